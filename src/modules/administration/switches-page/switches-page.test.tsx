import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadAssets } from '#foundation/assets/assets.ts';
import { openPool } from '#foundation/database/connect.ts';
import type { MenuItem, Module, QuickAction } from '#foundation/house.ts';
import { redirect } from '#foundation/http/answer.ts';
import { limitsPerAddress } from '#foundation/http/limits.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import { buildServer } from '#foundation/http/server.ts';
import { labelsOfPage } from '#foundation/labels/label.ts';
import { openLog } from '#foundation/log/log.ts';
import { metrics } from '#foundation/log/metrics.ts';
import { profileCache } from '#foundation/organisation/load-profile.ts';
import { customerPage } from '#foundation/present/present.tsx';
import { putTogether } from '#foundation/put-together.ts';
import { root } from '#foundation/root.ts';
import { features } from '#foundation/switches/features.ts';
import { quickActionsOf } from '#foundation/switches/quick-actions.ts';
import type { FeatureSwitch } from '#foundation/switches/switch.ts';
import { type Browser, openBrowser, type Page } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { sectorPlans } from '../../../sectors/sectors.ts';
import { administrationModule } from '../module.ts';

const address = '/beheer/functionaliteiten';

/** The twenty switches in the order of ADM-26. */
const names =
  'Gegevens huishouden, Wachtwoord wijzigen, Contractgegevens, Woningdetails, Betaalwijze aanpassen, Huur opzeggen, Woningwaardering, Gepland onderhoud, Overzicht reparaties, Onderhoudsverzoeken, Saldo inzien, Online betalen, Betalingen, Betalingsregelingen, Acties/Interactielogposten, Overige acties, DMS-dossier inzien, Contractdocumenten, Contact, Nieuws'.split(
    ', ',
  );

type Name = keyof typeof features;

/** The matrix of ADM.4: which parts go with a switch, which menu item, which quick action. */
const matrix: readonly [ids: string, off: Name, parts: readonly Name[], menu?: string, top5?: string][] = [
  ['ADM-30 ADM-31', 'householdData', ['changePassword'], 'Gegevens', 'Gegevens'],
  ['ADM-32', 'changePassword', []],
  [
    'ADM-34 ADM-67',
    'leaseDetails',
    ['dwellingDetails', 'changePaymentMethod', 'terminateLease', 'valuation', 'plannedMaintenance', 'leaseDocuments'],
    'Woning',
    'Huur opzeggen',
  ],
  ['ADM-35', 'dwellingDetails', []],
  ['ADM-36', 'changePaymentMethod', []],
  ['ADM-38 ADM-65', 'terminateLease', [], undefined, 'Huur opzeggen'],
  ['ADM-39', 'valuation', []],
  ['ADM-40', 'plannedMaintenance', []],
  ['ADM-41', 'repairOverview', ['repairRequests'], 'Onderhoud', 'Onderhoud'],
  ['ADM-42', 'repairRequests', []],
  ['ADM-43', 'balance', ['onlinePayment', 'payments', 'paymentArrangements'], 'Financiën', 'Financiën'],
  ['ADM-44', 'onlinePayment', []],
  ['ADM-45', 'payments', []],
  ['ADM-46', 'paymentArrangements', []],
  ['ADM-48', 'timeline', [], 'Tijdlijn'],
  ['ADM-49', 'otherActions', [], 'Acties', 'Acties'],
  ['ADM-51', 'correspondence', [], 'Correspondentie'],
  ['ADM-52', 'leaseDocuments', []],
  ['ADM-53', 'contact', []],
  ['ADM-54 ADM-55', 'news', [], 'Nieuws'],
];

const words = labelsOfPage('SwitchesTest', {
  Menu_Profile: ['Gegevens', 'Details'],
  Menu_Leases: ['Woning', 'Home'],
  Menu_Finance: ['Financiën', 'Finances'],
  Menu_Repairs: ['Onderhoud', 'Repairs'],
  Menu_Timeline: ['Tijdlijn', 'Timeline'],
  Menu_Actions: ['Acties', 'Actions'],
  Menu_Correspondence: ['Correspondentie', 'Correspondence'],
  Menu_Knowledge: ['Vragen?', 'Questions?'],
  Menu_News: ['Nieuws', 'News'],
  Action_Termination: ['Huur opzeggen', 'End the lease'],
});

