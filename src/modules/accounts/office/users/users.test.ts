import { afterAll, beforeAll, expect, it } from 'vitest';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import type { Browser } from '../../../../../test/support/browser.ts';
import { testKeyRing } from '../../../../../test/support/constants.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { signInAs } from '../../../../../test/support/sign-in.ts';
import { countGuess } from '../../guesses.ts';

const secrets = secretsFrom(testKeyRing);
const list = '/beheer/gebruikers';
const newPassword = 'Voordeur-2026!';

let portal: TestPortal;
let browser: Browser;
let manager: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
  manager = portal.browser('wisselstad');
  await signInAs(portal, manager, { role: 'accountManager', username: 'kccbeheer' });
});
afterAll(() => portal.close());

const idOf = (username: string) =>
  portal.inside('wisselstad', async (write) => {
    const found = await write
      .selectFrom('account')
      .select('id')
      .where('usernameKey', '=', username)
      .executeTakeFirst();
    return found?.id ?? '';
  });

const accountOf = (username: string) =>
  portal.inside('wisselstad', (write) =>
    write.selectFrom('account').selectAll().where('usernameKey', '=', username).executeTakeFirst(),
  );

const addCustomer = (customerNumber: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .insertInto('customer')
      .values({
        organisationId,
        id: crypto.randomUUID(),
        customerNumber,
        displayName: customerNumber,
      })
      .execute(),
  );

const lock = (username: string) =>
  portal.inside('wisselstad', async (write, organisationId) => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const now = portal.clock.now();
      await countGuess(write, {
        organisationId,
        secret: 'password',
        subject: username,
        secrets,
        now,
      });
    }
  });

const changes = () =>
  portal.inside('wisselstad', async (write) => {
    const rows = await write.selectFrom('changeLog').selectAll().orderBy('happenedAt').execute();
    return rows.map((row) => `${row.actor} | ${row.subject} | ${row.oldValue} | ${row.newValue}`);
  });

const fields = (changed: Record<string, string>) => ({
  gebruikersnaam: 'nieuw',
  email: 'nieuw@voorbeeld.example',
  wachtwoord: newPassword,
  wachtwoordHerhaald: newPassword,
  rol: 'beheerder',
  huurdernummer: '',
  ...changed,
});
const create = (changed: Record<string, string>, by = browser) =>
  by.fill(`${list}/nieuw`, fields(changed), `${list}/nieuw`);

/** A customer with an account of his own, and its id. */
async function accountFor(username: string): Promise<string> {
  await signInAs(portal, portal.browser('wisselstad'), { role: 'customer', username });
  return idOf(username);
}

it('ADM-104 ADM-107 ADM-111 lists all accounts, seven a page', async () => {
  const first = await browser.get(list);
  const total = Number(/Accounts – 1 t\/m 7 van (\d+)/.exec(first.text)?.[1]);
  expect(total).toBeGreaterThan(7);
  expect(first.html.match(/name="account"/g)).toHaveLength(7);
  for (const link of ['Eerste', 'Vorige', 'Volgende', 'Laatste'])
    expect(first.text).toContain(link);
  const second = await browser.get(`${list}?pagina=2`);
  expect(second.text).toContain(`Accounts – 8 t/m ${Math.min(14, total)} van ${total}`);
});

it('ADM-108 ADM-112 ADM-113 shows the columns and the buttons; an administrator has no number', async () => {
  const page = await browser.get(`${list}?zoek=beheerder@`);
  for (const word of [
    'Huurdernummer',
    'E-mailadres',
    'Gebruikersnaam',
    'Bevestigd',
    'Niet geblokkeerd',
  ]) {
    expect(page.text).toContain(word);
  }
  for (const word of ['Nieuwe account', 'Wijzigen', 'Verwijderen'])
    expect(page.text).toContain(word);
  expect(page.text).toContain('Accounts – 1 t/m 1 van 1');
  expect(page.text).not.toMatch(/HM-\d/);
});

it.each([
  ['6367', 'cedee'],
  ['CEDEE@WIS', 'cedee'],
  ['eDe', 'cedee'],
])(
  'ADM-102 ADM-106 finds %s in number, address or user name, in any case',
  async (text, username) => {
    const page = await browser.get(`${list}?zoek=${encodeURIComponent(text)}`);
    expect(page.html).toContain(`>${username}</a>`);
  },
);

it('ADM-106 takes wildcards literally', async () => {
  expect((await browser.get(`${list}?zoek=%25`)).text).toContain('Accounts – 0 van 0');
});

