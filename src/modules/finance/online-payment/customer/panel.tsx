import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { LinkList, TextLink } from '#foundation/page/links.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { features } from '#foundation/switches/features.ts';
import { arrangementPaths } from '../../arrangements/paths.ts';
import type { FinancePanel, Money } from '../../customer/finance-panel.ts';
import { payLabels as labels } from '../labels.ts';
import { payableEntries } from '../rules/payable-entries.ts';
import { type PayingNow, payingNow, payingNowIn } from './panel-question.ts';
import { emptyPayForm, PayForm, type PayFormState } from './pay-form.tsx';

/** The panel Online betalen of Financiën (FIN-4, FIN-20 to FIN-31, FIN-49). */
export const onlinePaymentPanel: FinancePanel = {
  feature: features.onlinePayment,
  questions: () => [payingNow],
  view: (visit, money, [answer]) => (
    <Panel title={visit.say(labels.Panel_Pay)} id="betalen">
      <PayingParts visit={visit} money={money} paying={payingNowIn(answer)} state={emptyPayForm} />
    </Panel>
  ),
};

/** What stands in the panel, and on the page that shows the form again. */
export function PayingParts(props: {
  visit: Visit;
  money: Money;
  paying: PayingNow;
  state: PayFormState;
}): Html {
  const { say, organisation } = props.visit;
  return (
    <>
      <Payable {...props} />
      <UnderWay {...props} />
      {organisation.isOn(features.paymentArrangements) && (
        <Paragraph>
          {say(labels.Text_Problems)}{' '}
          <TextLink href={arrangementPaths.chooseInvoices}>{say(labels.Link_Arrangement)}</TextLink>
        </Paragraph>
      )}
    </>
  );
}

function Payable(props: {
  visit: Visit;
  money: Money;
  paying: PayingNow;
  state: PayFormState;
}): Html {
  const { say } = props.visit;
  if (payableEntries(props.money.entries).length === 0) {
    return (
      <EmptyState icon="circle-check" title={say(labels.Title_NothingPayable)}>
        {say(labels.Text_NothingPayable)}
      </EmptyState>
    );
  }
  if (props.paying.methodName === undefined) {
    return <Alert kind="info">{say(labels.Text_NoProvider)}</Alert>;
  }
  return (
    <>
      <Paragraph>{say(labels.Text_Pay)}</Paragraph>
      <PayForm {...props} />
    </>
  );
}

/** Requests that hold amounts reserved: the customer can still pay, or see how it stands. */
function UnderWay({ visit: { say }, paying }: { visit: Visit; paying: PayingNow }): Html | null {
  if (paying.requests.length === 0) return null;
  return (
    <Alert kind="info" title={say(labels.Title_UnderWay)}>
      <Paragraph>{say(labels.Text_UnderWay)}</Paragraph>
      <LinkList
        links={paying.requests.map(({ reference, cents }) => ({
          href: `/financien/betaling/${reference}`,
          title: say(labels.Link_UnderWay, { reference, amount: formatMoney(cents) }),
        }))}
      />
    </Alert>
  );
}
