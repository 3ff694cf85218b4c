import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startIdentityProvider } from '../../../../demo/stand-ins/identity-provider/identity-provider.ts';
import { demoPeople } from '../../../../demo/stand-ins/identity-provider/people.ts';
import { Visitor } from '../../../../demo/stand-ins/identity-provider/visitor.ts';
import type { StandIn } from '../../../../demo/stand-ins/stand-in.ts';
import {
  breakOffAtProvider,
  linkToProvider,
  pointAt,
  signInAtProvider,
} from '../../../../test/support/at-provider.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';

const deepLink = (customer: string, username: string) =>
  `/AAD/Login?CustomerId=${encodeURIComponent(customer)}&Username=${encodeURIComponent(username)}`;

describe('the door for staff', () => {
  let standIn: StandIn;
  let portal: TestPortal;
  let browser: Browser;

  beforeAll(async () => {
    standIn = await startIdentityProvider();
    portal = await startTestPortal({ trustedProxies: ['127.0.0.1'] });
    await pointAt(portal, standIn);
  });
  afterAll(async () => {
    await portal.close();
    await standIn.stop();
  });

  /** As if nobody had come in yet. */
  beforeEach(async () => {
    browser = portal.browser('wisselstad');
    await pointAt(portal, standIn);
    await portal.inside('wisselstad', async (write) => {
      for (const table of ['session', 'viewAlong', 'networkRange', 'guess'] as const) {
        await write.deleteFrom(table).execute();
      }
    });
  });

  /** Presses the button of the page at an address with what stands in its fields, and signs in. */
  async function signIn(
    username: string,
    path = '/medewerker',
    options: { visitor?: Visitor; at?: Browser } = {},
  ): Promise<Page> {
    const { at = browser, visitor } = options;
    return signInAtProvider(at, await press(path, at), username, visitor);
  }

  async function press(path: string, at = browser): Promise<Page> {
    const page = await at.get(path);
    const names = ['customerNumber', 'domain', 'username', 'terug'];
    const fields = names.map((name) => [name, page.valueOf(name)]).filter(([, value]) => value);
    return at.post('/medewerker/inloggen', {
      provider: 'medewerkers',
      ...Object.fromEntries(fields),
    });
  }

  const sessions = () =>
    portal.inside('wisselstad', (write) =>
      write.selectFrom('session').selectAll().where('kind', '=', 'staff').execute(),
    );

  it.each([
    ['kantoor', '/kantoor'],
    ['kccbeheer', '/beheer/gebruikers'],
    ['kantoorbeheer', '/beheer'],
  ])('STF-9 STF-18 %s signs in for himself and lands on %s', async (username, address) => {
    const leaving = await press('/medewerker');
    const visitor = new Visitor();
    const { address: back } = await visitor.signIn(
      await visitor.open(linkToProvider(leaving)),
      username,
    );
    // The page itself may belong to a module of its own; the redirect says where it leads.
    const answer = await portal.server.inject({
      url: `${back.pathname}${back.search}`,
      headers: {
        host: 'wisselstad.localhost:3000',
        cookie: `aanbieder=${browser.cookies.get('aanbieder')}`,
      },
    });
    expect(answer.headers.location).toBe(address);
    expect(answer.cookies).toContainEqual(
      expect.objectContaining({ name: 'medewerker', httpOnly: true }),
    );
    expect(answer.cookies.find(({ name }) => name === 'medewerker')).not.toHaveProperty('maxAge');
  });

  it('STF-10 comes back to the page of staff that was asked for', async () => {
    const asked = await browser.get('/kantoor');
    expect(asked.location).toBe('/medewerker?terug=%2Fkantoor');
    expect((await signIn('kantoor', asked.location)).location).toBe('/kantoor');
    const elsewhere = portal.browser('wisselstad');
    const page = await signIn('kantoor', '/medewerker?terug=https://kwaad.example', {
      at: elsewhere,
    });
    expect(page.location).toBe('/kantoor');
  });

  it('STF-4 STF-17 STF-37 the deep link fills in the form, and an agent signs in for that customer', async () => {
    const page = await browser.get(deepLink('HM-06367', 'WISSELSTAD\\kcc'));
    expect([
      page.valueOf('customerNumber'),
      page.valueOf('domain'),
      page.valueOf('username'),
    ]).toEqual(['HM-06367', 'WISSELSTAD', 'kcc']);
    const landed = await signIn('kcc', deepLink('HM-06367', 'WISSELSTAD\\kcc'));
    expect(landed.location).toBe('/meekijken/HM-06367/');
    expect(landed.text).toContain('U kijkt mee met klant HM-06367. U bent Karin Koster.');
  });

  it('STF-14 STF-33 ACC-51 the special page is the sign-in page of customers with AAD for Account', async () => {
    expect((await browser.get('/Account/Login')).text).toContain('Welkom bij');
    expect((await browser.get('/AAD/Login')).text).toContain('Inloggen voor medewerkers');
  });

  it('STF-15 no customer page leads to the door of staff', async () => {
    const pages = await Promise.all(
      ['/inloggen', '/account-aanmaken'].map((path) => browser.get(path)),
    );
    for (const { html } of pages) expect(html).not.toMatch(/href="[^"]*(?:\/medewerker|\/AAD)/);
  });

  it('STF-15 a customer cannot sign in at the provider of staff', async () => {
    const leaving = await press('/medewerker');
    const visitor = new Visitor();
    const refused = await visitor.signIn(await visitor.open(linkToProvider(leaving)), 'noor');
    expect(refused).toMatchObject({ status: 422 });
  });

  it('STF-38 STF-42 a user name without domain leaves the domain empty, and may be missing', async () => {
    const page = await browser.get(deepLink('HM-06367', 'kcc'));
    expect([page.valueOf('domain'), page.valueOf('username')]).toEqual(['', 'kcc']);
    const without = await browser.get('/AAD/Login?CustomerId=HM-06367');
    expect([without.valueOf('customerNumber'), without.valueOf('username')]).toEqual([
      'HM-06367',
      '',
    ]);
  });

  it('STF-39 customer number and user name are matched without regard to case', async () => {
    const landed = await signIn('kcc', deepLink('hm-06367', 'wisselstad\\KCC'));
    expect(landed.text).toContain('HM-06367');
    expect(landed.location).toBe('/meekijken/HM-06367/');
  });

  it('STF-40 the link alone signs nobody in', async () => {
    await browser.get(deepLink('HM-06367', 'WISSELSTAD\\kcc'));
    expect(browser.cookies.has('medewerker')).toBe(false);
    expect((await browser.get('/medewerker/klant')).location).toContain('/medewerker?terug=');
  });

  it('STF-41 a link without customer number is the way for oneself', async () => {
    const page = await browser.get('/AAD/Login?Username=WISSELSTAD%5Ckantoor');
    expect(page.valueOf('customerNumber')).toBeUndefined();
    expect((await signIn('kantoor', '/AAD/Login?Username=kantoor')).location).toBe('/kantoor');
  });

  it('STF-5 STF-43 a later link takes its own customer in a fresh session, without asking the provider again', async () => {
    const visitor = new Visitor();
    await signIn('kcc', deepLink('HM-06367', 'kcc'), { visitor });
    const [first] = await sessions();
    const landed = await signIn('kcc', deepLink('HM-01021', 'kcc'), { visitor });
    expect(landed.text).toContain('HM-01021');
    expect(landed.text).not.toContain('HM-06367');
    const after = await sessions();
    expect(after).toHaveLength(1);
    expect(after[0]?.id).not.toBe(first?.id);
  });

  it('STF-B1 STF-B2 an unknown number and one of another organisation get one message, and no session', async () => {
    const foreign = await portal.inside('zonnebloem', async (write, organisationId) => {
      const customerNumber = 'ZB-ELDERS';
      await write
        .insertInto('customer')
        .values({
          organisationId,
          id: '00000000-0000-4000-8000-00000000e1de',
          customerNumber,
          displayName: 'Elders',
        })
        .execute();
      return customerNumber;
    });
    const texts = [];
    for (const number of ['HM-99999', foreign]) {
      const page = await signIn('kcc', deepLink(number, 'kcc'), {
        at: portal.browser('wisselstad'),
      });
      expect(page.status).toBe(404);
      texts.push(page.text.replaceAll(number, 'NUMMER'));
    }
    expect(texts[0]).toContain('Er is geen klant met nummer NUMMER');
    expect(texts[0]).toBe(texts[1]);
    expect(await sessions()).toEqual([]);
  });

  it('STF-40 the page itself tells nobody whether a customer number exists', async () => {
    const [known, unknown] = await Promise.all(
      ['HM-06367', 'HM-99999'].map((number) => browser.get(deepLink(number, 'kcc'))),
    );
    expect(unknown?.html.replaceAll('HM-99999', 'HM-06367')).toBe(known?.html);
  });

  it('STF-B3 a link whose variables were not assigned says which one is missing', async () => {
    const page = await browser.get('/AAD/Login?CustomerId=%1&Username=%2');
    expect(page.text).toContain('nog niet helemaal ingesteld: de variabele %1');
    const encoded = await browser.get('/AAD/Login?CustomerId=HM-06367&Username=%252');
    expect(encoded.text).toContain('de variabele %2');
  });

  it('STF-B4 hostile text is shown as it is and cut off at the length of the field', async () => {
    const page = await browser.get(
      deepLink('"><script>alert(1)</script>'.repeat(20), '<b>\\<i>x</i>'),
    );
    expect(page.html).not.toContain('<script>alert');
    expect(page.valueOf('customerNumber')).toBe('"><script>alert(1)</');
    expect(page.valueOf('domain')).toBe('<b>');
  });

  it('STF-B5 STF-49 the person who signed in counts; a link for somebody else is told and logged', async () => {
    const landed = await signIn('kcc', deepLink('HM-06367', 'WISSELSTAD\\iemand'));
    expect(landed.location).toContain('/medewerker/klant');
    expect(landed.text).toContain(
      'De link was gemaakt voor WISSELSTAD\\iemand. U bent ingelogd als Karin Koster',
    );
    const logged = await portal.inside('wisselstad', (write) =>
      write
        .selectFrom('changeLog')
        .select(['oldValue', 'newValue'])
        .where('subject', '=', 'staffDoor.otherUsername')
        .execute(),
    );
    expect(logged).toEqual([{ oldValue: 'WISSELSTAD\\iemand', newValue: 'WISSELSTAD\\kcc' }]);
  });

  it('STF-B7 without the role of agent a deep link is refused with the name of that role', async () => {
    const page = await signIn('kantoor', deepLink('HM-06367', 'kantoor'));
    expect(page.status).toBe(403);
    expect(page.text).toContain('Nodig is de rol: KCC-medewerker.');
    expect(await sessions()).toEqual([]);
  });

  it('STF-B8 an agent alone is refused without a customer, with the name of the role he lacks', async () => {
    const page = await signIn('kcc');
    expect(page.status).toBe(403);
    expect(page.text).toContain('opent u een klant vanaf de klantkaart');
    expect(page.text).toContain('KCC-medewerker (beheerder)');
    expect(await sessions()).toEqual([]);
  });

  it('STF-21 a person without any role can use neither way', async () => {
    for (const path of ['/medewerker', deepLink('HM-06367', 'nobody')]) {
      const page = await signIn('nobody', path, { at: portal.browser('wisselstad') });
      expect(page.status).toBe(403);
      expect(page.text).toContain('Nodig is de rol');
    }
    expect(await sessions()).toEqual([]);
  });

  it('ADM-146 a role withdrawn at the provider ends at the next sign-in, in every session', async () => {
    await signIn('kantoor');
    expect((await browser.get('/kantoor')).status).toBe(200);
    const person = demoPeople.find(({ username }) => username === 'kantoor');
    const { roles } = person ?? { roles: [] };
    const kept = [...roles];
    try {
      Object.assign(person ?? {}, { roles: [] });
      expect(
        (await signIn('kantoor', '/medewerker', { at: portal.browser('wisselstad') })).status,
      ).toBe(403);
      expect((await browser.get('/kantoor')).status).toBe(403);
    } finally {
      Object.assign(person ?? {}, { roles: kept });
    }
  });

  it('STF-28 STF-B9 ADM-275 from outside the ranges staff get a message and no session', async () => {
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .insertInto('networkRange')
        .values({ organisationId, range: '10.1.0.0/16', forAdministrators: false, forStaff: true })
        .execute(),
    );
    const comeBackFrom = async (address: string, username: string) => {
      const at = portal.browser('wisselstad');
      const leaving = await press('/medewerker', at);
      const visitor = new Visitor();
      const place = await visitor.signIn(await visitor.open(linkToProvider(leaving)), username);
      return at.get(`${place.address.pathname}${place.address.search}`, {
        'x-forwarded-for': address,
      });
    };
    const outside = await comeBackFrom('10.2.0.1', 'kantoor');
    expect(outside.status).toBe(403);
    expect(outside.text).toContain('Uw adres is 10.2.0.1');
    const administrator = await comeBackFrom('10.1.0.1', 'kantoorbeheer');
    expect(administrator.status).toBe(403);
    expect(await sessions()).toEqual([]);
    expect((await comeBackFrom('10.1.0.1', 'kantoor')).location).toBe('/kantoor');
  });

  it('STF-B10 a provider that does not answer says so, and customers can still sign in', async () => {
    const gone = await startIdentityProvider();
    await gone.stop();
    await pointAt(portal, gone);
    const page = await press(deepLink('HM-06367', 'kcc'));
    expect(page.status).toBe(422);
    expect(page.text).toContain('Medewerkers kunnen nu even niet inloggen');
    expect(page.valueOf('customerNumber')).toBe('HM-06367');
    await browser.signIn('cedee');
    expect(browser.cookies.has('klant')).toBe(true);
  });

  it('STF-B6 breaking off or a wrong password at the provider signs nobody in and counts at no customer', async () => {
    const page = await breakOffAtProvider(browser, await press(deepLink('HM-06367', 'kcc')));
    expect(page.text).toContain('U hebt het inloggen afgebroken');
    const guesses = await portal.inside('wisselstad', (write) =>
      write.selectFrom('guess').selectAll().execute(),
    );
    expect(guesses).toEqual([]);
  });

  it('STF-29 ADM-261 staff are not offered to stay signed in, and their session ends by time-out', async () => {
    expect((await browser.get('/medewerker')).html).not.toContain('name="remember"');
    await signIn('kantoor');
    portal.clock.advance({ minutes: 29 });
    expect((await browser.get('/kantoor')).status).toBe(200);
    portal.clock.advance({ minutes: 31 });
    expect((await browser.get('/kantoor')).location).toContain('/medewerker?terug=');
  });

  it('ADM-259 the question of the page whether the session may stay counts as activity', async () => {
    await signIn('kantoor');
    portal.clock.advance({ minutes: 20 });
    expect((await browser.post('/medewerker/sessie', {})).status).toBe(200);
    // The trace is written behind the answer; the next request sees it or waits for its turn in the database.
    await expect
      .poll(async () => (await sessions())[0]?.lastSeenAt.toString())
      .toBe(portal.clock.now().toString());
    portal.clock.advance({ minutes: 20 });
    expect((await browser.get('/kantoor')).status).toBe(200);
  });

  it('STF-B12 a session that expired half-way stores nothing, and signing in again leads to the same page', async () => {
    const path = '/meekijken/HM-06367/gegevens/telefoon';
    await signIn('kcc', deepLink('HM-06367', 'kcc'));
    portal.clock.advance({ minutes: 31 });
    const referer = `http://wisselstad.localhost:3000${path}`;
    const refused = await browser.post(path, { telephone: '0612121212' }, { referer });
    expect(refused.text).toContain('Er is niets opgeslagen');
    expect(refused.valueOf('customerNumber')).toBe('HM-06367');
    const again = await signIn('kcc', refused.location);
    expect([again.status, again.location]).toEqual([200, path]);
    expect(again.valueOf('telephone')).not.toBe('0612121212');
  });

  it('STF-B12 the page that is offered is one of the customer in the link', async () => {
    const address = `${deepLink('HM-01021', 'kcc')}&terug=${encodeURIComponent('/meekijken/HM-06367/woning')}`;
    expect((await signIn('kcc', address)).location).toBe('/meekijken/HM-01021/');
  });

  it('STF-43 STF-53 a link for another customer ends looking along with the first', async () => {
    await signIn('kcc', deepLink('HM-06367', 'kcc'));
    portal.clock.advance({ minutes: 1 });
    const ended = portal.clock.now();
    await signIn('kcc', deepLink('HM-01021', 'kcc'));
    expect((await browser.get('/meekijken/HM-06367/')).location).toContain('/AAD/Login');
    const log = await portal.inside('wisselstad', (write) =>
      write
        .selectFrom('viewAlong')
        .select(['customerNumber', 'endedAt', 'staffUsername'])
        .orderBy('startedAt')
        .execute(),
    );
    expect(
      log.map((row) => [row.customerNumber, row.staffUsername, row.endedAt?.toString()]),
    ).toEqual([
      ['HM-06367', expect.stringContaining('kcc'), ended.toString()],
      ['HM-01021', expect.stringContaining('kcc'), undefined],
    ]);
  });

  it('STF-31 signing out ends the session and says that the window can be closed', async () => {
    await signIn('kcc', deepLink('HM-06367', 'kcc'));
    const page = await browser.fill('/meekijken/HM-06367/', {}, '/meekijken/HM-06367/uitloggen');
    expect(page.text).toContain('U kunt dit venster sluiten');
    expect(await sessions()).toEqual([]);
    expect(browser.cookies.has('medewerker')).toBe(false);
  });

  it('STF-B17 the sessions of a customer and of staff in one browser never mix', async () => {
    await browser.signIn('cedee');
    await signIn('kantoor');
    expect((await browser.get('/veiligheid')).text).toContain('F.M.H. Cedee');
    expect((await browser.get('/kantoor')).text).toContain('Katja Kramer');
    await browser.post('/medewerker/uitloggen', {});
    expect((await browser.get('/veiligheid')).status).toBe(200);
    const [customer] = [browser.cookies.get('klant') ?? ''];
    browser.cookies.set('medewerker', customer);
    expect((await browser.get('/kantoor')).location).toContain('/medewerker?terug=');
  });
});
