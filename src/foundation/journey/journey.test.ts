import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Browser, openBrowser, type Page } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';
import { loadAssets } from '../assets/assets.ts';
import { openPool } from '../database/connect.ts';
import { SharedConnections } from '../database/shared-connections.ts';
import type { SectorPlan } from '../house.ts';
import { limitsPerAddress } from '../http/limits.ts';
import { page } from '../http/route.ts';
import { buildServer } from '../http/server.ts';
import { openLog } from '../log/log.ts';
import { metrics } from '../log/metrics.ts';
import { profileCache } from '../organisation/load-profile.ts';
import { doorPage } from '../present/present.tsx';
import { putTogether } from '../put-together.ts';
import { root } from '../root.ts';
import type { JourneyEvent } from './declaration.ts';
import { exampleJourney, exampleLabels } from './example-journey.testing.tsx';
import { journey } from './journey.ts';

const heard: JourneyEvent[] = [];
const own = journey(exampleJourney('/sleutel', ['customer'], heard));
const open = journey(exampleJourney('/sleutel-los', ['anyone'], heard));
const perLease = journey(exampleJourney('/huur/:lease/sleutel', ['customer'], heard));
const done = page({
  path: '/klaar',
  audience: ['anyone'],
  feature: 'none',
  limit: 'page',
  input: z.object({}),
  log: 'none',
  show: (visit) => doorPage(visit, { title: 'Klaar', children: 'Klaar' }),
});
const plan = (sector: SectorPlan['sector']): SectorPlan => ({
  sector,
  modules: ['keys'],
  menuOrder: [],
  thumbOrder: [],
  quickActionOrder: [],
  switches: [],
});

let portal: TestPortal;
let pool: pg.Pool;
let server: FastifyInstance;
let browser: Browser;
let household = 0;

beforeAll(async () => {
  portal = await startTestPortal();
  pool = openPool(portal.connection, 4);
  server = await buildServer({
    house: putTogether(
      [
        {
          name: 'keys',
          tables: [],
          labels: [exampleLabels],
          routes: [...own.routes, ...open.routes, ...perLease.routes, done],
        },
      ],
      [plan('housing'), plan('childcare')],
      loadAssets(join(root, 'build', 'assets')),
    ),
    pool,
    reading: new SharedConnections(pool),
    profiles: profileCache(),
    clock: portal.clock,
    limits: limitsPerAddress({}),
    log: openLog('silent'),
    metrics: metrics('geheim'),
    assetsFolder: join(root, 'build', 'assets'),
    trustedProxies: [],
    withoutHouse: undefined,
  });
});
afterAll(async () => {
  await server.close();
  await pool.end();
  await portal.close();
});
beforeEach(async () => {
  heard.length = 0;
  household += 1;
  browser = await windowOf(`sleutel-${household}`);
});

/** A window of this customer; the second one is another device. */
async function windowOf(username: string): Promise<Browser> {
  const one = openBrowser(server, 'wisselstad.localhost:3000');
  await signInAs(portal, one, { role: 'customer', username });
  return one;
}

async function answer(one: Browser, path: string, fields: Record<string, string>): Promise<Page> {
  return one.fill(path, fields, path.split('?')[0]);
}

async function walkToCheck(one: Browser, start = '/sleutel'): Promise<Page> {
  await answer(one, `${start}/soort`, { kind: 'sleutel' });
  return answer(one, `${start}/toelichting`, { story: 'In de gracht gevallen.' });
}

describe('walking a journey', () => {
  it('REP-30 goes on and back with what was entered kept, and shows how far it is', async () => {
    const second = await answer(browser, '/sleutel/soort', { kind: 'pas' });
    expect(second.location).toBe('/sleutel/pas');
    expect(second.text).toContain('Stap 2 van 5 · Pas');
    expect(second.html).toContain('<title>Stap 2 van 5: Pas – Sleutel kwijt');
    expect(second.html).toMatch(/<a href="\/sleutel\/soort">1. Soort/);
    expect(second.html).toMatch(/href="\/sleutel\/soort"[^>]*>.*Vorige/s);
    const first = await browser.get('/sleutel/soort');
    expect(first.html).toMatch(/value="pas"[^>]* checked/);
    expect((await answer(browser, '/sleutel/soort', { kind: 'pas' })).location).toBe(
      '/sleutel/pas',
    );
  });

  it('REP-B1 stays on the step and marks the field, with Fout in the title', async () => {
    await answer(browser, '/sleutel/soort', { kind: 'pas' });
    const again = await answer(browser, '/sleutel/pas', { passNumber: ' ' });
    expect(again.status).toBe(422);
    expect(again.errorAt('passNumber')).toBe('Dit is een verplicht veld.');
    expect(again.html).toContain('<title>Fout: Stap 2 van 5');
    expect(again.valueOf('passNumber')).toBe(' ');
  });

  it('skips a step whose condition does not hold', async () => {
    expect((await answer(browser, '/sleutel/soort', { kind: 'sleutel' })).location).toBe(
      '/sleutel/toelichting',
    );
    expect((await browser.get('/sleutel/pas')).location).toBe('/sleutel/toelichting');
  });

  it('skipping steps by address leads to the first open step, for looking and for sending', async () => {
    expect((await browser.get('/sleutel/controle')).location).toBe('/sleutel/soort');
    const sent = await browser.postOnly('/sleutel/ophalen', { where: 'Balie', versie: '0' });
    expect(sent.location).toMatch(/^\/sleutel\/soort\?melding=/);
    expect(heard).toEqual([]);
  });

  it('an optional step is passed once it was seen, not before', async () => {
    await answer(browser, '/sleutel/soort', { kind: 'sleutel' });
    expect((await browser.get('/sleutel/controle')).location).toBe('/sleutel/toelichting');
    expect((await answer(browser, '/sleutel/toelichting', {})).location).toBe('/sleutel/controle');
  });
});

