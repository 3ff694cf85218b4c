import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateAt } from '#foundation/clock.ts';
import type { Write } from '#foundation/database/transaction.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { loadSharp } from '#foundation/look/load-sharp.ts';
import { profileCache } from '#foundation/organisation/load-profile.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { customerWindow, download } from '../../../test/support/downloads.ts';
import { startOfTests, startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';
import { wizardWalk } from './customer/new-request/walk.testing.ts';
import { subjectOf, treeKindOf } from './judge-repair.ts';
import { ownObjects } from './queries/objects.ts';
import { publishedTree } from './queries/trees.ts';
import { pathTo } from './rules/question-tree.ts';
import { type RepairSubmission, type ReportedPath, submitRepair } from './submit-repair.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

const rest = {
  causeId: undefined,
  agreed: undefined,
  additionalDescription: '',
  photos: [],
  contact: { telephone: '0306912345', email: 'cedee@wisselstad.example' },
  access: { callFirst: true, pets: 'hond', keyAccess: 'at_home', keyNotes: '' },
} as const;

/** What a customer reports: the end of the path with these words, for his first lease. */
interface Wanted {
  readonly customerNumber: string;
  readonly path: string;
  /** The code of a shared space, when that is selected. */
  readonly space?: string;
}

interface Reporting {
  readonly visit: WriteVisit;
  readonly reported: ReportedPath;
}

/** Works as the customer who reports something. */
function reporting<Result>(
  { customerNumber, path, space }: Wanted,
  work: (reporting: Reporting) => Promise<Result>,
): Promise<Result> {
  return portal.inside('wisselstad', async (write, organisationId) => {
    const customer = await write
      .selectFrom('customer')
      .select(['id', 'displayName'])
      .where('organisationId', '=', organisationId)
      .where('customerNumber', '=', customerNumber)
      .executeTakeFirstOrThrow();
    const { settingsVersion } = await write
      .selectFrom('organisation')
      .select('settingsVersion')
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow();
    const organisation = await profileCache().get(write, organisationId, settingsVersion);
    const moment = startOfTests.epochMilliseconds;
    const visit: WriteVisit = {
      house: portal.house,
      organisation,
      language: 'nl',
      say: organisation.say('nl'),
      now: startOfTests,
      read: write,
      write,
      request: {
        id: '',
        path: '/',
        base: '',
        target: '/',
        address: '127.0.0.1',
        cookies: {},
        userAgent: '',
        referer: undefined,
        origin: 'http://wisselstad.localhost:3000',
        notice: undefined,
      },
      visitor: {
        kind: 'customer',
        sessionId: '',
        language: 'nl',
        username: '',
        remembered: false,
        freshAt: moment,
        lastSeenAt: moment,
        endsAt: moment,
        accountId: undefined,
        customerId: customer.id,
        displayName: customer.displayName,
        salutation: '',
        address: '',
        wasWelcomed: true,
        unread: 0,
      },
    };
    const owner = { organisationId, customerId: customer.id };
    const [own] = await ownObjects(write, owner, dateAt(startOfTests));
    if (!own) throw new Error('No lease.');
    const selected = own.collectiveObjects.find(({ code }) => code === space) ?? own;
    const subject = subjectOf(own, selected.unitId);
    if (!subject) throw new Error('No subject.');
    const tree = await publishedTree(write, organisationId, treeKindOf(subject) ?? '');
    const end = tree?.nodes.find(
      ({ option }) =>
        pathTo(tree, option.id)
          .map(({ description }) => description)
          .join(' > ') === path,
    );
    if (!tree || !end) throw new Error(`No path ${path}`);
    const reported = {
      customerId: customer.id,
      subject,
      versionId: tree.versionId,
      optionId: end.option.id,
    };
    return work({ visit, reported });
  });
}

const submit = (wanted: Wanted, more: Partial<RepairSubmission> = {}) =>
  reporting(wanted, ({ visit, reported }) =>
    submitRepair(visit, { ...rest, ...reported, ...more }),
  );

const cedee = 'HM-06367';

describe('submitting a request', () => {
  it('REP-60 asks the cause where the path wants one', async () => {
    const path = 'Slaapkamer > Ramen en kozijnen > Raam > Sluiting of greep is kapot';
    expect(await submit({ customerNumber: cedee, path })).toEqual({ refused: 'causeMissing' });
  });

  it('REP-52 REP-53 stores nothing where no template is linked', async () => {
    const result = await submit({
      customerNumber: cedee,
      path: 'Toilet > Toiletpot en spoelbak > Toiletbril > Is kapot',
    });
    expect(result).toMatchObject({ refused: 'notPossible', outcome: { kind: 'notRepaired' } });
  });

  it('REP-38 stores nothing for an object whose owner wants requests himself', async () => {
    const result = await submit({
      customerNumber: 'HM-03350',
      path: 'Woonkamer > Stroom en licht > Lichtpunt > Lichtpunt werkt niet',
    });
    expect(result).toMatchObject({ refused: 'notPossible', outcome: { kind: 'externalOwner' } });
  });

  it('REP-72 REP-77 stores nothing for maintenance that the object does not get', async () => {
    const result = await submit({
      customerNumber: 'HM-03525',
      path: 'Badkamer > Tegels en kitvoegen > Tegels > Zijn los of gebroken',
    });
    expect(result).toMatchObject({ refused: 'notPossible', outcome: { kind: 'otherMaintenance' } });
  });

  it('REP-B16 leads back when the path is no longer in the published tree', async () => {
    const wanted = {
      customerNumber: cedee,
      path: 'Slaapkamer > Stroom en licht > Lichtpunt > Lichtpunt werkt niet',
    };
    const result = await reporting(wanted, async ({ visit, reported }) => {
      await visit.write
        .updateTable('questionTreeVersion')
        .set({ state: 'retired' })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', reported.versionId)
        .execute();
      const refused = await submitRepair(visit, { ...rest, ...reported });
      await visit.write
        .updateTable('questionTreeVersion')
        .set({ state: 'published' })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', reported.versionId)
        .execute();
      return refused;
    });
    expect(result).toEqual({ refused: 'pathGone' });
    const stranger = await reporting(wanted, ({ visit, reported }) =>
      submitRepair(visit, { ...rest, ...reported, optionId: reported.versionId }),
    );
    expect(stranger).toEqual({ refused: 'pathGone' });
  });
});

const wizard = '/onderhoud/nieuw';
/** Who walks the wizard. */
let browser: Browser;
const { send, choiceIn, describeIt, giveContact } = wizardWalk(() => browser);

const inside = <Done>(work: (write: Write, organisationId: string) => Promise<Done>) =>
  portal.inside('wisselstad', work);

/** Comes in and begins at step 1, with nothing open that would make the request a notification. */
async function comeIn(username: string, lease = 0): Promise<void> {
  await inside((write, organisationId) =>
    write
      .updateTable('repairRequest')
      .set({ state: 'withdrawn', closedAt: startOfTests })
      .where('organisationId', '=', organisationId)
      .where('isOpen', '=', true)
      .execute(),
  );
  await beginAs(username, lease);
}

async function beginAs(username: string, lease = 0): Promise<void> {
  browser = await customerWindow(portal, username);
  const start = await browser.get(wizard);
  if (start.text.includes('Opnieuw beginnen')) await browser.fill(wizard, {}, `${wizard}/opnieuw`);
  const first = await browser.get(`${wizard}/object`);
  const leases = [...first.html.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id]) => id);
  await send('object', { leaseId: leases[lease] ?? '', area: 'own' });
}

