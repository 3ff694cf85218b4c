import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { date, optional, reference, text } from '#foundation/import/columns.ts';
import type { Importer, ImportTarget, Known, RowFault } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { importTitles } from './labels.ts';
import { storedBudgetLineClusters, storedBudgetLines, storedProjects } from './stored.ts';

/** Imports `maintenance-projects.csv`: what is planned; a project may have a number only (TEN-53). */
export const maintenanceProjectsImporter: Importer = {
  file: 'maintenance-projects.csv',
  title: importTitles.Title_Projects,
  columns: [text('number', 40), optional(text('name'))],
  key: ['number'],
  known: knownProjects,
  stored: storedProjects,
  load: (target, rows) =>
    upsert(target, {
      table: 'maintenanceProject',
      sameBy: ['number'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        number: row.text('number'),
        name: row.text('name'),
      })),
    }),
};

/** Imports `budget-lines.csv`: the parts of a project with their days. */
export const budgetLinesImporter: Importer = {
  file: 'budget-lines.csv',
  title: importTitles.Title_BudgetLines,
  columns: [
    text('code', 40),
    reference('project', 'maintenance-projects.csv'),
    text('description', 500),
    date('startsOn'),
    optional(date('completesOn')),
  ],
  key: ['code'],
  checkRow: completesBeforeItStarts,
  known: knownByCode('budgetLine'),
  stored: storedBudgetLines,
  load: (target, rows) =>
    upsert(target, {
      table: 'budgetLine',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        projectId: row.link('project').id,
        description: row.text('description'),
        startsOn: row.date('startsOn'),
        completesOn: row.dateOrNull('completesOn'),
      })),
    }),
};

/** Imports `budget-line-clusters.csv`: for which clusters a budget line holds (TEN-52). */
export const budgetLineClustersImporter: Importer = {
  file: 'budget-line-clusters.csv',
  title: importTitles.Title_BudgetLineClusters,
  columns: [reference('budgetLine', 'budget-lines.csv'), reference('cluster', 'clusters.csv')],
  key: ['budgetLine', 'cluster'],
  stored: storedBudgetLineClusters,
  load: (target, rows) =>
    upsert(target, {
      table: 'budgetLineCluster',
      sameBy: ['budgetLineId', 'clusterId'],
      records: rows.map((row) => ({
        budgetLineId: row.link('budgetLine').id,
        clusterId: row.link('cluster').id,
      })),
    }),
};

async function knownProjects(
  { write, organisationId }: ImportTarget,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const rows = await write
    .selectFrom('maintenanceProject')
    .select(['number', 'id'])
    .where('organisationId', '=', organisationId)
    .where('number', 'in', [...numbers])
    .execute();
  return new Map(rows.map(({ number, id }) => [number, { id }]));
}

function completesBeforeItStarts(row: LoadRow): RowFault | undefined {
  const end = row.dateOrNull('completesOn');
  if (!end || Temporal.PlainDate.compare(end, row.date('startsOn')) >= 0) return undefined;
  return { field: 'completesOn', reason: reason(importTitles.Reason_EndsBeforeStart) };
}
