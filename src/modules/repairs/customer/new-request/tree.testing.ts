import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';
import type { TestPortal } from '../../../../../test/support/portal.ts';

/** A small tree of our own on the unit of a customer's leases, so that a test knows every path. */
export interface TestTree {
  readonly treeId: string;
  readonly unitIds: readonly string[];
  readonly templateIds: Readonly<Record<string, string>>;
}

const organisationOf = (portal: TestPortal, work: (write: Write, id: string) => Promise<unknown>) =>
  portal.inside('wisselstad', work);

/** Puts the tree on every unit that this customer rents. */
export async function plantTree(portal: TestPortal, customerNumber: string): Promise<TestTree> {
  const treeId = randomUUID();
  const templateIds: Record<string, string> = {};
  const unitIds: string[] = [];
  const now = portal.clock.now();
  await organisationOf(portal, async (write, organisationId) => {
    await write
      .insertInto('questionTree')
      .values({ organisationId, id: treeId, code: `T-${treeId.slice(0, 8)}`, name: 'Proef' })
      .execute();
    const template = async (name: string, more: object = {}) => {
      const id = randomUUID();
      templateIds[name] = id;
      await write
        .insertInto('repairTemplate')
        .values({
          organisationId,
          id,
          code: `S-${id.slice(0, 8)}`,
          description: name,
          externalDescription: name,
          ...more,
        })
        .execute();
    };
    await template('Kraan lekt');
    await template('Ruit gebroken', { chargedToTenant: true, costCents: 36225 });
    await template('Cv wordt niet warm');
    await template('Raam kiert');
    await template('Schimmel', { appointmentRequired: true, inspection: true });
    const tipId = randomUUID();
    await write
      .insertInto('solutionTip')
      .values({
        organisationId,
        id: tipId,
        code: `TIP-${tipId.slice(0, 8)}`,
        title: 'CV Bijvullen',
        text: 'Vul de *ketel* bij.',
      })
      .execute();
    await write
      .insertInto('templateTip')
      .values({
        organisationId,
        templateId: templateIds['Cv wordt niet warm'] ?? '',
        tipId,
        position: 1,
      })
      .execute();
    const leases = await write
      .selectFrom('lease as l')
      .innerJoin('customer as c', (join) =>
        join.onRef('c.organisationId', '=', 'l.organisationId').onRef('c.id', '=', 'l.customerId'),
      )
      .select('l.unitId')
      .where('l.organisationId', '=', organisationId)
      .where('c.customerNumber', '=', customerNumber)
      .execute();
    for (const { unitId } of leases) {
      unitIds.push(unitId);
      await write.deleteFrom('unitCollectiveObject').where('unitId', '=', unitId).execute();
      await write.deleteFrom('unitUpkeep').where('unitId', '=', unitId).execute();
      await write.insertInto('unitUpkeep').values({ organisationId, unitId, treeId }).execute();
    }
    await publish(write, organisationId, treeId, templateIds, now, 1, 'Druppelt');
  });
  return { treeId, unitIds, templateIds };
}

/** Publishes a version in which the leaking tap is called something else (REP-B16). */
export async function publishAnother(portal: TestPortal, tree: TestTree, drips: string) {
  const now = portal.clock.now();
  await organisationOf(portal, async (write, organisationId) => {
    await write
      .updateTable('questionTreeVersion')
      .set({ state: 'retired' })
      .where('treeId', '=', tree.treeId)
      .execute();
    await publish(write, organisationId, tree.treeId, tree.templateIds, now, 2, drips);
  });
}

async function publish(
  write: Write,
  organisationId: string,
  treeId: string,
  templateIds: Readonly<Record<string, string>>,
  now: Temporal.Instant,
  number: number,
  drips: string,
): Promise<void> {
  const versionId = randomUUID();
  await write
    .insertInto('questionTreeVersion')
    .values({
      organisationId,
      id: versionId,
      treeId,
      number,
      state: 'published',
      madeAt: now,
      publishedAt: now,
    })
    .execute();
  const option = async (
    level: number,
    parentId: string | null,
    description: string,
    more: object = {},
  ) => {
    const id = randomUUID();
    const code = `${level}-${description}`;
    await write
      .insertInto('treeOption')
      .values({ organisationId, id, versionId, parentId, level, code, description, ...more })
      .execute();
    return id;
  };
  const templateOf = (name: string) => ({ templateId: templateIds[name] ?? null });
  const kitchen = await option(1, null, 'Keuken', { icon: 'utensils' });
  const tap = await option(2, kitchen, 'Kraan en afvoer');
  const spout = await option(3, tap, 'Kraan');
  await option(4, spout, drips, templateOf('Kraan lekt'));
  await option(4, spout, 'Zit los');
  const window = await option(2, kitchen, 'Raam');
  const pane = await option(3, window, 'Ruit');
  await option(4, pane, 'Gebroken', templateOf('Ruit gebroken'));
  await option(4, pane, 'Tocht', { ...templateOf('Raam kiert'), askCause: true });
  const living = await option(1, null, 'Woonkamer');
  const heating = await option(2, living, 'Verwarming');
  const radiator = await option(3, heating, 'Radiator');
  await option(4, radiator, 'Wordt niet warm', templateOf('Cv wordt niet warm'));
  const wall = await option(2, living, 'Muur');
  const plaster = await option(3, wall, 'Stucwerk');
  await option(4, plaster, 'Schimmel', templateOf('Schimmel'));
}
