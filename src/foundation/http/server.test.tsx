import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Browser, openBrowser } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { loadAssets } from '../assets/assets.ts';
import { openPool } from '../database/connect.ts';
import { nextNumber } from '../database/next-number.ts';
import { SharedConnections } from '../database/shared-connections.ts';
import type { Module, SectorPlan } from '../house.ts';
import { labelsOfPage } from '../labels/label.ts';
import { openLog } from '../log/log.ts';
import { metrics } from '../log/metrics.ts';
import { loadProfile, profileCache } from '../organisation/load-profile.ts';
import { doorPage } from '../present/present.tsx';
import { putTogether } from '../put-together.ts';
import { root } from '../root.ts';
import { features } from '../switches/features.ts';
import { notFound, problems, redirect } from './answer.ts';
import { refusal } from './explain.ts';
import { limitsPerAddress } from './limits.ts';
import { form, go, outsideForm, page, stop } from './route.ts';
import { buildServer } from './server.ts';

const labels = labelsOfPage('ServerTest', {
  Notice_Counted: ['Geteld.', 'Counted.'],
  Error_Even: ['Kies een even getal.', 'Choose an even number.'],
});

const everybody = { audience: ['anyone'], feature: 'none', limit: 'page', log: 'none' } as const;
const show = (text: string) => ({ title: 'Proef', children: <p>{text}</p> });

/** Counts presses in the database, so that a test sees what was stored. */
const module: Module = {
  name: 'proof',
  tables: [],
  labels: [labels],
  routes: [
    page({
      ...everybody,
      path: '/proef',
      input: z.object({}),
      show: (visit) => doorPage(visit, show(visit.language)),
    }),
    page({ ...everybody, path: '/weg', input: z.object({}), show: () => notFound }),
    page({
      ...everybody,
      path: '/nieuws',
      feature: features.news,
      input: z.object({}),
      show: (visit) => doorPage(visit, show('nieuws')),
    }),
    page({
      ...everybody,
      path: '/fout',
      input: z.object({}),
      show: () => Promise.reject(new Error('boom')),
    }),
    page({
      ...everybody,
      audience: ['customer'],
      path: '/eigen',
      input: z.object({}),
      show: (visit) => doorPage(visit, show('eigen')),
    }),
    page({
      ...everybody,
      path: '/schrijf',
      input: z.object({}),
      async show(visit) {
        await visit.read.selectFrom('organisation').select('id').execute();
        return doorPage(visit, show(visit.request.address));
      },
    }),
    form({
      ...everybody,
      path: '/tel',
      input: z.object({
        number: z.string().regex(/^\d+[02468]$|^[02468]$/, refusal(labels.Error_Even)),
        name: z.string().min(1),
      }),
      async settle(visit, { name }) {
        const number = await nextNumber(visit.write, visit.organisation.id, `proof-${name}`);
        if (name === 'weiger') return problems({ name: 'Dit gaat niet door.' });
        if (name === 'stuk') throw new Error('boom');
        return redirect(`/proef?nummer=${number}`, { notice: labels.Notice_Counted });
      },
      again: (visit, sent, found) =>
        doorPage(visit, show(JSON.stringify({ sent: sent.fields, found }))),
    }),
    outsideForm({
      ...everybody,
      path: '/buiten',
      input: z.object({ name: z.string() }),
      async prepare(visit, { name }) {
        const attempt = await nextNumber(visit.write, visit.organisation.id, `attempt-${name}`);
        return attempt > 2 ? stop(problems({ name: 'Te vaak.' })) : go(attempt);
      },
      outside: async (_visit, _input, attempt) => go(attempt * 10),
      settle: async (_visit, _input, outcome) => redirect(`/proef?uitkomst=${outcome}`),
      again: (visit, _sent, found) => doorPage(visit, show(JSON.stringify(found))),
    }),
  ],
};
const plan = (sector: SectorPlan['sector']): SectorPlan => ({
  sector,
  modules: ['proof'],
  menuOrder: [],
  thumbOrder: [],
  quickActionOrder: [],
  switches: [],
});

let portal: TestPortal;
let pool: pg.Pool;
let server: FastifyInstance;
let limited: FastifyInstance;
let browser: Browser;