it('ADM-B2 says when nothing was found', async () => {
  const page = await browser.get(`${list}?zoek=bestaatniet`);
  expect(page.text).toContain('Accounts – 0 van 0');
  expect(page.text).toContain('Pas ze aan en zoek opnieuw');
  expect(page.html).not.toContain('<table');
});

it('ADM-103 ADM-105 ADM-110 narrows down by text and every tick together', async () => {
  const [locked, both] = [await accountFor('tick-locked'), await accountFor('tick-both')];
  await lock('tick-locked');
  await lock('tick-both');
  await browser.fill(
    `${list}/${both}/blokkeren`,
    { reden: 'misbruik' },
    `${list}/${both}/blokkeren`,
  );
  await portal.inside('wisselstad', (write) =>
    write.updateTable('account').set({ confirmedAt: null }).where('id', '=', locked).execute(),
  );
  const found = async (query: string) => {
    const { html } = await browser.get(`${list}?${query}`);
    return ['tick-locked', 'tick-both', 'cedee'].filter((username) =>
      html.includes(`>${username}</a>`),
    );
  };
  expect(await found('alleen=automatisch-geblokkeerd')).toEqual(['tick-locked', 'tick-both']);
  expect(await found('alleen=handmatig-geblokkeerd')).toEqual(['tick-both']);
  expect(await found('alleen=niet-bevestigd')).toEqual(['tick-locked']);
  expect(await found('alleen=automatisch-geblokkeerd&alleen=handmatig-geblokkeerd')).toEqual([
    'tick-both',
  ]);
  expect(await found('alleen=automatisch-geblokkeerd&zoek=tick-l')).toEqual(['tick-locked']);
});

it('ADM-109 shows a cross under Niet geblokkeerd for a blocked account', async () => {
  await accountFor('crossed');
  const marks = async () =>
    (await browser.get(`${list}?zoek=crossed`)).html.match(/voordeur-yes-no--(yes|no)/g);
  expect(await marks()).toEqual(['voordeur-yes-no--yes', 'voordeur-yes-no--yes']);
  await lock('crossed');
  expect(await marks()).toEqual(['voordeur-yes-no--yes', 'voordeur-yes-no--no']);
});

it('ADM-B1 ADM-122 opens exactly one selected account, and says what to select', async () => {
  const [one, two] = [await idOf('cedee'), await idOf('devries')];
  const choose = (account: string[], doe: string) =>
    browser.postOnly(`${list}/kies`, { account, doe });
  expect((await choose([], 'wijzigen')).text).toContain('Kies eerst één account in de lijst.');
  expect((await choose([one, two], 'wijzigen')).text).toContain(
    'Kies eerst één account in de lijst.',
  );
  expect((await choose([], 'verwijderen')).text).toContain(
    'Kies eerst een of meer accounts in de lijst.',
  );
  expect((await choose([one], 'wijzigen')).location).toBe(`${list}/${one}`);
  expect((await choose([one, two], 'verwijderen')).location).toBe(
    `${list}/verwijderen?account=${one}&account=${two}`,
  );
});

it('ADM-115 ADM-116 the form has its fields, prompts and the rules of the password', async () => {
  const { text, html } = await browser.get(`${list}/nieuw`);
  for (const name of [
    'gebruikersnaam',
    'email',
    'wachtwoord',
    'wachtwoordHerhaald',
    'rol',
    'huurdernummer',
  ]) {
    expect(html).toContain(`name="${name}"`);
  }
  expect(text).toContain('Vul de gebruikersnaam in.');
  expect(text.match(/Minstens 8 tekens, met minstens 1 hoofdletter/g)).toHaveLength(2);
  for (const word of ['Beheerder', 'Gebruiker', 'Opslaan', 'Annuleren'])
    expect(text).toContain(word);
});

it('ADM-114 ADM-120 an administrator that is made can sign in at once; the date is unknown', async () => {
  const page = await create({ gebruikersnaam: 'tweede', email: 'tweede@voorbeeld.example' });
  expect(page.text).toContain('Het account is gemaakt.');
  expect(page.text).toContain('Onbekende datum');
  const entered = await portal.browser('wisselstad').signIn('tweede', newPassword);
  expect(entered.location).toMatch(/^\/beheer/);
  expect((await accountOf('tweede'))?.passwordHash).toMatch(/^\$argon2id\$/);
});

