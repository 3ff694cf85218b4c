import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList, type Fact } from '#foundation/page/data-list.tsx';
import { ExplainedList } from '#foundation/page/explained-list.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { features } from '#foundation/switches/features.ts';
import { payment } from '../payment-labels.ts';
import type { Lease } from '../queries.ts';
import { formatIban } from '../rules/iban.ts';
import type { BankAccountDetails } from '../rules/payment-change.ts';
import { canChangePayment, methodOf, paymentMethods } from '../rules/payment-method.ts';
import { paymentModesOf } from '../settings.ts';

/** The panel Betaalwijze: the ways to pay, the one of this lease, and the way to change it (TEN-36 to TEN-38). */
export function PaymentPanel(props: { visit: Visit; lease: Lease; open: boolean }): Html {
  const { visit, lease, open } = props;
  const { say, organisation } = visit;
  const modes = paymentModesOf(organisation);
  const method = methodOf(lease.transactionMode, modes);
  const changes =
    organisation.isOn(features.changePaymentMethod) && canChangePayment(method, modes);
  return (
    <Panel title={say(payment.Panel_Payment)} fact={say(payment[`Label_${method}`])} open={open}>
      <Paragraph>{say(payment.Text_Payment)}</Paragraph>
      <ExplainedList
        say={say}
        items={paymentMethods.toReversed().map((each) => ({
          name: say(payment[`Label_${each}`]),
          info: say(payment[`Info_${each}`]),
        }))}
      />
      <DataList
        facts={[
          { key: say(payment.Label_Current), value: say(payment[`Label_${method}`]) },
          ...(method === 'selfPay' ? [] : accountFacts(visit, lease.bankAccount)),
        ]}
      />
      {changes && (
        <ButtonGroup>
          <ButtonLink href={`/woning/${lease.id}/betaalwijze`}>
            {say(payment.Button_Change)}
          </ButtonLink>
        </ButtonGroup>
      )}
    </Panel>
  );
}

/** Holder and IBAN as far as they are known (TEN-37). */
export function accountFacts({ say }: Visit, account: BankAccountDetails | undefined): Fact[] {
  if (!account) return [];
  return [
    { key: say(payment.Label_AccountHolder), value: account.accountHolder },
    { key: say(payment.Label_Iban), value: formatIban(account.iban) },
  ];
}
