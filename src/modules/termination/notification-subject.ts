import type { NotificationSubject } from '#foundation/notifications/subject.ts';
import { terminationMailLabels } from './mail-labels.ts';

/** What the organisation decides about a notice, and moves. */
export const terminationNews: NotificationSubject = {
  name: 'termination',
  label: terminationMailLabels.Subject_Termination,
  standard: 'direct',
};
