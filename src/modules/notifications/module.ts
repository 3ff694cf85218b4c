import type { Module } from '#foundation/house.ts';
import { dailyMailJob } from '#foundation/notifications/daily-mail.ts';
import { notificationMailLabels } from '#foundation/notifications/labels.ts';
import { dailyMail, notificationMail } from '#foundation/notifications/mail-templates.ts';
import { choiceRoutes } from './choices-page.tsx';
import { notificationLabels, notificationsDataLabels } from './labels.ts';
import { notificationsPage } from './list-page.tsx';
import { notificationsData } from './personal-data.ts';

/** What customers are told about, and how they choose to be told. The telling itself is the foundation's. */
export function notificationsModule(): Module {
  return {
    name: 'notifications',
    tables: ['notification', 'notification_choice'],
    labels: [notificationMailLabels, notificationLabels, notificationsDataLabels],
    mailTemplates: [notificationMail, dailyMail],
    personalData: notificationsData,
    routes: [notificationsPage, ...choiceRoutes],
    jobs: [dailyMailJob],
  };
}