describe('changing an answer', () => {
  it('REP-31 drops what depended on it, keeps the rest and asks only what is missing', async () => {
    await answer(browser, '/sleutel/soort', { kind: 'pas' });
    await answer(browser, '/sleutel/pas', { passNumber: 'P-12' });
    const check = await answer(browser, '/sleutel/toelichting', { story: 'Gestolen' });
    expect(check.text).toContain('P-12');
    expect(check.html).toContain('href="/sleutel/soort?wijzig=1"');
    const back = await answer(browser, '/sleutel/soort?wijzig=1', { kind: 'sleutel' });
    expect(back.location).toBe('/sleutel/controle');
    expect(back.text).toContain('Gestolen');
    expect(back.text).not.toContain('P-12');
    const asked = await answer(browser, '/sleutel/soort?wijzig=1', { kind: 'pas' });
    expect(asked.location).toBe('/sleutel/pas');
    expect(asked.valueOf('passNumber')).toBe('');
  });

  it('two windows do not overwrite each other silently', async () => {
    await walkToCheck(browser);
    const other = await windowOf(`sleutel-${household}`);
    const stale = await other.get('/sleutel/toelichting');
    await answer(browser, '/sleutel/toelichting', { story: 'In de sloot.' });
    const versie = /name="versie" value="(\d+)"/.exec(stale.html)?.[1] ?? '';
    const refused = await other.postOnly('/sleutel/toelichting', { story: 'Op zolder.', versie });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('in een ander venster');
    expect(refused.valueOf('story')).toBe('Op zolder.');
    expect((await browser.get('/sleutel/controle')).text).toContain('In de sloot.');
    const anew = /name="versie" value="(\d+)"/.exec(refused.html)?.[1] ?? '';
    const kept = await other.post('/sleutel/toelichting', { story: 'Op zolder.', versie: anew });
    expect(kept.text).toContain('Op zolder.');
  });

  it('a second press of the same answer goes on as the first did', async () => {
    const first = await browser.get('/sleutel/soort');
    const formKey = /name="formKey" value="([^"]+)"/.exec(first.html)?.[1] ?? '';
    const press = { kind: 'pas', versie: '0', formKey };
    const [one, other] = await Promise.all([
      browser.postOnly('/sleutel/soort', press),
      browser.postOnly('/sleutel/soort', press),
    ]);
    // Sent at the same moment: one is first; the other finds the same answer, or is asked to look again.
    expect([one.status, other.status]).toContain(303);
    expect((await browser.postOnly('/sleutel/soort', press)).location).toBe('/sleutel/pas');
    const changed = await browser.postOnly('/sleutel/soort', { ...press, kind: 'sleutel' });
    expect(changed.status).toBe(422);
  });
});

describe('the end of a journey', () => {
  it('REP-32 after the last but one step there is no way back', async () => {
    await walkToCheck(browser);
    const last = await answer(browser, '/sleutel/controle', {});
    expect(last.location).toBe('/sleutel/ophalen');
    expect(last.text).not.toContain('Vorige');
    expect(last.html).not.toContain('href="/sleutel/soort"');
    expect((await browser.get('/sleutel/soort')).location).toBe('/sleutel/ophalen');
    expect((await browser.get('/sleutel/controle')).location).toBe('/sleutel/ophalen');
    const tried = await browser.postOnly('/sleutel/soort', { kind: 'pas', versie: '3' });
    expect(tried.location).toMatch(/^\/sleutel\/ophalen/);
    expect((await answer(browser, '/sleutel/ophalen', { where: 'Balie' })).location).toBe('/klaar');
    const gone = await browser.post('/sleutel/ophalen', { where: 'Balie', versie: '4' });
    expect(gone.location).toMatch(/^\/sleutel\?melding=/);
  });

  it('REP-B4 a second press of the sending step gets the answer of the first', async () => {
    await walkToCheck(browser);
    const check = await browser.get('/sleutel/controle');
    const formKey = /name="formKey" value="([^"]+)"/.exec(check.html)?.[1] ?? '';
    const versie = /name="versie" value="(\d+)"/.exec(check.html)?.[1] ?? '';
    const presses = await Promise.all(
      [1, 2, 3].map(() => browser.postOnly('/sleutel/controle', { formKey, versie })),
    );
    expect(presses.map(({ location }) => location)).toEqual(Array(3).fill('/sleutel/ophalen'));
    expect(heard.filter(({ step }) => step === 'pickUp')).toHaveLength(1);
  });

  it('counts what happened, in order and each once', async () => {
    await walkToCheck(browser);
    await answer(browser, '/sleutel/controle', {});
    await answer(browser, '/sleutel/ophalen', { where: 'Balie' });
    expect(heard.map(({ event, step }) => `${event} ${step}`)).toEqual([
      'started kind',
      'reached story',
      'reached check',
      'reached pickUp',
      'finished pickUp',
    ]);
  });
});

