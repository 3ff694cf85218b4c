import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateAt } from '#foundation/clock.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { profileCache } from '#foundation/organisation/load-profile.ts';
import { startOfTests, startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
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
