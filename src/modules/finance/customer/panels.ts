import { arrangementsPanel } from '../arrangements/customer/panel.tsx';
import { debtHelpBlock } from '../arrangements/debt-help/debt-help-block.tsx';
import { onlinePaymentPanel } from '../online-payment/customer/panel.tsx';
import { closedInvoicesPanel } from './closed-invoices-panel.tsx';
import type { FinancePanel } from './finance-panel.ts';
import { openBalancePanel } from './open-balance-panel.tsx';
import { paymentsPanel } from './payments-panel.tsx';

/** The panels of Financiën in their order (FIN-7), below the offer of help to who is in arrears. */
export const financePanels: readonly FinancePanel[] = [
  debtHelpBlock,
  openBalancePanel,
  onlinePaymentPanel,
  closedInvoicesPanel,
  paymentsPanel,
  arrangementsPanel,
];
