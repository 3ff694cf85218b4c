import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { startOfTests, startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

let portal: TestPortal;
let employee: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  employee = portal.browser('wisselstad');
  await signInAs(portal, employee, { role: 'employee', username: 'kantoor' });
});

afterAll(() => portal.close());

async function customer(username: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser;
}

const pageOf = (code: string) =>
  portal.inside('wisselstad', async (write) => {
    const { id } = await write
      .selectFrom('interactionLogEntry')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    return `/kantoor/interacties/${id}`;
  });

it('TML-2 staff answer an entry: the customer reads it as new, is told by mail, and the status follows', async () => {
  const path = await pageOf('I00002');
  const before = (await portal.mails()).length;
  const answer = await employee.fill(
    path,
    { antwoord: 'Dat zijn de kosten van de\nadministratie.', stand: 'done' },
    `${path}/antwoord`,
  );
  expect(answer.text).toContain('Uw antwoord staat in de tijdlijn van de klant.');
  const mails = (await portal.mails()).slice(before);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe('Antwoord op: Vraag over huur of betaling');
  expect(mails[0]?.text).toContain('/tijdlijn');
  expect(mails[0]?.text).not.toContain('administratie');
  const { text } = await (await customer('cedee')).get('/tijdlijn');
  expect(text).toMatch(/Vraag over huur of betaling Afgehandeld .*?Nieuw antwoord/);
  expect(text).toContain('Dat zijn de kosten van de administratie.');
});

it('TML-B4 an empty or endless answer is refused and stays in the form', async () => {
  const path = await pageOf('I00002');
  const empty = await employee.fill(path, { antwoord: ' ', stand: 'done' }, `${path}/antwoord`);
  expect(empty.status).toBe(422);
  expect(empty.errorAt('antwoord')).toBe('Vul een antwoord in.');
  const long = await employee.fill(
    path,
    { antwoord: 'a'.repeat(4001), stand: 'done' },
    `${path}/antwoord`,
  );
  expect(long.errorAt('antwoord')).toContain('4000');
  expect(long.valueOf('antwoord')).toHaveLength(4001);
});

it('an entry that the customer does not see cannot be answered', async () => {
  const path = await pageOf('I00010');
  const page = await employee.get(path);
  expect(page.text).toContain('De klant ziet deze interactie niet op het portaal.');
  const version = /name="versie" value="(\d+)"/.exec(page.html)?.[1] ?? '';
  const forced = await employee.post(`${path}/antwoord`, {
    antwoord: 'Toch',
    stand: 'done',
    versie: version,
  });
  expect(forced.status).toBe(404);
});

it('ADM-B9 two employees answer at once: the second is told, and nothing is stored twice', async () => {
  const path = await pageOf('I00031');
  const page = await employee.get(path);
  const fields = (text: string) => ({
    formKey: '',
    versie: /name="versie" value="(\d+)"/.exec(page.html)?.[1] ?? '',
    antwoord: text,
    stand: 'in_progress',
  });
  await employee.post(`${path}/antwoord`, fields('Eerste antwoord'));
  const second = await employee.post(`${path}/antwoord`, fields('Tweede antwoord'));
  expect(second.text).toContain('Iemand anders heeft dit intussen gewijzigd.');
  const { text } = await employee.get(path);
  expect(text).toContain('Eerste antwoord');
  expect(text).not.toContain('Tweede antwoord');
});

it('GEN-35 the card of a customer shows the whole log, and staff add an entry from a template', async () => {
  const list = await employee.get('/kantoor/klanten?zoek=HM-06367');
  const card = /href="(\/kantoor\/klanten\/[\w-]{36})"/.exec(list.html)?.[1] ?? '';
  const { text } = await employee.get(card);
  expect(text).toContain('Interactielogposten');
  expect(text).toContain('Notitie voor collega’s');
  const added = await employee.fill('/kantoor/interacties/nieuw?klant=HM-06367', {
    klant: 'hm-06367',
    sjabloon: 'TEL_GESPREK',
    adres: 'Kievitlaan 78, Zeist',
    omschrijving: 'U belde over de sleutels.',
  });
  expect(added.text).toContain('Opgeslagen.');
  const shown = await (await customer('cedee')).get('/tijdlijn');
  expect(shown.text).toContain('Telefoongesprek Afgehandeld 21-11-2026 om 11:00 uur');
  const refused = await employee.fill('/kantoor/interacties/nieuw', {
    klant: 'HM-9',
    sjabloon: 'TEL_GESPREK',
  });
  expect(refused.errorAt('klant')).toBe('Er is geen klant met dit nummer.');
});

