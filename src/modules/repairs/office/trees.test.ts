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
