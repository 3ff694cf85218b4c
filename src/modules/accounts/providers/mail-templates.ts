import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import { mailLabels } from '../mail-labels.ts';
import { providerLabels as labels } from './labels.ts';

/** Asks who signed up at a provider to confirm the e-mail address he entered (OP-8). */
export const providerEmail: MailTemplate = {
  name: 'providerEmail',
  title: labels.Title_Mail,
  placeholders: [
    { name: 'name', meaning: mailLabels.Placeholder_Name, sample: 'F.M.H. Cedee', needed: false },
    {
      name: 'customerNumber',
      meaning: mailLabels.Placeholder_CustomerNumber,
      sample: 'HM-06367',
      needed: false,
    },
    {
      name: 'link',
      meaning: mailLabels.Placeholder_Link,
      sample: 'https://mijn.voorbeeld.nl/bevestigen?sleutel=voorbeeld',
      needed: true,
    },
    {
      name: 'validity',
      meaning: mailLabels.Placeholder_Validity,
      sample: '7 dagen',
      needed: false,
    },
  ],
  texts: {
    nl: {
      subject: 'Bevestig uw e-mailadres bij {{ portalName }}',
      body: `Beste {{ name }},

U hebt dit e-mailadres ingevuld bij {{ portalName }}. Klik op de link om het te bevestigen. Pas daarna sturen wij er andere e-mail naartoe.

[E-mailadres bevestigen]({{ link }})

De link werkt {{ validity }}. Hebt u dit niet ingevuld? Dan hoeft u niets te doen.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Confirm your e-mail address with {{ portalName }}',
      body: `Dear {{ name }},

You entered this e-mail address with {{ portalName }}. Click the link to confirm it. Only then do we send other e-mail to it.

[Confirm e-mail address]({{ link }})

The link works for {{ validity }}. Did you not enter it? Then you need not do anything.

Kind regards,
{{ organisationName }}`,
    },
  },
};

export const providerMailTemplates: readonly MailTemplate[] = [providerEmail];
