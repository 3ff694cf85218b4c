import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import { hashOfToken } from '#foundation/secrets/random.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const base = '/meekijken/HM-06367';
const other = '/meekijken/HM-01021';

let portal: TestPortal;
let agent: Browser;

beforeAll(async () => {
  portal = await startTestPortal({ trustedProxies: ['127.0.0.1'] });
});
afterAll(() => portal.close());
beforeEach(async () => {
  agent = await lookAlong('HM-06367');
});

async function lookAlong(customerNumber: string, browser = portal.browser('wisselstad')) {
  await signInAs(portal, browser, { role: 'agent', username: 'karin', customerNumber });
  return browser;
}

/** The account of the demo customer, as it is stored. */
const account = () =>
  portal.inside('wisselstad', (write) =>
    write
      .selectFrom('account')
      .selectAll()
      .where('usernameKey', '=', 'cedee')
      .executeTakeFirstOrThrow(),
  );
const telephoneOf = (customerNumber: string) =>
  portal.inside('wisselstad', async (write) => {
    const row = await write
      .selectFrom('customer')
      .select('telephone')
      .where('customerNumber', '=', customerNumber)
      .executeTakeFirstOrThrow();
    return row.telephone;
  });
const newestEntry = () =>
  portal.inside('wisselstad', (write) =>
    write
      .selectFrom('interactionLogEntry')
      .select(['authorKind', 'authorUserId', 'shownToCustomer'])
      .where('templateCode', 'like', '%PHONE%')
      .orderBy('happenedAt', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
const logged = () =>
  portal.inside('wisselstad', (write) =>
    write.selectFrom('viewAlongPage').select(['path', 'sends']).orderBy('number').execute(),
  );

/** The markup without what differs from page to page anyway, and without what only staff see. */
const asCustomer = (html: string) =>
  html
    .replaceAll(base, '')
    .replace(/<aside class="voordeur-banner".*?<\/aside>/s, '')
    .replace(/<li class="voordeur-menu__item voordeur-menu__item--line">\s*<a.*?<\/li>/s, '')
    .replace(
      /<div class="utrecht-form-field">\s*<label class="voordeur-tick">.*?<\/label>\s*<\/div>/s,
      '',
    )
    .replace(/name="formKey" value="[^"]*"/g, '')
    .replace(/<dialog class="voordeur-session".*?<\/dialog>/s, '');

describe('looking along with a customer', () => {
  it.each(['/', '/woning', '/financien', '/gegevens/telefoon', '/correspondentie'])(
    'STF-7 STF-45 GEN-34 shows %s as the customer has it',
    async (path) => {
      const customer = portal.browser('wisselstad');
      await signInAs(portal, customer, { role: 'customer', username: 'cedee' });
      // First the member of staff: a page of the customer himself may note that he has seen it.
      const along = await agent.get(`${base}${path}`);
      const own = await customer.get(path);
      expect(along.status).toBe(200);
      expect(asCustomer(along.html)).toBe(asCustomer(own.html));
    },
  );

  it('STF-30 says on every page with whom, and who looks along', async () => {
    for (const path of ['/', '/woning', '/bestaat-niet', '/veiligheid', '/privacy', '/uitloggen']) {
      const { text } = await agent.get(`${base}${path}`);
      expect(text).toContain('U kijkt mee met klant HM-06367. U bent karin.');
    }
  });

  it('STF-6 STF-46 GEN-37 changes as the customer does, with the member of staff as author', async () => {
    const saved = await agent.fill(`${base}/gegevens/telefoon`, { telephone: '0611111111' });
    expect([saved.status, saved.location]).toEqual([
      200,
      expect.stringContaining(`${base}/gegevens`),
    ]);
    expect(await telephoneOf('HM-06367')).toBe('0611111111');
    expect(await newestEntry()).toEqual({
      authorKind: 'staff',
      authorUserId: 'karin',
      shownToCustomer: true,
    });
  });

  it('STF-50 mails the customer about the change', async () => {
    const before = (await portal.mails()).length;
    await agent.fill(`${base}/gegevens/telefoon`, { telephone: '0622222222' });
    const mails = (await portal.mails()).slice(before);
    expect(mails.map(({ to }) => to)).toEqual([(await account()).email]);
    expect(mails[0]?.text).not.toContain('meekijken');
  });

  it('STF-51 leaves sign-in data, welcome and known browsers of the customer as they were', async () => {
    await portal.inside('wisselstad', (write) =>
      write
        .updateTable('account')
        .set({ welcomedAt: null })
        .where('usernameKey', '=', 'cedee')
        .execute(),
    );
    const before = await account();
    for (const path of ['/', '/gegevens', '/']) await agent.get(`${base}${path}`);
    await agent.fill(`${base}/gegevens/telefoon`, { telephone: '0633333333' });
    expect(await account()).toEqual(before);
    expect(
      await portal.inside('wisselstad', (write) =>
        write.selectFrom('knownBrowser').selectAll().execute(),
      ),
    ).toEqual([]);
  });

  it.each(['/gegevens/wachtwoord', '/gegevens/email', '/veiligheid', '/veiligheid/bevestigen'])(
    'STF-52 %s is for the customer himself',
    async (path) => {
      const page = await agent.get(`${base}${path}`);
      expect(page.status).toBe(403);
      expect(page.text).toContain('Voor deze stap is het wachtwoord van de klant nodig');
    },
  );

  it('STF-52 does not carry out a change of the password or the address either', async () => {
    const before = await account();
    for (const path of ['/gegevens/wachtwoord', '/gegevens/email']) {
      const page = await agent.post(`${base}${path}`, {
        email: 'anders@voorbeeld.example',
        currentPassword: 'Welkom-01!',
        password: 'Welkom-01!',
        passwordAgain: 'Welkom-02!',
      });
      expect(page.status).toBe(403);
    }
    expect(await account()).toEqual(before);
    expect((await agent.get(`${base}/gegevens`)).text).toContain(
      'Voor deze stap is het wachtwoord',
    );
  });

  it('STF-44 two windows with two customers: a change is for the customer of its window, or refused', async () => {
    const windowOfFirst = await agent.get(`${base}/gegevens/telefoon`);
    await lookAlong('HM-01021', agent);
    const before = [await telephoneOf('HM-06367'), await telephoneOf('HM-01021')];
    expect(windowOfFirst.html).toContain(`action="${base}/gegevens/telefoon"`);
    const refused = await agent.post(`${base}/gegevens/telefoon`, { telephone: '0644444444' });
    expect(refused.text).toContain('Er is niets opgeslagen');
    expect(refused.location).toContain('/AAD/Login?CustomerId=HM-06367');
    expect([await telephoneOf('HM-06367'), await telephoneOf('HM-01021')]).toEqual(before);
    await agent.fill(`${other}/gegevens/telefoon`, { telephone: '0655555555' });
    expect([await telephoneOf('HM-06367'), await telephoneOf('HM-01021')]).toEqual([
      before[0],
      '0655555555',
    ]);
  });

  it('STF-43 nothing of the first customer is shown once the session is for the second', async () => {
    await agent.get(`${base}/woning`);
    await lookAlong('HM-01021', agent);
    expect((await agent.get(`${base}/woning`)).location).toContain(
      '/AAD/Login?CustomerId=HM-06367',
    );
    const page = await agent.get(`${other}/`);
    expect(page.text).toContain('HM-01021');
    expect(page.html).not.toContain('HM-06367');
    expect(page.text).not.toContain('Cedee');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('STF-B17 a customer and staff in one browser never take over one another', async () => {
    await signInAs(portal, agent, { role: 'customer', username: 'devries' });
    const cookie = agent.cookies.get('klant');
    expect((await agent.get('/gegevens')).text).not.toContain('Cedee');
    expect((await agent.get(`${base}/gegevens`)).text).toContain('Cedee');
    expect((await agent.get('/gegevens')).html).not.toContain('meekijken');
    await agent.post(`${base}/uitloggen`, {});
    expect(agent.cookies.get('klant')).toBe(cookie);
    expect((await agent.get('/gegevens')).status).toBe(200);
    expect((await agent.get(`${base}/gegevens`)).location).toContain('/AAD/Login');
  });

  it('STF-B17 the session of a customer opens nothing of looking along', async () => {
    const customer = portal.browser('wisselstad');
    await signInAs(portal, customer, { role: 'customer', username: 'cedee' });
    customer.cookies.set('medewerker', customer.cookies.get('klant') ?? '');
    expect((await customer.get(`${base}/`)).location).toContain('/AAD/Login');
  });

  it('STF-B11 a role that was withdrawn refuses the next page', async () => {
    expect((await agent.get(`${base}/`)).status).toBe(200);
    await signInAs(portal, portal.browser('wisselstad'), { role: 'employee', username: 'karin' });
    expect((await agent.get(`${base}/`)).location).toContain('/AAD/Login?CustomerId=HM-06367');
  });

  it('STF-31 ends on a page that says the window can be closed, not at the door of customers', async () => {
    const left = await agent.fill(`${base}/woning`, {}, `${base}/uitloggen`);
    expect(left.location).toBe('/medewerker/uitgelogd');
    expect(left.text).toContain('U kunt dit venster sluiten');
    expect(agent.cookies.has('medewerker')).toBe(false);
  });

  it('STF-53 writes every page and document down, before it is shown', async () => {
    const before = (await logged()).length;
    await agent.get(`${base}/woning`);
    await agent.fill(`${base}/gegevens/telefoon`, { telephone: '0666666666' });
    await agent.get(`${base}/gegevens/mijn-gegevens.json`);
    expect((await logged()).slice(before)).toEqual([
      { path: '/woning', sends: false },
      { path: '/gegevens/telefoon', sends: false },
      { path: '/gegevens/telefoon', sends: true },
      { path: '/gegevens', sends: false },
      { path: '/gegevens/mijn-gegevens.json', sends: false },
    ]);
    await expect(
      portal.inside('wisselstad', (write) => write.deleteFrom('viewAlongPage').execute()),
    ).rejects.toThrow('permission denied');
  });

  it('STF-53 administrators, and nobody else, read who looked along with whom and what was opened', async () => {
    // The newest session stands on top.
    portal.clock.advance({ minutes: 1 });
    await agent.get(`${base}/woning`);
    await agent.post(`${base}/uitloggen`, {});
    const administrator = portal.browser('wisselstad');
    await signInAs(portal, administrator, { role: 'administrator' });
    const list = await administrator.get('/beheer/meekijken?zoek=karin+HM-06367');
    expect(list.text).toContain('HM-06367, F.M.H. Cedee');
    const [, link = ''] = /href="(\/beheer\/meekijken\/[0-9a-f-]{36})"/.exec(list.html) ?? [];
    const session = await administrator.get(link);
    expect(session.text).toContain('/woning');
    expect(session.text).toMatch(/Medewerker karin .* Einde Zaterdag, 21-11-2026 11:\d\d/);
    expect((await administrator.get('/beheer/meekijken?zoek=niemand')).text).toContain('Niets');
    for (const role of ['agent', 'accountManager', 'employee'] as const) {
      const browser = portal.browser('wisselstad');
      await signInAs(portal, browser, { role });
      expect((await browser.get('/beheer/meekijken')).status).toBe(403);
    }
  });

  it('STF-29 ADM-259 opening a page is activity of the session of the member of staff', async () => {
    portal.clock.advance({ minutes: 20 });
    await agent.get(`${base}/`);
    const token = agent.cookies.get('medewerker') ?? '';
    const now = portal.clock.now().toString();
    await expect
      .poll(() =>
        portal.inside('wisselstad', async (write) => {
          const row = await write
            .selectFrom('session')
            .select('lastSeenAt')
            .where('tokenHash', '=', hashOfToken(token))
            .executeTakeFirst();
          return row?.lastSeenAt.toString();
        }),
      )
      .toBe(now);
    portal.clock.advance({ minutes: 20 });
    expect((await agent.get(`${base}/`)).status).toBe(200);
    portal.clock.advance({ minutes: 31 });
    expect((await agent.get(`${base}/`)).location).toContain('/AAD/Login');
  });

  it('STF-28 ADM-280 ends outside the permitted networks', async () => {
    const elsewhere = { 'x-forwarded-for': '203.0.113.9' };
    expect((await agent.get(`${base}/`, elsewhere)).status).toBe(200);
    await portal.inside('wisselstad', async (write, organisationId) => {
      const range = { range: '10.1.0.0/16', forAdministrators: true, forStaff: true };
      await write
        .insertInto('networkRange')
        .values({ organisationId, ...range })
        .execute();
      await settingsChanged(write, organisationId);
    });
    const page = await agent.get(`${base}/`, elsewhere);
    expect(page.text).toContain('niet vanaf een toegestaan netwerk');
    expect(agent.cookies.has('medewerker')).toBe(false);
  });
});
