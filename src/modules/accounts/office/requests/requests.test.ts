import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { signInAs } from '../../../../../test/support/sign-in.ts';

const list = '/beheer/accountaanvragen';

let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
});
afterAll(() => portal.close());

/** How far the customer came. */
type Stage = 'number' | 'identified' | 'details';

/** A customer whose request stopped at a stage; answers the id of the request. */
async function request(
  customerNumber: string,
  stage: Stage,
  account: { email?: string } = {},
): Promise<string> {
  const now = portal.clock.now();
  return portal.inside('wisselstad', async (write, organisationId) => {
    const [customerId, id, accountId] = [
      crypto.randomUUID(),
      crypto.randomUUID(),
      crypto.randomUUID(),
    ];
    await write
      .insertInto('customer')
      .values({ organisationId, id: customerId, customerNumber, displayName: customerNumber })
      .execute();
    if (stage === 'details') {
      const email = account.email ?? `${customerNumber.toLowerCase()}@voorbeeld.example`;
      await write
        .insertInto('account')
        .values({
          organisationId,
          id: accountId,
          role: 'user',
          username: `naam-${customerNumber}`,
          usernameKey: `naam-${customerNumber.toLowerCase()}`,
          passwordHash: 'hash',
          email,
          emailKey: email,
          emailInvalid: !email.includes('@'),
          createdAt: now,
        })
        .execute();
      await write.insertInto('access').values({ organisationId, accountId, customerId }).execute();
    }
    await write
      .insertInto('accountRequest')
      .values({
        organisationId,
        id,
        customerId,
        numberEnteredAt: now,
        identifiedAt: stage === 'number' ? null : now.add({ seconds: 10 }),
        detailsEnteredAt: stage === 'details' ? now.add({ seconds: 20 }) : null,
        accountId: stage === 'details' ? accountId : null,
      })
      .execute();
    return id;
  });
}

const send = (id: string) => browser.fill(`${list}/${id}`, {}, `${list}/${id}/mail`);

it('ADM-158 ADM-160 lists requests with their columns and buttons', async () => {
  await request('AA-1', 'number');
  await request('AA-2', 'details');
  const page = await browser.get(`${list}?zoek=AA-`);
  for (const word of [
    ...[
      'Huurdernummer',
      'E-mailadres',
      'Gebruikersnaam',
      'Geïdentificeerd',
      'Accountdetails gevuld',
      'E-mail verstuurd',
    ],
    ...['Details', 'Verwijderen', 'Aanvragen – 1 t/m 2 van 2'],
  ]) {
    expect(page.text).toContain(word);
  }
});

it('ADM-161 ADM-163 ADM-164 a cross stands at each step that the customer did not take', async () => {
  await request('AC-1', 'number');
  await request('AC-2', 'identified');
  await request('AC-3', 'details');
  const page = await browser.get(`${list}?zoek=AC-`);
  const marks = (number: string) =>
    new RegExp(`${number}</a>.*?</tr>`, 's')
      .exec(page.html)?.[0]
      .match(/voordeur-yes-no--(yes|no)/g)
      ?.map((mark) => mark.slice(17));
  expect(marks('AC-1')).toEqual(['no', 'no', 'no']);
  expect(marks('AC-2')).toEqual(['yes', 'no', 'no']);
  expect(marks('AC-3')).toEqual(['yes', 'yes', 'no']);
});

it('ADM-159 narrows the search down; text finds number, address and user name', async () => {
  await request('BB-1', 'number');
  await request('BB-2', 'identified');
  await request('BB-3', 'details', { email: 'vindbaar@voorbeeld.example' });
  const found = async (query: string) =>
    (await browser.get(`${list}?${query}`)).html.match(/BB-\d(?=<\/a>)/g) ?? [];
  expect((await found('zoek=bb-')).toSorted()).toEqual(['BB-1', 'BB-2', 'BB-3']);
  expect(await found('zoek=bb-&alleen=niet-geidentificeerd')).toEqual(['BB-1']);
  expect((await found('zoek=bb-&alleen=geen-accountdetails')).toSorted()).toEqual(['BB-1', 'BB-2']);
  expect((await found('zoek=bb-&alleen=email-niet-verstuurd')).toSorted()).toEqual([
    'BB-1',
    'BB-2',
    'BB-3',
  ]);
  expect(await found('zoek=VINDBAAR')).toEqual(['BB-3']);
  expect(await found('zoek=naam-bb-3')).toEqual(['BB-3']);
});

