import type { MailPlaceholder, MailTemplate } from '#foundation/mail/mail-template.ts';
import { repairMailLabels as labels } from './mail-labels.ts';

const common: readonly MailPlaceholder[] = [
  { name: 'name', meaning: labels.Placeholder_Name, sample: 'mevrouw F.M.H. Cedee', needed: false },
  {
    name: 'code',
    meaning: labels.Placeholder_Code,
    sample: 'OV-00000036-000',
    needed: true,
  },
  {
    name: 'description',
    meaning: labels.Placeholder_Description,
    sample: 'Hemelwaterafvoer - Loopt over',
    needed: false,
  },
  {
    name: 'location',
    meaning: labels.Placeholder_Location,
    sample: 'Kievitlaan 78, Zeist',
    needed: false,
  },
  {
    name: 'telephone',
    meaning: labels.Placeholder_Telephone,
    sample: '030 123 45 67',
    needed: false,
  },
  {
    name: 'link',
    meaning: labels.Placeholder_Link,
    sample: 'https://mijn.voorbeeld.nl/onderhoud',
    needed: true,
  },
];

/** The request was stored. */
export const repairReceived: MailTemplate = {
  name: 'repairReceived',
  title: labels.Title_Received,
  placeholders: common,
  texts: {
    nl: {
      subject: 'Wij hebben uw reparatieverzoek {{ code }} ontvangen',
      body: `Beste {{ name }},

Wij hebben uw verzoek ontvangen.

* Nummer: {{ code }}
* Wat: {{ description }}
* Waar: {{ location }}

U ziet op elk moment hoe het staat. Daar kunt u het verzoek ook wijzigen of intrekken.

[Bekijk uw verzoek]({{ link }})

Is het dringend? Bel ons dan: {{ telephone }}.

Met vriendelijke groet,

{{ organisationName }}`,
    },
    en: {
      subject: 'We have received your repair request {{ code }}',
      body: `Dear {{ name }},

We have received your request.

* Number: {{ code }}
* What: {{ description }}
* Where: {{ location }}

You can see how it stands at any time. There you can also change or withdraw the request.

[See your request]({{ link }})

Is it urgent? Then please call us: {{ telephone }}.

Kind regards,

{{ organisationName }}`,
    },
  },
};

/** The request of somebody who did not sign in: there is nothing to follow (REP-127). */
export const repairReceivedAnonymous: MailTemplate = {
  name: 'repairReceivedAnonymous',
  title: labels.Title_ReceivedAnonymous,
  placeholders: common.filter(({ name }) => name !== 'link'),
  texts: {
    nl: {
      subject: 'Wij hebben uw reparatieverzoek {{ code }} ontvangen',
      body: `Beste {{ name }},

Wij hebben uw verzoek ontvangen.

* Nummer: {{ code }}
* Wat: {{ description }}
* Waar: {{ location }}

Wij nemen contact met u op. Is het dringend? Bel ons dan: {{ telephone }}.

Met vriendelijke groet,

{{ organisationName }}`,
    },
    en: {
      subject: 'We have received your repair request {{ code }}',
      body: `Dear {{ name }},

We have received your request.

* Number: {{ code }}
* What: {{ description }}
* Where: {{ location }}

We will contact you. Is it urgent? Then please call us: {{ telephone }}.

Kind regards,

{{ organisationName }}`,
    },
  },
};

/** The customer changed it. */
export const repairChangedMail: MailTemplate = {
  name: 'repairChanged',
  title: labels.Title_Changed,
  placeholders: common,
  texts: {
    nl: {
      subject: 'Uw reparatieverzoek {{ code }} is gewijzigd',
      body: `Beste {{ name }},

U hebt uw reparatieverzoek {{ code }} ({{ description }}) gewijzigd. Wij gaan uit van de nieuwe gegevens.

[Bekijk uw verzoek]({{ link }})

Hebt u dit niet gedaan? Bel ons dan: {{ telephone }}.

Met vriendelijke groet,

{{ organisationName }}`,
    },
    en: {
      subject: 'Your repair request {{ code }} was changed',
      body: `Dear {{ name }},

You changed your repair request {{ code }} ({{ description }}). We will use the new details.

[See your request]({{ link }})

Did you not do this? Then please call us: {{ telephone }}.

Kind regards,

{{ organisationName }}`,
    },
  },
};