/** Chooses a path of the demo's tree; levels with one option are chosen by themselves. */
async function choosePath(path: string): Promise<Page> {
  let page = await browser.get(`${wizard}/defect?niveau=1`);
  for (const [index, words] of path.split(' > ').entries()) {
    if (!page.html.includes(`>${words}<`) && index > 0) continue;
    const option = choiceIn(page, words);
    page = await send(index === 0 ? 'defect?niveau=1' : 'defect', { keuze: option });
  }
  return page;
}

/** From step 4 to the answer of step 6. */
async function sendIt(description = ''): Promise<Page> {
  await describeIt(description);
  const check = await giveContact();
  expect(check.location).toBe(`${wizard}/controle`);
  return send('controle');
}

const newest = () =>
  inside((write, organisationId) =>
    write
      .selectFrom('repairRequest as r')
      .leftJoin('unit as u', (join) =>
        join.onRef('u.organisationId', '=', 'r.organisationId').onRef('u.id', '=', 'r.unitId'),
      )
      .selectAll('r')
      .select('u.code as unitCode')
      .where('r.organisationId', '=', organisationId)
      .orderBy('r.code', 'desc')
      .executeTakeFirstOrThrow(),
  );

/** Changes a setting as the administrator does, on his page. */
async function set(fields: Record<string, string>, off: readonly string[] = []): Promise<void> {
  const administrator = portal.browser('wisselstad');
  await signInAs(portal, administrator, { role: 'administrator', username: 'beheerder' });
  const address = '/beheer/instellingen';
  const shown = await administrator.get(address);
  const now = Object.fromEntries(
    [...shown.html.matchAll(/<(?:input|textarea)[^>]*\bname="(\w+)"[^>]*>/g)].flatMap(
      ([tag, name = '']) =>
        tag.includes('type="hidden"') ||
        (tag.includes('type="checkbox"') && !tag.includes('checked'))
          ? []
          : [[name, tag.includes('type="checkbox"') ? 'on' : (shown.valueOf(name) ?? '')]],
    ),
  );
  const wanted = Object.entries({ ...now, ...fields }).filter(([name]) => !off.includes(name));
  const saved = await administrator.fill(address, Object.fromEntries(wanted), address);
  expect(saved.status).toBe(200);
}