describe('drafts', () => {
  it('REP-B19 go on on another device, also after the session ended', async () => {
    await answer(browser, '/sleutel/soort', { kind: 'sleutel' });
    await portal.inside('wisselstad', (write) => write.deleteFrom('session').execute());
    const lost = await browser.postOnly('/sleutel/toelichting', { story: 'Weg', versie: '1' });
    expect(lost.location).toMatch(/^\/inloggen\?terug=/);
    const device = await windowOf(`sleutel-${household}`);
    const start = await device.get('/sleutel');
    expect(start.text).toContain('U was al begonnen');
    expect(start.text).toContain('21 november 2026');
    expect(start.html).toContain('href="/sleutel/toelichting"');
    expect((await device.get('/sleutel/controle')).location).toBe('/sleutel/toelichting');
  });

  it('start anew when asked', async () => {
    await walkToCheck(browser);
    const first = await browser.fill('/sleutel', {}, '/sleutel/opnieuw');
    expect(first.location).toMatch(/^\/sleutel\/soort/);
    expect(first.html).not.toContain('checked');
    expect(heard.at(-1)).toMatchObject({ event: 'left', step: 'check' });
  });

  it('are forgotten after 30 days', async () => {
    await answer(browser, '/sleutel/soort', { kind: 'sleutel' });
    const start = portal.clock.now();
    const runAfter = (days: number) =>
      own.jobs[0]?.run({ pool, now: start.add({ hours: days * 24 }) }) ?? Promise.reject();
    await runAfter(29);
    expect((await browser.get('/sleutel')).text).toContain('U was al begonnen');
    heard.length = 0;
    await runAfter(31);
    expect((await browser.get('/sleutel')).text).not.toContain('U was al begonnen');
    expect(heard.map(({ event }) => event)).toContain('left');
  });

  it('of another customer are not there', async () => {
    await answer(browser, '/sleutel/soort', { kind: 'pas' });
    const stranger = await windowOf(`vreemdeling-${household}`);
    expect((await stranger.get('/sleutel/pas')).location).toBe('/sleutel/soort');
    expect((await stranger.get('/sleutel')).text).not.toContain('U was al begonnen');
  });

  it('of each place are apart, and a place that is not yours is not there', async () => {
    await answer(browser, '/huur/L-1/sleutel/soort', { kind: 'pas' });
    expect((await browser.get('/huur/L-1/sleutel/pas')).status).toBe(200);
    expect((await browser.get('/huur/L-2/sleutel/pas')).location).toBe('/huur/L-2/sleutel/soort');
    expect((await browser.get('/huur/vreemd/sleutel/soort')).status).toBe(404);
    const sent = await browser.post('/huur/vreemd/sleutel/soort', { kind: 'pas', versie: '0' });
    expect(sent.status).toBe(404);
  });
});

describe('a journey for who does not sign in', () => {
  it('REP-126 keeps the draft under a secret that only this browser has', async () => {
    const visitor = openBrowser(server, 'wisselstad.localhost:3000');
    const second = await answer(visitor, '/sleutel-los/soort', { kind: 'pas' });
    expect(second.location).toBe('/sleutel-los/pas');
    const secret = visitor.cookies.get('concept-example-sleutel-los') ?? '';
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect((await visitor.get('/sleutel-los/soort')).html).toMatch(/value="pas"[^>]* checked/);
    const stranger = openBrowser(server, 'wisselstad.localhost:3000');
    stranger.cookies.set('concept-example-sleutel-los', `${secret.slice(1)}A`);
    expect((await stranger.get('/sleutel-los/pas')).location).toBe('/sleutel-los/soort');
    await answer(visitor, '/sleutel-los/pas', { passNumber: 'P-7' });
    expect((await answer(visitor, '/sleutel-los/toelichting', {})).text).toContain('P-7');
  });
});
