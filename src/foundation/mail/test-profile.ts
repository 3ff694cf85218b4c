import { type OrganisationRecord, type Profile, profileOf } from '../organisation/profile.ts';
import type { MailTemplate } from './mail-template.ts';

/** An organisation for tests, with a look of its own. */
export function testProfile(changes: Partial<OrganisationRecord> = {}): Profile {
  return profileOf({
    id: '11111111-0000-4000-8000-000000000001',
    slug: 'wisselstad',
    sector: 'housing',
    name: 'Woningcorporatie Wisselstad',
    portalName: 'Mijn Wisselstad',
    canonicalAddress: 'https://mijn.wisselstad.example',
    mailSenderName: 'Wisselstad',
    mailSenderAddress: 'post@wisselstad.example',
    contact: {
      telephone: '030 123 45 67',
      email: 'klant@wisselstad.example',
      address: 'Plein 1, Zeist',
    },
    demo: true,
    settings: {},
    settingsVersion: 1,
    networkRanges: [],
    overrides: { nl: new Map(), en: new Map() },
    look: {
      stylesheetHash: 'abc',
      logoShape: 'round',
      copyright: false,
      colours: Array.from({ length: 17 }, (_, index) =>
        index === 3 ? 'darken(#ff8800, 10%)' : 'hsl(193, 76%, 20%)',
      ),
      imageHashes: { logo: 'hash' },
    },
    ...changes,
  });
}

const meaning = { page: 'Test', name: 'Test', nl: 'Test', en: 'Test', mayBeEmpty: false };

/** A mail text for tests: a name that people type, and a link that is needed. */
export const testTemplate: MailTemplate = {
  name: 'accountConfirmation',
  title: meaning,
  texts: {
    nl: {
      subject: 'Bevestig uw account, {{ name }}',
      body: 'Beste {{ name }},\n\nWelkom bij *{{ portalName }}* van {{ organisationName }}.\n\n[Account bevestigen]({{ link }})\n\n* punt een\n* punt twee',
    },
    en: {
      subject: 'Confirm, {{ name }}',
      body: 'Dear {{ name }},\n\n[Confirm account]({{ link }})',
    },
  },
  placeholders: [
    { name: 'name', meaning, sample: 'mevrouw De Vries', needed: false },
    {
      name: 'link',
      meaning,
      sample: 'https://mijn.wisselstad.example/bevestigen/voorbeeld',
      needed: true,
    },
  ],
};