/** Somebody will come, with the appointment as a file for an agenda. */
export const repairPlanned: MailTemplate = {
  name: 'repairPlanned',
  title: labels.Title_Planned,
  placeholders: [
    ...common,
    {
      name: 'moment',
      meaning: labels.Placeholder_Moment,
      sample: 'maandag 14-12-2026, 08:00 - 10:00',
      needed: true,
    },
    {
      name: 'executor',
      meaning: labels.Placeholder_Executor,
      sample: 'onze eigen vakmensen',
      needed: false,
    },
    {
      name: 'calendarLink',
      meaning: labels.Placeholder_CalendarLink,
      sample: 'https://mijn.voorbeeld.nl/onderhoud/afspraak.ics',
      needed: false,
    },
  ],
  texts: {
    nl: {
      subject: 'Wij komen langs: {{ moment }}',
      body: `Beste {{ name }},

Voor uw reparatieverzoek {{ code }} ({{ description }}) komt er iemand langs.

* Wanneer: {{ moment }}
* Waar: {{ location }}
* Wie: {{ executor }}

Zorg dat er dan iemand thuis is.

[Zet de afspraak in uw agenda]({{ calendarLink }})

[Bekijk uw verzoek]({{ link }})

Kunt u niet? Bel ons dan: {{ telephone }}.

Met vriendelijke groet,

{{ organisationName }}`,
    },
    en: {
      subject: 'We will come by: {{ moment }}',
      body: `Dear {{ name }},

Somebody will come for your repair request {{ code }} ({{ description }}).

* When: {{ moment }}
* Where: {{ location }}
* Who: {{ executor }}

Please make sure that somebody is at home.

[Put the appointment in your calendar]({{ calendarLink }})

[See your request]({{ link }})

Does it not suit you? Then please call us: {{ telephone }}.

Kind regards,

{{ organisationName }}`,
    },
  },
};

/** Another state, such as in progress or withdrawn. */
export const repairProgressMail: MailTemplate = {
  name: 'repairProgress',
  title: labels.Title_Progress,
  placeholders: [
    ...common,
    { name: 'state', meaning: labels.Placeholder_State, sample: 'In behandeling', needed: true },
  ],
  texts: {
    nl: {
      subject: 'Uw reparatieverzoek {{ code }}: {{ state }}',
      body: `Beste {{ name }},

Zo staat het met uw reparatieverzoek {{ code }} ({{ description }}): {{ state }}.

[Bekijk uw verzoek]({{ link }})

Hebt u vragen? Bel ons: {{ telephone }}.

Met vriendelijke groet,

{{ organisationName }}`,
    },
    en: {
      subject: 'Your repair request {{ code }}: {{ state }}',
      body: `Dear {{ name }},

This is how your repair request {{ code }} ({{ description }}) stands: {{ state }}.

[See your request]({{ link }})

Do you have questions? Call us: {{ telephone }}.

Kind regards,

{{ organisationName }}`,
    },
  },
};

/** It is done, and we ask whether it is good. */
export const repairHandled: MailTemplate = {
  name: 'repairHandled',
  title: labels.Title_Handled,
  placeholders: common,
  texts: {
    nl: {
      subject: 'Uw reparatie {{ code }} is afgehandeld. Is het goed zo?',
      body: `Beste {{ name }},

Wij hebben uw reparatieverzoek {{ code }} ({{ description }}) afgehandeld.

Bent u tevreden? Laat het ons weten. Is het niet opgelost? Meld dat dan binnen 14 dagen, dan gaan wij verder met dit verzoek.

[Geef uw oordeel]({{ link }})

Met vriendelijke groet,

{{ organisationName }}`,
    },
    en: {
      subject: 'Your repair {{ code }} was handled. Is it all right?',
      body: `Dear {{ name }},

We have handled your repair request {{ code }} ({{ description }}).

Are you satisfied? Please let us know. Is it not solved? Then tell us within 14 days and we will continue with this request.

[Give your opinion]({{ link }})

Kind regards,

{{ organisationName }}`,
    },
  },
};

/** Staff want to know something. */
export const repairQuestionMail: MailTemplate = {
  name: 'repairQuestion',
  title: labels.Title_Question,
  placeholders: [
    ...common,
    {
      name: 'question',
      meaning: labels.Placeholder_Question,
      sample: 'Hoe hoog is het raam?',
      needed: true,
    },
  ],
  texts: {
    nl: {
      subject: 'Wij hebben een vraag over uw reparatieverzoek {{ code }}',
      body: `Beste {{ name }},

Wij hebben een vraag over uw reparatieverzoek {{ code }} ({{ description }}):

{{ question }}

[Geef antwoord]({{ link }})

Met vriendelijke groet,

{{ organisationName }}`,
    },
    en: {
      subject: 'We have a question about your repair request {{ code }}',
      body: `Dear {{ name }},

We have a question about your repair request {{ code }} ({{ description }}):

{{ question }}

[Answer it]({{ link }})

Kind regards,

{{ organisationName }}`,
    },
  },
};

export const repairMailTemplates: readonly MailTemplate[] = [
  repairReceived,
  repairReceivedAnonymous,
  repairChangedMail,
  repairPlanned,
  repairProgressMail,
  repairHandled,
  repairQuestionMail,
];
