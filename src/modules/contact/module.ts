import { contactSettingLabels, contactSettings } from '#foundation/contact/contact-settings.ts';
import type { Module } from '#foundation/house.ts';
import { features } from '#foundation/switches/features.ts';
import { contactRoutes, messageSent } from './contact-page.tsx';
import { contactPageLabels } from './labels.ts';
import { visitorMessage } from './message-mail.ts';

/** The page behind the balloon Contact, with a form (GEN-27, ADM-53). */
export function contactModule(): Module {
  return {
    name: 'contact',
    tables: [],
    labels: [contactPageLabels, contactSettingLabels],
    switches: [features.contact],
    settings: [contactSettings],
    interactionKinds: [messageSent],
    mailTemplates: [visitorMessage],
    routes: contactRoutes,
  };
}
