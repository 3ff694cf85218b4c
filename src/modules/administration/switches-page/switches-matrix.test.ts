import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { features } from '#foundation/switches/features.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import {
  allBut,
  menuIn,
  quickActionsIn,
  type SwitchesServer,
  startSwitchesServer,
} from '../../../../test/support/switches-server.tsx';

const address = '/beheer/functionaliteiten';

type Name = keyof typeof features;

const wholeMenu = [
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
];
const wholeTop5 = ['Onderhoud', 'Gegevens', 'Financiën', 'Huur opzeggen', 'Acties'];

/** The matrix of ADM.4: which parts go with a switch, which menu item, which quick action. */
const matrix: readonly [
  ids: string,
  off: Name,
  parts: readonly Name[],
  menu?: string | undefined,
  top5?: string,
][] = [
  ['ADM-30 ADM-31 ADM-66', 'householdData', ['changePassword'], 'Gegevens', 'Gegevens'],
  ['ADM-32', 'changePassword', []],
  [
    'ADM-34 ADM-67',
    'leaseDetails',
    [
      'dwellingDetails',
      'changePaymentMethod',
      'terminateLease',
      'valuation',
      'plannedMaintenance',
      'leaseDocuments',
    ],
    'Woning',
    'Huur opzeggen',
  ],
  ['ADM-35', 'dwellingDetails', []],
  ['ADM-36', 'changePaymentMethod', []],
  ['ADM-38 ADM-65 ADM-66', 'terminateLease', [], undefined, 'Huur opzeggen'],
  ['ADM-39', 'valuation', []],
  ['ADM-40', 'plannedMaintenance', []],
  ['ADM-41 ADM-66', 'repairOverview', ['repairRequests'], 'Onderhoud', 'Onderhoud'],
  ['ADM-42', 'repairRequests', []],
  [
    'ADM-43 ADM-66',
    'balance',
    ['onlinePayment', 'payments', 'paymentArrangements'],
    'Financiën',
    'Financiën',
  ],
  ['ADM-44', 'onlinePayment', []],
  ['ADM-45', 'payments', []],
  ['ADM-46', 'paymentArrangements', []],
  ['ADM-48', 'timeline', [], 'Tijdlijn'],
  ['ADM-49 ADM-66', 'otherActions', [], 'Acties', 'Acties'],
  ['ADM-51', 'correspondence', [], 'Correspondentie'],
  ['ADM-52', 'leaseDocuments', []],
  ['ADM-53', 'contact', []],
  ['ADM-54 ADM-55', 'news', [], 'Nieuws'],
];

describe('what a switch takes away', () => {
  let server: SwitchesServer;
  let browser: Browser;
  let customer: Browser;

  beforeAll(async () => {
    server = await startSwitchesServer();
    browser = server.browser('wisselstad');
    customer = server.browser('wisselstad');
    await signInAs(server.portal, browser, { role: 'administrator', username: 'beheerder' });
    await signInAs(server.portal, customer, { role: 'customer', username: 'HM-99001' });
    await server.portal.inside('wisselstad', (write, organisationId) =>
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
  afterAll(() => server.close());

  const switchOff = (...off: Name[]) => browser.fill(address, { on: allBut(off) }, address);

  it('GEN-24 ADM-63 shows the whole menu and the top 5 in order when everything is on', async () => {
    const shown = await customer.get('/proef');
    expect(menuIn(shown)).toEqual(wholeMenu);
    expect(quickActionsIn(shown)).toEqual(wholeTop5);
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
      expect(menuIn(shown)).toEqual(wholeMenu.filter((one) => one !== menuItem));
      expect(quickActionsIn(shown)).toEqual(wholeTop5.filter((one) => one !== quickAction));
      expect(shown.html.includes('tel:0301234567')).toBe(off !== 'contact');
    });
  }

  it('ADM-28 some switches stand for a whole menu item, others for a part of one', () => {
    const items = matrix.filter(([, , , menuItem]) => menuItem).map(([, name]) => name);
    expect(items).toHaveLength(8);
    const parts = Object.values(features).flatMap((feature) =>
      'within' in feature && feature.within ? [[feature.within.name, feature.name]] : [],
    );
    expect(parts).toHaveLength(11);
    expect(parts.filter(([within]) => !items.some((item) => item === within))).toEqual([]);
    expect(parts.filter(([, part]) => items.some((item) => item === part))).toEqual([]);
  });

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

  it('ADM-61 Home, Vragen? and Uitloggen have no switch: they stay with everything off', async () => {
    await switchOff(...matrix.map(([, off]) => off));
    const shown = await customer.get('/proef');
    expect(menuIn(shown)).toEqual(['Vragen?', 'Uitloggen']);
  });

  it('ADM-68 HOM-5 leaves no gap in the top 5 and nothing at all when none remains', async () => {
    await switchOff('householdData', 'terminateLease');
    expect(quickActionsIn(await customer.get('/proef'))).toEqual([
      'Onderhoud',
      'Financiën',
      'Acties',
    ]);
    await switchOff('repairOverview', 'householdData', 'balance', 'terminateLease', 'otherActions');
    expect(quickActionsIn(await customer.get('/proef'))).toEqual([]);
  });

  it('ADM-29 ADM-64 GEN-17 renaming a label changes neither the switch nor the icon', async () => {
    const label = '/beheer/labels/SwitchesTest/Menu_Finance';
    const before = /<a[^>]*href="\/finance"[^>]*>\s*(<svg.*?<\/svg>)/s.exec(
      (await customer.get('/proef')).html,
    )?.[1];
    await browser.fill(label, { value: 'Mijn centen' }, label);
    const shown = await customer.get('/proef');
    expect(quickActionsIn(shown)).toContain('Mijn centen');
    expect(/<a[^>]*href="\/finance"[^>]*>\s*(<svg.*?<\/svg>)/s.exec(shown.html)?.[1]).toBe(before);
    await switchOff('balance');
    expect(menuIn(await customer.get('/proef'))).not.toContain('Mijn centen');
    await browser.fill(label, { value: 'Financiën' }, label);
  });
});