it('ADM-118 ADM-119 ADM-B6 the number belongs to a user, exists and has no account yet', async () => {
  await addCustomer('HM-90001');
  const user = { gebruikersnaam: 'klant-1', rol: 'gebruiker' };
  const at = async (number: string, rol = 'gebruiker') =>
    (await create({ ...user, rol, huurdernummer: number })).errorAt('huurdernummer');
  expect(await at('')).toBe('Een gebruiker heeft een huurdernummer nodig.');
  expect(await at('HM-90001', 'beheerder')).toContain('Een beheerder heeft geen huurdernummer.');
  expect(await at('HM-99999')).toBe('Dit huurdernummer bestaat niet.');
  expect(await at('HM-06367')).toBe('Dit huurdernummer heeft al een account.');
  expect((await create({ ...user, huurdernummer: 'hm-90001' })).text).toContain(
    'Het account is gemaakt.',
  );
  expect(await at('HM-90001')).toBe('Dit huurdernummer heeft al een account.');
});

it('ADM-B3 refuses a user name in use, ignoring case, and keeps the other fields', async () => {
  const page = await create({ gebruikersnaam: 'CEDEE', email: 'ander@voorbeeld.example' });
  expect(page.status).toBe(422);
  expect(page.errorAt('gebruikersnaam')).toBe('Deze gebruikersnaam is al in gebruik.');
  expect(page.valueOf('email')).toBe('ander@voorbeeld.example');
});

it('ADM-B4 ADM-B7 refuses a wrong address and a missing role', async () => {
  const page = await create({ gebruikersnaam: 'fout', email: 'geen adres', rol: '' });
  expect(page.errorAt('email')).toContain('geldig e-mailadres');
  expect(page.errorAt('rol')).toBe('Kies een rol.');
  expect(await accountOf('fout')).toBeUndefined();
});

it.each([
  ['kort1!A', 'Gebruik minstens 8 tekens.'],
  ['zonderhoofd1!', 'Gebruik minstens 1 hoofdletter.'],
  ['ZONDERKLEIN1!', 'Gebruik minstens 1 kleine letter.'],
  ['ZonderCijfer!', 'Gebruik minstens 1 cijfer.'],
  ['ZonderTeken1', 'Gebruik minstens 1 speciaal teken'],
  ['Gelijk-01!', 'niet gelijk zijn aan de gebruikersnaam'],
])('ADM-117 ADM-B5 refuses the password %s and names the rule', async (password, rule) => {
  const page = await create({
    gebruikersnaam: 'gelijk-01!',
    wachtwoord: password,
    wachtwoordHerhaald: password,
  });
  expect(page.errorAt('wachtwoord')).toContain(rule);
  expect(page.valueOf('gebruikersnaam')).toBe('gelijk-01!');
});

it('ADM-B5 refuses two passwords that differ', async () => {
  const page = await create({ gebruikersnaam: 'anders', wachtwoordHerhaald: 'Anders-2026!' });
  expect(page.errorAt('wachtwoordHerhaald')).toBe('De twee wachtwoorden zijn niet gelijk.');
});

it('STF-12 an account manager makes accounts of customers, never of administrators', async () => {
  await addCustomer('HM-90002');
  const customer = { gebruikersnaam: 'klant-2', rol: 'gebruiker', huurdernummer: 'HM-90002' };
  expect((await manager.get(`${list}/nieuw`)).html).not.toContain('value="beheerder"');
  const refused = await create({ gebruikersnaam: 'binnendringer' }, manager);
  expect(refused.errorAt('rol')).toBe('U mag deze rol niet geven.');
  expect((await create(customer, manager)).text).toContain('Het account is gemaakt.');
});

it('ADM-123 ADM-130 STF-60 the change screen shows all blocks and buttons', async () => {
  const page = await browser.get(`${list}/${await idOf('cedee')}`);
  for (const word of [
    ...[
      'Algemeen',
      'Gebruikersnaam',
      'E-mailadres',
      'Rol',
      'Klantnummer',
      'Ongeldige e-mailspecificatie',
    ],
    ...['Accountstatus', 'Bevestigd', 'Automatisch geblokkeerd', 'Handmatig geblokkeerd'],
    ...['Inloginformatie', 'Mislukte inlogpogingen achter elkaar', 'Laatste keer ingelogd'],
    ...['Opslaan', 'Blokkeren', 'Verwijderen', 'Annuleren'],
  ]) {
    expect(page.text).toContain(word);
  }
  expect(page.text).toContain('Bevestigd Ja Donderdag, 08-02-2024');
  expect(page.text).not.toContain('Activeren');
});