it('ADM-162 ADM-B1 Details opens exactly one request', async () => {
  const [one, two] = [await request('CC-1', 'number'), await request('CC-2', 'number')];
  const choose = (aanvraag: string[], doe: string) =>
    browser.postOnly(`${list}/kies`, { aanvraag, doe });
  expect((await choose([], 'details')).text).toContain('Kies eerst één aanvraag in de lijst.');
  expect((await choose([one, two], 'details')).text).toContain(
    'Kies eerst één aanvraag in de lijst.',
  );
  expect((await choose([one], 'details')).location).toBe(`${list}/${one}`);
});

it('STF-75 STF-76 STF-78 shows the four steps in order; case a has only the first time', async () => {
  const page = await browser.get(`${list}/${await request('DD-1', 'number')}`);
  expect(page.text).toMatch(
    /Klantnummer DD-1 Gebruikersnaam E-mailadres Accountaanvraag status Klantnummer ingevuld \w+dag, [\d-]+ [\d:]+ Geïdentificeerd met verificatiecode Accountdetails ingevuld E-mail verstuurd Activeringsmail/,
  );
});

it('STF-77 STF-80 ACC-19 case b: the first two steps have a time', async () => {
  const page = await browser.get(`${list}/${await request('DD-2', 'identified')}`);
  expect(page.text).toContain(
    'Geïdentificeerd met verificatiecode Zaterdag, 21-11-2026 11:00:10 Accountdetails ingevuld E-mail',
  );
});

it('STF-83 STF-85 ADM-165 the mail has a time only when it was handed over for sending', async () => {
  const id = await request('DD-3', 'details');
  expect((await browser.get(`${list}/${id}`)).text).toContain(
    'Gebruikersnaam naam-DD-3 E-mailadres dd-3@voorbeeld.example',
  );
  const queued = await send(id);
  expect(queued.text).toContain('De activeringsmail wordt verstuurd.');
  expect(queued.text).not.toMatch(/E-mail verstuurd Zaterdag/);
  await portal.mails();
  expect((await browser.get(`${list}/${id}`)).text).toContain(
    'E-mail verstuurd Zaterdag, 21-11-2026 11:00:00',
  );
});

it('STF-89 staff see neither code nor password', async () => {
  const { html } = await browser.get(`${list}/${await request('DD-4', 'details')}`);
  expect(html).not.toContain('hash');
});

it('ACC-B2 shows the wrong codes and until when new attempts are refused', async () => {
  const customer = portal.browser('wisselstad');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await customer.fill('/account-aanmaken', {
      customerNumber: 'HM-04578',
      activationCode: 'FOUT',
    });
  }
  const { html } = await browser.get(`${list}?zoek=HM-04578`);
  const id = /accountaanvragen\/([0-9a-f-]{36})"/.exec(html)?.[1];
  const page = await browser.get(`${list}/${id}`);
  expect(page.text).toContain('Verkeerde codes ingevuld 5');
  expect(page.text).toContain('Nieuwe pogingen geweigerd tot Zaterdag, 21-11-2026 11:15:00');
});

it('ADM-166 ADM-168 sends the activation mail again; only the newest link works', async () => {
  const id = await request('EE-1', 'details');
  await send(id);
  await portal.mails();
  await send(id);
  const mails = (await portal.mails()).filter((mail) => mail.to === 'ee-1@voorbeeld.example');
  expect(mails).toHaveLength(2);
  const links = mails.map(
    (mail) => /account-aanmaken\/bevestigen\?sleutel=[\w-]+/.exec(mail.text)?.[0] ?? '',
  );
  const customer = portal.browser('wisselstad');
  expect((await customer.get(`/${links[0]}`)).text).toContain('Deze link');
  const confirmed = await customer.fill(`/${links[1]}`, {});
  expect(confirmed.text).toContain('Uw account is bevestigd');
});

it.each<[string, Stage]>([
  ['FF-1', 'number'],
  ['FF-2', 'identified'],
])('ADM-167 the mail cannot be sent for %s, which stopped at %s', async (number, stage) => {
  const id = await request(number, stage);
  expect((await browser.get(`${list}/${id}`)).text).not.toContain('Activeringsmail sturen');
  const page = await browser.post(`${list}/${id}/mail`, {});
  expect(page.status).toBe(422);
  expect(page.text).toContain('de aanvraag is niet compleet');
});

