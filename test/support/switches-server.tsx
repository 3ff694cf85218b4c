import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { loadAssets } from '#foundation/assets/assets.ts';
import { openPool } from '#foundation/database/connect.ts';
import { SharedConnections } from '#foundation/database/shared-connections.ts';
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
import { administrationModule } from '#modules/administration/module.ts';
import { sectorPlans } from '../../src/sectors/sectors.ts';
import { type Browser, openBrowser, type Page } from './browser.ts';
import { startTestPortal, type TestPortal } from './portal.ts';

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
  return [
    page({ ...shared, show }),
    form({ ...shared, settle: async () => redirect('/proef'), again: show }),
  ];
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

/** A server whose customer pages are nothing but switches: `/deel/<switch>`, and `/proef` with menu and top 5. */
export interface SwitchesServer {
  readonly portal: TestPortal;
  browser(slug: string): Browser;
  close(): Promise<void>;
}

/** Opens that server on a database of its own; close it in `afterAll`. */
export async function startSwitchesServer(): Promise<SwitchesServer> {
  const portal = await startTestPortal();
  const pool = openPool(portal.connection, 4);
  const modules = [administrationModule(), everything];
  const plans = sectorPlans.map((plan) => ({
    ...plan,
    modules: plan.modules.filter((name) => modules.some((module) => module.name === name)),
  }));
  const assetsFolder = join(root, 'build', 'assets');
  const server: FastifyInstance = await buildServer({
    house: putTogether(modules, plans, loadAssets(assetsFolder)),
    pool,
    reading: new SharedConnections(pool),
    profiles: profileCache(),
    clock: portal.clock,
    limits: limitsPerAddress({}),
    log: openLog('silent'),
    metrics: metrics(undefined),
    assetsFolder,
    trustedProxies: [],
    withoutHouse: undefined,
  });
  return {
    portal,
    browser: (slug) => openBrowser(server, `${slug}.localhost:3000`),
    async close() {
      await server.close();
      await pool.end();
      await portal.close();
    },
  };
}

/** The menu at the side, item by item. */
export function menuIn(shown: Page): string[] {
  const menu = /<nav[^>]*aria-label="Hoofdmenu".*?<\/nav>/s.exec(shown.html)?.[0] ?? '';
  return [...menu.matchAll(/<svg.*?<\/svg>\s*(?:<span[^>]*>)?\s*([^<]+?)\s*</gs)]
    .map((found) => found[1] ?? '')
    .filter((text) => !['Menu', 'Sluiten'].includes(text));
}

/** The list Direct regelen, in its order. */
export function quickActionsIn(shown: Page): string[] {
  return [...shown.html.matchAll(/<i>([^<]+)<\/i>/g)].map((found) => found[1] ?? '');
}

/** The switches whose tick is set on the page Functionaliteiten. */
export function tickedIn(shown: Page): string[] {
  return [...shown.html.matchAll(/<input[^>]*name="on"[^>]*>/g)]
    .map(([tick]) => tick)
    .filter((tick) => / checked/.test(tick))
    .map((tick) => /value="(\w+)"/.exec(tick)?.[1] ?? '');
}

/** What the form sends when everything is on but these. */
export function allBut(off: readonly (keyof typeof features)[]): string[] {
  return Object.keys(features).filter((name) => !off.some((one) => one === name));
}
