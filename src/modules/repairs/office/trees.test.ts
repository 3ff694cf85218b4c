import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { publishedTree, treeVersion } from '../queries/trees.ts';
import { followTree, type QuestionTree } from '../rules/question-tree.ts';

let portal: TestPortal;
let staff: Browser;
let treeId = '';

beforeAll(async () => {
  portal = await startTestPortal();
  staff = portal.browser('wisselstad');
  await signInAs(portal, staff, { role: 'employee' });
  treeId = await portal.inside('wisselstad', async (write, organisationId) => {
    const tree = await write
      .selectFrom('questionTree')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'GARAGE')
      .executeTakeFirstOrThrow();
    return tree.id;
  });
});
afterAll(() => portal.close());

const tree = (id = treeId) =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const found = await publishedTree(write, organisationId, id);
    if (!found) throw new Error('No published tree.');
    return found;
  });

const spaces = (of: QuestionTree) =>
  followTree(of, [], { forward: false }).options.map(({ description }) => description);

const editor = () => `/kantoor/vraagbomen/${treeId}/bewerken`;

async function act(page: string, action: string, fields: Record<string, string> = {}) {
  const shown = await staff.get(page);
  return staff.post(action, { ...hiddenFieldsOf(shown, action), ...fields });
}

it('REP-40 the demo has a tree for dwellings with more than 250 paths, without dead ends', async () => {
  const list = await staff.get('/kantoor/vraagbomen');
  expect(list.text).toContain('Garage of parkeerplaats');
  const { id } = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('questionTree')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'WONING')
      .executeTakeFirstOrThrow(),
  );
  const { nodes } = await tree(id);
  const leaves = nodes.filter(({ children }) => children.length === 0);
  expect(leaves.length).toBeGreaterThan(250);
  expect(leaves.every(({ option }) => option.level >= 4)).toBe(true);
});

it('REP-B16 a draft is worked on apart; who began keeps the version that was published then', async () => {
  const before = await tree();
  await act(`/kantoor/vraagbomen/${treeId}`, `/kantoor/vraagbomen/${treeId}/concept`);
  const added = await act(editor(), `${editor()}/toevoegen`, { nieuw: 'Oprit' });
  expect(added.text).toContain('Oprit');
  expect(spaces(await tree())).toEqual(spaces(before));
  const stuck = await act(editor(), `/kantoor/vraagbomen/${treeId}/publiceren`);
  expect(stuck.status).toBe(422);
  expect(stuck.text).toContain('paden die doodlopen');
  const copied = await act(
    `${editor()}?optie=${await optionId('Terrein bij de garages')}`,
    `${editor()}/kopie`,
    { kopienaam: 'Terrein achter de garages' },
  );
  expect(copied.text).toContain('Terrein achter de garages');
  await staff.post(`${editor()}/weg`, { optie: await optionId('Oprit') });
  const published = await act(editor(), `/kantoor/vraagbomen/${treeId}/publiceren`);
  expect(published.text).toContain('De vraagboom is gepubliceerd.');
  expect(spaces(await tree())).toEqual([
    'Garage',
    'Terrein achter de garages',
    'Terrein bij de garages',
  ]);
  const kept = await portal.inside('wisselstad', (write, organisationId) =>
    treeVersion(write, organisationId, before.versionId),
  );
  expect(kept && spaces(kept)).toEqual(spaces(before));
});

const optionId = (description: string) =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const found = await write
      .selectFrom('treeOption as o')
      .innerJoin('questionTreeVersion as v', 'v.id', 'o.versionId')
      .select('o.id')
      .where('o.organisationId', '=', organisationId)
      .where('v.treeId', '=', treeId)
      .where('v.state', '=', 'draft')
      .where('o.description', '=', description)
      .executeTakeFirstOrThrow();
    return found.id;
  });

