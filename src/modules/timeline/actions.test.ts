import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { hiddenFieldsOf } from '../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';
import { withoutTable } from '../../../test/support/without-table.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

async function customer(username: string, slug = 'wisselstad') {
  const browser = portal.browser(slug);
  await signInAs(portal, browser, { role: 'customer', username, slug });
  return browser;
}

async function administrator() {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
  return browser;
}

/** The options of a list that can be chosen, by their words. */
function optionsIn(html: string, name: string): Map<string, string> {
  const select = new RegExp(`<select[^>]*name="${name}".*?</select>`, 's').exec(html)?.[0] ?? '';
  return new Map(
    [...select.matchAll(/<option value="([^"]*)"[^>]*>(.*?)<\/option>/gs)].map(
      ([, value = '', words = '']) => [words, value],
    ),
  );
}

const sent = (text: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('interactionLogEntry')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('notes', '=', text)
      .execute(),
  );

async function idOfSubject(name: string) {
  return portal.inside('wisselstad', async (write, organisationId) => {
    const subject = await write
      .selectFrom('actionSubject')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    return subject.id;
  });
}

it('ACT-1 ACT-2 ADJ-11 the form is reached from the menu and from the timeline', async () => {
  const browser = await customer('cedee');
  expect((await browser.get('/')).html).toContain('href="/acties"');
  expect((await browser.get('/tijdlijn')).html).toMatch(/href="\/acties"[^>]*>.*?Actie toevoegen/s);
  const { text, html } = await browser.get('/acties');
  for (const words of ['Actie toevoegen', 'Uw contract', 'Onderwerp', 'Omschrijving'])
    expect(text).toContain(words);
  expect(html.match(/class="voordeur-info"/g)).toHaveLength(3);
  expect(html).toMatch(/<button[^>]*>.*?Verzenden/s);
  expect(html).toMatch(/<a[^>]*href="\/"[^>]*>Annuleren/);
});

it('ACT-3 ADJ-12 one lease is chosen already, of several none; the subject starts with a prompt', async () => {
  const one = await (await customer('cedee')).get('/acties');
  expect(one.html).toMatch(/<option value="[^"]+" selected>Kievitlaan 78, Zeist/);
  const two = await (await customer('devries')).get('/acties');
  expect([...optionsIn(two.html, 'contract').keys()]).toEqual([
    'Maak een keuze',
    'Merelhof 12, Zeist',
    'Torenstraat 5, Zeist',
  ]);
  expect(two.html).not.toContain(' selected');
  expect([...optionsIn(two.html, 'onderwerp').keys()]).toEqual([
    'Maak een keuze',
    'Vraag over mijn woning',
    'Vraag over mijn huur of betaling',
    'Overlast melden',
    'Zelf iets veranderen aan mijn woning',
    'Klacht over Wisselstad',
  ]);
  expect(two.html).not.toContain('undefined');
});

it('ACT-4 ACT-5 ACT-9 an action becomes an entry from the template of its subject, with a task for its team; the form is empty again', async () => {
  const browser = await customer('cedee');
  const page = await browser.get('/acties');
  const answer = await browser.fill('/acties', {
    contract: optionsIn(page.html, 'contract').get('Kievitlaan 78, Zeist') ?? '',
    onderwerp: optionsIn(page.html, 'onderwerp').get('Klacht over Wisselstad') ?? '',
    omschrijving: 'De hal is vies.',
  });
  expect(answer.text).toContain('Wij hebben uw bericht ontvangen.');
  expect(answer.valueOf('omschrijving')).toBe('');
  const [entry, ...more] = await sent('De hal is vies.');
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    templateCode: 'ACT_KLACHT',
    description: 'Klacht over de corporatie',
    concerns: 'Kievitlaan 78, Zeist',
    status: 'not_started',
    authorKind: 'customer',
    byHand: true,
  });
  const task = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('task')
      .selectAll()
      .where('entryId', '=', entry?.id ?? '')
      .executeTakeFirstOrThrow(),
  );
  expect(task).toMatchObject({ team: 'Klachten', status: 'open' });
  const timeline = await browser.get('/tijdlijn');
  expect(timeline.text).toMatch(/Klacht over de corporatie Niet gestart 21-11-2026 om 11:00 uur/);
});

it('ADM-79 ADM-82 an action gets its entry from the template of its subject, with the description of that template', async () => {
  const browser = await customer('cedee');
  const page = await browser.get('/acties');
  await browser.fill('/acties', {
    contract: optionsIn(page.html, 'contract').get('Kievitlaan 78, Zeist') ?? '',
    onderwerp: optionsIn(page.html, 'onderwerp').get('Overlast melden') ?? '',
    omschrijving: 'De trap is steeds vol.',
  });
  const [entry] = await sent('De trap is steeds vol.');
  const template = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('interactionTemplate')
      .select('description')
      .where('code', '=', entry?.templateCode ?? '')
      .executeTakeFirstOrThrow(),
  );
  expect(entry?.description).toBe(template.description);
  const timeline = await browser.get('/tijdlijn');
  expect(timeline.text).toContain(`${template.description} Niet gestart`);
});

