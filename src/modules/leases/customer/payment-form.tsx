import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { RadioGroup } from '#foundation/page/choice-field.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { CustomerAsked } from '#foundation/view-along/customer-asked.tsx';
import { tenancy } from '../labels.ts';
import type { LeaseToPay } from '../payment/lease-to-pay.ts';
import { payment } from '../payment-labels.ts';
import { formatIban } from '../rules/iban.ts';
import {
  canChangePayment,
  methodOf,
  methodsAbove,
  type PaymentMethod,
  type PaymentModes,
} from '../rules/payment-method.ts';
import { accountFacts } from './payment-panel.tsx';

/** What was typed in a form that was refused. */
export interface RefusedPayment {
  readonly typed: {
    readonly method: string;
    readonly accountHolder: string;
    readonly iban: string;
  };
  readonly problems: Problems;
}

interface Shown {
  readonly visit: Visit;
  readonly lease: LeaseToPay;
  readonly method: PaymentMethod;
  readonly modes: PaymentModes;
  readonly refused: RefusedPayment | undefined;
}

/** The form to change how a lease is paid: only what its method allows (TEN-38, TEN-41 to TEN-44). */
export function paymentFormPage(
  visit: Visit,
  lease: LeaseToPay,
  modes: PaymentModes,
  refused?: RefusedPayment,
): Answer {
  const { say } = visit;
  const method = methodOf(lease.transactionMode, modes);
  const shown = { visit, lease, method, modes, refused };
  const problems = refused?.problems ?? {};
  return customerPage(visit, {
    title: say(payment.Title_Change),
    lead: lease.address,
    current: 'leases',
    breadcrumb: [{ href: '/woning', title: say(tenancy.Title_Tenancy) }],
    failed: Object.keys(problems).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={problems} />
        <PlainPanel id="nu" title={say(payment.Title_Now)}>
          <DataList
            facts={[
              { key: say(payment.Label_Current), value: say(payment[`Label_${method}`]) },
              ...(method === 'selfPay' ? [] : accountFacts(visit, lease.account)),
            ]}
          />
          {method === 'directDebit' && <Alert kind="info">{say(payment.Text_NoWayBack)}</Alert>}
        </PlainPanel>
        {canChangePayment(method, modes) ? (
          <ChangeForm {...shown} />
        ) : (
          <Alert kind="info">{say(payment.Text_CannotChange)}</Alert>
        )}
      </>
    ),
  });
}

function ChangeForm(shown: Shown): Html {
  const { visit, lease, method, modes } = shown;
  const { say } = visit;
  const above = methodsAbove(method, modes);
  const [only, ...more] = above;
  const isFixed = method === 'selfPay' && more.length === 0;
  return (
    <Form
      action={`/woning/${lease.id}/betaalwijze`}
      formKey={newFormKey()}
      hidden={{ version: lease.version, ...(isFixed && { method: only }) }}
      panel
      warnUnsaved
    >
      <h2 class="utrecht-heading-2">{say(payment.Title_New)}</h2>
      {isFixed && only && (
        <DataList
          facts={[{ key: say(payment.Label_NewMethod), value: say(payment[`Label_${only}`]) }]}
        />
      )}
      {!isFixed && above.length > 0 && <MethodChoice {...shown} />}
      {above.includes('directDebit') && <Note text={say(payment.Text_SignLater)} />}
      {(method !== 'selfPay' || above.includes('directDebit')) && <AccountFields {...shown} />}
      <CustomerAsked visit={visit} errors={shown.refused?.problems} />
      <ButtonGroup>
        <Button kind="primary">{say(generic.Button_Save)}</Button>
        <ButtonLink href="/woning">{say(generic.Button_Cancel)}</ButtonLink>
      </ButtonGroup>
      {method !== 'directDebit' && <Note text={say(payment.Text_OnlyUpward)} />}
    </Form>
  );
}

function Note({ text }: { text: string }): Html | null {
  return text === '' ? null : <Paragraph kind="small">{text}</Paragraph>;
}

/** The methods above this one; under giro slip also that one, for who changes his account only. */
function MethodChoice({ visit, method, modes, refused }: Shown): Html {
  const { say } = visit;
  const above = methodsAbove(method, modes);
  const choices = method === 'giroSlip' ? [method, ...above] : above;
  return (
    <RadioGroup
      say={say}
      name="method"
      label={say(payment.Label_NewMethod)}
      options={choices.map((each) => ({
        value: each,
        label: say(payment[`Label_${each}`]),
        description:
          each === method ? say(payment.Label_StaysAsItIs) : say(payment[`Info_${each}`]),
      }))}
      value={refused?.typed.method ?? (method === 'giroSlip' ? method : undefined)}
      error={refused?.problems.method}
    />
  );
}

function AccountFields({ visit, lease, method, modes, refused }: Shown): Html {
  const { say } = visit;
  const { account } = lease;
  const known = method === 'selfPay' ? undefined : account;
  const asks = method === 'directDebit' || known !== undefined || onlyDirectDebit(method, modes);
  return (
    <>
      <TextField
        say={say}
        name="accountHolder"
        label={say(payment.Label_AccountHolder)}
        info={say(payment.Info_AccountHolder)}
        description={asks ? undefined : say(payment.Text_AccountForDirectDebit)}
        value={refused?.typed.accountHolder ?? known?.accountHolder}
        error={refused?.problems.accountHolder}
        autocomplete="name"
        maxlength={200}
        optional={!asks}
      />
      <TextField
        say={say}
        name="iban"
        label={say(payment.Label_Iban)}
        info={say(payment.Info_Iban)}
        description={asks ? undefined : say(payment.Text_AccountForDirectDebit)}
        value={refused?.typed.iban ?? (known && formatIban(known.iban))}
        error={refused?.problems.iban}
        autocomplete="off"
        maxlength={60}
        code
        optional={!asks}
      />
    </>
  );
}

function onlyDirectDebit(method: PaymentMethod, modes: PaymentModes): boolean {
  return method === 'selfPay' && methodsAbove(method, modes).length === 1;
}