it('STF-65 STF-66 ACC-45 shows failed attempts, and no made-up last sign-in', async () => {
  const id = await accountFor('attempts');
  const never = await browser.get(`${list}/${id}`);
  expect(never.text).toMatch(/achter elkaar 0 Laatste keer ingelogd (?!\w+dag)/);
  await portal.browser('wisselstad').signIn('attempts', 'Fout-01!');
  await portal.browser('wisselstad').signIn('attempts', 'Fout-02!');
  expect((await browser.get(`${list}/${id}`)).text).toContain('achter elkaar 2');
});

it('ADM-122 ADM-124 ADM-125 changes the address in the identity store only, and says so beside the field', async () => {
  const id = await accountFor('adres');
  expect((await browser.get(`${list}/${id}`)).text).toContain(
    'Wijzig het e-mailadres liever bij de klantgegevens.',
  );
  const saved = await browser.fill(
    `${list}/${id}`,
    {
      ...fields({
        gebruikersnaam: 'adres',
        email: 'anders@voorbeeld.example',
        rol: 'gebruiker',
        huurdernummer: 'adres',
      }),
    },
    `${list}/${id}`,
  );
  expect(saved.text).toContain('Opgeslagen.');
  expect((await accountOf('adres'))?.email).toBe('anders@voorbeeld.example');
  const customer = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('customer')
      .select('email')
      .where('customerNumber', '=', 'adres')
      .executeTakeFirst(),
  );
  expect(customer?.email).toBeNull();
  expect((await changes()).at(-1)).toContain('e-mailadres: anders@voorbeeld.example');
});

it('ADM-B9 the second of two administrators is told and sees the current values', async () => {
  const id = await accountFor('samen');
  const typed = (email: string) => ({
    ...fields({ gebruikersnaam: 'samen', email, rol: 'gebruiker', huurdernummer: 'samen' }),
    versie: '1',
  });
  await browser.post(`${list}/${id}`, typed('eerste@voorbeeld.example'));
  const second = await browser.post(`${list}/${id}`, typed('tweede@voorbeeld.example'));
  expect(second.status).toBe(422);
  expect(second.text).toContain('Iemand anders heeft dit account net gewijzigd.');
  expect(second.valueOf('email')).toBe('eerste@voorbeeld.example');
  expect((await accountOf('samen'))?.email).toBe('eerste@voorbeeld.example');
});

it.each(['9007199254740991', '-1', 'x', ''])(
  'ADM-B9 a forged version %j changes nothing and is no fault',
  async (versie) => {
    const id = (await accountOf('vervalst'))?.id ?? (await accountFor('vervalst'));
    const typed = fields({
      gebruikersnaam: 'vervalst',
      email: 'ander@voorbeeld.example',
      rol: 'gebruiker',
      huurdernummer: 'vervalst',
    });
    expect((await browser.post(`${list}/${id}`, { ...typed, versie })).status).toBe(422);
    expect((await accountOf('vervalst'))?.email).not.toBe('ander@voorbeeld.example');
  },
);

it('ADM-B3 of two accounts that take one name at the same moment the other is refused, however it is sent', async () => {
  await accountFor('links');
  await accountFor('rechts');
  const rename = async (username: string, gebruikersnaam: string) => {
    const account = await accountOf(username);
    return browser.postOnly(`${list}/${account?.id}`, {
      gebruikersnaam,
      email: 'tweeling@voorbeeld.example',
      rol: 'gebruiker',
      huurdernummer: username,
      versie: String(account?.version),
    });
  };
  const renamed = await Promise.all([rename('links', 'Tweeling'), rename('rechts', 'tweeling')]);
  expect(renamed.map(({ status }) => status).sort()).toEqual([303, 422]);
  const refused = renamed.find(({ status }) => status === 422);
  expect(refused?.errorAt('gebruikersnaam')).toContain('in gebruik');
  const kept = (await accountOf('links')) ? 'links' : 'rechts';
  for (const forged of ['TWEELING', ' tweeling ', 'x'.repeat(5000)]) {
    expect((await rename(kept, forged)).status).toBe(422);
  }
});