const item = (key: string, label: MenuItem['label'], feature: MenuItem['feature']): MenuItem => ({
  key,
  label,
  icon: 'house',
  href: `/${key}`,
  feature,
  area: 'customer',
  audience: ['customer'],
});
const action = (key: string, label: QuickAction['label'], feature: FeatureSwitch): QuickAction => ({
  key,
  label,
  icon: 'house',
  href: `/${key}`,
  feature,
});

/** A page and a form for each switch, as a module of the sector declares them. */
const routes = Object.values(features).flatMap((feature): Route[] => {
  const shared = {
    path: `/deel/${feature.name}`,
    audience: ['customer'],
    feature,
    limit: 'page',
    log: 'none',
    input: z.object({}),
  } as const;
  const show = () => redirect('/proef');
  return [page({ ...shared, show }), form({ ...shared, settle: async () => redirect('/proef'), again: show })];
});

/** Stands in the place of the module leases: all menu items and quick actions of the sector, each on its own switch. */
const everything: Module = {
  name: 'leases',
  tables: [],
  labels: [words],
  menu: [
    item('news', words.Menu_News, features.news),
    item('knowledge', words.Menu_Knowledge, 'none'),
    item('correspondence', words.Menu_Correspondence, features.correspondence),
    item('actions', words.Menu_Actions, features.otherActions),
    item('timeline', words.Menu_Timeline, features.timeline),
    item('repairs', words.Menu_Repairs, features.repairOverview),
    item('finance', words.Menu_Finance, features.balance),
    item('leases', words.Menu_Leases, features.leaseDetails),
    item('profile', words.Menu_Profile, features.householdData),
  ],
  quickActions: [
    action('actions', words.Menu_Actions, features.otherActions),
    action('termination', words.Action_Termination, features.terminateLease),
    action('finance', words.Menu_Finance, features.balance),
    action('profile', words.Menu_Profile, features.householdData),
    action('repairs', words.Menu_Repairs, features.repairOverview),
  ],
  routes: [
    ...routes,
    page({
      path: '/proef',
      audience: ['customer'],
      feature: 'none',
      limit: 'page',
      log: 'none',
      input: z.object({}),
      show: (visit) =>
        customerPage(visit, {
          title: 'Proef',
          children: quickActionsOf(visit).map(({ label }) => <i>{visit.say(label)}</i>),
        }),
    }),
  ],
};

