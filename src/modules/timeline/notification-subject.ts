import type { NotificationSubject } from '#foundation/notifications/subject.ts';
import { timeline } from './labels.ts';

/** Staff answered what the customer asked. */
export const answered: NotificationSubject = {
  name: 'answer',
  label: timeline.Subject_Answer,
  standard: 'direct',
};
