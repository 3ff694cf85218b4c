import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import type { Label } from '#foundation/labels/label.ts';
import { requestLabels as labels } from './request-labels.ts';

/** The icon of the menu item Onderhoud, under which these events stand (REP-109, TML-5). */
export const repairsIcon = 'wrench';

const kind = (code: string, template: string, description: Label): InteractionKind => ({
  code,
  group: 'ONDERHOUD',
  template,
  description,
  icon: repairsIcon,
  shownToCustomer: true,
  createsTask: false,
  taskTeam: '',
});

export const repairSubmitted = kind('CP_REPAIR_ADD', 'REPARATIE', labels.Kind_RepairSubmitted);
export const notificationSubmitted = kind(
  'CP_REPAIR_NOTIFY',
  'MELDING',
  labels.Kind_NotificationSubmitted,
);
export const solvedByTip = kind('CP_REPAIR_TIP', 'OPLOSSINGSTIP', labels.Kind_SolvedByTip);
export const repairChanged = kind('CP_REPAIR_CHANGE', 'REPARATIE', labels.Kind_RepairChanged);
export const repairWithdrawn = kind('CP_REPAIR_WITHDRAW', 'INTREKKEN', labels.Kind_RepairWithdrawn);
export const repairReopened = {
  ...kind('CP_REPAIR_REOPEN', 'NIETOPGELOST', labels.Kind_RepairReopened),
  createsTask: true,
};
export const repairAnswered = kind('CP_REPAIR_ANSWER', 'REPARATIE', labels.Kind_RepairAnswered);
export const repairRated = kind('CP_REPAIR_RATE', 'OORDEEL', labels.Kind_RepairRated);
export const repairProgress = kind('CP_REPAIR_PROGRESS', 'REPARATIE', labels.Kind_RepairProgress);
export const repairAsked = kind('CP_REPAIR_ASK', 'REPARATIE', labels.Kind_RepairAsked);

export const repairInteractionKinds: readonly InteractionKind[] = [
  repairSubmitted,
  notificationSubmitted,
  solvedByTip,
  repairChanged,
  repairWithdrawn,
  repairReopened,
  repairAnswered,
  repairRated,
  repairProgress,
  repairAsked,
];
