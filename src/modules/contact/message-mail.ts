import type { MailPlaceholder, MailTemplate } from '#foundation/mail/mail-template.ts';
import { contactPageLabels as labels } from './labels.ts';

const placeholder = (
  name: string,
  meaning: MailPlaceholder['meaning'],
  sample: string,
  needed: boolean,
): MailPlaceholder => ({ name, meaning, sample, needed });

/** Brings the organisation what somebody wrote who is not signed in. */
export const visitorMessage: MailTemplate = {
  name: 'visitorMessage',
  title: labels.Mail_Title,
  placeholders: [
    placeholder('name', labels.Placeholder_Name, 'S. de Boer', false),
    placeholder('email', labels.Placeholder_Email, 's.deboer@voorbeeld.nl', true),
    placeholder('telephone', labels.Placeholder_Telephone, '0612345678', false),
    placeholder('message', labels.Placeholder_Message, 'Hoe kan ik een woning huren?', true),
  ],
  texts: {
    nl: {
      subject: 'Bericht via {{ portalName }} van {{ name }}',
      body: `Iemand die niet was ingelogd, schreef via {{ portalName }}:

{{ message }}

Naam: {{ name }}
E-mailadres: {{ email }}
Telefoonnummer: {{ telephone }}`,
    },
    en: {
      subject: 'Message through {{ portalName }} from {{ name }}',
      body: `Somebody who was not signed in wrote through {{ portalName }}:

{{ message }}

Name: {{ name }}
E-mail address: {{ email }}
Telephone number: {{ telephone }}`,
    },
  },
};
