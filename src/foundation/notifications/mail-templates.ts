import type { MailPlaceholder, MailTemplate } from '../mail/mail-template.ts';
import { notificationMailLabels as labels } from './labels.ts';

const name: MailPlaceholder = {
  name: 'name',
  meaning: labels.Placeholder_Name,
  sample: 'F.M.H. Cedee',
  needed: false,
};
const choicesLink: MailPlaceholder = {
  name: 'choicesLink',
  meaning: labels.Placeholder_ChoicesLink,
  sample: 'https://mijn.voorbeeld.nl/gegevens/meldingen',
  needed: false,
};

/** Tells one thing at once. */
export const notificationMail: MailTemplate = {
  name: 'notification',
  title: labels.Title_One,
  placeholders: [
    name,
    {
      name: 'title',
      meaning: labels.Placeholder_Title,
      sample: 'Antwoord op uw vraag over de galerij',
      needed: true,
    },
    {
      name: 'link',
      meaning: labels.Placeholder_Link,
      sample: 'https://mijn.voorbeeld.nl/tijdlijn',
      needed: true,
    },
    choicesLink,
  ],
  texts: {
    nl: {
      subject: '{{ title }}',
      body: `Beste {{ name }},

Er staat iets nieuws voor u in {{ portalName }}: {{ title }}.

[Bekijk het in {{ portalName }}]({{ link }})

Wilt u deze mails niet of minder vaak? [Kies dan uw meldingen]({{ choicesLink }}).

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: '{{ title }}',
      body: `Dear {{ name }},

There is something new for you in {{ portalName }}: {{ title }}.

[View it in {{ portalName }}]({{ link }})

Do you not want these e-mails, or less often? [Choose your notifications]({{ choicesLink }}).

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** Tells what came in one day, in one mail. */
export const dailyMail: MailTemplate = {
  name: 'notificationsOfTheDay',
  title: labels.Title_Daily,
  placeholders: [
    name,
    {
      name: 'list',
      meaning: labels.Placeholder_List,
      sample: 'Nieuwe daken aan de Kievitlaan',
      needed: true,
    },
    {
      name: 'link',
      meaning: labels.Placeholder_Link,
      sample: 'https://mijn.voorbeeld.nl/meldingen',
      needed: true,
    },
    choicesLink,
  ],
  texts: {
    nl: {
      subject: 'Nieuw voor u in {{ portalName }}',
      body: `Beste {{ name }},

Dit is nieuw voor u in {{ portalName }}:

{{ list }}

[Bekijk uw meldingen]({{ link }})

Wilt u deze mails niet of minder vaak? [Kies dan uw meldingen]({{ choicesLink }}).

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'New for you in {{ portalName }}',
      body: `Dear {{ name }},

This is new for you in {{ portalName }}:

{{ list }}

[View your notifications]({{ link }})

Do you not want these e-mails, or less often? [Choose your notifications]({{ choicesLink }}).

Kind regards,
{{ organisationName }}`,
    },
  },
};
