import type { MailPlaceholder, MailTemplate } from '#foundation/mail/mail-template.ts';
import { appointmentMailLabels as labels } from './labels.ts';

const common: readonly MailPlaceholder[] = [
  { name: 'name', meaning: labels.Placeholder_Name, sample: 'mevrouw F.M.H. Cedee', needed: false },
  { name: 'what', meaning: labels.Placeholder_What, sample: 'Vooropname', needed: true },
  {
    name: 'moment',
    meaning: labels.Placeholder_Moment,
    sample: 'dinsdag 1 december, 9.00 – 10.00 uur',
    needed: true,
  },
  { name: 'who', meaning: labels.Placeholder_Who, sample: 'Femke Postma', needed: false },
  {
    name: 'place',
    meaning: labels.Placeholder_Place,
    sample: 'Kievitlaan 78, Zeist',
    needed: false,
  },
  {
    name: 'telephone',
    meaning: labels.Placeholder_Telephone,
    sample: '030 123 45 67',
    needed: false,
  },
];

const link: MailPlaceholder = {
  name: 'link',
  meaning: labels.Placeholder_Link,
  sample: 'https://mijn.voorbeeld.nl/afspraken',
  needed: false,
};

const reason: MailPlaceholder = {
  name: 'reason',
  meaning: labels.Placeholder_Reason,
  sample: 'De inspecteur is ziek.',
  needed: false,
};

/** An appointment was made. */
export const appointmentBooked: MailTemplate = {
  name: 'appointmentBooked',
  title: labels.Title_Booked,
  placeholders: [...common, link],
  texts: {
    nl: {
      subject: 'Uw afspraak op {{ moment }}',
      body: `Beste {{ name }},

Uw afspraak staat vast.

**{{ what }}**
{{ moment }}
{{ place }}

{{ who }} komt bij u langs. Zorg dat er dan iemand thuis is.

[Bekijk uw afspraak of zet hem in uw agenda]({{ link }})

Kunt u niet? Bel ons op {{ telephone }}.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your appointment on {{ moment }}',
      body: `Dear {{ name }},

Your appointment is settled.

**{{ what }}**
{{ moment }}
{{ place }}

{{ who }} will come to you. Please make sure that somebody is at home.

[See your appointment or put it in your diary]({{ link }})

Can you not be there? Call us on {{ telephone }}.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** An appointment is at another time, or somebody else comes. */
export const appointmentMoved: MailTemplate = {
  name: 'appointmentMoved',
  title: labels.Title_Moved,
  placeholders: [
    ...common,
    link,
    reason,
    {
      name: 'before',
      meaning: labels.Placeholder_Before,
      sample: 'maandag 30 november, 9.00 – 10.00 uur',
      needed: false,
    },
  ],
  texts: {
    nl: {
      subject: 'Uw afspraak is verzet naar {{ moment }}',
      body: `Beste {{ name }},

Uw afspraak is verzet. {{ reason }}

**{{ what }}**
Nieuw: {{ moment }}
Eerst: {{ before }}
{{ place }}

{{ who }} komt bij u langs. Zorg dat er dan iemand thuis is.

[Bekijk uw afspraak of zet hem in uw agenda]({{ link }})

Kunt u niet? Bel ons op {{ telephone }}.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your appointment was moved to {{ moment }}',
      body: `Dear {{ name }},

Your appointment was moved. {{ reason }}

**{{ what }}**
New: {{ moment }}
Before: {{ before }}
{{ place }}

{{ who }} will come to you. Please make sure that somebody is at home.

[See your appointment or put it in your diary]({{ link }})

Can you not be there? Call us on {{ telephone }}.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** An appointment does not take place. */
export const appointmentCancelled: MailTemplate = {
  name: 'appointmentCancelled',
  title: labels.Title_Cancelled,
  placeholders: [...common, reason],
  texts: {
    nl: {
      subject: 'Uw afspraak op {{ moment }} gaat niet door',
      body: `Beste {{ name }},

Uw afspraak gaat niet door. {{ reason }}

**{{ what }}**
{{ moment }}
{{ place }}

U hoeft niet thuis te blijven. Hebt u vragen? Bel ons op {{ telephone }}.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your appointment on {{ moment }} is cancelled',
      body: `Dear {{ name }},

Your appointment is cancelled. {{ reason }}

**{{ what }}**
{{ moment }}
{{ place }}

You do not have to stay at home. Do you have questions? Call us on {{ telephone }}.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** The appointment is tomorrow. */
export const appointmentReminder: MailTemplate = {
  name: 'appointmentReminder',
  title: labels.Title_Reminder,
  placeholders: [...common, link],
  texts: {
    nl: {
      subject: 'Morgen: {{ what }}',
      body: `Beste {{ name }},

Morgen komt {{ who }} bij u langs.

**{{ what }}**
{{ moment }}
{{ place }}

Zorg dat er dan iemand thuis is.

[Bekijk uw afspraak]({{ link }})

Kunt u toch niet? Bel ons vandaag nog op {{ telephone }}.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Tomorrow: {{ what }}',
      body: `Dear {{ name }},

Tomorrow {{ who }} will come to you.

**{{ what }}**
{{ moment }}
{{ place }}

Please make sure that somebody is at home.

[See your appointment]({{ link }})

Can you not be there after all? Call us today on {{ telephone }}.

Kind regards,
{{ organisationName }}`,
    },
  },
};

export const appointmentMailTemplates = [
  appointmentBooked,
  appointmentMoved,
  appointmentCancelled,
  appointmentReminder,
];