const windowGrip = 'Ramen en kozijnen > Raam > Sluiting of greep is kapot';
const lockedOut = 'Hal, gang en trap > Voordeur > Slot en sleutels > Ik kan niet naar binnen';

interface CostSituation {
  readonly title: string;
  readonly username: string;
  /** Which of the customer's leases. */
  readonly lease?: number;
  readonly path: string;
  readonly cause?: string;
  /** What step 3 says. */
  readonly reads: string;
  readonly stored: {
    readonly charge: string;
    readonly chargeReason: string;
    readonly agreedCents: number | null;
  };
}

const free = (chargeReason: string) => ({ charge: 'not_charged', chargeReason, agreedCents: null });
const charged = (chargeReason: string, agreedCents: number | null) => ({
  charge: 'charged',
  chargeReason,
  agreedCents,
});
const noCosts = 'Wij brengen u voor deze reparatie geen kosten in rekening.';

const costSituations: readonly CostSituation[] = [
  {
    title: 'REP-78 REP-79 a cause for which the tenant pays',
    username: 'cedee',
    path: `Slaapkamer > ${windowGrip}`,
    cause: 'Schade door mijzelf of mijn bezoek',
    reads:
      'Gezien de oorzaak brengen wij u kosten in rekening. De kosten zijn € 62,92, inclusief btw.',
    stored: charged('cause', 6292),
  },
  {
    title: 'REP-78 REP-80 a cause for which nobody is charged',
    username: 'cedee',
    path: `Keuken > ${windowGrip}`,
    cause: 'Oud of versleten',
    reads: 'Gezien de oorzaak brengen wij u geen kosten in rekening.',
    stored: free('cause'),
  },
  {
    title: 'REP-78 REP-81 elements of which none is in the lease',
    username: 'devries',
    path: 'Toilet > Toiletpot en spoelbak > Toiletpot > Is verstopt',
    reads: 'De kosten van deze reparatie zijn voor u. De kosten zijn € 90,75, inclusief btw.',
    stored: charged('elements', 9075),
  },
  {
    title: 'REP-78 REP-82 an element that is in the lease',
    username: 'cedee',
    path: 'Toilet > Toiletpot en spoelbak > Toiletpot > Is verstopt',
    reads: noCosts,
    stored: free('elements'),
  },
  {
    title: 'REP-78 REP-83 a lease with a service element',
    username: 'cedee',
    path: 'Badkamer > Wastafel > Wastafelkraan > Lekt',
    reads: 'Deze reparatie valt onder uw serviceabonnement.',
    stored: free('service'),
  },
  {
    title: 'REP-78 REP-84 a lease without a service element',
    username: 'devries',
    lease: 1,
    path: 'Garage > Garagedeur > Deur > Gaat niet open of dicht',
    reads:
      'U hebt voor dit object geen serviceabonnement. Daarom brengen wij u kosten in rekening. De kosten zijn € 438,33, inclusief btw.',
    stored: charged('service', 43833),
  },
  {
    title: 'REP-78 REP-86 an external owner who lets requests be made',
    username: 'willems',
    path: lockedOut,
    reads: noCosts,
    stored: free('externalOwner'),
  },
  {
    title: 'REP-78 REP-63 a template that is charged',
    username: 'cedee',
    path: lockedOut,
    reads: 'De kosten van deze reparatie zijn voor u. De kosten zijn € 133,10, inclusief btw.',
    stored: charged('template', 13310),
  },
  {
    title: 'REP-78 REP-66 costs that can only be told afterwards',
    username: 'cedee',
    path: 'Woonkamer > Zonwering > Zonwering of rolluik > Werkt niet',
    reads: 'Wij kunnen vooraf niet zeggen hoe hoog de kosten zijn. U krijgt achteraf een rekening.',
    stored: charged('template', null),
  },
  {
    title: 'REP-78 REP-66 nothing that costs anything',
    username: 'cedee',
    path: 'Woonkamer > Stroom en licht > Lichtpunt > Lichtpunt werkt niet',
    reads: noCosts,
    stored: free('none'),
  },
];

describe('what a customer reads about the costs, and what is stored', () => {
  beforeAll(() =>
    inside((write, organisationId) =>
      write
        .updateTable('repairTemplate')
        .set({ serviceSubscription: true, costCents: 36226 })
        .where('organisationId', '=', organisationId)
        .where('code', '=', 'GARAGE-DEUR')
        .execute(),
    ),
  );

  it.each(costSituations.map((situation) => [situation.title, situation] as const))(
    '%s',
    async (_, { username, lease, path, cause, reads, stored }) => {
      await comeIn(username, lease);
      let page = await choosePath(path);
      if (cause) {
        const [, causeId = ''] =
          new RegExp(`<option value="([^"]+)"[^>]*>${cause}<`).exec(page.html) ?? [];
        page = await send('defect', { causeId });
      }
      expect(page.location).toBe(`${wizard}/kosten`);
      expect(page.text).toContain(reads);
      const isCharged = stored.charge === 'charged';
      expect(page.html.includes('name="agreed"')).toBe(isCharged);
      await send('kosten', isCharged ? { agreed: 'on' } : {});
      await sendIt();
      expect(await newest()).toMatchObject({ ...stored, cause: cause ?? '' });
    },
  );
});

