import { labelsOfPage } from '#foundation/labels/label.ts';

/** Tables of this module in what a customer gets when he asks for everything. */
export const notificationsDataLabels = labelsOfPage('MyDataNotifications', {
  Title_Notifications: ['Meldingen', 'Notifications'],
  Title_Choices: ['Keuzes voor meldingen', 'Choices for notifications'],
});
