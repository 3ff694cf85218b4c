import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';
import { notificationsDataLabels as labels } from './labels.ts';

/** What a customer was told, and how he chose to be told. */
export const notificationsData: readonly PersonalData[] = [
  personalTable({
    table: 'notification',
    title: labels.Title_Notifications,
    columns: ['created_at', 'subject', 'title', 'read_at'],
  }),
  personalTable({
    table: 'notification_choice',
    title: labels.Title_Choices,
    columns: ['subject', 'way'],
  }),
];
