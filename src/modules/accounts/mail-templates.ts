import type { MailPlaceholder, MailTemplate } from '#foundation/mail/mail-template.ts';
import { mailLabels as labels } from './mail-labels.ts';

const name: MailPlaceholder = {
  name: 'name',
  meaning: labels.Placeholder_Name,
  sample: 'F.M.H. Cedee',
  needed: false,
};
const customerNumber: MailPlaceholder = {
  name: 'customerNumber',
  meaning: labels.Placeholder_CustomerNumber,
  sample: 'HM-06367',
  needed: false,
};
const username: MailPlaceholder = {
  name: 'username',
  meaning: labels.Placeholder_Username,
  sample: 'cedee',
  needed: false,
};
const link: MailPlaceholder = {
  name: 'link',
  meaning: labels.Placeholder_Link,
  sample: 'https://mijn.voorbeeld.nl/bevestigen?sleutel=voorbeeld',
  needed: true,
};
const validity: MailPlaceholder = {
  name: 'validity',
  meaning: labels.Placeholder_Validity,
  sample: '7 dagen',
  needed: false,
};
const moment: MailPlaceholder = {
  name: 'moment',
  meaning: labels.Placeholder_Moment,
  sample: 'Zaterdag, 21-11-2026 11:00:00',
  needed: false,
};
const newValue = (sample: string): MailPlaceholder => ({
  name: 'newValue',
  meaning: labels.Placeholder_NewValue,
  sample,
  needed: false,
});