it('REP-60 REP-67 an end gets its template, cause and appointment in the editor', async () => {
  await act(`/kantoor/vraagbomen/${treeId}`, `/kantoor/vraagbomen/${treeId}/concept`);
  const at = await optionId('Gaat niet open of dicht');
  const page = `${editor()}?optie=${at}`;
  const template = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('repairTemplate')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'GARAGE-SLOT')
      .executeTakeFirstOrThrow(),
  );
  const fields = { omschrijving: 'Gaat niet open', code: 'garage.deur.open', icoon: 'car' };
  const saved = await act(page, `${editor()}/keuze`, {
    ...fields,
    sjabloon: template.id,
    oorzaak: 'on',
    afspraak: 'on',
  });
  expect(saved.text).toContain('Gaat niet open');
  const stored = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('treeOption')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('id', '=', at)
      .executeTakeFirstOrThrow(),
  );
  expect(stored).toMatchObject({
    description: 'Gaat niet open',
    templateId: template.id,
    askCause: true,
    appointmentRequired: true,
  });
  const refused = await act(page, `${editor()}/keuze`, { ...fields, icoon: 'bestaat-niet' });
  expect(refused.status).toBe(422);
  const stranger = await act(page, `${editor()}/keuze`, { ...fields, sjabloon: treeId });
  expect(stranger.text).toContain('Dit sjabloon is er niet meer.');
});

it('REP-47 the words of a template are found as soon as they change', async () => {
  const found = async (term: string) =>
    followTree(await tree(), [], { term, forward: true }).nothingFound;
  expect(await found('kantelpoort')).toBe(true);
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('repairTemplate')
      .set({ externalDescription: 'Kantelpoort - Klemt' })
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'GARAGE-DEUR')
      .execute(),
  );
  expect(await found('kantelpoort')).toBe(false);
});

it('REP-43 REP-51 staff try a version out as a customer would', async () => {
  const { versionId } = await tree();
  const page = await staff.get(
    `/kantoor/vraagbomen/${treeId}/proef?versie=${versionId}&zoek=lamp+is+stuk`,
  );
  expect(page.text).toContain('Actiecode: ZELF-LAMP');
  const customer = portal.browser('wisselstad');
  await signInAs(portal, customer, { role: 'customer', username: 'cedee' });
  expect((await customer.get(editor())).text).not.toContain('Concept van');
});

it('REP-54 REP-88 templates, tips and other lists are kept by staff', async () => {
  for (const list of [
    'sjablonen',
    'tips',
    'oorzaken',
    'actiecodes',
    'onderhoudsvormen',
    'cartotheek',
    'uitvoerders',
    'eigenaren',
    'bouwblokken',
    'intrekredenen',
    'storingen',
  ]) {
    const page = await staff.get(`/kantoor/onderhoud/${list}`);
    expect(page.text, list).toMatch(/\d+ in totaal/);
    const [, first] =
      new RegExp(`href="(/kantoor/onderhoud/${list}/[0-9a-f-]{36})"`).exec(page.html) ?? [];
    expect((await staff.get(first ?? '')).status, list).toBe(200);
  }
  const path = '/kantoor/onderhoud/storingen/nieuw';
  const shown = await staff.get(path);
  const [, cluster] = /<option value="([0-9a-f-]{36})"[^>]*>Merelhof/.exec(shown.html) ?? [];
  const fault = {
    code: 'ST-0009',
    titel: 'Geen warm water',
    tekst: 'Wij werken eraan.',
    cluster: cluster ?? '',
    blok: '',
    vanaf: '21-11-2026',
    tot: '20-11-2026',
  };
  const wrong = await staff.post(path, { ...hiddenFieldsOf(shown, path), ...fault });
  expect(wrong.text).toContain('Deze datum ligt voor de begindatum.');
  await staff.post(path, { ...hiddenFieldsOf(shown, path), ...fault, tot: '' });
  const devries = portal.browser('wisselstad');
  await signInAs(portal, devries, { role: 'customer', username: 'devries' });
  expect((await devries.get('/onderhoud')).text).toContain('Bekende storing: Geen warm water');
});