async function serverWith(perMinute: Record<string, number>): Promise<FastifyInstance> {
  const house = putTogether(
    [module],
    [plan('housing'), plan('childcare')],
    loadAssets(join(root, 'build', 'assets')),
  );
  return buildServer({
    house,
    pool,
    reading: new SharedConnections(pool),
    profiles: profileCache(),
    clock: portal.clock,
    limits: limitsPerAddress(perMinute),
    log: openLog('silent'),
    metrics: metrics('geheim'),
    assetsFolder: join(root, 'build', 'assets'),
    trustedProxies: [],
    withoutHouse: undefined,
  });
}

beforeAll(async () => {
  portal = await startTestPortal();
  pool = openPool(portal.connection, 4);
  server = await serverWith({});
  limited = await serverWith({ page: 3 });
  browser = openBrowser(server, 'wisselstad.localhost:3000');
});

afterAll(async () => {
  await Promise.all([server.close(), limited.close()]);
  await pool.end();
  await portal.close();
});

async function counted(name: string): Promise<number> {
  return portal.inside('wisselstad', async (write, organisationId) => {
    const row = await write
      .selectFrom('runningNumber')
      .select('lastNumber')
      .where('organisationId', '=', organisationId)
      .where('kind', '=', name)
      .executeTakeFirst();
    return row?.lastNumber ?? 0;
  });
}

