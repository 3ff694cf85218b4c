import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccount, testPassword as password } from '../../../../test/support/accounts.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import {
  passkeyOptionsOn,
  SoftwareAuthenticator,
} from '../../../../test/support/software-authenticator.ts';

const origin = 'http://wisselstad.localhost:3000';
let portal: TestPortal;
/** An account of its own for every test, and a browser in which it is signed in. */
let account: { readonly id: string; readonly username: string };
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  account = await newAccount(portal);
  browser = portal.browser('wisselstad');
  await browser.signIn(account.username);
});

/** The right password in a new browser: where that leads. */
async function withPassword(
  fields: Record<string, string> = {},
): Promise<{ at: Browser; page: Page }> {
  const at = portal.browser('wisselstad');
  const { username } = account;
  return { at, page: await at.fill('/inloggen', { username, password, ...fields }) };
}

const step = (at: Browser, fields: Record<string, string>) =>
  at.post('/inloggen/bevestigen', fields);

function seedOn(page: Page): string {
  const [seed = ''] = /\b(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}\b/.exec(page.text) ?? [];
  return seed.replaceAll(' ', '');
}

function codeFor(seed: string): string {
  const timestamp = portal.clock.now().epochMilliseconds;
  return TOTP.generate({ secret: Secret.fromBase32(seed), timestamp });
}

const recoveryCodesOn = (page: Page) => page.text.match(/\b[A-Z2-9]{5}-[A-Z2-9]{5}\b/g) ?? [];

async function switchOnCode(): Promise<{ seed: string; codes: string[] }> {
  const page = await browser.fill('/veiligheid', {}, '/veiligheid/code/beginnen');
  const seed = seedOn(page);
  const done = await browser.post('/veiligheid/code', { code: codeFor(seed) });
  // The code that switched it on was used; the next one comes half a minute later.
  portal.clock.advance({ seconds: 30 });
  return { seed, codes: recoveryCodesOn(done) };
}

async function addPasskey(name = 'Mijn telefoon', authenticator = new SoftwareAuthenticator()) {
  const page = await browser.get('/veiligheid/passkey');
  const credential = authenticator.create(passkeyOptionsOn(page), origin);
  const question = page.valueOf('question') ?? '';
  const done = await browser.post('/veiligheid/passkey', { name, question, credential });
  return { authenticator, done };
}