interface Branch {
  readonly title: string;
  readonly path: string;
  /** What the page at the end of step 2 says; the button of step 6. */
  readonly reads: string;
  readonly button: string;
  readonly stored: Readonly<Record<string, unknown>>;
}

const branches: readonly Branch[] = [
  {
    title: 'REP-67 REP-107 an appointment is mandatory',
    path: 'Keuken > Gootsteen en afvoer > Afvoer > Lekt',
    reads: 'Afvoer - Lekt',
    button: 'Bevestig en ga naar afspraak plannen',
    stored: { kind: 'request', appointmentRequired: true, inspection: false, charge: 'undecided' },
  },
  {
    title: 'REP-68 REP-107 more must be known first',
    path: 'Slaapkamer > Muren en plafond > Muur > Vocht of schimmel',
    reads: 'Wij moeten waarschijnlijk eerst komen kijken.',
    button: 'Opslaan',
    stored: { kind: 'request', appointmentRequired: false, inspection: true, charge: 'undecided' },
  },
];

describe('what goes past step 3', () => {
  it.each(branches.map((branch) => [branch.title, branch] as const))(
    '%s',
    async (_, { path, reads, button, stored }) => {
      await comeIn('cedee');
      expect((await choosePath(path)).location).toBe(`${wizard}/fotos`);
      expect((await browser.get(`${wizard}/defect`)).text).toContain(reads);
      await describeIt();
      const check = await giveContact();
      expect(check.text).toContain(button);
      await send('controle');
      expect(await newest()).toMatchObject(stored);
    },
  );

  it('REP-69 REP-70 said again about what is being handled: told beforehand, stored as notification', async () => {
    const path = 'Toilet > Stroom en licht > Lichtpunt > Lichtpunt werkt niet';
    await comeIn('cedee');
    await choosePath(path);
    await send('kosten');
    await sendIt();
    const first = await newest();
    const orders = await countOf('repairOrder');
    for (const words of ['Nog steeds.', 'Alweer.']) {
      await beginAs('cedee');
      expect((await choosePath(path)).location).toBe(`${wizard}/fotos`);
      expect((await browser.get(`${wizard}/defect`)).text).toContain(
        'Wij zijn al bezig met een verzoek voor dit onderdeel.',
      );
      const last = await sendIt(words);
      expect(last.text).toContain('Wij hebben uw melding toegevoegd aan het verzoek');
      expect(await newest()).toMatchObject({
        kind: 'notification',
        openRequestId: first.id,
        additionalDescription: words,
      });
    }
    expect(await countOf('repairOrder')).toBe(orders);
  });

  it('REP-74 REP-76 what belongs to an installation is recorded there, for everybody who shares it', async () => {
    const path = 'Keuken > Kraan > Water uit de kraan > Weinig druk';
    await comeIn('cedee');
    await choosePath(path);
    await send('kosten');
    await sendIt();
    expect(await newest()).toMatchObject({ kind: 'request', unitCode: 'ZKV-DVI' });
    expect((await browser.get('/onderhoud')).text).toContain('Kievitlaan 100, Zeist');
    await beginAs('nguyen');
    await choosePath(path);
    expect((await browser.get(`${wizard}/defect`)).text).toContain('Wij zijn al bezig');
    await sendIt();
    expect(await newest()).toMatchObject({ kind: 'notification', unitCode: 'ZKV-DVI' });
  });
});

const countOf = (table: 'repairOrder' | 'outgoingMail' | 'notification') =>
  inside(async (write, organisationId) => {
    const { count } = await write
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('organisationId', '=', organisationId)
      .executeTakeFirstOrThrow();
    return Number(count);
  });

const household = () =>
  inside((write, organisationId) =>
    write
      .selectFrom('customer')
      .select(['id', 'telephone', 'email'])
      .where('organisationId', '=', organisationId)
      .where('customerNumber', '=', cedee)
      .executeTakeFirstOrThrow(),
  );

