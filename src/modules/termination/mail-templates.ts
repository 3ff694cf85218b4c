import type { MailPlaceholder, MailTemplate } from '#foundation/mail/mail-template.ts';
import { terminationMailLabels as labels } from './mail-labels.ts';

const text = (
  name: string,
  meaning: MailPlaceholder['meaning'],
  sample: string,
): MailPlaceholder => ({
  name,
  meaning,
  sample,
  needed: false,
});

/** What every mail to the customer about his termination may use. */
const common: readonly MailPlaceholder[] = [
  text('name', labels.Placeholder_Name, 'mevrouw J. Jansen'),
  text('address', labels.Placeholder_Address, 'Kievitlaan 78, Zeist'),
  text('reference', labels.Placeholder_Reference, 'OPZ26-000001'),
  text('endDate', labels.Placeholder_EndDate, '14 januari 2027'),
  text(
    'inspections',
    labels.Placeholder_Inspections,
    'Vooropname: maandag, 07-12-2026 van 09:00 tot 10:00; Eindopname: donderdag, 14-01-2027 van 10:00 tot 11:00',
  ),
  text(
    'newAddress',
    labels.Placeholder_NewAddress,
    'Slotlaan 12, 3701 GH Zeist (vanaf 14-01-2027)',
  ),
  {
    name: 'link',
    meaning: labels.Placeholder_Link,
    sample: 'https://mijn.voorbeeld.nl/woning/opzegging/1',
    needed: false,
  },
];

const note = text('note', labels.Placeholder_Note, 'De opzegtermijn is drie maanden.');

/** Everything the customer must know is in his mail: what, when, and what follows. */
export const terminationReceived: MailTemplate = {
  name: 'terminationReceived',
  title: labels.Template_Received,
  texts: {
    nl: {
      subject: 'Wij hebben uw huuropzegging ontvangen ({{ reference }})',
      body: `Beste {{ name }},

U hebt de huur opgezegd van **{{ address }}**. De geplande einddatum is **{{ endDate }}**.

Opnames: {{ inspections }}

Uw nieuwe adres: {{ newAddress }}

Wij controleren uw opzegging. U krijgt nog een bevestiging van ons. Tot die tijd hoeft u niets te doen.

[Bekijk uw opzegging]({{ link }})

Hebt u dit niet zelf gedaan? Neem dan direct contact met ons op.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'We have received your notice ({{ reference }})',
      body: `Dear {{ name }},

You have given notice for **{{ address }}**. The planned end date is **{{ endDate }}**.

Inspections: {{ inspections }}

Your new address: {{ newAddress }}

We will check your notice. You will get a confirmation from us. Until then you need not do anything.

[See your termination]({{ link }})

Was this not you? Then contact us straight away.

Kind regards,
{{ organisationName }}`,
    },
  },
  placeholders: common,
};

export const terminationWaiting: MailTemplate = {
  name: 'terminationWaiting',
  title: labels.Template_Waiting,
  texts: {
    nl: {
      subject: 'Uw huuropzegging wacht op instemming ({{ reference }})',
      body: `Beste {{ name }},

U hebt de huur opgezegd van **{{ address }}**, per **{{ endDate }}**.

Deze persoon moet nog instemmen: {{ waitsFor }}. Wij hebben dat gevraagd. Zonder instemming kunnen wij de opzegging niet bevestigen.

Opnames: {{ inspections }}

Uw nieuwe adres: {{ newAddress }}

[Bekijk uw opzegging]({{ link }})

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your notice waits for consent ({{ reference }})',
      body: `Dear {{ name }},

You have given notice for **{{ address }}**, as of **{{ endDate }}**.

This person still has to agree: {{ waitsFor }}. We have asked. Without consent we cannot confirm the termination.

Inspections: {{ inspections }}

Your new address: {{ newAddress }}

[See your termination]({{ link }})

Kind regards,
{{ organisationName }}`,
    },
  },
  placeholders: [...common, text('waitsFor', labels.Placeholder_WaitsFor, 'S. Batter')],
};