it('STF-12 ADM-141 an account manager sees the account of an administrator but cannot change it', async () => {
  const id = await idOf('beheerder');
  const page = await manager.get(`${list}/${id}`);
  expect(page.text).toContain('U kunt het bekijken, maar niet wijzigen.');
  expect(page.text).not.toContain('Blokkeren');
  const typed = { ...fields({ gebruikersnaam: 'beheerder' }), versie: '1' };
  expect((await manager.post(`${list}/${id}`, typed)).status).toBe(422);
  expect((await manager.post(`${list}/${id}/blokkeren`, { reden: 'zomaar' })).status).toBe(422);
  expect((await manager.post(`${list}/verwijderen`, { account: id })).status).toBe(422);
  expect((await accountOf('beheerder'))?.blockedAt).toBeNull();
});

it('ADM-127 ADM-128 ADM-129 blocks with a reason after a question that can be cancelled', async () => {
  const id = await accountFor('misbruik');
  const question = await browser.get(`${list}/${id}/blokkeren`);
  expect(question.text).toContain('Reden');
  expect(question.html).toContain(`href="${list}/${id}"`);
  const page = await browser.fill(
    `${list}/${id}/blokkeren`,
    { reden: 'Oneigenlijk gebruik van het portaal.' },
    `${list}/${id}/blokkeren`,
  );
  expect(page.text).toContain('Het account is geblokkeerd.');
  expect(page.text).toContain(
    'Reden van handmatige blokkeren Oneigenlijk gebruik van het portaal.',
  );
  expect(page.text).toContain('De-blokkeren');
});

it.each(['', '   '])(
  'ADM-B8 refuses to block with the reason %j; the account stays accessible',
  async (reden) => {
    const id = await accountFor('reden');
    const page = await browser.fill(
      `${list}/${id}/blokkeren`,
      { reden },
      `${list}/${id}/blokkeren`,
    );
    expect(page.errorAt('reden')).toBe('Vul een reden in. Het account is niet geblokkeerd.');
    expect((await accountOf('reden'))?.blockedAt).toBeNull();
  },
);

it('ADM-134 blocking ends running and remembered sessions at once', async () => {
  const customer = portal.browser('wisselstad');
  await signInAs(portal, customer, { role: 'customer', username: 'ingelogd', remembered: true });
  const id = await idOf('ingelogd');
  await browser.fill(`${list}/${id}/blokkeren`, { reden: 'misbruik' }, `${list}/${id}/blokkeren`);
  const left = await portal.inside('wisselstad', (write) =>
    write.selectFrom('session').select('id').where('accountId', '=', id).execute(),
  );
  expect(left).toEqual([]);
});

it('ADM-131 ADM-132 ADM-133 unblocking removes the reason, which stays in the change log', async () => {
  const id = await accountFor('terug');
  await browser.fill(`${list}/${id}/blokkeren`, { reden: 'vergissing' }, `${list}/${id}/blokkeren`);
  const page = await browser.fill(`${list}/${id}`, {}, `${list}/${id}/deblokkeren`);
  expect(page.text).toContain('Het account is weer toegankelijk.');
  expect((await accountOf('terug'))?.blockReason).toBeNull();
  expect((await changes()).filter((line) => line.includes('vergissing'))).toHaveLength(2);
});

it('ADM-135 ACC-46 a customer who is blocked by hand is refused without the reason', async () => {
  await browser.fill(
    `${list}/${await idOf('devries')}/blokkeren`,
    { reden: 'geheime reden' },
    `${list}/${await idOf('devries')}/blokkeren`,
  );
  portal.clock.advance({ days: 2 });
  await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
  await signInAs(portal, manager, { role: 'accountManager', username: 'kccbeheer' });
  const page = await portal.browser('wisselstad').signIn('devries');
  expect(page.text).toContain('Uw account is geblokkeerd. Neem contact met ons op.');
  expect(page.text).not.toContain('geheime reden');
});

it('ADM-136 ADM-137 ACC-44 staff end an automatic lock before its time', async () => {
  await lock('bakker');
  const id = await idOf('bakker');
  expect((await portal.browser('wisselstad').signIn('bakker')).text).toContain(
    'vijf keer achter elkaar',
  );
  const page = await manager.fill(`${list}/${id}`, {}, `${list}/${id}/activeren`);
  expect(page.text).toContain('Het account is geactiveerd.');
  expect(page.text).not.toContain('Activeren');
  expect((await portal.browser('wisselstad').signIn('bakker')).location).toBe('/');
});

it('ACC-44 ADM-136 the lock ends by itself after 15 minutes', async () => {
  await lock('abdi');
  const id = await idOf('abdi');
  expect((await browser.get(`${list}/${id}`)).text).toContain('Activeren');
  portal.clock.advance({ minutes: 16 });
  const page = await browser.get(`${list}/${id}`);
  expect(page.text).not.toContain('Activeren');
  expect(page.text).toContain('achter elkaar 0');
});