it('GEN-35 tasks are listed by state and team; one is taken, given back and finished', async () => {
  const open = await employee.get('/kantoor/taken?stand=open&team=Huurincasso');
  expect(open.text).toContain('Huurincasso');
  expect(open.text).not.toContain('Wijkbeheer (');
  const path = await pageOf('I00035');
  const taken = await employee.fill(path, {}, `${path}/taak/oppakken`);
  expect(taken.text).toContain('U hebt de taak opgepakt.');
  expect(taken.text).toContain('Opgepakt door kantoor');
  const back = await employee.fill(path, {}, `${path}/taak/teruggeven`);
  expect(back.text).toContain('De taak is weer open.');
  const done = await employee.fill(path, {}, `${path}/taak/afronden`);
  expect(done.text).toContain('De taak is klaar.');
  expect(done.text).toContain('Afgehandeld');
  expect(done.html).not.toContain('/taak/');
});

it('a task that somebody else took a moment ago is not taken twice', async () => {
  const path = await pageOf('I00037');
  const page = await employee.get(path);
  const version =
    /taak\/oppakken".*?name="versie" value="(\d+)"/s.exec(page.html)?.[1] ??
    /name="versie" value="(\d+)"/.exec(page.html)?.[1] ??
    '';
  await employee.post(`${path}/taak/oppakken`, { versie: version });
  const second = await employee.post(`${path}/taak/oppakken`, { versie: version });
  expect(second.text).toContain('Iemand anders heeft deze taak intussen opgepakt of afgerond.');
});

/** How many customers wait for an answer, as the page on which staff begin says. */
const waiting = async () => {
  const { text } = await employee.get('/kantoor');
  return Number(
    /(\d+) Klanten wachten op antwoord|Klanten wachten op antwoord (\d+)/
      .exec(text)
      ?.slice(1)
      .find(Boolean),
  );
};

it('TML-1 a customer replies to an answer: it waits for staff, its task is open again, and they answer in turn', async () => {
  const path = await pageOf('I00008');
  const own = path.replace('/kantoor/interacties', '/tijdlijn');
  const before = await waiting();
  const staffPage = await employee.get(path);
  expect(staffPage.text).toContain('Stand Klaar');
  const browser = await customer('cedee');
  const entry = await browser.get(own);
  expect(entry.text).toContain('Op het pleintje wordt ’s avonds laat met brommers gereden.');
  expect(entry.text).toContain('Is het nu rustiger?');
  const sent = await browser.fill(
    own,
    { reactie: ' Nee, het is\r\nniet rustiger. ' },
    `${own}/reactie`,
  );
  expect(sent.text).toContain('Wij hebben uw reactie ontvangen.');
  expect(sent.text).toContain('Uw reactie, 21-11-2026 Nee, het is niet rustiger.');
  expect(sent.text).toContain('In behandeling');
  expect(sent.valueOf('reactie')).toBe('');

  expect(await waiting()).toBe(before + 1);
  const list = await employee.get('/kantoor/interacties?onbeantwoord=ja&zoek=HM-06367');
  expect(list.html).toContain(path);
  const seen = await employee.get(path);
  expect(seen.text).toContain(
    '21-11-2026, reactie van de klant (VOORDEUR) Nee, het is niet rustiger.',
  );
  expect(seen.text).toContain('Taak oppakken');

  const late = await employee.post(`${path}/antwoord`, {
    antwoord: 'Geschreven voor de reactie er was',
    stand: 'done',
    versie: /name="versie" value="(\d+)"/.exec(staffPage.html)?.[1] ?? '',
  });
  expect(late.text).toContain('Iemand anders heeft dit intussen gewijzigd.');
  portal.clock.advance({ minutes: 1 });
  await employee.fill(path, { antwoord: 'Wij komen kijken.', stand: 'done' }, `${path}/antwoord`);
  expect(await waiting()).toBe(before);
  const mails = await portal.mails();
  portal.clock.set(startOfTests);
  expect(mails.filter(({ text }) => text.includes(own))).toHaveLength(1);
  expect((await browser.get('/tijdlijn')).text).toMatch(
    /Uw reactie, 21-11-2026 Nee, .*? Wij komen kijken\./,
  );
});

