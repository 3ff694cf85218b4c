import type { Html } from '#foundation/html/jsx-runtime.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import { question as labels } from '../labels.ts';
import { type CameFrom, questionHref } from '../paths.ts';
import { type Chain, writeAnswer } from '../rules/chain.ts';

/** So many characters a remark may have. */
export const longestRemark = 1000;

/** *Heeft dit u geholpen?*, with an optional remark. Staff who look along are no customers: they do not see it. */
export function HelpedForm(props: {
  visit: Visit;
  code: string;
  from: CameFrom;
  chain: Chain;
  errors: Readonly<Record<string, string>>;
  typed?: string;
}): Html | null {
  const { visit, errors } = props;
  const { say, visitor } = visit;
  if (visitor.kind !== 'customer' || visitor.lookingAlong) return null;
  return (
    <PlainPanel id="geholpen" title={say(labels.Title_Helped)}>
      <Form
        action={`${questionHref(props.code, {})}/reactie`}
        formKey={newFormKey()}
        hidden={{ zoek: props.from.zoek, van: props.from.van }}
      >
        {props.chain.map((answer) => (
          <input type="hidden" name="antwoord" value={writeAnswer(answer)} />
        ))}
        <TextArea
          say={say}
          name="opmerking"
          label={say(labels.Label_Remark)}
          description={say(labels.Help_Remark) || undefined}
          value={props.typed}
          rows={3}
          maxlength={longestRemark}
          error={errors.opmerking}
          optional
        />
        <ButtonGroup>
          <Button name="geholpen" value="ja" icon="check">
            {say(labels.Button_Helped)}
          </Button>
          <Button name="geholpen" value="nee" icon="x">
            {say(labels.Button_NotHelped)}
          </Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}