describe('the code of an authenticator app', () => {
  it('D.1 counts only after a code confirmed it, and its seed is sealed', async () => {
    const page = await browser.fill('/veiligheid', {}, '/veiligheid/code/beginnen');
    const seed = seedOn(page);
    expect(seed).toHaveLength(32);
    const picture = await browser.get('/veiligheid/code/plaatje');
    expect(picture.headers['content-type']).toContain('image/svg+xml');
    expect(picture.headers['cache-control']).toBe('no-store');
    const stored = await portal.inside('wisselstad', (write) =>
      write
        .selectFrom('timeCode')
        .selectAll()
        .where('accountId', '=', account.id)
        .executeTakeFirstOrThrow(),
    );
    expect(stored.seedSealed.includes(seed)).toBe(false);
    expect((await withPassword()).page.location).toBe('/');
    expect((await browser.post('/veiligheid/code', { code: '000000' })).errorAt('code')).toContain(
      'klopt niet',
    );
    expect((await withPassword()).page.location).toBe('/');
    await browser.post('/veiligheid/code', { code: codeFor(seed) });
    expect((await withPassword()).page.location).toBe('/inloggen/bevestigen');
    expect((await browser.get('/veiligheid/code/plaatje')).status).toBe(404);
  });

  it('D.1 after the right password the session begins only with the right code', async () => {
    const { seed } = await switchOnCode();
    const { at } = await withPassword({ terug: '/veiligheid' });
    expect(at.cookies.has('klant')).toBe(false);
    const wrong = await step(at, { proof: 'code', code: '000000' });
    expect(wrong.status).toBe(422);
    expect(wrong.errorAt('code')).toContain('Deze code klopt niet');
    expect(at.cookies.has('klant')).toBe(false);
    const right = await step(at, { proof: 'code', code: codeFor(seed) });
    expect(right.location).toBe('/veiligheid');
    expect(at.cookies.has('klant')).toBe(true);
    expect(at.cookies.has('bevestigen')).toBe(false);
  });

  it('D.3 a code is accepted once, also when two use it at the same moment', async () => {
    const { seed } = await switchOnCode();
    const one = await withPassword();
    const { page: bothOpen, at } = one;
    expect(bothOpen.location).toBe('/inloggen/bevestigen');
    const code = codeFor(seed);
    const first = await step(at, { proof: 'code', code });
    expect(first.location).toBe('/');
    const other = await withPassword();
    expect((await step(other.at, { proof: 'code', code })).errorAt('code')).toContain('klopt niet');
    portal.clock.advance({ seconds: 30 });
    const fresh = codeFor(seed);
    const answers = await Promise.all([
      other.at.postOnly('/inloggen/bevestigen', { proof: 'code', code: fresh }),
      other.at.postOnly('/inloggen/bevestigen', { proof: 'code', code: fresh }),
    ]);
    expect(
      answers.filter(({ location, status }) => status === 303 && location === '/'),
    ).toHaveLength(1);
  });

  it('GEN-B4 a second press of the second step gets the answer of the first; another form, or the same one later, does not', async () => {
    const { seed } = await switchOnCode();
    const { at } = await withPassword({ terug: '/veiligheid' });
    const form = { proof: 'code', code: codeFor(seed), formKey: randomUUID() };
    const bevestigen = at.cookies.get('bevestigen') ?? '';
    const presses = await Promise.all([
      at.postOnly('/inloggen/bevestigen', form),
      at.postOnly('/inloggen/bevestigen', form),
    ]);
    expect(presses.map(({ location }) => location)).toEqual(['/veiligheid', '/veiligheid']);
    expect((await at.get('/veiligheid')).status).toBe(200);
    const once = (formKey: string) => {
      const again = portal.browser('wisselstad');
      again.cookies.set('bevestigen', bevestigen);
      return step(again, { ...form, formKey });
    };
    expect((await once(randomUUID())).text).toContain('Het duurde te lang');
    expect((await once(form.formKey)).location).toBe('/veiligheid');
    portal.clock.advance({ minutes: 2 });
    expect((await once(form.formKey)).text).toContain('Het duurde te lang');
  });

  it('GEN-B4 D.4 a second press after the password was changed does not come in', async () => {
    const { seed } = await switchOnCode();
    const { at } = await withPassword();
    const form = { proof: 'code', code: codeFor(seed), formKey: randomUUID() };
    const bevestigen = at.cookies.get('bevestigen') ?? '';
    expect((await step(at, form)).location).toBe('/');
    await portal.inside('wisselstad', (write) => write.deleteFrom('session').execute());
    at.cookies.set('bevestigen', bevestigen);
    expect((await step(at, form)).text).toContain('Het duurde te lang');
  });

  it('D.1 wrong proofs of every kind count towards one lock, across challenges', async () => {
    const { seed, codes } = await switchOnCode();
    const first = await withPassword();
    for (let attempt = 0; attempt < 3; attempt += 1)
      await step(first.at, { proof: 'code', code: '000000' });
    const second = await withPassword();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await step(second.at, { proof: 'recoveryCode', recoveryCode: 'AAAAA-AAAAA' });
    }
    const locked = await step(second.at, { proof: 'code', code: codeFor(seed) });
    expect(locked.errorAt('code')).toContain('Wacht 15 minuten');
    const alsoLocked = await step(second.at, {
      proof: 'recoveryCode',
      recoveryCode: codes[0] ?? '',
    });
    expect(alsoLocked.errorAt('recoveryCode')).toContain('Wacht 15 minuten');
    portal.clock.advance({ minutes: 16 });
    const { at } = await withPassword();
    expect((await step(at, { proof: 'code', code: codeFor(seed) })).location).toBe('/');
  });

  it('D.1 a burst of parallel guesses cannot exceed the budget', async () => {
    await switchOnCode();
    const { at } = await withPassword();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        at.postOnly('/inloggen/bevestigen', { proof: 'code', code: '000000' }),
      ),
    );
    const judged = answers.filter((answer) =>
      answer.errorAt('code')?.includes('Deze code klopt niet'),
    );
    expect(judged).toHaveLength(5);
  });

  it('D.3 the second step serves ten minutes and this browser alone', async () => {
    const { seed } = await switchOnCode();
    const { at } = await withPassword();
    const stranger = portal.browser('wisselstad');
    expect((await step(stranger, { proof: 'code', code: codeFor(seed) })).location).toContain(
      '/inloggen?melding=',
    );
    portal.clock.advance({ minutes: 11 });
    const late = await step(at, { proof: 'code', code: codeFor(seed) });
    expect(late.text).toContain('Het duurde te lang');
    expect(at.cookies.has('klant')).toBe(false);
  });

  it('ACC-46 an account that was blocked between the two steps does not come in', async () => {
    const { seed } = await switchOnCode();
    const { at } = await withPassword();
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('account')
        .set({ blockedAt: portal.clock.now(), blockReason: 'misbruik' })
        .where('organisationId', '=', organisationId)
        .where('id', '=', account.id)
        .execute(),
    );
    const page = await step(at, { proof: 'code', code: codeFor(seed) });
    expect(page.text).toContain('Uw account is geblokkeerd');
    expect(at.cookies.has('klant')).toBe(false);
  });

  it('ACC-37 stay signed in, chosen before the second step, holds after it', async () => {
    const { seed } = await switchOnCode();
    const { at } = await withPassword({ remember: 'on' });
    await step(at, { proof: 'code', code: codeFor(seed) });
    portal.clock.advance({ days: 3 });
    expect((await at.get('/veiligheid')).status).toBe(200);
  });

  it('D.4 switching off needs a fresh proof, and ends the second step and the recovery codes', async () => {
    await switchOnCode();
    portal.clock.advance({ minutes: 20 });
    const asked = await browser.fill('/veiligheid', {}, '/veiligheid/code/uitzetten');
    expect(asked.location).toContain('/veiligheid/bevestigen');
    await browser.fill(asked.location, { password }, '/veiligheid/bevestigen');
    await browser.fill('/veiligheid', {}, '/veiligheid/code/uitzetten');
    expect((await withPassword()).page.location).toBe('/');
    const codes = await portal.inside('wisselstad', (write) =>
      write.selectFrom('recoveryCode').selectAll().where('accountId', '=', account.id).execute(),
    );
    expect(codes).toEqual([]);
  });

  it('D.1 an administrator can have one too', async () => {
    const admin = portal.browser('wisselstad');
    await admin.signIn('beheerder');
    const seed = seedOn(
      await admin.fill('/beheer/veiligheid', {}, '/beheer/veiligheid/code/beginnen'),
    );
    await admin.post('/beheer/veiligheid/code', { code: codeFor(seed) });
    portal.clock.advance({ seconds: 30 });
    const later = portal.browser('wisselstad');
    expect((await later.signIn('beheerder')).location).toBe('/inloggen/bevestigen');
    await later.postOnly('/inloggen/bevestigen', { proof: 'code', code: codeFor(seed) });
    expect(later.cookies.has('medewerker')).toBe(true);
  });
});

