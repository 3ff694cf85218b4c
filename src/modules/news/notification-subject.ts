import type { NotificationSubject } from '#foundation/notifications/subject.ts';
import { news } from './labels.ts';

/** News for the cluster in which the customer rents. */
export const newsForCluster: NotificationSubject = {
  name: 'news',
  label: news.Subject_News,
  standard: 'daily',
};
