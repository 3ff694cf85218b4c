import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { AmountField } from '#foundation/page/text-field.tsx';
import type { LedgerRow } from './find-entries.ts';
import { entryOfficeLabels as labels } from './labels.ts';
import { ledgerPath } from './ledger-list.tsx';

/** What was typed in the form that settles. */
export interface TypedSettlement {
  readonly tegenpost: string;
  readonly bedrag: string;
}

/** Chooses what an entry is settled with, and for how much. */
export function SettleForm(props: {
  visit: Visit;
  entry: { readonly id: string };
  counterparts: readonly Pick<LedgerRow, 'id' | 'code' | 'description' | 'remainingCents'>[];
  typed: TypedSettlement;
  errors: Problems;
}): Html {
  const { say } = props.visit;
  const { typed, errors } = props;
  return (
    <Form action={`${ledgerPath}/${props.entry.id}`} formKey={newFormKey()}>
      <Paragraph>{say(labels.Text_Settle)}</Paragraph>
      <Select
        say={say}
        name="tegenpost"
        label={say(labels.Label_With)}
        options={props.counterparts.map(({ id, code, description, remainingCents }) => ({
          value: id,
          label: say(labels.Option_Counter, {
            code,
            description,
            amount: formatMoney(remainingCents),
          }),
        }))}
        value={typed.tegenpost}
        error={errors.tegenpost}
      />
      <AmountField
        say={say}
        name="bedrag"
        label={say(labels.Label_Amount)}
        description={say(labels.Help_Amount)}
        value={typed.bedrag}
        error={errors.bedrag}
        optional
      />
      <ButtonGroup>
        <Button kind="primary">{say(labels.Button_Settle)}</Button>
      </ButtonGroup>
    </Form>
  );
}