it('ACC-53 ACC-B9 ADM-B14 the address is corrected first, then the mail goes to it for the same account', async () => {
  const id = await request('GG-1', 'details', { email: 'zonder-apenstaart' });
  expect((await browser.get(`${list}/${id}`)).text).not.toContain('Activeringsmail sturen');
  const wrong = await browser.fill(
    `${list}/${id}`,
    { email: 'nog steeds fout' },
    `${list}/${id}/email`,
  );
  expect(wrong.errorAt('email')).toContain('geldig e-mailadres');
  expect(wrong.valueOf('email')).toBe('nog steeds fout');
  expect(wrong.text).not.toContain('Activeringsmail sturen');
  await browser.fill(`${list}/${id}`, { email: 'goed@voorbeeld.example' }, `${list}/${id}/email`);
  await send(id);
  expect((await portal.mails()).map(({ to }) => to)).toContain('goed@voorbeeld.example');
  const accounts = await portal.inside('wisselstad', (write) =>
    write.selectFrom('account').select('id').where('username', '=', 'naam-GG-1').execute(),
  );
  expect(accounts).toHaveLength(1);
});

it('ADM-B13 shows why the mail did not leave; the step stays empty', async () => {
  const id = await request('HH-1', 'details');
  await send(id);
  portal.failMail(new Error('421 server is busy'));
  await portal.mails();
  portal.failMail();
  const page = await browser.get(`${list}/${id}`);
  expect(page.text).toMatch(/E-mail verstuurd Waarom de e-mail niet is verstuurd .*421/);
});

it('ADM-169 STF-88 a confirmed request leaves the list', async () => {
  const id = await request('II-1', 'details');
  await portal.inside('wisselstad', (write) =>
    write
      .updateTable('account')
      .set({ confirmedAt: portal.clock.now() })
      .where('username', '=', 'naam-II-1')
      .execute(),
  );
  expect((await browser.get(`${list}?zoek=II-1`)).text).toContain('Aanvragen – 0 van 0');
  expect((await browser.get(`${list}/${id}`)).text).toContain('Deze aanvraag is er niet meer');
  expect((await browser.get('/beheer/gebruikers?zoek=II-1')).text).toContain('naam-II-1');
});

it('ADM-170 deletes after a question; the customer can start again with the same code', async () => {
  const id = await request('JJ-1', 'details');
  await portal.inside('wisselstad', async (write, organisationId) => {
    const now = portal.clock.now();
    const { customerId } = await write
      .selectFrom('accountRequest')
      .select('customerId')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await write
      .insertInto('activationCode')
      .values({
        organisationId,
        customerId,
        codeSealed: Buffer.from('sealed'),
        createdAt: now,
        expiresAt: now.add({ hours: 24 }),
        usedAt: now,
      })
      .execute();
  });
  const path = `${list}/verwijderen?aanvraag=${id}`;
  expect((await browser.get(path)).text).toContain('U verwijdert de aanvraag van JJ-1.');
  const page = await browser.fill(path, { aanvraag: id }, `${list}/verwijderen`);
  expect(page.text).toContain('Verwijderd.');
  const left = await portal.inside('wisselstad', async (write) => ({
    requests: await write.selectFrom('accountRequest').select('id').where('id', '=', id).execute(),
    accounts: await write
      .selectFrom('account')
      .select('id')
      .where('username', '=', 'naam-JJ-1')
      .execute(),
    codes: await write
      .selectFrom('activationCode')
      .innerJoin('customer', 'customer.id', 'activationCode.customerId')
      .select('usedAt')
      .where('customerNumber', '=', 'JJ-1')
      .execute(),
  }));
  expect(left).toEqual({ requests: [], accounts: [], codes: [{ usedAt: null }] });
});

it('ADM-170 OP-7 a code that made an account stays used when a later request is deleted', async () => {
  const id = await request('KK-1', 'number');
  const usedAt = portal.clock.now();
  await portal.inside('wisselstad', async (write, organisationId) => {
    const { customerId } = await write
      .selectFrom('accountRequest')
      .select('customerId')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await write
      .insertInto('activationCode')
      .values({
        organisationId,
        customerId,
        codeSealed: Buffer.from('sealed'),
        createdAt: usedAt,
        expiresAt: usedAt.add({ hours: 24 }),
        usedAt,
      })
      .execute();
  });
  const page = await browser.post(`${list}/verwijderen`, { aanvraag: id });
  expect(page.text).toContain('Verwijderd.');
  const code = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('activationCode')
      .innerJoin('customer', 'customer.id', 'activationCode.customerId')
      .select('usedAt')
      .where('customerNumber', '=', 'KK-1')
      .executeTakeFirstOrThrow(),
  );
  expect(code.usedAt).not.toBeNull();
});

it('STF-10 an account manager works with requests too', async () => {
  const manager = portal.browser('wisselstad');
  await signInAs(portal, manager, { role: 'accountManager', username: 'kccbeheer' });
  expect((await manager.get(list)).status).toBe(200);
});