/** Asks to confirm a new account (ACC-15, ADM-282). */
export const accountConfirmation: MailTemplate = {
  name: 'accountConfirmation',
  title: labels.Title_AccountConfirmation,
  placeholders: [name, customerNumber, username, link, validity],
  texts: {
    nl: {
      subject: 'Bevestig uw account bij {{ portalName }}',
      body: `Beste {{ name }},

U hebt een account gemaakt bij {{ portalName }}. Uw gebruikersnaam is {{ username }}.

Klik op de link om uw account te bevestigen. Daarna kunt u inloggen.

[Account bevestigen]({{ link }})

De link werkt {{ validity }}. Hebt u geen account gemaakt? Dan hoeft u niets te doen.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Confirm your account with {{ portalName }}',
      body: `Dear {{ name }},

You have created an account with {{ portalName }}. Your user name is {{ username }}.

Click the link to confirm your account. After that you can sign in.

[Confirm account]({{ link }})

The link works for {{ validity }}. Did you not create an account? Then you need not do anything.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** Leads to a new password, and names the user name (ACC-47, ADM-283). */
export const accountReset: MailTemplate = {
  name: 'accountReset',
  title: labels.Title_AccountReset,
  placeholders: [name, customerNumber, username, link, validity],
  texts: {
    nl: {
      subject: 'Uw inloggegevens voor {{ portalName }}',
      body: `Beste {{ name }},

U hebt gevraagd om uw inloggegevens. Uw gebruikersnaam is {{ username }}.

Weet u uw wachtwoord niet meer? Klik op de knop en kies een nieuw wachtwoord.

[Account resetten]({{ link }})

De link werkt {{ validity }} en kan één keer gebruikt worden. Hebt u hier niet om gevraagd? Dan hoeft u niets te doen. Uw wachtwoord blijft zoals het was.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your sign-in details for {{ portalName }}',
      body: `Dear {{ name }},

You asked for your sign-in details. Your user name is {{ username }}.

Forgotten your password? Click the button and choose a new password.

[Reset account]({{ link }})

The link works for {{ validity }} and can be used once. Did you not ask for this? Then you need not do anything. Your password stays as it was.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** For an account without a password: says where it signs in (ACC-28). */
export const signInReminder: MailTemplate = {
  name: 'signInReminder',
  title: labels.Title_SignInReminder,
  placeholders: [
    name,
    customerNumber,
    username,
    link,
    {
      name: 'provider',
      meaning: labels.Placeholder_Provider,
      sample: 'Inloggen met Facebook',
      needed: false,
    },
  ],
  texts: {
    nl: {
      subject: 'Zo logt u in bij {{ portalName }}',
      body: `Beste {{ name }},

U hebt gevraagd om uw inloggegevens. Uw account heeft geen eigen wachtwoord. U logt in met de knop *{{ provider }}* op de inlogpagina.

[Naar de inlogpagina]({{ link }})

Hebt u hier niet om gevraagd? Dan hoeft u niets te doen.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'How to sign in to {{ portalName }}',
      body: `Dear {{ name }},

You asked for your sign-in details. Your account has no password of its own. You sign in with the button *{{ provider }}* on the sign-in page.

[To the sign-in page]({{ link }})

Did you not ask for this? Then you need not do anything.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** Tells that the account was used from a browser it was never used from (sector checklist D.5). */
export const newBrowser: MailTemplate = {
  name: 'newBrowser',
  title: labels.Title_NewBrowser,
  placeholders: [
    name,
    customerNumber,
    moment,
    {
      name: 'browser',
      meaning: labels.Placeholder_Browser,
      sample: 'Firefox op Windows',
      needed: false,
    },
  ],
  texts: {
    nl: {
      subject: 'Er is ingelogd op een nieuw apparaat',
      body: `Beste {{ name }},

Er is met uw account ingelogd bij {{ portalName }}, op een apparaat dat wij nog niet kennen.

Wanneer: {{ moment }}
Waarmee: {{ browser }}

Was u dit? Dan hoeft u niets te doen. Was u dit niet? Kies dan meteen een nieuw wachtwoord en neem contact met ons op.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Somebody signed in on a new device',
      body: `Dear {{ name }},

Your account was used to sign in to {{ portalName }} on a device that we do not know yet.

When: {{ moment }}
With: {{ browser }}

Was this you? Then you need not do anything. Was it not you? Then choose a new password straight away and contact us.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** Confirms a changed password, without the password (PRF-47, ADM-287). */
export const passwordChanged: MailTemplate = {
  name: 'passwordChanged',
  title: labels.Title_PasswordChanged,
  placeholders: [name, customerNumber, moment],
  texts: {
    nl: {
      subject: 'Uw wachtwoord is gewijzigd',
      body: `Beste {{ name }},

Het wachtwoord van uw account bij {{ portalName }} is gewijzigd.

Wanneer: {{ moment }}

Hebt u dit niet zelf gedaan? Neem dan meteen contact met ons op.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your password has been changed',
      body: `Dear {{ name }},

The password of your account with {{ portalName }} has been changed.

When: {{ moment }}

Did you not do this yourself? Please contact us straight away.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** Asks to confirm a new e-mail address; goes to that address (PRF-30, ADM-284). */
export const emailChange: MailTemplate = {
  name: 'emailChange',
  title: labels.Title_EmailChange,
  placeholders: [name, customerNumber, link, validity, newValue('naam@voorbeeld.nl')],
  texts: {
    nl: {
      subject: 'Bevestig uw nieuwe e-mailadres',
      body: `Beste {{ name }},

U wilt {{ newValue }} gebruiken als e-mailadres bij {{ portalName }}. Klik op de link om dit te bevestigen. Tot die tijd blijft uw oude e-mailadres geldig.

[E-mailadres bevestigen]({{ link }})

De link werkt {{ validity }}. Hebt u dit niet gevraagd? Dan hoeft u niets te doen.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Confirm your new e-mail address',
      body: `Dear {{ name }},

You want to use {{ newValue }} as your e-mail address with {{ portalName }}. Click the link to confirm this. Until then your old e-mail address stays valid.

[Confirm e-mail address]({{ link }})

The link works for {{ validity }}. Did you not ask for this? Then you need not do anything.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** Tells the old address that another one is active now (sector checklist D.8). */
export const emailWasChanged: MailTemplate = {
  name: 'emailWasChanged',
  title: labels.Title_EmailWasChanged,
  placeholders: [name, customerNumber, newValue('naam@voorbeeld.nl')],
  texts: {
    nl: {
      subject: 'Uw e-mailadres is gewijzigd',
      body: `Beste {{ name }},

Uw e-mailadres bij {{ portalName }} is gewijzigd. Het nieuwe adres is: {{ newValue }}. Op dit oude adres krijgt u geen e-mail meer van ons.

Hebt u dit niet zelf gedaan? Neem dan meteen contact met ons op.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your e-mail address has been changed',
      body: `Dear {{ name }},

Your e-mail address with {{ portalName }} has been changed. The new address is: {{ newValue }}. You will no longer receive e-mail from us at this old address.

Did you not do this yourself? Please contact us straight away.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** Confirms a changed telephone number (PRF-25, ADM-285). */
export const telephoneChanged: MailTemplate = {
  name: 'telephoneChanged',
  title: labels.Title_TelephoneChanged,
  placeholders: [name, customerNumber, newValue('030 123 45 67')],
  texts: {
    nl: {
      subject: 'Uw telefoonnummer is gewijzigd',
      body: `Beste {{ name }},

Uw telefoonnummer is gewijzigd. Het nieuwe nummer is: {{ newValue }}.

Klopt dit niet? Neem dan contact met ons op.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your telephone number has been changed',
      body: `Dear {{ name }},

Your telephone number has been changed. The new number is: {{ newValue }}.

Is this not right? Please contact us.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** Confirms a changed correspondence address (PRF-40, ADM-286). */
export const addressChanged: MailTemplate = {
  name: 'addressChanged',
  title: labels.Title_AddressChanged,
  placeholders: [name, customerNumber, newValue('Kievitlaan 78, 3705 AA Zeist')],
  texts: {
    nl: {
      subject: 'Uw correspondentieadres is gewijzigd',
      body: `Beste {{ name }},

Uw correspondentieadres is gewijzigd. Het nieuwe adres is: {{ newValue }}.

Klopt dit niet? Neem dan contact met ons op.

Met vriendelijke groet,
{{ organisationName }}`,
    },
    en: {
      subject: 'Your correspondence address has been changed',
      body: `Dear {{ name }},

Your correspondence address has been changed. The new address is: {{ newValue }}.

Is this not right? Please contact us.

Kind regards,
{{ organisationName }}`,
    },
  },
};

/** Every mail about accounts and contact details, in the order of the administration page. */
export const mailTemplates: readonly MailTemplate[] = [
  accountConfirmation,
  accountReset,
  signInReminder,
  emailChange,
  emailWasChanged,
  telephoneChanged,
  addressChanged,
  passwordChanged,
  newBrowser,
];