it('TML-1 what staff finished without an answer does not wait; what a customer asked does', async () => {
  const before = await waiting();
  const path = await pageOf('I00002');
  await employee.fill(path, { stand: 'not_started' }, `${path}/stand`);
  const answered = await waiting();
  expect(answered).toBe(before);
  const open = await pageOf('I00030');
  await employee.fill(open, { stand: 'done' }, `${open}/stand`);
  expect(await waiting()).toBe(before - 1);
  await employee.fill(open, { stand: 'not_started' }, `${open}/stand`);
  expect(await waiting()).toBe(before);
});

it('TML-B4 GEN-B4 a reply is plain text, has a limit, and two presses are one', async () => {
  const own = (await pageOf('I00015')).replace('/kantoor/interacties', '/tijdlijn');
  const browser = await customer('cedee');
  const tried = (reactie: string) => browser.fill(own, { reactie }, `${own}/reactie`);
  const empty = await tried(' \n ');
  expect(empty.status).toBe(422);
  expect(empty.errorAt('reactie')).toBe('Vul uw reactie in.');
  const long = await tried('é'.repeat(2001));
  expect(long.errorAt('reactie')).toContain('2001 tekens. Er passen er 2000.');
  expect(long.valueOf('reactie')).toHaveLength(2001);
  expect((await tried('a\u202eb')).status).toBe(422);
  const page = await browser.get(own);
  const formKey = /name="formKey" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const fields = { formKey, reactie: '<script>alert(1)</script> **dank**' };
  await Promise.all([
    browser.post(`${own}/reactie`, fields),
    browser.post(`${own}/reactie`, fields),
  ]);
  const after = await browser.get(own);
  expect(after.text.split('<script>alert(1)</script> **dank**')).toHaveLength(2);
  expect(after.html).not.toContain('<script>alert');
});

it('TML-B3 GEN-B2 nobody replies to what is not his, is not shown, or was not answered', async () => {
  const browser = await customer('devries');
  const of = async (code: string) =>
    (await pageOf(code)).replace('/kantoor/interacties', '/tijdlijn');
  // Of another household; a note of staff; something that staff told.
  for (const code of ['I00008', 'I00010', 'I00020']) {
    const own = await of(code);
    const sent = await browser.post(`${own}/reactie`, { reactie: 'Toch een reactie' });
    expect(sent.status, code).toBe(404);
  }
  expect((await browser.get(await of('I00008'))).status).toBe(404);
  expect((await browser.get('/tijdlijn/geen-nummer')).status).toBe(404);
  const told = await browser.get(await of('I00020'));
  expect(told.text).toContain('Herinnering: er staan nog rekeningen open.');
  expect(told.html).not.toContain('/reactie"');
  const stored = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('interactionAnswer')
      .select('id')
      .where('answer', '=', 'Toch een reactie')
      .execute(),
  );
  expect(stored).toEqual([]);
});

it('TML-1 GEN-37 staff looking along reply for the customer, in their own name', async () => {
  const agent = portal.browser('wisselstad');
  await signInAs(portal, agent, { role: 'agent', username: 'kcc', customerNumber: 'HM-01021' });
  const path = await pageOf('I00024');
  const own = path.replace('/kantoor/interacties', '/meekijken/HM-01021/tijdlijn');
  const sent = await agent.fill(
    own,
    { reactie: 'Mevrouw belt: er staan er weer.' },
    `${own}/reactie`,
  );
  expect(sent.text).toContain('Wij hebben uw reactie ontvangen.');
  expect((await employee.get(path)).text).toContain('reactie van de klant (kcc)');
});

it('TML-7 the list of interactions finds by customer, sender, state and what waits for an answer', async () => {
  const waiting = await employee.get('/kantoor/interacties?onbeantwoord=ja&zoek=HM-02002');
  expect(waiting.text).toContain('Vraag over huur of betaling');
  expect(waiting.text).not.toContain('Wij stuurden u een brief');
  const portal2 = await employee.get('/kantoor/interacties?van=staff&zoek=HM-02002');
  expect(portal2.text).toContain('Wij stuurden u een brief');
});
