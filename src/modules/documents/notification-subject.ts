import type { NotificationSubject } from '#foundation/notifications/subject.ts';
import { correspondence } from './labels.ts';

/** A document came into the archive of the household. */
export const documentArrived: NotificationSubject = {
  name: 'document',
  label: correspondence.Subject_Document,
  standard: 'daily',
};