describe('the way of a request', () => {
  it('GEN-B4 two presses of one form are one act with one answer', async () => {
    const fields = { number: '2', name: 'twee', formKey: randomUUID() };
    const [one, other] = await Promise.all([
      browser.postOnly('/tel', fields),
      browser.postOnly('/tel', fields),
    ]);
    expect([one.status, other.status]).toEqual([303, 303]);
    expect(one.location).toBe(other.location);
    expect(await counted('proof-twee')).toBe(1);
  });

  it('a refusal stores nothing, and the same form may be sent again', async () => {
    const formKey = randomUUID();
    const refused = await browser.postOnly('/tel', { number: '2', name: 'weiger', formKey });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Dit gaat niet door.');
    expect(await counted('proof-weiger')).toBe(0);
    const accepted = await browser.postOnly('/tel', { number: '2', name: 'goed', formKey });
    expect(accepted.status).toBe(303);
  });

  it('GEN-31 refused input comes back as typed, each message beside its field in the own language', async () => {
    const answer = await browser.postOnly('/tel', { number: '3', name: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('"number":"3"');
    expect(answer.text).toContain('Kies een even getal.');
    expect(answer.text).toContain('Dit is een verplicht veld.');
    const english = await browser.postOnly(
      '/tel',
      { number: '3', name: '' },
      { cookie: 'taal=en' },
    );
    expect(english.text).toContain('Choose an even number.');
  });

  it('a fault shows a reference number, tells no detail and stores nothing', async () => {
    const fault = await browser.get('/fout');
    expect(fault.status).toBe(500);
    expect(fault.text).toMatch(/dit nummer aan ons door: [0-9a-f]{8}/);
    expect(fault.html).not.toContain('boom');
    expect(
      (await browser.postOnly('/tel', { number: '2', name: 'stuk', formKey: randomUUID() })).status,
    ).toBe(500);
    expect(await counted('proof-stuk')).toBe(0);
  });

  it('what is prepared stays stored when the request is refused afterwards', async () => {
    expect((await browser.postOnly('/buiten', { name: 'a' })).location).toBe('/proef?uitkomst=10');
    expect((await browser.postOnly('/buiten', { name: 'a' })).location).toBe('/proef?uitkomst=20');
    expect((await browser.postOnly('/buiten', { name: 'a' })).status).toBe(422);
    expect(await counted('attempt-a')).toBe(3);
  });

  it('a form from another website is refused', async () => {
    const crossSite = await browser.postOnly(
      '/tel',
      { number: '2', name: 'x' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(crossSite.status).toBe(403);
    const response = await server.inject({
      method: 'POST',
      url: '/tel',
      headers: { host: 'wisselstad.localhost:3000', origin: 'https://kwaad.example' },
      payload: {},
    });
    expect(response.statusCode).toBe(403);
    expect(await counted('proof-x')).toBe(0);
  });

  it('GEN-29 ADM-57 ADM-58 a function that is off is refused at the next request, its data kept', async () => {
    expect((await browser.get('/nieuws')).status).toBe(200);
    await setSwitches({ news: false });
    const off = await browser.get('/nieuws');
    expect(off.status).toBe(404);
    expect(off.text).toContain('Deze functie staat uit');
    await setSwitches({ news: true });
    expect((await browser.get('/nieuws')).status).toBe(200);
  });

  it('GEN-B3 who is not signed in is shown the door and comes back afterwards', async () => {
    const answer = await server.inject({
      url: '/eigen?x=1',
      headers: { host: 'wisselstad.localhost:3000' },
    });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/inloggen?terug=%2Feigen%3Fx%3D1');
  });

  it('a limit is counted per address before any work', async () => {
    const ask = (remoteAddress: string) =>
      limited.inject({
        url: '/fout',
        remoteAddress,
        headers: { host: 'wisselstad.localhost:3000' },
      });
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await ask('127.0.0.9')).statusCode);
    expect(statuses).toEqual([500, 500, 500, 429]);
    expect((await ask('127.0.0.10')).statusCode).toBe(500);
  });

  it('ADM-278 a forwarding header that the visitor sent himself is not believed', async () => {
    const answer = await browser.get('/schrijf', { 'x-forwarded-for': '10.1.2.3' });
    expect(answer.text).toContain('127.0.0.1');
    expect(answer.text).not.toContain('10.1.2.3');
  });

  it('an unknown host and an unknown address tell nothing', async () => {
    const elsewhere = await server.inject({ url: '/proef', headers: { host: 'onbekend.example' } });
    expect(elsewhere.statusCode).toBe(404);
    expect(elsewhere.body).toContain('Hier is geen portaal');
    const gone = await browser.get('/weg');
    const never = await browser.get('/bestaat-niet');
    expect([gone.status, never.status]).toEqual([404, 404]);
    expect(gone.text).toContain('Deze pagina bestaat niet');
  });

  it('demo organisations answer only over loopback', async () => {
    const answer = await server.inject({
      url: '/proef',
      remoteAddress: '192.0.2.7',
      headers: { host: 'wisselstad.localhost:3000' },
    });
    expect(answer.statusCode).toBe(404);
  });

  it('every page carries the headers that keep it to itself', async () => {
    const { headers } = await browser.get('/proef');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['strict-transport-security']).toContain('max-age=');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('a notice is shown once, and only a label made for it', async () => {
    expect((await browser.get('/proef?melding=ServerTest.Notice_Counted')).text).toContain(
      'Geteld.',
    );
    expect((await browser.get('/proef?melding=ServerTest.Error_Even')).text).not.toContain(
      'Kies een even getal.',
    );
    expect((await browser.get('/proef?melding=%3Cb%3Ex')).html).not.toContain('<b>x');
  });

  it('health, readiness and figures', async () => {
    expect((await server.inject('/health')).statusCode).toBe(200);
    expect((await server.inject('/ready')).json()).toEqual({ status: 'ready' });
    expect((await server.inject('/metrics')).statusCode).toBe(404);
    const figures = await server.inject({
      url: '/metrics',
      headers: { authorization: 'Bearer geheim' },
    });
    expect(figures.body).toContain('voordeur_request_seconds');
  });

  it('a route that leaves something unsaid keeps the server from starting', async () => {
    const { limit: _left, ...unsaid } = everybody;
    const careless = { ...unsaid, path: '/slordig', input: z.object({}), show: () => notFound };
    const house = putTogether(
      [{ ...module, routes: [Reflect.apply(page, undefined, [careless])] }],
      [plan('housing')],
      loadAssets(join(root, 'build', 'assets')),
    );
    await expect(
      buildServer({
        house,
        pool,
        reading: new SharedConnections(pool),
        profiles: profileCache(),
        clock: portal.clock,
        limits: limitsPerAddress({}),
        log: openLog('silent'),
        metrics: metrics(undefined),
        assetsFolder: join(root, 'build', 'assets'),
        trustedProxies: [],
        withoutHouse: undefined,
      }),
    ).rejects.toThrow('GET /slordig does not declare its limit.');
  });

  it('a broken form is the visitor’s fault, not ours', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/tel',
      headers: { host: 'wisselstad.localhost:3000', 'content-type': 'application/json' },
      payload: '{"number":',
    });
    expect(answer.statusCode).toBe(400);
  });
});

async function setSwitches(switches: Record<string, boolean>): Promise<void> {
  await portal.inside('wisselstad', async (write, id) => {
    const { settings, settingsVersion } = await loadProfile(write, id);
    await write
      .updateTable('organisation')
      .set({
        settings: JSON.stringify({ ...settings, switches }),
        settingsVersion: settingsVersion + 1,
      })
      .where('id', '=', id)
      .execute();
  });
}
