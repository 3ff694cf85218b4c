import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { kindLabels as labels } from './labels.ts';
import { arrangementEventCode } from './rules/template.ts';

const shared = {
  icon: 'wallet',
  shownToCustomer: true,
  createsTask: false,
  taskTeam: '',
} as const;

/** A customer asked for an arrangement (FIN-92, FIN-101). */
export const arrangementAdded: InteractionKind = {
  ...shared,
  code: arrangementEventCode,
  group: 'FINANCIEEL',
  template: 'BETALINGSREGELING',
  description: labels.Kind_ArrangementAdded,
};

/** A customer with arrears wants to be called about help; somebody has to do so. */
export const debtHelpWanted: InteractionKind = {
  ...shared,
  code: 'CP_DEBT_HELP_WANTED',
  group: 'FINANCIEEL',
  template: 'SCHULDHULP',
  description: labels.Kind_DebtHelpWanted,
  createsTask: true,
};

/** A customer with arrears does not want help now. */
export const debtHelpRefused: InteractionKind = {
  ...shared,
  code: 'CP_DEBT_HELP_REFUSED',
  group: 'FINANCIEEL',
  template: 'SCHULDHULP',
  description: labels.Kind_DebtHelpRefused,
};