it('REP-34 REP-38 REP-40 staff keep what decides about repairs of a unit, and the wizard follows', async () => {
  const list = await staff.get('/kantoor/onderhoud/eenheden?zoek=merelhof');
  expect(list.text).toContain('Merelhof 12, Zeist ZMH012');
  const [, card = ''] = /href="([^"]+)"[^>]*>Merelhof 12, Zeist</.exec(list.html) ?? [];
  const shown = await staff.get(card);
  const optionOf = (page: typeof shown, words: string) =>
    new RegExp(`<option value="([^"]+)"[^>]*>${words}<`).exec(page.html)?.[1] ?? '';
  const keep = async (fields: Record<string, string>) => {
    const page = await staff.get(card);
    return staff.post(card, { ...hiddenFieldsOf(page, card), ...stood, ...fields });
  };
  const stood = { boom: optionOf(shown, 'Woning'), blok: '', eigenaar: '', ruimte: '' };
  expect(stood.boom).not.toBe('');
  const devries = portal.browser('wisselstad');
  await signInAs(portal, devries, { role: 'customer', username: 'devries' });
  const wizardSays = async () => {
    const object = '/onderhoud/nieuw/object';
    const leaseId = optionOf(await devries.get(object), 'Merelhof 12, Zeist');
    return (await devries.fill(object, { leaseId, area: 'own' }, object)).text;
  };
  expect(await wizardSays()).toContain('Stap 1: Ruimte kiezen');
  await keep({ boom: '' });
  expect(await wizardSays()).toContain('Voor dit adres kunt u hier niets melden.');
  const owner = optionOf(shown, 'VvE Slotlaan 101 tot en met 111');
  expect((await keep({ eigenaar: owner })).location).toMatch(card);
  expect(await wizardSays()).toContain('Uw woning is van een andere eigenaar.');
  const block = optionOf(shown, 'Kievitlaan 78 tot en met 86');
  const elsewhere = await keep({ blok: block });
  expect(elsewhere.status).toBe(422);
  expect(elsewhere.errorAt('blok')).toContain('hoort niet bij het cluster');
  const old = hiddenFieldsOf(shown, card);
  const late = await staff.post(card, { ...old, ...stood, ruimte: 'Te laat' });
  expect(late.status).toBe(422);
  await keep({});
  expect(await wizardSays()).toContain('Stap 1: Ruimte kiezen');
  const faults = await staff.get(card);
  const [, adding = ''] = /href="([^"]*storingen\/nieuw\?cluster=[^"]*)"/.exec(faults.html) ?? [];
  expect((await staff.get(adding.replaceAll('&amp;', '&'))).html).toMatch(
    /<option value="[^"]+" selected>Merelhof/,
  );
});

it('REP-39 staff keep what the card of an external owner says', async () => {
  const list = '/kantoor/onderhoud/eigenaren';
  const kept = {
    code: 'VVE-REP39',
    naam: 'VvE Proefplein',
    juridisch: 'ja',
    indienen: 'nee',
    bericht: 'Bel de beheerder van de VvE.',
    afhandelen: 'Rechtstreeks bij de beheerder',
    beheerder: 'Beheer Zeist BV',
    lid: 'nee',
    rol: 'Voorzitter',
  };
  const made = await staff.fill(`${list}/nieuw`, kept, `${list}/nieuw`);
  expect(made.status).toBe(200);
  const [, card = ''] =
    /href="([^"]+)"[^>]*>VvE Proefplein</.exec((await staff.get(`${list}?zoek=VVE-REP39`)).html) ??
    [];
  const again = await staff.get(card);
  for (const name of ['bericht', 'afhandelen', 'beheerder', 'rol'] as const) {
    expect(again.valueOf(name)).toBe(kept[name]);
  }
  const stored = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('externalOwner')
      .select(['isLegalOwner', 'submittingAllowed', 'associationMember'])
      .where('organisationId', '=', organisationId)
      .where('code', '=', kept.code)
      .executeTakeFirstOrThrow(),
  );
  expect(stored).toEqual({
    isLegalOwner: true,
    submittingAllowed: false,
    associationMember: false,
  });
});