it('ACT-B1 without lease, subject or description there is a message at each field, and the text stays', async () => {
  const browser = await customer('devries');
  const refused = await browser.fill('/acties', { omschrijving: 'Blijft staan' });
  expect(refused.status).toBe(422);
  expect(refused.errorAt('contract')).toBe('Kies het contract waar het over gaat.');
  expect(refused.errorAt('onderwerp')).toBe('Kies een onderwerp.');
  expect(refused.valueOf('omschrijving')).toBe('Blijft staan');
  const empty = await browser.fill('/acties', { omschrijving: '  ' });
  expect(empty.errorAt('omschrijving')).toBe('Vul een omschrijving in.');
});

it('ACT-3 GEN-B2 a lease of somebody else, or a subject that is not offered, is not taken', async () => {
  const browser = await customer('devries');
  const other = await (await customer('cedee')).get('/acties');
  const refused = await browser.fill('/acties', {
    contract: optionsIn(other.html, 'contract').get('Kievitlaan 78, Zeist') ?? '',
    onderwerp: '00000000-0000-4000-8000-000000000000',
    omschrijving: 'Niet van mij',
  });
  expect(refused.errorAt('contract')).toBeDefined();
  expect(refused.errorAt('onderwerp')).toBeDefined();
  expect(await sent('Niet van mij')).toEqual([]);
});

it('ACT-B6 a text that is too long is refused with the most that fits, and stays whole', async () => {
  const browser = await customer('cedee');
  const page = await browser.get('/acties');
  const text = 'é'.repeat(2001);
  const fields = {
    contract: optionsIn(page.html, 'contract').get('Kievitlaan 78, Zeist') ?? '',
    onderwerp: optionsIn(page.html, 'onderwerp').get('Overlast melden') ?? '',
  };
  const refused = await browser.fill('/acties', { ...fields, omschrijving: text });
  expect(refused.errorAt('omschrijving')).toContain('2001 tekens. Er passen er 2000.');
  expect(refused.valueOf('omschrijving')).toBe(text);
  await browser.fill('/acties', { ...fields, omschrijving: text.slice(1) });
  expect(await sent(text.slice(1))).toHaveLength(1);
});

it('ACT-B3 GEN-B4 pressing twice makes one entry', async () => {
  const browser = await customer('cedee');
  const page = await browser.get('/acties');
  const fields = {
    formKey: /name="formKey" value="([^"]+)"/.exec(page.html)?.[1] ?? '',
    contract: optionsIn(page.html, 'contract').get('Kievitlaan 78, Zeist') ?? '',
    onderwerp: optionsIn(page.html, 'onderwerp').get('Overlast melden') ?? '',
    omschrijving: 'Twee keer gedrukt',
  };
  await Promise.all([browser.post('/acties', fields), browser.post('/acties', fields)]);
  await browser.post('/acties', fields);
  expect(await sent('Twee keer gedrukt')).toHaveLength(1);
});

it('ACT-B4 when an action cannot be stored the text stays in the form with a message, and nothing is half saved', async () => {
  const browser = await customer('cedee');
  const page = await browser.get('/acties');
  const fields = {
    contract: optionsIn(page.html, 'contract').get('Kievitlaan 78, Zeist') ?? '',
    onderwerp: optionsIn(page.html, 'onderwerp').get('Overlast melden') ?? '',
    omschrijving: 'Een lang verhaal\nover de buren',
  };
  let failed = page;
  await withoutTable(portal, 'task', async () => {
    failed = await browser.fill('/acties', fields);
    expect(failed.status).toBe(500);
    expect(failed.text).toContain('Wat u invulde, is nog hier.');
    expect(failed.valueOf('omschrijving')).toBe(fields.omschrijving);
    expect(failed.html).not.toMatch(/relation|postgres|hidden_/);
  });
  expect(await sent(fields.omschrijving)).toHaveLength(0);
  const again = await browser.post('/acties', hiddenFieldsOf(failed, '/acties'));
  expect(again.text).toContain('Wij hebben uw bericht ontvangen.');
  expect(await sent(fields.omschrijving)).toHaveLength(1);
});

it('ACT-7 ADM-81 an entry of a template without Tonen op Klantportaal stays off the timeline', async () => {
  const beheerder = await administrator();
  const list = await beheerder.get('/beheer/interactiesjablonen?zoek=ACT_VERANDEREN');
  const template = /href="(\/beheer\/interactiesjablonen\/[\w-]{36})"/.exec(list.html)?.[1] ?? '';
  const shown = {
    code: 'ACT_VERANDEREN',
    omschrijving: 'Verzoek om zelf iets te veranderen',
    groep: 'ONDERHOUD',
    sjabloon: 'ZAV01',
    pictogram: 'hammer',
    taak: 'ja',
    team: 'Techniek',
  };
  await beheerder.fill(template, shown, template);
  const browser = await customer('cedee');
  const page = await browser.get('/acties');
  await browser.fill('/acties', {
    contract: optionsIn(page.html, 'contract').get('Kievitlaan 78, Zeist') ?? '',
    onderwerp: optionsIn(page.html, 'onderwerp').get('Zelf iets veranderen aan mijn woning') ?? '',
    omschrijving: 'Mag ik een tussenmuur weghalen?',
  });
  expect(await sent('Mag ik een tussenmuur weghalen?')).toHaveLength(1);
  expect((await browser.get('/tijdlijn')).text).not.toContain('tussenmuur');
  await beheerder.fill(template, { ...shown, tonen: 'ja' }, template);
});

