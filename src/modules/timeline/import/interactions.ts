import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { instantAt } from '#foundation/clock.ts';
import { date, oneOf, optional, reference, text, wholeNumber } from '#foundation/import/columns.ts';
import type {
  ImportColumn,
  Importer,
  ImportTarget,
  LoadCount,
} from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { storedRows } from '#foundation/import/stored-rows.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { timelineImport as labels } from '../labels.ts';
import { entryStatuses } from '../queries.ts';

const yesNo = ['yes', 'no'];

/** Imports `interaction-templates.csv`: the organisation's own templates, and how it wants the standard ones. */
export const templatesImporter: Importer = {
  file: 'interaction-templates.csv',
  title: labels.Title_Templates,
  columns: [
    text('code', 60),
    text('group', 40),
    text('template', 40),
    text('description', 200),
    text('icon', 40),
    oneOf('shown', yesNo),
    oneOf('createsTask', yesNo),
    optional(text('team', 60)),
  ],
  key: ['code'],
  known: knownByCode('interactionTemplate'),
  stored: storedRows(
    'interaction-templates.csv',
    `select code, interaction_group as "group", template, description, icon,
        case when shown_to_customer then 'yes' else 'no' end as shown,
        case when creates_task then 'yes' else 'no' end as "createsTask", task_team as team
      from interaction_template where organisation_id = $1 order by code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'interactionTemplate',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        code: row.text('code'),
        interactionGroup: row.text('group'),
        template: row.text('template'),
        description: row.text('description'),
        icon: row.text('icon'),
        shownToCustomer: row.text('shown') === 'yes',
        createsTask: row.text('createsTask') === 'yes',
        taskTeam: row.text('team'),
        id: randomUUID(),
      })),
    }),
};

/** Imports `action-subjects.csv`: what customers can choose under Acties (ADM-78). */
export const subjectsImporter: Importer = {
  file: 'action-subjects.csv',
  title: labels.Title_Subjects,
  columns: [
    text('name', 100),
    wholeNumber('position', 0, 9999),
    reference('template', 'interaction-templates.csv'),
  ],
  key: ['template'],
  stored: storedRows(
    'action-subjects.csv',
    `select name, position, template_code as template from action_subject
      where organisation_id = $1 and template_code is not null order by position, name`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'actionSubject',
      sameBy: ['templateCode'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        name: row.text('name'),
        position: row.number('position'),
        templateCode: row.text('template'),
      })),
    }),
};

/** A time of day: `14:05`. */
const time: ImportColumn = {
  name: 'time',
  required: true,
  check: (value) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : reason(labels.Reason_Time),
};

/** Imports `interactions.csv`: what passed between customers and the organisation before. */
export const interactionsImporter: Importer = {
  file: 'interactions.csv',
  title: labels.Title_Interactions,
  columns: [
    text('code', 40),
    reference('customerNumber', 'customers.csv'),
    reference('template', 'interaction-templates.csv'),
    date('date'),
    time,
    oneOf('author', ['customer', 'staff', 'portal']),
    text('userId', 100),
    optional(text('notes', 4000)),
    optional(text('concerns', 200)),
    oneOf('byHand', yesNo),
    oneOf('status', entryStatuses),
    optional(text('taskNumber', 40)),
    optional(oneOf('taskStatus', ['open', 'in_progress', 'done'])),
    optional(text('takenBy', 100)),
  ],
  key: ['code'],
  known: knownByCode('interactionLogEntry', { ofCustomer: true }),
  async load(target, rows) {
    const templates = await templatesOf(target);
    const count = await upsert(target, {
      table: 'interactionLogEntry',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => {
        const template = templates.get(row.text('template'));
        if (!template) throw new Error(`No template ${row.text('template')}`);
        return {
          id: randomUUID(),
          code: row.text('code'),
          customerId: row.link('customerNumber').id,
          templateCode: template.code,
          interactionGroup: template.interactionGroup,
          template: template.template,
          description: template.description,
          icon: template.icon,
          notes: row.text('notes'),
          concerns: row.text('concerns'),
          shownToCustomer: template.shownToCustomer,
          byHand: row.text('byHand') === 'yes',
          status: row.text('status'),
          authorKind: row.text('author'),
          authorUserId: row.text('userId'),
          taskNumber: row.textOrNull('taskNumber'),
          happenedAt: instantOf(row),
        };
      }),
    });
    await storeTasks(target, rows, templates);
    return count;
  },
};

async function templatesOf({ write, organisationId }: ImportTarget) {
  const templates = await write
    .selectFrom('interactionTemplate')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .execute();
  return new Map(templates.map((template) => [template.code, template]));
}

/** The tasks of these rows; one that is there already stays as staff left it. */
async function storeTasks(
  { write, organisationId }: ImportTarget,
  rows: readonly LoadRow[],
  templates: ReadonlyMap<string, { readonly taskTeam: string }>,
): Promise<void> {
  const withTask = rows.filter((row) => row.text('taskNumber') !== '');
  if (withTask.length === 0) return;
  const entries = await write
    .selectFrom('interactionLogEntry')
    .select(['id', 'code', 'customerId'])
    .where('organisationId', '=', organisationId)
    .where(
      'code',
      'in',
      withTask.map((row) => row.text('code')),
    )
    .execute();
  await write
    .insertInto('task')
    .values(
      withTask.flatMap((row) => {
        const entry = entries.find(({ code }) => code === row.text('code'));
        if (!entry) return [];
        const status = row.text('taskStatus') || 'open';
        const at = instantOf(row);
        return {
          organisationId,
          customerId: entry.customerId,
          number: row.text('taskNumber'),
          entryId: entry.id,
          team: templates.get(row.text('template'))?.taskTeam ?? '',
          status,
          createdAt: at,
          takenBy: row.textOrNull('takenBy'),
          takenAt: row.text('takenBy') === '' ? null : at,
          doneAt: status === 'done' ? at.add({ hours: 20 }) : null,
        };
      }),
    )
    .onConflict((conflict) => conflict.columns(['organisationId', 'number']).doNothing())
    .execute();
}

/** Imports `interaction-answers.csv`: what staff answered, and what customers replied (`author`). */
export const answersImporter: Importer = {
  file: 'interaction-answers.csv',
  title: labels.Title_Answers,
  columns: [
    reference('interaction', 'interactions.csv'),
    date('date'),
    time,
    text('userId', 100),
    text('answer', 4000),
    oneOf('seen', yesNo),
    optional(oneOf('author', ['staff', 'customer'])),
  ],
  key: ['interaction', 'date', 'time'],
  load: loadAnswers,
};

/** An answer has no code: it is the same one where it was given to the same entry at the same moment. */
async function loadAnswers(target: ImportTarget, rows: readonly LoadRow[]): Promise<LoadCount> {
  const there = await answersThere(target, rows);
  return upsert(target, {
    table: 'interactionAnswer',
    sameBy: ['id'],
    records: rows.flatMap((row) => {
      const { id: entryId, customerId } = row.link('interaction');
      const answeredAt = instantOf(row);
      if (customerId === undefined || there.has(momentOf(entryId, answeredAt))) return [];
      return [
        {
          customerId,
          id: randomUUID(),
          entryId,
          answer: row.text('answer'),
          authorKind: row.text('author') || 'staff',
          authorUserId: row.text('userId'),
          answeredAt,
          seenAt: row.text('seen') === 'yes' ? answeredAt.add({ hours: 6 }) : null,
        },
      ];
    }),
  });
}

async function answersThere(
  { write, organisationId }: ImportTarget,
  rows: readonly LoadRow[],
): Promise<ReadonlySet<string>> {
  const found = await write.ask<{ entryId: string; answeredAt: Temporal.Instant }>(
    {
      name: 'import-answers-there',
      text: `select entry_id as "entryId", answered_at as "answeredAt" from interaction_answer
        where organisation_id = $1 and entry_id = any($2)`,
    },
    [organisationId, rows.map((row) => row.link('interaction').id)],
  );
  return new Set(found.map(({ entryId, answeredAt }) => momentOf(entryId, answeredAt)));
}

function momentOf(entryId: string, at: Temporal.Instant): string {
  return `${entryId} ${at.epochMilliseconds}`;
}

function instantOf(row: LoadRow): Temporal.Instant {
  return instantAt(row.date('date'), row.text('time'));
}