describe('the page Functionaliteiten', () => {
  let portal: TestPortal;
  let pool: pg.Pool;
  let server: FastifyInstance;
  let browser: Browser;
  let customer: Browser;

  beforeAll(async () => {
    portal = await startTestPortal();
    pool = openPool(portal.connection, 4);
    const assetsFolder = join(root, 'build', 'assets');
    const modules = [administrationModule(), everything];
    const plans = sectorPlans.map((plan) => ({
      ...plan,
      modules: plan.modules.filter((name) => modules.some((module) => module.name === name)),
    }));
    server = await buildServer({
      house: putTogether(modules, plans, loadAssets(assetsFolder)),
      pool,
      profiles: profileCache(),
      clock: portal.clock,
      limits: limitsPerAddress({}),
      log: openLog('silent'),
      metrics: metrics(undefined),
      assetsFolder,
      trustedProxies: [],
      withoutHouse: undefined,
    });
    browser = openBrowser(server, 'wisselstad.localhost:3000');
    customer = openBrowser(server, 'wisselstad.localhost:3000');
    await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
    await signInAs(portal, customer, { role: 'customer', username: 'HM-99001' });
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('organisation')
        .set({ contact: { telephone: '030 123 45 67' } })
        .where('id', '=', organisationId)
        .execute(),
    );
  });
  beforeEach(async () => {
    await switchOff();
  });
  afterAll(async () => {
    await server.close();
    await pool.end();
    await portal.close();
  });

  const allBut = (off: readonly Name[]) =>
    Object.keys(features).filter((name) => !off.some((one) => one === name));
  const switchOff = (...off: Name[]) => browser.fill(address, { on: allBut(off) }, address);
  const quickActionsIn = (shown: Page) => [...shown.html.matchAll(/<i>([^<]+)<\/i>/g)].map((found) => found[1]);
  const tickedIn = (shown: Page) =>
    [...shown.html.matchAll(/<input[^>]*name="on"[^>]*>/g)]
      .map(([tick]) => tick)
      .filter((tick) => / checked/.test(tick))
      .map((tick) => /value="(\w+)"/.exec(tick)?.[1]);

  it('ADM-25 ADM-26 ADM-27 shows exactly the twenty switches in order, in two columns of ten', async () => {
    const shown = await browser.get(address);
    const [left = '', right = ''] = (/<div class="voordeur-split">(.*)/s.exec(shown.html)?.[1] ?? '')
      .split(/<div class="voordeur-stack[^"]*">/)
      .slice(1);
    const labelsIn = (column: string) =>
      [...column.matchAll(/<label class="voordeur-tick"[^>]*>.*?<span>(.*?)<\/span>/gs)].map((found) => found[1]?.trim());
    expect(labelsIn(left)).toEqual(names.slice(0, 10));
    expect(labelsIn(right)).toEqual(names.slice(10));
  });

  it('ADM-62 has all switches on for a new organisation', async () => {
    const other = openBrowser(server, 'zonnebloem.localhost:3000');
    await signInAs(portal, other, { role: 'administrator', slug: 'zonnebloem' });
    const shown = await other.get(address);
    const all = [...shown.html.matchAll(/<input[^>]*name="on"[^>]*>/g)];
    expect(all.length).toBeGreaterThan(3);
    expect(tickedIn(shown)).toHaveLength(all.length);
  });

  it('GEN-28 says at each switch what goes off with it', async () => {
    const shown = await browser.get(address);
    expect(shown.html.match(/Uit: /g)).toHaveLength(20);
    expect(shown.text).toContain('Uit: het menu-item Financiën verdwijnt');
  });

  it('ADM-24 ADM-63 ADM-66 shows the whole menu and the top 5 in order when everything is on', async () => {
    const shown = await customer.get('/proef');
    expect(menuIn(shown)).toEqual([
      'Gegevens',
      'Woning',
      'Financiën',
      'Onderhoud',
      'Tijdlijn',
      'Acties',
      'Correspondentie',
      'Vragen?',
      'Nieuws',
      'Uitloggen',
    ]);
    expect(quickActionsIn(shown)).toEqual(['Onderhoud', 'Gegevens', 'Financiën', 'Huur opzeggen', 'Acties']);
    expect(shown.html).toContain('tel:0301234567');
  });

  for (const [ids, off, parts, menuItem, quickAction] of matrix) {
    it(`${ids} ${off} off takes away what hangs on it and nothing else`, async () => {
      await switchOff(off);
      const gone = new Set<string>([off, ...parts]);
      for (const name of Object.keys(features)) {
        const opened = await customer.get(`/deel/${name}`);
        expect([name, opened.status]).toEqual([name, gone.has(name) ? 404 : 200]);
      }
      const shown = await customer.get('/proef');
      const items = ['Gegevens', 'Woning', 'Financiën', 'Onderhoud', 'Tijdlijn', 'Acties', 'Correspondentie', 'Vragen?', 'Nieuws', 'Uitloggen'];
      expect(menuIn(shown)).toEqual(items.filter((one) => one !== menuItem));
      const top5 = ['Onderhoud', 'Gegevens', 'Financiën', 'Huur opzeggen', 'Acties'];
      expect(quickActionsIn(shown)).toEqual(top5.filter((one) => one !== quickAction));
      expect(shown.html.includes('tel:0301234567')).toBe(off !== 'contact');
    });
  }

  it('ADM-57 GEN-29 GEN-B9 refuses an old form as "not available" after its function went off', async () => {
    const before = await customer.post('/deel/changePassword', {});
    expect(before.status).toBe(200);
    await switchOff('changePassword');
    const refused = await customer.post('/deel/changePassword', {});
    expect(refused.status).toBe(404);
    expect(refused.text).toContain('Dit is nu niet beschikbaar');
  });

  it('ADM-58 ADM-59 works at the next request without signing in again, and back on again', async () => {
    await switchOff('timeline');
    expect(menuIn(await customer.get('/proef'))).not.toContain('Tijdlijn');
    await switchOff();
    expect(menuIn(await customer.get('/proef'))).toContain('Tijdlijn');
  });

  it('ADM-56 a part is back with its menu item only when its own switch is on', async () => {
    await switchOff('leaseDetails', 'valuation');
    await switchOff('valuation');
    expect((await customer.get('/deel/dwellingDetails')).status).toBe(200);
    expect((await customer.get('/deel/valuation')).status).toBe(404);
  });

  it('ADM-56 warns at a part that does not work because its menu item is off', async () => {
    expect((await browser.get(address)).text).not.toContain('Werkt niet');
    await switchOff('leaseDetails');
    const shown = await browser.get(address);
    expect(shown.text).toContain('Woningwaardering Werkt niet: Contractgegevens staat uit');
    expect(tickedIn(shown)).toContain('valuation');
  });

  it('ADM-61 Home, Vragen? and Uitloggen have no switch: they stay with everything off', async () => {
    await switchOff(...matrix.map(([, off]) => off));
    const shown = await customer.get('/proef');
    expect(menuIn(shown)).toEqual(['Vragen?', 'Uitloggen']);
  });

  it('ADM-68 HOM-5 leaves no gap in the top 5 and nothing at all when none remains', async () => {
    await switchOff('householdData', 'terminateLease');
    expect(quickActionsIn(await customer.get('/proef'))).toEqual(['Onderhoud', 'Financiën', 'Acties']);
    await switchOff('repairOverview', 'householdData', 'balance', 'terminateLease', 'otherActions');
    expect(quickActionsIn(await customer.get('/proef'))).toEqual([]);
  });

  it('ADM-29 ADM-64 renaming a label changes neither the switch nor the icon', async () => {
    const label = '/beheer/labels/SwitchesTest/Menu_Finance';
    const before = /<a[^>]*href="\/finance"[^>]*>\s*(<svg.*?<\/svg>)/s.exec((await customer.get('/proef')).html)?.[1];
    await browser.fill(label, { value: 'Mijn centen' }, label);
    const shown = await customer.get('/proef');
    expect(quickActionsIn(shown)).toContain('Mijn centen');
    expect(/<a[^>]*href="\/finance"[^>]*>\s*(<svg.*?<\/svg>)/s.exec(shown.html)?.[1]).toBe(before);
    await switchOff('balance');
    expect(menuIn(await customer.get('/proef'))).not.toContain('Mijn centen');
    await browser.fill(label, { value: 'Financiën' }, label);
  });

  it('ADM-4 switches this organisation only', async () => {
    await switchOff('news');
    const other = openBrowser(server, 'zonnebloem.localhost:3000');
    await signInAs(portal, other, { role: 'administrator', slug: 'zonnebloem' });
    expect(tickedIn(await other.get(address))).toContain('news');
  });

  it('ADM-5 logs each switch that changed', async () => {
    await switchOff('news', 'contact');
    const logged = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('changeLog')
        .select(['actor', 'subject', 'oldValue', 'newValue'])
        .where('organisationId', '=', organisationId)
        .where('subject', 'in', ['Functie Nieuws', 'Functie Contact'])
        .orderBy('happenedAt', 'desc')
        .orderBy('subject')
        .execute(),
    );
    expect(logged).toContainEqual({ actor: 'beheerder', subject: 'Functie Nieuws', oldValue: 'aan', newValue: 'uit' });
    expect(logged).toContainEqual({ actor: 'beheerder', subject: 'Functie Contact', oldValue: 'aan', newValue: 'uit' });
  });

  it('ADM-25 tells the second of two administrators instead of overwriting the first', async () => {
    const opened = await browser.get(address);
    await switchOff('news');
    const told = await browser.post(address, { ...hiddenFieldsOf(opened, address), on: allBut(['contact']) });
    expect(told.status).toBe(422);
    expect(told.text).toContain('Iemand anders heeft deze functies gewijzigd');
    expect(told.text).toContain('Nu staat uit Nieuws');
    expect(tickedIn(told)).toEqual(allBut(['contact']));
    expect(tickedIn(await browser.get(address))).toEqual(allBut(['news']));
  });

  it('ADM-1 is for administrators only', async () => {
    const staff = openBrowser(server, 'wisselstad.localhost:3000');
    await signInAs(portal, staff, { role: 'employee' });
    expect((await staff.post(address, { on: [] })).status).toBe(403);
    expect(tickedIn(await browser.get(address))).toHaveLength(20);
  });
});

/** The menu at the side, item by item. */
function menuIn(shown: Page): string[] {
  const menu = /<nav[^>]*aria-label="Hoofdmenu".*?<\/nav>/s.exec(shown.html)?.[0] ?? shown.html;
  return [...menu.matchAll(/<svg.*?<\/svg>\s*(?:<span[^>]*>)?\s*([^<]+?)\s*</gs)]
    .map((found) => found[1] ?? '')
    .filter((text) => !['Menu', 'Sluiten'].includes(text));
}
