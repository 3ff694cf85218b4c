import type { MailPlaceholder, MailTemplate } from '#foundation/mail/mail-template.ts';
import { paymentMailLabels as labels } from './labels.ts';

const common: readonly MailPlaceholder[] = [
  { name: 'name', meaning: labels.Placeholder_Name, sample: 'mevrouw F.M.H. Cedee', needed: false },
  { name: 'amount', meaning: labels.Placeholder_Amount, sample: '€ 544,72', needed: true },
  {
    name: 'beneficiary',
    meaning: labels.Placeholder_Beneficiary,
    sample: 'Woningcorporatie Voorbeeld',
    needed: false,
  },
  {
    name: 'description',
    meaning: labels.Placeholder_Description,
    sample: 'Periode: 01-12-2026 tot 01-01-2027',
    needed: false,
  },
  {
    name: 'reference',
    meaning: labels.Placeholder_Reference,
    sample: 'IDL-00000232',
    needed: true,
  },
  {
    name: 'telephone',
    meaning: labels.Placeholder_Telephone,
    sample: '030 123 45 67',
    needed: false,
  },
  {
    name: 'website',
    meaning: labels.Placeholder_Website,
    sample: 'https://mijn.voorbeeld.nl',
    needed: false,
  },
];

/** The link to the payment page (FIN-41, FIN-42, FIN-44). */
export const paymentRequest: MailTemplate = {
  name: 'paymentRequest',
  title: labels.Title_Request,
  placeholders: [
    ...common,
    {
      name: 'payBefore',
      meaning: labels.Placeholder_PayBefore,
      sample: '05-12-2026',
      needed: false,
    },
    {
      name: 'link',
      meaning: labels.Placeholder_Link,
      sample: 'https://betalen.voorbeeld.nl/abc',
      needed: true,
    },
    {
      name: 'providerAddress',
      meaning: labels.Placeholder_ProviderAddress,
      sample: 'https://betalen.voorbeeld.nl',
      needed: false,
    },
  ],
  texts: {
    nl: {
      subject: 'Betaal {{ amount }} aan {{ beneficiary }}',
      body: `Beste {{ name }},

U wilt {{ amount }} betalen. Hebt u dat nog niet gedaan? Dan kan dat met deze knop:

[Betaal {{ amount }}]({{ link }})

* Bedrag: {{ amount }}
* Aan: {{ beneficiary }}
* Voor: {{ description }}
* Kenmerk: {{ reference }}
* Betaal voor: {{ payBefore }}
* Status: te betalen

Betaal op tijd. Dan krijgt u geen herinnering.

Een betaling begint altijd op {{ providerAddress }}. Staat er een ander adres? Betaal dan niet en neem contact met ons op.

Hebt u een vraag? Antwoord op deze e-mail, bel {{ telephone }} of kijk op {{ website }}.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Pay {{ amount }} to {{ beneficiary }}',
      body: `Dear {{ name }},

You want to pay {{ amount }}. Have you not done so yet? You can with this button:

[Pay {{ amount }}]({{ link }})

* Amount: {{ amount }}
* To: {{ beneficiary }}
* For: {{ description }}
* Reference: {{ reference }}
* Pay before: {{ payBefore }}
* Status: to be paid

Pay in time, and you will get no reminder.

A payment always starts at {{ providerAddress }}. Do you see another address? Then do not pay, and contact us.

Do you have a question? Answer this e-mail, call {{ telephone }} or look at {{ website }}.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** Tells that it was paid (FIN-43). */
export const paymentReceived: MailTemplate = {
  name: 'paymentReceived',
  title: labels.Title_Received,
  placeholders: [
    ...common,
    {
      name: 'moment',
      meaning: labels.Placeholder_Moment,
      sample: 'Zaterdag, 21-11-2026 11:00:00',
      needed: true,
    },
  ],
  texts: {
    nl: {
      subject: 'Wij hebben {{ amount }} ontvangen',
      body: `Beste {{ name }},

Bedankt voor uw betaling. U hoeft niets meer te doen.

* Bedrag: {{ amount }}
* Aan: {{ beneficiary }}
* Voor: {{ description }}
* Kenmerk: {{ reference }}
* Status: betaald op {{ moment }}

Hebt u een vraag? Antwoord op deze e-mail, bel {{ telephone }} of kijk op {{ website }}.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'We received {{ amount }}',
      body: `Dear {{ name }},

Thank you for your payment. You need not do anything else.

* Amount: {{ amount }}
* To: {{ beneficiary }}
* For: {{ description }}
* Reference: {{ reference }}
* Status: paid on {{ moment }}

Do you have a question? Answer this e-mail, call {{ telephone }} or look at {{ website }}.

Kind regards,
{{ organisationName }}`,
    },
  },
};

export const paymentMailTemplates: readonly MailTemplate[] = [paymentRequest, paymentReceived];