describe('recovery codes', () => {
  it('D.3 ten are shown once, kept as hashes, and each works once', async () => {
    const { codes } = await switchOnCode();
    expect(new Set(codes).size).toBe(10);
    const overview = await browser.get('/veiligheid');
    expect(recoveryCodesOn(overview)).toEqual([]);
    expect(overview.text).toContain('U hebt er nog 10');
    const [code = ''] = codes;
    const { at } = await withPassword();
    const used = await step(at, {
      proof: 'recoveryCode',
      recoveryCode: code.toLowerCase().replace('-', ' '),
    });
    expect(used.location).toBe('/');
    const again = await withPassword();
    const refused = await step(again.at, { proof: 'recoveryCode', recoveryCode: code });
    expect(refused.errorAt('recoveryCode')).toContain('of u hebt hem al gebruikt');
    expect((await at.get('/veiligheid')).text).toContain('U hebt er nog 9');
  });

  it('D.3 new ones end the old ones', async () => {
    const { codes } = await switchOnCode();
    const renewed = recoveryCodesOn(
      await browser.fill('/veiligheid', {}, '/veiligheid/herstelcodes'),
    );
    expect(renewed).toHaveLength(10);
    const { at } = await withPassword();
    const old = await step(at, { proof: 'recoveryCode', recoveryCode: codes[3] ?? '' });
    expect(old.status).toBe(422);
    expect(
      (await step(at, { proof: 'recoveryCode', recoveryCode: renewed[3] ?? '' })).location,
    ).toBe('/');
  });
});

