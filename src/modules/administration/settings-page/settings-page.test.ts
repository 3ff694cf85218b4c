import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import { features } from '#foundation/switches/features.ts';
import type { Browser, Fields, Page } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { testHouse } from '../../../../test/support/house.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { openSecondServer, type SecondServer } from '../../../../test/support/second-server.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const address = '/beheer/instellingen';

/** What every setting is until somebody changes it; a tick that is not set is not sent. */
const standards = Object.fromEntries(
  testHouse()
    .settings.flatMap(({ settings }) => settings)
    .filter(({ field }) => field !== 'tick')
    .map(({ name, standard }) => [name, String(standard)]),
);

/** A form that is right in every field. */
const right = {
  ...standards,
  analyticsTrackingId: '',
  sessionTimeoutMinutes: '30',
  rememberMeDays: '30',
  organisationName: 'Woningcorporatie Wisselstad',
  portalName: 'MIJN Wisselstad',
  telephone: '030 123 45 67',
  openingHours: 'Werkdagen van 8 tot 17 uur',
  email: 'post@wisselstad.example',
  address: 'Marktplein 1, 3701 AB Zeist',
};

describe('the page Instellingen', () => {
  let portal: TestPortal;
  let second: SecondServer;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startTestPortal();
    second = await openSecondServer(portal);
  });
  beforeEach(async () => {
    browser = await administrator();
    await save(right);
    await portal.inside('wisselstad', (write, organisationId) =>
      write.deleteFrom('changeLog').where('organisationId', '=', organisationId).execute(),
    );
  });
  afterAll(async () => {
    await second.close();
    await portal.close();
  });

  async function administrator(username = 'beheerder', slug = 'wisselstad'): Promise<Browser> {
    const opened = portal.browser(slug);
    await signInAs(portal, opened, { role: 'administrator', username, slug });
    return opened;
  }

  const save = (fields: Fields, by = browser) => by.fill(address, fields, address);
  const stored = () =>
    portal.inside('wisselstad', async (write, organisationId) => {
      const row = await write
        .selectFrom('organisation')
        .select(['settings', 'name', 'portalName', 'contact'])
        .where('id', '=', organisationId)
        .executeTakeFirstOrThrow();
      return row;
    });
  const subjects = () =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('changeLog')
        .select(['subject', 'oldValue', 'newValue', 'actor'])
        .where('organisationId', '=', organisationId)
        .execute(),
    );
  const blocksOf = (page: Page) =>
    [...page.html.matchAll(/<h2 class="utrecht-heading-2" id="blok-\w+">\s*(.*?)\s*<\/h2>/gs)].map(
      (found) => found[1],
    );

  it('ADM-7 ADM-252 ACC-41 has its blocks in order and one pair of buttons', async () => {
    const page = await browser.get(address);
    expect(blocksOf(page).slice(0, 3)).toEqual([
      'Google Analytics configuratie',
      'Time-out tijdsduur',
      'Anoniem onderhoudsverzoek',
    ]);
    expect(page.text).toContain('Sessie time-out');
    expect(page.text).toContain('Houdt mij ingelogd');
    expect(page.html.match(/>\s*Opslaan\s*<\/button>/g)).toHaveLength(1);
    expect(page.html.match(/>\s*Annuleren\s*<\/a>/g)).toHaveLength(1);
  });

  it('ADM-8 does not show a block of a module that the organisation does not use', async () => {
    const other = await administrator('beheerder', 'zonnebloem');
    expect(blocksOf(await other.get(address))).not.toContain('Anoniem onderhoudsverzoek');
  });

  it('ADM-258 ACC-38 starts with 30 minutes and 30 days', async () => {
    await portal.inside('zonnebloem', async (write, organisationId) => {
      await write
        .updateTable('organisation')
        .set({ settings: {} })
        .where('id', '=', organisationId)
        .execute();
      await settingsChanged(write, organisationId);
    });
    const other = await administrator('beheerder', 'zonnebloem');
    const page = await other.get(address);
    expect(page.valueOf('sessionTimeoutMinutes')).toBe('30');
    expect(page.valueOf('rememberMeDays')).toBe('30');
  });

  it.each([
    ['sessionTimeoutMinutes', '5'],
    ['sessionTimeoutMinutes', '30'],
    ['rememberMeDays', '1'],
    ['rememberMeDays', '30'],
  ])('ADM-253 ADM-254 ACC-38 accepts the limits: %s %s', async (field, value) => {
    await save({ ...right, [field]: '17' });
    const saved = await save({ ...right, [field]: value });
    expect(saved.text).toContain('De instellingen zijn opgeslagen');
    expect((await browser.get(address)).valueOf(field)).toBe(value);
  });

  it.each([
    ...['4', '31', '', '12,5', '12.5', 'half uur', '-7', '1e1'].map((value) => [
      'sessionTimeoutMinutes',
      value,
      '5 tot en met 30',
    ]),
    ...['0', '31', '', '2,5', 'week', '-1'].map((value) => [
      'rememberMeDays',
      value,
      '1 tot en met 30',
    ]),
  ])(
    'ADM-255 ADM-B15 ACC-41 refuses %s "%s", names the range, saves nothing and keeps what was typed',
    async (field = '', value = '', range = '') => {
      const before = await stored();
      const refused = await save({ ...right, portalName: 'Andere naam', [field]: value });
      expect(refused.status).toBe(422);
      expect(refused.errorAt(field)).toContain(range);
      expect(refused.valueOf(field)).toBe(value);
      expect(refused.valueOf('portalName')).toBe('Andere naam');
      expect(await stored()).toEqual(before);
      expect(await subjects()).toEqual([]);
    },
  );

  it('ADM-256 ADM-260 ADM-261 lets a lowered time-out count at once for who is signed in', async () => {
    const staff = portal.browser('wisselstad');
    await signInAs(portal, staff, { role: 'administrator', username: 'stil' });
    const start = portal.clock.now();
    portal.clock.advance({ minutes: 6 });
    expect((await staff.get(address)).status).toBe(200);
    await save({ ...right, sessionTimeoutMinutes: '5' });
    portal.clock.advance({ minutes: 6 });
    expect((await staff.get(address)).location).toMatch(/^\/inloggen/);
    portal.clock.set(start);
  });

  it('GEN-B3 says after the session ended that a form was not saved, and leads back to its page', async () => {
    const before = await stored();
    const shown = await browser.get(address);
    const start = portal.clock.now();
    portal.clock.advance({ minutes: 31 });
    const fields = { ...hiddenFieldsOf(shown, address), ...right, portalName: 'Te laat' };
    const door = await browser.post(address, fields, {
      referer: `http://wisselstad.localhost:3000${address}`,
    });
    expect(door.location).toMatch(/^\/inloggen\?terug=%2Fbeheer%2Finstellingen/);
    expect(door.text).toContain('Wat u daarvoor invulde, is niet opgeslagen');
    const username = 'beheerder';
    const back = await browser.fill(door.location, { username, password: 'Welkom-01!' });
    expect(back.location).toBe(address);
    expect(await stored()).toEqual(before);
    portal.clock.set(start);
  });

  it('GEN-30 holds what drives the pages of customers, its lists of its own on their pages', async () => {
    const page = await browser.get(address);
    for (const name of [
      ...['photoAttachmentCode', 'giroSlipMode', 'directDebitMode', 'giroSlipAllowed'],
      ...['featuredTopics', 'rentReport', 'valuationReport'],
    ]) {
      expect(page.html).toContain(`name="${name}"`);
    }
    for (const [list, text] of [
      ['/beheer/functionaliteiten', 'Huur opzeggen'],
      ['/kantoor/opzegredenen', 'Opzegredenen'],
    ] as const) {
      expect((await browser.get(list)).text, list).toContain(text);
    }
  });

  it('ADM-246 ADM-248 says that Google Analytics is off while the tracking id is empty', async () => {
    expect((await browser.get(address)).text).toContain('Google Analytics staat uit');
    const on = await save({ ...right, analyticsTrackingId: 'UA-12345-6' });
    expect(on.text).not.toContain('Google Analytics staat uit');
    const off = await save(right);
    expect(off.text).toContain('Google Analytics staat uit');
  });

  it.each(['UA-12345-6', 'G-AB12CD34EF', ' g-ab12cd34ef '])(
    'ADM-245 keeps the tracking id %s',
    async (typed) => {
      await save({ ...right, analyticsTrackingId: typed });
      expect((await browser.get(address)).valueOf('analyticsTrackingId')).toBe(
        typed.trim().toUpperCase(),
      );
    },
  );

  it.each(['12345', 'UA-12345', 'G-', 'UA-12345-6<script>', 'GTM-ABC123', 'G-AB12CD34EF;x'])(
    'ADM-B26 refuses the tracking id %s at its field',
    async (typed) => {
      const refused = await save({ ...right, analyticsTrackingId: typed });
      expect(refused.errorAt('analyticsTrackingId')).toContain('UA-12345-6');
      expect((await browser.get(address)).valueOf('analyticsTrackingId')).toBe('');
    },
  );

  it('ADM-171 ADM-172 ADM-175 has a tick for anonymous repair requests, off by default', async () => {
    const before = await browser.get(address);
    expect(tickIn(before, 'anonymousRepairs')).not.toContain('checked');
    expect(before.text).not.toContain('/repairment.');
    const on = await save({ ...right, anonymousRepairs: 'on' });
    expect(tickIn(on, 'anonymousRepairs')).toContain('checked');
    expect((await stored()).settings).toMatchObject({ anonymousRepairs: true });
    const off = await save(right);
    expect(tickIn(off, 'anonymousRepairs')).not.toContain('checked');
  });

  it('ADM-173 GEN-40 REP-125 tells the address, and warns when repair requests are switched off', async () => {
    const on = await save({ ...right, anonymousRepairs: 'on' });
    expect(on.text).toContain('/repairment');
    expect(on.text).not.toContain('De functie Onderhoudsverzoeken staat uit');
    await browser.fill(
      '/beheer/functionaliteiten',
      {
        on: Object.keys(features).filter((name) => name !== 'repairRequests'),
      },
      '/beheer/functionaliteiten',
    );
    expect((await browser.get(address)).text).toContain('De functie Onderhoudsverzoeken staat uit');
    await browser.fill(
      '/beheer/functionaliteiten',
      { on: Object.keys(features) },
      '/beheer/functionaliteiten',
    );
  });

  it('GEN-16 changes names and contact details, at once and on every server', async () => {
    const elsewhere = second.browser('wisselstad');
    await signInAs(portal, elsewhere, { role: 'administrator' });
    await elsewhere.get(address);
    await save({
      ...right,
      organisationName: 'Wonen Één',
      portalName: 'MIJN Één',
      telephone: '+31 (0)30 765 43 21',
    });
    const page = await elsewhere.get(address);
    expect(page.html).toContain('href="tel:+310307654321"');
    expect(page.html).toContain('Wonen Één');
    expect(page.html).toMatch(/<title>[^<]*MIJN Één/);
    expect(page.valueOf('openingHours')).toBe('Werkdagen van 8 tot 17 uur');
    const bare = await save({ ...right, telephone: '', openingHours: '', email: '', address: '' });
    expect(bare.html).not.toContain('href="tel:');
  });

  it.each([
    ['organisationName', ' ', 'naam'],
    ['portalName', 'n'.repeat(101), '100 tekens'],
    ['telephone', 'bel maar', 'telefoonnummer'],
    ['email', 'post@', 'e-mailadres'],
    ['address', 'a'.repeat(201), '200 tekens'],
  ])('GEN-16 refuses %s "%s" at its field', async (field, value, message) => {
    const refused = await save({ ...right, [field]: value });
    expect(refused.errorAt(field)).toContain(message);
    expect((await stored()).portalName).toBe('MIJN Wisselstad');
  });

  it.each([
    ['photoShortestSide', '0', '200 tot en met 6000'],
    ['photoShortestSide', '-800', '200 tot en met 6000'],
    ['photoShortestSide', 'groot', '200 tot en met 6000'],
    ['photoQuality', '0', '1 tot en met 100'],
    ['photoQuality', '101', '1 tot en met 100'],
  ])('ADM-89 ADM-B34 refuses %s "%s" at its field', async (field, value, message) => {
    const refused = await save({ ...right, [field]: value });
    expect(refused.errorAt(field)).toContain(message);
    expect(refused.valueOf(field)).toBe(value);
    expect((await browser.get(address)).valueOf(field)).not.toBe(value);
  });

  it('ADM-18 ADM-B30 warns while there is no reason for a date after the term', async () => {
    const warning = 'Er is geen Reden na uiterste datum';
    expect((await browser.get(address)).text).toContain(warning);
    const filled = await save({ ...right, reasonAfterLatestDate: 'Op verzoek van de huurder' });
    expect(filled.valueOf('reasonAfterLatestDate')).toBe('Op verzoek van de huurder');
    expect(filled.text).not.toContain(warning);
  });

  it('ADM-5 logs each setting that changed, with old and new value', async () => {
    await save({ ...right, rememberMeDays: '14', portalName: 'MIJN Wonen' });
    expect(
      (await subjects()).toSorted((one, other) => one.subject.localeCompare(other.subject)),
    ).toEqual([
      {
        actor: 'beheerder',
        subject: 'Instelling Houdt mij ingelogd',
        oldValue: '30',
        newValue: '14',
      },
      {
        actor: 'beheerder',
        subject: 'Instelling Naam van het portaal',
        oldValue: 'MIJN Wisselstad',
        newValue: 'MIJN Wonen',
      },
    ]);
  });

  it('ADM-4 changes the settings of this organisation only', async () => {
    await save({ ...right, rememberMeDays: '3' });
    const other = await administrator('beheerder', 'zonnebloem');
    expect((await other.get(address)).valueOf('rememberMeDays')).toBe('30');
  });

  it('GEN-30 the settings of the organisation drive what its customers see', async () => {
    const customer = portal.browser('wisselstad');
    await signInAs(portal, customer, { role: 'customer', username: 'cedee' });
    const shown = async () => {
      const { html, text } = await customer.get('/woning');
      const topics = /<ol class="voordeur-links voordeur-links--numbered.*?<\/ol>/s.exec(
        (await customer.get('/')).html,
      );
      return {
        photo: html.includes('src="/woning/foto'),
        rent: html.includes('huursamenstelling'),
        points: html.includes('puntenspecificatie'),
        payment: /Huidige betaalwijze (Zelf betalen|Acceptgiro|Automatische incasso)/.exec(
          text,
        )?.[1],
        topics: topics?.[0].match(/<li>/g)?.length,
      };
    };
    await save({
      ...right,
      photoAttachmentCode: 'FOTO',
      giroSlipMode: 'ACCEPTGIRO',
      directDebitMode: 'INCASSO',
      rentReport: 'rent-composition',
      valuationReport: 'points-specification',
      featuredTopics: '2',
    });
    expect(await shown()).toEqual({
      photo: true,
      rent: true,
      points: true,
      payment: 'Zelf betalen',
      topics: 2,
    });
    await save({ ...right, giroSlipMode: 'ZELF', featuredTopics: '3' });
    expect(await shown()).toEqual({
      photo: false,
      rent: false,
      points: false,
      payment: 'Acceptgiro',
      topics: 3,
    });
  });

  it('ADM-B25 tells the second of two administrators, who sees what was saved and what he typed', async () => {
    const other = await administrator('ander');
    const opened = await other.get(address);
    await save({ ...right, rememberMeDays: '10' });
    const told = await other.post(address, {
      ...hiddenFieldsOf(opened, address),
      ...right,
      sessionTimeoutMinutes: '20',
    });
    expect(told.status).toBe(422);
    expect(told.text).toContain('Iemand anders heeft deze instellingen gewijzigd');
    expect(told.text).toMatch(/Dit is er nu opgeslagen .* Houdt mij ingelogd 10 /);
    expect(told.valueOf('sessionTimeoutMinutes')).toBe('20');
    expect((await stored()).settings).toMatchObject({
      rememberMeDays: 10,
      sessionTimeoutMinutes: 30,
    });
    const saved = await other.post(address, {
      ...hiddenFieldsOf(told, address),
      ...right,
      sessionTimeoutMinutes: '20',
    });
    expect(saved.status).toBe(200);
  });

  it('ADM-B25 does not hold up a save because another page was changed', async () => {
    const other = await administrator('ander');
    const opened = await other.get(address);
    const label = '/beheer/labels/Generic/Button_Search';
    await browser.fill(label, { value: 'Zoek maar' }, label);
    const saved = await other.post(address, { ...hiddenFieldsOf(opened, address), ...right });
    expect(saved.status).toBe(200);
  });

  it('ADM-1 is for administrators only', async () => {
    const staff = portal.browser('wisselstad');
    await signInAs(portal, staff, { role: 'employee' });
    expect((await staff.get(address)).status).toBe(403);
    expect((await staff.post(address, right)).status).toBe(403);
  });
});

function tickIn(page: Page, name: string): string {
  return new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page.html)?.[0] ?? 'no tick';
}
