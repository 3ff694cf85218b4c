import type { NotificationSubject } from '#foundation/notifications/subject.ts';
import { requestLabels } from './request-labels.ts';

/** What staff do about a request of the customer. */
export const repairNews: NotificationSubject = {
  name: 'repairs',
  label: requestLabels.Subject_Repairs,
  standard: 'direct',
};