describe('what submitting writes', () => {
  it('REP-93 REP-102 REP-109 the request with its photo, its order, its history, one entry of the timeline and one mail', async () => {
    await comeIn('cedee');
    // The newest entry of the timeline stands on its first page.
    portal.clock.advance({ minutes: 1 });
    const before = await household();
    await choosePath('Keuken > Stroom en licht > Lichtpunt > Lichtpunt werkt niet');
    await send('kosten');
    const sharp = await loadSharp();
    const create = { width: 320, height: 200, channels: 3, background: '#804020' } as const;
    const photo = await sharp({ create }).jpeg().toBuffer();
    const shown = await browser.get(`${wizard}/fotos`);
    await browser.upload(
      `${wizard}/fotos/toevoegen`,
      { versie: shown.valueOf('versie') ?? '', doe: 'toevoegen', description: 'Boven de tafel.' },
      { foto: { name: 'lamp.jpg', contentType: 'image/jpeg', content: photo } },
    );
    await describeIt('Boven de tafel.');
    await send('contact?vraag=contact', {
      telephone: '030 765 43 21',
      email: 'alleen-hiervoor@voorbeeld.example',
    });
    await send('contact', { telephoneFor: 'request' });
    await send('contact', { emailFor: 'request' });
    await send('contact', { keyAccess: 'neighbour', keyNotes: 'Nummer 80', callFirst: 'on' });
    const mailsBefore = (await portal.mails()).length;
    await send('controle');
    const stored = await newest();
    expect(stored).toMatchObject({
      space: 'Keuken',
      defect: 'Lichtpunt werkt niet',
      description: 'Lichtpunt - Werkt niet',
      additionalDescription: 'Boven de tafel.',
      telephone: '030 765 43 21',
      email: 'alleen-hiervoor@voorbeeld.example',
      keyAccess: 'neighbour',
      keyNotes: 'Nummer 80',
      callFirst: true,
      unitCode: 'ZKV078',
      state: 'new',
    });
    expect(await household()).toEqual(before);
    const hanging = await inside(async (write, organisationId) => {
      const of = { organisationId, requestId: stored.id };
      const owned = (table: 'repairPhoto' | 'repairOrder' | 'repairEvent') =>
        write
          .selectFrom(table)
          .selectAll()
          .where('organisationId', '=', of.organisationId)
          .where('requestId', '=', of.requestId)
          .execute();
      return {
        photos: await owned('repairPhoto'),
        orders: await owned('repairOrder'),
        events: await owned('repairEvent'),
      };
    });
    expect(hanging.orders).toMatchObject([
      { executor: 'own_crew', tradeGroup: 'Elektricien', state: 'new', plannedStart: null },
    ]);
    expect(hanging.events).toMatchObject([{ kind: 'submitted', actorKind: 'customer' }]);
    expect(hanging.photos).toHaveLength(1);
    const { html } = await browser.get(`/onderhoud/${stored.id}`);
    const [, address = ''] = /src="(\/onderhoud\/foto\/[^"]+)"/.exec(html) ?? [];
    expect((await download(portal, browser, address)).headers['content-type']).toBe('image/jpeg');
    const timeline = await browser.get('/tijdlijn');
    expect(timeline.text.split(stored.code)).toHaveLength(2);
    const [, menuIcon = ''] = /href="\/onderhoud"[^>]*>\s*<svg[^>]*>(.*?)<\/svg>/s.exec(html) ?? [];
    const [, entry = ''] =
      new RegExp(`(<li[^>]*>(?:(?!<li).)*${stored.code})`, 's').exec(timeline.html) ?? [];
    expect(menuIcon).toContain('<path');
    expect(entry).toContain(menuIcon);
    const sent = (await portal.mails()).slice(mailsBefore);
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent[0]?.to)).toContain('alleen-hiervoor@voorbeeld.example');
    expect(sent[0]?.text).toContain(stored.code);
    expect(await countOf('notification')).toBe(0);
  });

  it('REP-57 REP-58 solved with a tip: handled, with the tip, without an order or a mail', async () => {
    portal.clock.advance({ minutes: 1 });
    await comeIn('cedee');
    await choosePath('Verwarming en warm water > CV-ketel > Ketel > Druk is steeds te laag');
    const orders = await countOf('repairOrder');
    const mails = await countOf('outgoingMail');
    const yes = `${wizard}/defect?vraag=tips&opgelost=ja`;
    const nothing = await browser.fill(yes, { tip: '' }, `${wizard}/defect`);
    expect(nothing.errorAt('tip')).toBe('Dit is een verplicht veld.');
    const [, tip = ''] = /<option value="([^"]+)"[^>]*>CV bijvullen</.exec(nothing.html) ?? [];
    const closed = await browser.fill(yes, { tip }, `${wizard}/defect`);
    expect(closed.location).toMatch(/^\/onderhoud(\?|$)/);
    const stored = await newest();
    expect(stored).toMatchObject({ state: 'done', solvedByTip: 'CV bijvullen', kind: 'request' });
    expect(stored.closedAt?.equals(portal.clock.now())).toBe(true);
    expect(await countOf('repairOrder')).toBe(orders);
    expect(await countOf('outgoingMail')).toBe(mails);
    expect((await browser.get('/tijdlijn')).text).toContain(stored.code);
  });

  it('REP-96 REP-101 REP-103 both questions come one after the other; the new address counts once its link is used', async () => {
    await comeIn('cedee');
    const before = await household();
    await choosePath('Badkamer > Stroom en licht > Lichtpunt > Lichtpunt werkt niet');
    await send('kosten');
    await describeIt();
    const contact = await browser.get(`${wizard}/contact`);
    expect([contact.valueOf('telephone'), contact.valueOf('email')]).toEqual([
      before.telephone,
      before.email,
    ]);
    const first = await send('contact?vraag=contact', {
      telephone: '030 111 22 33',
      email: 'verhuisd@voorbeeld.example',
    });
    expect(first.text).toContain(`U vulde 030 111 22 33 in. Wij kennen ${before.telephone}.`);
    const second = await send('contact', { telephoneFor: 'household' });
    expect(second.text).toContain(
      `U vulde verhuisd@voorbeeld.example in. Wij kennen ${before.email}.`,
    );
    await send('contact', { emailFor: 'household' });
    const mailsBefore = (await portal.mails()).length;
    await browser.fill(
      `${wizard}/contact?vraag=email&voor=household`,
      { password: 'Welkom-01!' },
      `${wizard}/contact/wachtwoord`,
    );
    await send('contact', { keyAccess: 'at_home' });
    await send('controle');
    expect(await newest()).toMatchObject({
      telephone: '030 111 22 33',
      email: 'verhuisd@voorbeeld.example',
    });
    expect(await household()).toMatchObject({ telephone: '030 111 22 33', email: before.email });
    const sent = (await portal.mails()).slice(mailsBefore);
    const link =
      /\/[\w/-]+\?sleutel=[\w-]+/.exec(sent.map(({ text }) => text).join('\n'))?.[0] ?? '';
    await browser.get(link);
    expect((await household()).email).toBe(before.email);
    await browser.fill(link, {});
    expect((await household()).email).toBe('verhuisd@voorbeeld.example');
  });

  it('REP-106 REP-30 from step 6 the numbers and Vorige lead back, with everything kept', async () => {
    await comeIn('cedee');
    await choosePath('Keuken > Stroom en licht > Lichtpunt > Lichtpunt werkt niet');
    await send('kosten');
    await describeIt('Blijft staan.');
    const check = await giveContact();
    for (const step of ['object', 'defect', 'kosten', 'fotos', 'contact'])
      expect(check.html, step).toMatch(new RegExp(`<a [^>]*href="${wizard}/${step}"`));
    expect(check.html).toMatch(/href="[^"]*\/contact"[^>]*>(?:(?!<\/a>).)*Vorige/s);
    expect((await browser.get(`${wizard}/fotos`)).valueOf('description')).toBe('Blijft staan.');
    expect((await browser.get(`${wizard}/controle`)).text).toContain('Blijft staan.');
  });

  it('REP-112 ADJ-1 first a day from Monday to Friday, then every time of the inspection on that day', async () => {
    await comeIn('cedee');
    await choosePath('Keuken > Muren en plafond > Muur > Scheur');
    const sheet = await sendIt();
    expect(sheet.text).toContain('Dit duurt ongeveer 30 minuten.');
    expect(sheet.text).toMatch(/\bma\b.*\bdi\b.*\bwo\b.*\bdo\b.*\bvr\b/);
    expect(sheet.text).not.toMatch(/\bza\b/);
    expect(sheet.text).toContain('Volgende maand');
    expect(sheet.html).not.toContain('name="slot"');
    const days = [...sheet.html.matchAll(/dag=(\d{4}-\d{2}-\d{2})/g)].map(([, day = '']) => day);
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day > '2026-11-21')).toBe(true);
    const times = await browser.get(`${wizard}/afspraak?dag=${days[0]}`);
    const starts = [...times.html.matchAll(/name="slot"[^>]*value="([^"]+)"/g)].map(
      ([, at = '']) => at,
    );
    expect(starts.length).toBeGreaterThan(2);
    expect(times.text).toMatch(/8\.00 – 8\.30 uur/);
    expect(times.text).toContain('Opslaan');
  });
});