export const consentAsked: MailTemplate = {
  name: 'terminationConsentAsked',
  title: labels.Template_ConsentAsked,
  texts: {
    nl: {
      subject: 'Gaat u akkoord met het opzeggen van {{ address }}?',
      body: `Beste {{ name }},

{{ askedBy }} heeft de huur opgezegd van **{{ address }}**, per **{{ endDate }}**. U staat ook op het huurcontract. Daarom vragen wij u om in te stemmen.

[Bekijk de opzegging en stem in]({{ link }})

Bent u het er niet mee eens? Doe dan niets, of neem contact met ons op. Zonder uw instemming gaat de opzegging niet door.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Do you agree to the termination of {{ address }}?',
      body: `Dear {{ name }},

{{ askedBy }} has given notice for **{{ address }}**, as of **{{ endDate }}**. You are on the lease too. That is why we ask you to agree.

[See the termination and agree]({{ link }})

Do you not agree? Then do nothing, or contact us. Without your consent the termination does not go ahead.

Kind regards,
{{ organisationName }}`,
    },
  },
  placeholders: [
    text('name', labels.Placeholder_Name, 'S. Batter'),
    text('address', labels.Placeholder_Address, 'Kievitlaan 78, Zeist'),
    text('reference', labels.Placeholder_Reference, 'OPZ26-000001'),
    text('endDate', labels.Placeholder_EndDate, '14 januari 2027'),
    text('askedBy', labels.Placeholder_AskedBy, 'J. Jansen'),
    {
      name: 'link',
      meaning: labels.Placeholder_Link,
      sample: 'https://mijn.voorbeeld.nl/instemmen?code=ABCD-EFGH-JKMN',
      needed: true,
    },
  ],
};

export const terminationConfirmed: MailTemplate = {
  name: 'terminationConfirmed',
  title: labels.Template_Confirmed,
  texts: {
    nl: {
      subject: 'Uw huuropzegging is bevestigd ({{ reference }})',
      body: `Beste {{ name }},

Wij bevestigen dat de huur van **{{ address }}** eindigt op **{{ endDate }}**.

Opnames: {{ inspections }}

Uw nieuwe adres: {{ newAddress }}

Op het portaal kunt u de bevestiging downloaden en de afspraken in uw agenda zetten.

[Bekijk uw opzegging]({{ link }})

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your notice is confirmed ({{ reference }})',
      body: `Dear {{ name }},

We confirm that the lease of **{{ address }}** ends on **{{ endDate }}**.

Inspections: {{ inspections }}

Your new address: {{ newAddress }}

On the portal you can download the confirmation and put the appointments in your calendar.

[See your termination]({{ link }})

Kind regards,
{{ organisationName }}`,
    },
  },
  placeholders: common,
};

export const terminationRefused: MailTemplate = {
  name: 'terminationRefused',
  title: labels.Template_Refused,
  texts: {
    nl: {
      subject: 'Uw huuropzegging gaat niet door ({{ reference }})',
      body: `Beste {{ name }},

Wij kunnen uw opzegging van **{{ address }}** niet bevestigen. De reden: {{ note }}

De huur loopt door. De afspraken voor de opnames zijn vervallen. U kunt opnieuw opzeggen of contact met ons opnemen.

[Naar uw woning]({{ link }})

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your notice does not go ahead ({{ reference }})',
      body: `Dear {{ name }},

We cannot confirm your notice for **{{ address }}**. The reason: {{ note }}

The lease goes on. The appointments for the inspections are cancelled. You can give notice again or contact us.

[To your dwelling]({{ link }})

Kind regards,
{{ organisationName }}`,
    },
  },
  placeholders: [...common, note],
};

export const terminationChanged: MailTemplate = {
  name: 'terminationChanged',
  title: labels.Template_Changed,
  texts: {
    nl: {
      subject: 'De opname van {{ address }} is verplaatst ({{ reference }})',
      body: `Beste {{ name }},

De afspraken voor **{{ address }}** zijn nu: {{ inspections }}

[Bekijk uw opzegging]({{ link }})

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'The inspection of {{ address }} was moved ({{ reference }})',
      body: `Dear {{ name }},

The appointments for **{{ address }}** are now: {{ inspections }}

[See your termination]({{ link }})

Kind regards,
{{ organisationName }}`,
    },
  },
  placeholders: common,
};

export const terminationWithdrawn: MailTemplate = {
  name: 'terminationWithdrawn',
  title: labels.Template_Withdrawn,
  texts: {
    nl: {
      subject: 'Uw huuropzegging is ingetrokken ({{ reference }})',
      body: `Beste {{ name }},

De opzegging van **{{ address }}** is ingetrokken. De huur loopt door. De afspraken voor de opnames zijn vervallen.

{{ note }}

[Naar uw woning]({{ link }})

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your notice was withdrawn ({{ reference }})',
      body: `Dear {{ name }},

The notice for **{{ address }}** was withdrawn. The lease goes on. The appointments for the inspections are cancelled.

{{ note }}

[To your dwelling]({{ link }})

Kind regards,
{{ organisationName }}`,
    },
  },
  placeholders: [...common, note],
};

export const terminationMailTemplates: readonly MailTemplate[] = [
  terminationReceived,
  terminationWaiting,
  consentAsked,
  terminationConfirmed,
  terminationRefused,
  terminationChanged,
  terminationWithdrawn,
];