it('ACT-8 ADM-49 ADM-50 with its switch off actions are gone from menu, home and timeline; what was sent stays readable', async () => {
  await portal.inside('wisselstad', (write, id) =>
    storeSettings(write, id, { switches: { otherActions: false } }),
  );
  try {
    const browser = await customer('cedee');
    expect((await browser.get('/')).html).not.toContain('href="/acties"');
    const timeline = await browser.get('/tijdlijn');
    expect(timeline.text).not.toContain('Actie toevoegen');
    expect(timeline.text).toContain('Vraag over mijn woning');
    expect((await browser.get('/acties')).text).toContain('Dit is nu niet beschikbaar');
    const late = await browser.post('/acties', { omschrijving: 'Te laat' });
    expect(late.text).toContain('Dit is nu niet beschikbaar');
  } finally {
    await portal.inside('wisselstad', (write, id) => storeSettings(write, id, { switches: {} }));
  }
});

it('ADM-78 ADM-83 ACT-5 the administrator sets up the subjects, each with a template', async () => {
  const beheerder = await administrator();
  await beheerder.fill('/beheer/interactiesjablonen/nieuw', {
    code: 'ACT_SLEUTEL',
    omschrijving: 'Aanvraag van een extra sleutel',
    groep: 'HUUR',
    sjabloon: 'SLEUTEL01',
    pictogram: 'key',
    tonen: 'ja',
  });
  const added = await beheerder.fill('/beheer/overige-acties/nieuw', {
    naam: 'Extra sleutel',
    volgorde: '5',
    sjabloon: 'ACT_SLEUTEL',
  });
  expect(added.text).toContain('Opgeslagen.');
  const page = await (await customer('cedee')).get('/acties');
  expect([...optionsIn(page.html, 'onderwerp').keys()][1]).toBe('Extra sleutel');
});

it('ACT-6 ADM-80 ADM-B31 a template that belongs to a subject is refused for another one, which is named', async () => {
  const beheerder = await administrator();
  const refused = await beheerder.fill('/beheer/overige-acties/nieuw', {
    naam: 'Nog een klacht',
    volgorde: '60',
    sjabloon: 'ACT_KLACHT',
  });
  expect(refused.status).toBe(422);
  expect(refused.errorAt('sjabloon')).toBe('Dit sjabloon hoort al bij Klacht over Wisselstad.');
});

it('ACT-B5 ADM-B32 a subject whose template is gone is not offered, and marked for the administrator', async () => {
  const beheerder = await administrator();
  const list = await beheerder.get('/beheer/interactiesjablonen?zoek=ACT_OVERLAST');
  const template = /href="(\/beheer\/interactiesjablonen\/[\w-]{36})"/.exec(list.html)?.[1] ?? '';
  await beheerder.fill(`${template}/verwijderen`, {}, `${template}/verwijderen`);
  const page = await (await customer('cedee')).get('/acties');
  expect([...optionsIn(page.html, 'onderwerp').keys()]).not.toContain('Overlast melden');
  expect((await beheerder.get('/beheer/overige-acties')).text).toContain(
    'Overlast melden 30 Geen sjabloon: klanten zien dit onderwerp niet',
  );
});

it('GEN-39 a template that the portal needs itself can be changed and not removed', async () => {
  const beheerder = await administrator();
  const list = await beheerder.get('/beheer/interactiesjablonen?zoek=CP_TELEPHONE');
  const template = /href="(\/beheer\/interactiesjablonen\/[\w-]{36})"/.exec(list.html)?.[1] ?? '';
  const refused = await beheerder.fill(`${template}/verwijderen`, {}, `${template}/verwijderen`);
  expect(refused.text).toContain('hoort bij het portaal en kan niet weg');
});

it('ADM-85 removing a subject leaves the entries made with it', async () => {
  const beheerder = await administrator();
  const id = await idOfSubject('Klacht over Wisselstad');
  const path = `/beheer/overige-acties/${id}/verwijderen`;
  await beheerder.fill(path, {}, path);
  expect(await sent('De hal is vies.')).toHaveLength(1);
});

it('ACT-B2 ADM-84 without any subject the form says that there is nothing to choose', async () => {
  const browser = await customer('ouder', 'zonnebloem');
  expect((await browser.get('/acties')).text).toContain('Mijn kind afmelden');
  await portal.inside('zonnebloem', (write, organisationId) =>
    write.deleteFrom('actionSubject').where('organisationId', '=', organisationId).execute(),
  );
  const { text, html } = await browser.get('/acties');
  expect(text).toContain('Er zijn nu geen acties');
  expect(html).not.toContain('name="omschrijving"');
});