describe('what the administrator decides', () => {
  const outcomeOf = async (path: string) => {
    await comeIn('cedee');
    return choosePath(path);
  };
  const noAction = 'Keuken > Apparaten > Afzuigkap > Werkt niet';
  const actionWithoutMessage = 'Badkamer > Bad > Bad > Is kapot';
  const actionWithMessage = 'Toilet > Toiletpot en spoelbak > Toiletbril > Is kapot';

  it('ADM-21 ADM-22 REP-65 no request where the tenant pays: his message as soon as the defect is chosen', async () => {
    expect((await outcomeOf(lockedOut)).location).toBe(`${wizard}/kosten`);
    const own = 'Bel een slotenmaker; wij doen dit niet.';
    await set({ noRequestWhenCharged: 'on', chargedMessage: own });
    const refused = await outcomeOf(lockedOut);
    expect(refused.location).toBe(`${wizard}/defect`);
    expect(refused.text).toContain(own);
    for (const step of ['kosten', 'fotos', 'controle'])
      expect((await browser.get(`${wizard}/${step}`)).location).toBe(`${wizard}/defect`);
    await set({ chargedMessage: '  ' });
    expect((await outcomeOf(lockedOut)).text).toContain('U regelt deze reparatie zelf.');
    await set({}, ['noRequestWhenCharged']);
    expect((await outcomeOf(lockedOut)).location).toBe(`${wizard}/kosten`);
  });

  it('ADM-23 REP-95 the description may be made obligatory, and the server holds to it', async () => {
    const path = 'Keuken > Stroom en licht > Lichtpunt > Lichtpunt werkt niet';
    const goOn = async (description: string) => {
      await outcomeOf(path);
      await send('kosten');
      return describeIt(description);
    };
    expect((await goOn('')).location).toBe(`${wizard}/contact`);
    await set({ repairDescriptionRequired: 'on' });
    const refused = await goOn('   ');
    expect(refused.status).toBe(422);
    expect(refused.errorAt('description')).toBe('Beschrijf wat er aan de hand is.');
    expect((await goOn('Het knippert.')).location).toBe(`${wizard}/contact`);
    await set({}, ['repairDescriptionRequired']);
  });

  it('ADM-69 ADM-70 ADM-71 the messages for a defect without template are his own', async () => {
    await set({
      noTemplateButAction: 'Bel eerst even.',
      noTemplateNoAction: 'Wij zoeken het uit.',
    });
    expect((await outcomeOf(actionWithoutMessage)).text).toContain('Bel eerst even.');
    expect((await outcomeOf(noAction)).text).toContain('Wij zoeken het uit.');
  });

  it('ADM-72 ADM-73 a message of the action goes first; an empty one falls back to the standard', async () => {
    await set({ noTemplateButAction: 'Bel eerst even.', noTemplateNoAction: '' });
    const own = await outcomeOf(actionWithMessage);
    expect(own.text).toContain('Dit repareren wij niet.');
    expect(own.text).not.toContain('Bel eerst even.');
    expect((await outcomeOf(noAction)).text).toContain(
      'Wij weten niet zeker of wij dit repareren. Neem contact op met onze servicedesk.',
    );
    await set({ noTemplateButAction: '   ' });
    expect((await outcomeOf(actionWithoutMessage)).text).toContain(
      'Voor dit defect kunt u hier geen verzoek indienen.',
    );
  });
});

