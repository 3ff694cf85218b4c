import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatMoment } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert, type AlertKind } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { finances } from '../../labels.ts';
import { paymentPageLabels as labels } from '../labels.ts';
import { isPaymentState, type PaymentStage, stageOf } from '../rules/payment-states.ts';
import type { PaymentView } from './payment-view.ts';

/** The page of one payment, right after *Betaal nu*, when the customer comes back from his bank, and later on. */
export const paymentPath = (reference: string) => `/financien/betaling/${reference}`;

const financesPath = '/financien#betalen';

/**
 * Says in every state what is going on and what to do (FIN-33, FIN-38, FIN-B6 to FIN-B8, FIN-B12). It shows what is
 * stored, and never believes the address by which the customer came back.
 */
export function paymentPage(visit: Visit, view: PaymentView): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: say(labels.Title_Payment),
    current: 'finance',
    breadcrumb: [{ href: financesPath, title: say(finances.Title_Finance) }],
    children: <PaymentParts visit={visit} view={view} />,
  });
}

function PaymentParts({ visit, view }: { visit: Visit; view: PaymentView }): Html {
  const { state, providerStatus } = view.payment;
  const parts = partsOf[stageOf(isPaymentState(state) ? state : 'failed', providerStatus)];
  return (
    <PlainPanel id="betaling" title={parts.title(visit, view)}>
      <parts.body visit={visit} view={view} />
      <Facts visit={visit} view={view} />
      <ButtonGroup>
        <ButtonLink href={financesPath}>{visit.say(labels.Button_Close)}</ButtonLink>
      </ButtonGroup>
    </PlainPanel>
  );
}

interface StateParts {
  readonly title: (visit: Visit, view: PaymentView) => string;
  readonly body: (props: { visit: Visit; view: PaymentView }) => Html;
}

const partsOf: Readonly<Record<PaymentStage, StateParts>> = {
  open: {
    title: ({ say }, { payment }) =>
      say(labels.Title_ToPay, { amount: formatMoney(payment.cents) }),
    body: ToPay,
  },
  preparing: {
    title: ({ say }) => say(labels.Title_Preparing),
    body: ({ visit }) => <Said kind="info" text={visit.say(labels.Text_Preparing)} />,
  },
  under_way: { title: ({ say }) => say(labels.Title_BankIsBusy), body: BankIsBusy },
  other_amount: { title: ({ say }) => say(labels.Title_OtherAmount), body: OtherAmount },
  paid: {
    title: ({ say }, { payment }) => say(labels.Title_Paid, { amount: formatMoney(payment.cents) }),
    body: Paid,
  },
  canceled: { title: ({ say }) => say(labels.Title_Canceled), body: Released },
  expired: { title: ({ say }) => say(labels.Title_Expired), body: Released },
  failed: { title: ({ say }) => say(labels.Title_Failed), body: Released },
  not_sent: { title: ({ say }) => say(labels.Title_NotSent), body: Released },
};

function ToPay({ visit, view }: { visit: Visit; view: PaymentView }): Html {
  const { say } = visit;
  const { payment } = view;
  const amount = formatMoney(payment.cents);
  return (
    <>
      <Paragraph>{say(labels.Text_ToPay)}</Paragraph>
      <ButtonGroup>
        <ButtonLink href={payment.checkoutUrl ?? ''} kind="primary" icon="external-link" newTab>
          {say(labels.Button_ToBank)}
        </ButtonLink>
      </ButtonGroup>
      <Alert kind="info" role="status">
        <Paragraph>{say(labels.Text_Deducted, { amount })}</Paragraph>
        <Paragraph>
          {payment.email
            ? say(labels.Text_Mailed, { email: payment.email })
            : say(labels.Text_NotMailed)}
        </Paragraph>
      </Alert>
      <AskAgain visit={visit} view={view} text={say(labels.Text_StillOpen)} />
    </>
  );
}

function AskAgain(props: { visit: Visit; view: PaymentView; text: string }): Html {
  const { visit, view, text } = props;
  return (
    <Form action={`${paymentPath(view.payment.reference)}/navragen`}>
      <Paragraph kind="small">{text}</Paragraph>
      <ButtonGroup>
        <Button icon="refresh-cw">{visit.say(labels.Button_AskAgain)}</Button>
      </ButtonGroup>
    </Form>
  );
}

/** Without the link to the bank: nobody is to pay twice. */
function BankIsBusy({ visit, view }: { visit: Visit; view: PaymentView }): Html {
  const { say } = visit;
  return (
    <>
      <Said kind="info" text={say(labels.Text_BankIsBusy)} />
      <AskAgain visit={visit} view={view} text={say(labels.Text_BankIsBusyHint)} />
    </>
  );
}

function OtherAmount({ visit: { say }, view }: { visit: Visit; view: PaymentView }): Html {
  const amount = formatMoney(view.payment.cents);
  return <Said kind="warning" text={say(labels.Text_OtherAmount, { amount })} />;
}

function Paid({ visit: { say }, view }: { visit: Visit; view: PaymentView }): Html {
  const { payment, surplusCents } = view;
  const back = payment.refundedCents + payment.chargedBackCents;
  return (
    <>
      {payment.paidAt && (
        <Said
          kind="ok"
          text={say(labels.Text_Paid, { moment: formatMoment(payment.paidAt, say) })}
        />
      )}
      {surplusCents > 0 && (
        <Paragraph>{say(labels.Text_Surplus, { amount: formatMoney(surplusCents) })}</Paragraph>
      )}
      {back > 0 && (
        <Said kind="warning" text={say(labels.Text_Refunded, { amount: formatMoney(back) })} />
      )}
    </>
  );
}

function Released({ visit }: { visit: Visit }): Html {
  return <Said kind="warning" text={visit.say(labels.Text_Released)} />;
}

function Said({ kind, text }: { kind: AlertKind; text: string }): Html {
  return (
    <Alert kind={kind} role="status">
      {text}
    </Alert>
  );
}

function Facts({ visit: { say }, view }: { visit: Visit; view: PaymentView }): Html {
  const { payment, lines } = view;
  const { payBefore } = payment;
  return (
    <DataList
      facts={[
        { key: say(labels.Label_Reference), value: payment.reference },
        { key: say(labels.Label_Amount), value: formatMoney(payment.cents) },
        ...(payment.state === 'open'
          ? [{ key: say(labels.Label_PayBefore), value: formatDate(dateAt(payBefore)) }]
          : []),
        {
          key: say(labels.Label_For),
          value: lines.map(({ description, cents }) => (
            <Paragraph>
              {description}: {formatMoney(cents)}
            </Paragraph>
          )),
        },
      ]}
    />
  );
}
