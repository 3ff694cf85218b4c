import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  codeField,
  dateField,
  optional,
  type RecordField,
  textField,
} from '#foundation/records/fields.tsx';
import { recordForms } from '#foundation/records/labels.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { maintenanceRecords as labels } from '../maintenance-labels.ts';
import { clusterCodes, linesPath } from './line-list.tsx';

const fields = {
  code: codeField(labels.Label_Code),
  project: codeField(labels.Label_ProjectNumber),
  omschrijving: textField(labels.Label_Description, 500),
  start: dateField(labels.Label_StartsOn),
  oplevering: optional(dateField(labels.Label_CompletesOn)),
  clusters: codesField(),
};

/** Adding, changing and removing a budget line with the clusters for which it holds (TEN-52). */
export const lineRoutes: readonly Route[] = recordRoutes({
  path: linesPath,
  menu: 'budget-lines',
  title: labels.Title_Lines,
  kind: labels.Label_Line,
  fields,
  async find(read, organisationId, id) {
    const line = await read
      .selectFrom('budgetLine as l')
      .innerJoin('maintenanceProject as p', (join) =>
        join.onRef('p.organisationId', '=', 'l.organisationId').onRef('p.id', '=', 'l.projectId'),
      )
      .selectAll('l')
      .select(['p.number', clusterCodes.as('clusters')])
      .where('l.organisationId', '=', organisationId)
      .where('l.id', '=', id)
      .executeTakeFirst();
    if (!line) return undefined;
    return {
      id,
      version: line.version,
      name: line.code,
      values: {
        code: line.code,
        project: line.number,
        omschrijving: line.description,
        start: line.startsOn,
        oplevering: line.completesOn,
        clusters: codesIn(line.clusters),
      },
    };
  },
  async add(visit, values) {
    const checked = await check(visit, values);
    if (checked.problems) return checked;
    const id = randomUUID();
    const added = await visit.write
      .insertInto('budgetLine')
      .values({ organisationId: visit.organisation.id, id, ...checked.line })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return codeTaken(visit);
    await storeClusters(visit, id, checked.clusterIds);
    return { id };
  },
  async change(visit, { id, version }, values) {
    const checked = await check(visit, values);
    if (checked.problems) return checked;
    if (await isTaken(visit, { id, code: values.code })) return codeTaken(visit);
    const changed = await visit.write
      .updateTable('budgetLine')
      .set({ ...checked.line, version: version + 1 })
      .where('organisationId', '=', visit.organisation.id)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (changed.numUpdatedRows !== 1n) return undefined;
    await storeClusters(visit, id, checked.clusterIds);
    return 'changed';
  },
  remove: { table: 'budgetLine', parts: ['budget_line_cluster'], words: {} },
});

/** Codes with commas or spaces between them. */
function codesField(): RecordField<readonly string[]> {
  const asText = textField(labels.Label_Clusters, 1000, { help: labels.Help_Clusters });
  return {
    ...asText,
    optional: true,
    read: (typed) => {
      const read = asText.read(typed);
      return 'value' in read ? { value: codesIn(read.value) } : read;
    },
    write: (codes) => codes.join(', '),
  };
}

function codesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))].sort();
}

/** What is stored of a line, when its project and clusters are there and it ends after it starts. */
async function check(
  { write, organisation, say }: WriteVisit,
  { code, project: number, omschrijving, start, oplevering, clusters }: ValuesOf<typeof fields>,
) {
  const project = await write
    .selectFrom('maintenanceProject')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('number', '=', number)
    .executeTakeFirst();
  const known = await write
    .selectFrom('cluster')
    .select(['id', 'code'])
    .where('organisationId', '=', organisation.id)
    .where('code', 'in', clusters.length > 0 ? [...clusters] : [''])
    .execute();
  const unknown = clusters.find((one) => !known.some((cluster) => cluster.code === one));
  const endsBeforeStart = oplevering !== null && Temporal.PlainDate.compare(oplevering, start) < 0;
  const problems: Problems = {
    ...(!project && { project: say(labels.Error_NoProject) }),
    ...(endsBeforeStart && { oplevering: say(labels.Error_EndsBeforeStart) }),
    ...(unknown !== undefined && { clusters: say(labels.Error_NoCluster, { code: unknown }) }),
  };
  if (!project || Object.keys(problems).length > 0) return { problems };
  return {
    line: {
      code,
      projectId: project.id,
      description: omschrijving,
      startsOn: start,
      completesOn: oplevering,
    },
    clusterIds: known.map(({ id }) => id),
  };
}

async function storeClusters(
  { write, organisation }: WriteVisit,
  budgetLineId: string,
  clusterIds: readonly string[],
): Promise<void> {
  const organisationId = organisation.id;
  await write
    .deleteFrom('budgetLineCluster')
    .where('organisationId', '=', organisationId)
    .where('budgetLineId', '=', budgetLineId)
    .execute();
  if (clusterIds.length === 0) return;
  await write
    .insertInto('budgetLineCluster')
    .values(clusterIds.map((clusterId) => ({ organisationId, budgetLineId, clusterId })))
    .execute();
}

function codeTaken({ say }: WriteVisit) {
  return { problems: { code: say(recordForms.Error_CodeTaken) } };
}

async function isTaken(
  { write, organisation }: WriteVisit,
  { id, code }: { readonly id: string; readonly code: string },
): Promise<boolean> {
  const other = await write
    .selectFrom('budgetLine')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('code', '=', code)
    .where('id', '!=', id)
    .executeTakeFirst();
  return other !== undefined;
}