describe('without signing in', () => {
  const base = '/repairment';
  let visitor: Browser;
  const to = (step: string, fields: Record<string, string>) =>
    visitor.fill(`${base}/${step}`, fields, `${base}/${step.split('?')[0]}`);

  /** From the start to the last step; answers every page on the way. */
  async function walk(address: Record<string, string>, option: string): Promise<Page[]> {
    visitor = portal.browser('wisselstad');
    const pages = [await visitor.get(base), await to('object', address)];
    let page = await visitor.get(`${base}/defect?niveau=1`);
    for (const [index, words] of option.split(' > ').entries()) {
      if (index > 0 && !page.html.includes(`>${words}<`)) continue;
      page = await to(index === 0 ? 'defect?niveau=1' : 'defect', { keuze: choiceIn(page, words) });
      pages.push(page);
    }
    if (page.location === `${base}/kosten`) pages.push(await to('kosten', {}));
    pages.push(
      await visitor.fill(`${base}/fotos`, { description: 'Kapot.' }, `${base}/fotos/toevoegen`),
    );
    const empty = await to('contact', { name: ' ', telephone: '', email: '' });
    expect(empty.status).toBe(422);
    for (const field of ['name', 'telephone', 'email'])
      expect(empty.errorAt(field), field).toBe('Dit is een verplicht veld.');
    pages.push(
      await to('contact', {
        name: 'A. Buur',
        telephone: '030 123 45 67',
        email: 'buur@voorbeeld.example',
      }),
      await to('contact', { keyAccess: 'at_home' }),
    );
    return pages;
  }

  const words = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
  /** Answers the question of the last step as somebody would who hears it read aloud, and sends. */
  async function press(check: Page, sum?: string): Promise<Page> {
    const [, one = '', other = ''] = /hoeveel is (\w+) plus (\w+)\?/.exec(check.text) ?? [];
    return to('controle', { som: sum ?? String(words.indexOf(one) + words.indexOf(other)) });
  }

  const kievit = { postcode: '3704 AC', houseNumber: '78' };
  const lamp = 'Keuken > Stroom en licht > Lichtpunt > Lichtpunt werkt niet';

  it('ADM-176 ADM-177 REP-127 asks for address and contact, and no page shows anything of a customer', async () => {
    await comeIn('cedee');
    await choosePath(lamp);
    await send('kosten');
    await sendIt('Geheim van cedee.');
    const open = await newest();
    const pages = await walk(kievit, lamp);
    expect(pages.length).toBeGreaterThan(6);
    const { telephone, email } = await household();
    for (const { html } of pages)
      for (const secret of ['Cedee', telephone, email, open.code, 'Geheim', 'H06367', 'al bezig'])
        expect(html).not.toContain(secret);
    portal.clock.advance({ seconds: 30 });
    const check = await visitor.get(`${base}/controle`);
    expect((await press(check)).location).toMatch(/^\/repairment\/klaar/);
    const stored = await newest();
    expect(stored).toMatchObject({
      customerId: null,
      leaseId: null,
      contactName: 'A. Buur',
      telephone: '030 123 45 67',
      email: 'buur@voorbeeld.example',
      unitCode: 'ZKV078',
    });
    // What is open already makes it a notification in the back office; the visitor is told nothing of it.
    expect(stored).toMatchObject({ kind: 'notification', openRequestId: open.id });
  });

  it('ADM-178 REP-B20 let, empty or ended: the same answer; what is not ours and what goes elsewhere: one refusal', async () => {
    const answerTo = async (postcode: string, houseNumber: string) => {
      visitor = portal.browser('wisselstad');
      const page = await to('object', { postcode, houseNumber });
      return { status: page.status, location: page.location, error: page.errorAt('postcode') };
    };
    const addressOf = (code: string) =>
      inside(async (write, organisationId) => {
        const unit = await write
          .selectFrom('unit')
          .select(['postcode', 'houseNumber'])
          .where('organisationId', '=', organisationId)
          .where('code', '=', code)
          .executeTakeFirstOrThrow();
        return [unit.postcode ?? '', unit.houseNumber ?? ''] as const;
      });
    const isLet = await answerTo(...(await addressOf('ZKV078')));
    expect(isLet).toEqual({ status: 200, location: `${base}/defect`, error: undefined });
    // The lease of ZWT039 ended two months ago.
    expect(await answerTo(...(await addressOf('ZWT039')))).toEqual(isLet);
    const strange = await answerTo('1011 AB', '1');
    expect(strange.error).toContain('Voor dit adres kunt u hier niets melden');
    expect(strange.error).toMatch(/Bel ons dan: 030/);
    expect(await answerTo(...(await addressOf('ZSL103')))).toEqual(strange);
  });

  it('ADM-180 REP-B20 three a day for one address, however it is written; the next day it is possible again', async () => {
    const sent: string[] = [];
    for (const spelling of ['3704 AC', '3704ac', '3704Ac', '3704 ac']) {
      const pages = await walk({ ...kievit, postcode: spelling }, lamp);
      portal.clock.advance({ seconds: 30 });
      const check = pages.at(-1);
      if (!check) throw new Error('No last page.');
      const last = await press(check);
      sent.push(last.location.startsWith('/repairment/klaar') ? 'sent' : last.text);
    }
    // One was sent by the test above.
    expect(sent.slice(0, 2)).toEqual(['sent', 'sent']);
    expect(sent[2]).toContain('Er zijn nu te veel verzoeken zonder inloggen. Bel ons: 030');
    const before = await newest();
    portal.clock.advance({ hours: 25 });
    await walk(kievit, lamp);
    portal.clock.advance({ seconds: 30 });
    expect((await press(await visitor.get(`${base}/controle`))).location).toMatch(/klaar/);
    expect((await newest()).id).not.toBe(before.id);
  });

  it('ADM-180 the last step cannot be reached, nor pressed, without the steps before it', async () => {
    visitor = portal.browser('wisselstad');
    expect((await visitor.get(`${base}/controle`)).location).toBe(`${base}/object`);
    const before = await newest();
    const pressed = await visitor.post(`${base}/controle`, { som: '8', versie: '0' });
    expect(pressed.location).not.toMatch(/klaar/);
    expect((await newest()).id).toBe(before.id);
    const [, first] = await walk({ postcode: '3704 AC', houseNumber: '80' }, lamp);
    expect(first?.status).toBe(200);
    const check = await visitor.get(`${base}/controle`);
    expect((await press(check)).text).toContain('Dat ging erg snel.');
    portal.clock.advance({ seconds: 21 });
    expect((await press(check, 'twintig')).errorAt('som')).toContain('Dat klopt niet.');
    // By word as well as by number, with a label and an explanation: no picture, no script, no sound.
    expect(check.html).toMatch(/<label[^>]*for="som"/);
    expect(check.html).toMatch(/aria-describedby="[^"]*som-/);
    const [, one = '', other = ''] = /hoeveel is (\w+) plus (\w+)\?/.exec(check.text) ?? [];
    const more = [...words, 'tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien'];
    const answer = [...more, 'zeventien', 'achttien'][words.indexOf(one) + words.indexOf(other)];
    expect((await press(check, answer?.toUpperCase())).location).toMatch(/klaar/);
  });

  it('ADM-B36 ADM-174 the tick removed half-way: nothing is stored', async () => {
    await walk({ postcode: '3704 AC', houseNumber: '82' }, lamp);
    portal.clock.advance({ seconds: 30 });
    const check = await visitor.get(`${base}/controle`);
    const hidden = { versie: check.valueOf('versie') ?? '', som: '8' };
    await set({}, ['anonymousRepairs']);
    const before = await newest();
    const late = await visitor.post(`${base}/controle`, hidden);
    expect(late.status).toBe(404);
    expect(late.text).toContain('Dit is nu niet beschikbaar');
    expect((await newest()).id).toBe(before.id);
    await set({ anonymousRepairs: 'on' });
  });
});
