import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { CustomerPanel } from '#foundation/house.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { DataList, type Fact } from '#foundation/page/data-list.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import type { Html } from '#html/jsx-runtime';
import { openActivationCode } from '../../activation-codes.ts';
import {
  customersForLetters,
  type LetterCustomer,
  obstacleTo,
  type StoredCode,
} from './customers-for-letters.ts';
import { labels } from './labels.ts';

/** The panel Communicatie on the customer card: the activation code, and the letters (ACC-2 to ACC-5). */
export function communicationPanel(secrets: Secrets): CustomerPanel {
  return {
    key: 'communication',
    title: labels.Title_Communication,
    async view(visit, customerId) {
      const [customer] = await customersForLetters(visit.read, visit.organisation.id, [customerId]);
      return customer ? (
        <Communication visit={visit} customer={customer} secrets={secrets} />
      ) : (
        <></>
      );
    },
  };
}

function Communication(props: { visit: Visit; customer: LetterCustomer; secrets: Secrets }): Html {
  const { visit, customer, secrets } = props;
  const { say } = visit;
  const { id, code } = customer;
  return (
    <>
      {code ? (
        <DataList
          facts={codeFacts(visit, openActivationCode(secrets, id, code.codeSealed), code)}
        />
      ) : (
        <Paragraph>{say(labels.Text_NoCode)}</Paragraph>
      )}
      <Form action={`/kantoor/klanten/${id}/activeercode`} formKey={newFormKey()}>
        {code && <Paragraph kind="small">{say(labels.Text_Replaces)}</Paragraph>}
        <ButtonGroup>
          <Button icon="key-round">{say(labels.Button_Generate)}</Button>
        </ButtonGroup>
      </Form>
      <h3 class="utrecht-heading-3">{say(labels.Title_Letters)}</h3>
      <Letters visit={visit} customer={customer} />
    </>
  );
}

/** The code with its dates; the last day is the one before it expires. */
function codeFacts(
  { say, now }: Visit,
  text: string,
  { createdAt, expiresAt, usedAt }: StoredCode,
): Fact[] {
  const on = (moment: Temporal.Instant) => formatDate(dateAt(moment));
  const lastDay = on(expiresAt.subtract({ seconds: 1 }));
  const isExpired = expiresAt.epochNanoseconds <= now.epochNanoseconds;
  return [
    { key: say(labels.Label_ActivationCode), value: text },
    { key: say(labels.Label_CreatedAt), value: on(createdAt) },
    {
      key: say(labels.Label_ValidUntil),
      value: isExpired ? say(labels.Text_Expired, { date: lastDay }) : lastDay,
    },
    ...(usedAt ? [{ key: say(labels.Label_UsedAt), value: on(usedAt) }] : []),
  ];
}

function Letters({ visit, customer }: { visit: Visit; customer: LetterCustomer }): Html {
  const { say, now } = visit;
  const path = `/kantoor/klanten/${customer.id}`;
  if (obstacleTo('number', customer, now) === 'noAddress') {
    return <Alert kind="warning">{say(labels.Text_NoAddress)}</Alert>;
  }
  return (
    <>
      <Paragraph>{say(labels.Text_TwoLetters)}</Paragraph>
      <ButtonGroup>
        <Form action={`${path}/brief-nummer.pdf`}>
          <Button icon="printer">{say(labels.Button_NumberLetter)}</Button>
        </Form>
        {obstacleTo('code', customer, now) === undefined && (
          <Form action={`${path}/brief-code.pdf`}>
            <Button icon="printer">{say(labels.Button_CodeLetter)}</Button>
          </Form>
        )}
      </ButtonGroup>
    </>
  );
}