it('REP-34 REP-74 staff link common areas and installations to a unit, of its own cluster only', async () => {
  const idOf = (code: string) =>
    portal.inside('wisselstad', async (write, organisationId) => {
      const unit = await write
        .selectFrom('unit')
        .select('id')
        .where('organisationId', '=', organisationId)
        .where('code', '=', code)
        .executeTakeFirstOrThrow();
      return unit.id;
    });
  const card = `/kantoor/onderhoud/eenheden/${await idOf('ZKV080')}`;
  const stairs = await idOf('ZKV-TRAP-A');
  const linked = () =>
    portal.inside('wisselstad', async (write, organisationId) => {
      const rows = await write
        .selectFrom('unitCollectiveObject')
        .select('collectiveId')
        .where('organisationId', '=', organisationId)
        .where('unitId', '=', card.split('/').at(-1) ?? '')
        .execute();
      return rows.map(({ collectiveId }) => collectiveId);
    });
  const link = (fields: Record<string, string>) =>
    staff.post(`${card}/koppelen`, { soort: 'objecten', ...fields });
  expect((await staff.get(card)).text).toContain('ZKV-TRAP-A Trappenhuis A, Kievitlaan 96');
  await link({ wat: stairs, doe: 'eraf' });
  expect(await linked()).not.toContain(stairs);
  await link({ wat: stairs, doe: 'erbij' });
  expect(await linked()).toContain(stairs);
  for (const nonsense of [await idOf('ZKV082'), await idOf('ZMH012'), treeId])
    expect((await link({ wat: nonsense, doe: 'erbij' })).status).toBe(404);
  const changes = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('changeLog')
      .select('newValue')
      .where('organisationId', '=', organisationId)
      .where('subject', '=', 'Onderhoud van een eenheid')
      .execute(),
  );
  expect(changes.map(({ newValue }) => newValue)).toContain(
    'Gemeenschappelijke ruimten en installaties: + ZKV-TRAP-A Trappenhuis A, Kievitlaan 96',
  );
});

it('REP-40 a whole tree goes down as one file and up into the draft, with the checks of an import and of the tree', async () => {
  const page = `/kantoor/vraagbomen/${treeId}/bestand`;
  expect((await staff.get(`/kantoor/vraagbomen/${treeId}`)).html).toContain(`href="${page}"`);
  const before = spaces(await tree());
  const shown = await staff.get(page);
  const [, address = ''] =
    /href="([^"]+)"[^>]*download[^>]*>(?:(?!<\/a>).)*Gepubliceerd/s.exec(shown.html) ?? [];
  const file = (await staff.get(address)).html.replace(/^\uFEFF/, '');
  const lines = file.trim().split(/\r?\n/);
  const separator = lines[0]?.includes(';') ? ';' : ',';
  expect(lines[0]?.split(separator).slice(0, 3)).toEqual(['tree', 'space', 'element']);
  const upload = async (content: readonly string[]) =>
    staff.upload(page, hiddenFieldsOf(await staff.get(page), page), {
      csv: { name: 'boom.csv', contentType: 'text/csv', content: Buffer.from(content.join('\n')) },
    });
  const line = (...cells: string[]) =>
    ['GARAGE', ...cells, ...Array.from({ length: 14 - cells.length }, () => '')].join(separator);
  const wrong = await upload([
    ...lines,
    line('Oprit', 'Hek', 'Poort', 'Klemt').replace('GARAGE', 'WONING'),
  ]);
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('dit is geen regel van de vraagboom GARAGE');
  const unknown = line('Oprit', 'Hek', 'Poort', 'Klemt', '', '', '', '', '', 'BESTAATNIET');
  expect((await upload([...lines, unknown])).text).toContain('Er is niets opgeslagen');
  expect((await upload(['geen', 'boom'])).status).toBe(422);
  const draftSpaces = async () => {
    const { id } = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('questionTreeVersion')
        .select('id')
        .where('organisationId', '=', organisationId)
        .where('treeId', '=', treeId)
        .where('state', '=', 'draft')
        .executeTakeFirstOrThrow(),
    );
    const draft = await portal.inside('wisselstad', (write, organisationId) =>
      treeVersion(write, organisationId, id),
    );
    return draft ? spaces(draft) : [];
  };
  const stuck = await upload([...lines, line('Oprit', 'Hek')]);
  expect(stuck.text).toContain('Loopt dood');
  expect(await draftSpaces()).toEqual([...before, 'Oprit'].sort());
  const again = await upload([...lines, line('Oprit', 'Hek', 'Poort', 'Klemt')]);
  expect(again.text).not.toContain('Loopt dood');
  expect(spaces(await tree())).toEqual(before);
  await upload(lines);
  expect(await draftSpaces()).toEqual(before);
});