it('STF-64 STF-71 activating does not lift a manual block', async () => {
  const id = await accountFor('dubbel');
  await lock('dubbel');
  await browser.fill(`${list}/${id}/blokkeren`, { reden: 'misbruik' }, `${list}/${id}/blokkeren`);
  const page = await browser.fill(`${list}/${id}`, {}, `${list}/${id}/activeren`);
  expect(page.text).toContain('De-blokkeren');
  expect((await accountOf('dubbel'))?.blockReason).toBe('misbruik');
});

it('STF-B15 activating an account that is no longer locked reports the new state', async () => {
  const id = await accountFor('vrij');
  const page = await browser.post(`${list}/${id}/activeren`, {});
  expect(page.text).toContain('Dit account is niet meer automatisch geblokkeerd.');
});

it('ADM-139 ADM-140 deletes after a question; the customer stays', async () => {
  const id = await accountFor('weg');
  const question = await browser.get(`${list}/verwijderen?account=${id}`);
  expect(question.text).toContain('U verwijdert weg.');
  expect(question.text).toContain('Annuleren');
  expect(await accountOf('weg')).toBeDefined();
  const page = await browser.fill(
    `${list}/verwijderen?account=${id}`,
    { account: id },
    `${list}/verwijderen`,
  );
  expect(page.text).toContain('Verwijderd.');
  expect(await accountOf('weg')).toBeUndefined();
  const customer = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('customer')
      .select('id')
      .where('customerNumber', '=', 'weg')
      .executeTakeFirst(),
  );
  expect(customer).toBeDefined();
});

it('ADM-141 nobody blocks, deletes or demotes himself', async () => {
  const id = await idOf('beheerder');
  await addCustomer('HM-90003');
  const typed = {
    ...fields({ gebruikersnaam: 'beheerder', rol: 'gebruiker', huurdernummer: 'HM-90003' }),
    versie: '1',
  };
  for (const page of [
    await browser.post(`${list}/${id}/blokkeren`, { reden: 'zomaar' }),
    await browser.post(`${list}/verwijderen`, { account: id }),
    await browser.post(`${list}/${id}`, typed),
  ]) {
    expect(page.status).toBe(422);
    expect(page.text).toContain(
      'U kunt uw eigen account niet blokkeren, verwijderen of een andere rol geven.',
    );
  }
  expect(await accountOf('beheerder')).toMatchObject({ role: 'administrator', blockedAt: null });
});

it('ADM-141 two administrators are not deleted together when none would be left', async () => {
  const employee = portal.browser('zonnebloem');
  const { accountId } = await signInAs(portal, employee, {
    role: 'administrator',
    slug: 'zonnebloem',
    username: 'eerste',
  });
  await signInAs(portal, portal.browser('zonnebloem'), {
    role: 'administrator',
    slug: 'zonnebloem',
    username: 'tweede',
  });
  const others = await portal.inside('zonnebloem', (write) =>
    write
      .selectFrom('account')
      .select('id')
      .where('role', '=', 'administrator')
      .where('id', '!=', String(accountId))
      .execute(),
  );
  const together = [...others.map(({ id }) => id), String(accountId)];
  const page = await employee.post(`${list}/verwijderen`, { account: together });
  expect(page.status).toBe(422);
  const left = await portal.inside('zonnebloem', (write) =>
    write.selectFrom('account').select('id').where('role', '=', 'administrator').execute(),
  );
  expect(left).toHaveLength(together.length);
});

it('ADM-5 the change log names who did what, and never a password', async () => {
  await create({ gebruikersnaam: 'gelogd', email: 'gelogd@voorbeeld.example' });
  const log = await changes();
  expect(log.at(-1)).toBe(
    'beheerder | Account gelogd | null | gebruikersnaam: gelogd; e-mailadres: gelogd@voorbeeld.example; rol: Beheerder; nummer: –',
  );
  expect(log.join('\n')).not.toContain(newPassword);
});

it('STF-10 STF-11 an account manager has accounts and requests in the menu, nothing more', async () => {
  const page = await manager.get(list);
  expect(page.text).toContain('Gebruikersbeheer');
  expect(page.text).toContain('Accountaanvragen');
  expect(page.html).not.toContain('href="/beheer/netwerk"');
  expect((await manager.get('/beheer/netwerk')).status).toBe(403);
});