describe('passkeys', () => {
  it('D.1 a passkey is added with a name, and signs in after the password', async () => {
    const { authenticator, done } = await addPasskey();
    expect(recoveryCodesOn(done)).toHaveLength(10);
    expect((await browser.get('/veiligheid')).text).toContain('Mijn telefoon');
    const { at, page } = await withPassword();
    expect(page.location).toBe('/inloggen/bevestigen');
    const credential = authenticator.get(passkeyOptionsOn(page), origin);
    expect((await step(at, { proof: 'passkey', credential })).location).toBe('/');
    expect(at.cookies.has('klant')).toBe(true);
  });

  it('D.1 an account may have several, and removes them by name', async () => {
    const first = await addPasskey('Telefoon');
    await addPasskey('Laptop');
    const { page } = await withPassword();
    expect(passkeyOptionsOn(page)).toMatchObject({ allowCredentials: [{}, {}] });
    const passkey = first.authenticator.id.toString('base64url');
    const removed = await browser.post('/veiligheid/passkey/verwijderen', { passkey });
    expect(removed.text).not.toContain('Telefoon');
    expect(removed.text).toContain('Laptop');
    const after = await withPassword();
    expect(() => first.authenticator.get(passkeyOptionsOn(after.page), origin)).toThrow(
      'not asked for',
    );
  });

  it('D.3 an answer to another question, of another origin or from another passkey proves nothing', async () => {
    const { authenticator } = await addPasskey();
    const earlier = passkeyOptionsOn((await withPassword()).page);
    const { at, page } = await withPassword();
    const options = passkeyOptionsOn(page);
    const wrong = [
      authenticator.get(earlier, origin),
      authenticator.get(options, 'http://kwaad.localhost:3000'),
      new SoftwareAuthenticator(authenticator.id).get(options, origin),
      '{}',
    ];
    for (const credential of wrong) {
      const refused = await step(at, { proof: 'passkey', credential });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('is niet gelukt');
    }
    expect(at.cookies.has('klant')).toBe(false);
    const thief = portal.browser('wisselstad');
    thief.cookies.set('bevestigen', at.cookies.get('bevestigen') ?? '');
    const credential = authenticator.get(options, origin);
    expect((await step(at, { proof: 'passkey', credential })).location).toBe('/');
    const again = await step(thief, { proof: 'passkey', credential });
    expect(again.text).toContain('Het duurde te lang');
  });

  it('D.4 a new passkey answers this page and this session, and needs a fresh proof', async () => {
    const authenticator = new SoftwareAuthenticator();
    const page = await browser.get('/veiligheid/passkey');
    const credential = authenticator.create(passkeyOptionsOn(page), origin);
    const other = await browser.get('/veiligheid/passkey');
    const fields = { name: 'Telefoon', question: other.valueOf('question') ?? '', credential };
    const refused = await browser.post('/veiligheid/passkey', fields);
    expect(refused.status).toBe(422);
    expect(refused.valueOf('name')).toBe('Telefoon');
    const question = page.valueOf('question') ?? '';
    const thief = portal.browser('wisselstad');
    await thief.signIn('devries');
    expect((await thief.post('/veiligheid/passkey', { ...fields, question })).status).toBe(422);
    portal.clock.advance({ minutes: 20 });
    const stale = await browser.post('/veiligheid/passkey', { ...fields, question });
    expect(stale.location).toContain('/veiligheid/bevestigen');
    expect(await withPassword().then(({ page: after }) => after.location)).toBe('/');
  });

  it('D.4 the passkey of one account does not sign in another', async () => {
    const { authenticator } = await addPasskey();
    const other = portal.browser('wisselstad');
    await other.signIn('devries');
    const page = await other.get('/veiligheid/passkey');
    const copy = authenticator.create(passkeyOptionsOn(page), origin);
    const added = await other.post('/veiligheid/passkey', {
      name: 'Van een ander',
      question: page.valueOf('question') ?? '',
      credential: copy,
    });
    expect(added.text).toContain('Deze passkey staat al in de lijst');
    expect(added.text).not.toContain('Van een ander');
  });
});
