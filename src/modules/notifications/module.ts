import type { Module } from '#foundation/house.ts';
import { notificationMailLabels } from '#foundation/notifications/labels.ts';
import { notificationMail } from '#foundation/notifications/mail-templates.ts';
import { notificationsDataLabels } from './labels.ts';
import { notificationsData } from './personal-data.ts';

/** What customers are told about, and how they choose to be told. The telling itself is the foundation's. */
export function notificationsModule(): Module {
  return {
    name: 'notifications',
    tables: ['notification', 'notification_choice'],
    labels: [notificationMailLabels, notificationsDataLabels],
    mailTemplates: [notificationMail],
    personalData: notificationsData,
  };
}
