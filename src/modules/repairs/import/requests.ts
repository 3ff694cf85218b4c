import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { instantAt } from '#foundation/clock.ts';
import { date, oneOf, optional, reference, text, wholeNumber } from '#foundation/import/columns.ts';
import type { Importer, ImportTarget, LoadCount, RowFault } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { codeFor } from '../rules/option-code.ts';
import { orderStates, requestStates } from '../rules/states.ts';
import { importTitles } from './labels.ts';

const clock = (name: string) => ({
  ...text(name, 5),
  check: (value: string) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : reason(importTitles.Reason_Clock),
});

/**
 * `repair-requests.csv`: requests and notifications of customers, with the words of their path (REP-13). For the
 * command alone: what customers wrote does not come in through a browser.
 */
export const requestsImporter: Importer = {
  file: 'repair-requests.csv',
  title: importTitles.Title_Requests,
  onlyByCommand: true,
  columns: [
    text('code', 40),
    optional(reference('customerNumber', 'customers.csv')),
    optional(reference('lease', 'leases.csv')),
    optional(reference('unit', 'units.csv')),
    optional(reference('cluster', 'clusters.csv')),
    oneOf('object', ['unit', 'collective_object', 'cluster']),
    text('space'),
    text('element'),
    text('component'),
    text('defect'),
    optional(text('specification')),
    optional(text('cause')),
    reference('template', 'repair-templates.csv'),
    text('description'),
    optional(text('additional', 2000)),
    optional(text('telephone', 40)),
    optional(text('email')),
    optional(text('contactName')),
    optional(text('anonymousAddress')),
    optional(date('preferredOn')),
    optional(clock('preferredFrom')),
    optional(clock('preferredUntil')),
    oneOf('state', requestStates),
    date('reportedOn'),
    clock('reportedTime'),
    optional(date('closedOn')),
    optional(text('solvedByTip')),
    optional(text('withdrawalReason')),
    optional(wholeNumber('satisfaction', 1, 5)),
    optional(text('satisfactionNotes', 2000)),
  ],
  key: ['code'],
  known: knownByCode('repairRequest', { ofCustomer: true }),
  checkRow: (row): RowFault | undefined =>
    ['new', 'in_progress', 'planned'].includes(row.text('state')) === (row.text('closedOn') !== '')
      ? { field: 'closedOn', reason: reason(importTitles.Reason_Closed) }
      : undefined,
  load: loadRequests,
};

async function loadRequests(target: ImportTarget, rows: readonly LoadRow[]): Promise<LoadCount> {
  const count = await upsert(target, {
    table: 'repairRequest',
    sameBy: ['code'],
    records: rows.map((row) => {
      const [space, element] = [row.text('space'), row.text('element')];
      return {
        id: randomUUID(),
        code: row.text('code'),
        kind: 'request',
        customerId: row.linkOrNull('customerNumber')?.id ?? null,
        leaseId: row.linkOrNull('lease')?.id ?? null,
        objectKind: row.text('object'),
        unitId: row.linkOrNull('unit')?.id ?? null,
        clusterId: row.linkOrNull('cluster')?.id ?? null,
        selectedUnitId: row.linkOrNull('unit')?.id ?? null,
        elementCode: codeFor([space, element]),
        space,
        element,
        component: row.text('component'),
        defect: row.text('defect'),
        specification: row.text('specification'),
        cause: row.text('cause'),
        templateId: row.link('template').id,
        description: row.text('description'),
        additionalDescription: row.text('additional'),
        telephone: row.text('telephone'),
        email: row.text('email'),
        contactName: row.text('contactName'),
        anonymousAddress: row.text('anonymousAddress'),
        preferredOn: row.dateOrNull('preferredOn'),
        preferredFrom: row.textOrNull('preferredFrom'),
        preferredUntil: row.textOrNull('preferredUntil'),
        appointmentRequired: row.text('preferredOn') !== '',
        state: row.text('state'),
        reportedAt: instantAt(row.date('reportedOn'), row.text('reportedTime')),
        closedAt: closedAt(row),
        solvedByTip: row.text('solvedByTip'),
        withdrawalReason: row.text('withdrawalReason'),
        satisfaction: row.numberOrNull('satisfaction'),
        satisfactionNotes: row.text('satisfactionNotes'),
        satisfactionAt: row.text('satisfaction') === '' ? null : closedAt(row),
      };
    }),
  });
  await countOnFrom(target, rows);
  return count;
}

function closedAt(row: LoadRow): Temporal.Instant | null {
  const on = row.dateOrNull('closedOn');
  return on && instantAt(on, '16:00');
}

/** Numbers of new requests go on behind those that came in. */
async function countOnFrom(
  { write, organisationId }: ImportTarget,
  rows: readonly LoadRow[],
): Promise<void> {
  const numbers = rows.map((row) => Number(/^OV-(\d+)-/.exec(row.text('code'))?.[1] ?? 0));
  await write
    .insertInto('runningNumber')
    .values({ organisationId, kind: 'repair-request', lastNumber: Math.max(...numbers) })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'kind'])
        .doUpdateSet((update) => ({ lastNumber: update('excluded.lastNumber', '+', 0) }))
        .whereRef('runningNumber.lastNumber', '<', 'excluded.lastNumber'),
    )
    .execute();
}

/** `repair-notifications.csv`: what was said again about an open request (REP-69 to REP-71). */
export const notificationsImporter: Importer = {
  file: 'repair-notifications.csv',
  title: importTitles.Title_Notifications,
  onlyByCommand: true,
  columns: [
    text('code', 40),
    reference('request', 'repair-requests.csv'),
    reference('customerNumber', 'customers.csv'),
    reference('lease', 'leases.csv'),
    text('additional', 2000),
    date('reportedOn'),
    clock('reportedTime'),
  ],
  key: ['code'],
  async load(target, rows) {
    const stored = await target.write.ask(addNotifications, [
      target.organisationId,
      rows.map(() => randomUUID()),
      rows.map((row) => row.text('code')),
      rows.map((row) => row.link('customerNumber').id),
      rows.map((row) => row.link('lease').id),
      rows.map((row) => row.text('additional')),
      rows.map((row) => String(instantAt(row.date('reportedOn'), row.text('reportedTime')))),
      rows.map((row) => row.link('request').id),
    ]);
    await countOnFrom(target, rows);
    return { added: stored.length, changed: 0 };
  },
};

const addNotifications = {
  name: 'import-repair-notifications',
  text: `insert into repair_request (organisation_id, id, code, kind, customer_id, lease_id, open_request_id,
      object_kind, unit_id, cluster_id, selected_unit_id, element_code, space, element, component, defect,
      specification, template_id, description, additional_description, state, reported_at)
    select r.organisation_id, n.id, n.code, 'notification', n.customer_id, n.lease_id, r.id, r.object_kind, r.unit_id,
      r.cluster_id, r.selected_unit_id, r.element_code, r.space, r.element, r.component, r.defect, r.specification,
      r.template_id, r.description, n.additional, 'new', n.reported_at
    from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::timestamptz[], $8::uuid[])
      as n (id, code, customer_id, lease_id, additional, reported_at, request_id)
    join repair_request r on r.organisation_id = $1 and r.id = n.request_id
    on conflict (organisation_id, code) do nothing returning id`,
};

/** `repair-orders.csv`: who carries a request out, and when (REP-16). */
export const ordersImporter: Importer = {
  file: 'repair-orders.csv',
  title: importTitles.Title_Orders,
  onlyByCommand: true,
  columns: [
    text('code', 40),
    reference('request', 'repair-requests.csv'),
    optional(reference('contractor', 'repair-contractors.csv')),
    optional(text('tradeGroup')),
    text('description'),
    oneOf('state', orderStates),
    optional(oneOf('inspection', ['yes', 'no'])),
    optional(date('plannedOn')),
    optional(clock('plannedFrom')),
    optional(clock('plannedUntil')),
    optional(oneOf('fixed', ['yes', 'no'])),
    date('madeOn'),
  ],
  key: ['code'],
  load: (target, rows) =>
    upsert(target, {
      table: 'repairOrder',
      sameBy: ['code'],
      records: rows.map((row) => {
        const state = row.text('state');
        const made = instantAt(row.date('madeOn'), '09:00');
        const contractor = row.linkOrNull('contractor');
        const isWith = (states: readonly string[]) =>
          contractor && states.includes(state) ? made : null;
        return {
          id: randomUUID(),
          code: row.text('code'),
          customerId: row.link('request').customerId ?? null,
          requestId: row.link('request').id,
          executor: contractor ? 'contractor' : 'own_crew',
          tradeGroup: row.text('tradeGroup'),
          contractorId: contractor?.id ?? null,
          description: row.text('description'),
          state,
          isInspection: row.text('inspection') === 'yes',
          plannedStart: plannedAt(row, 'plannedFrom'),
          plannedEnd: plannedAt(row, 'plannedUntil'),
          planningFixed: row.text('fixed') === 'yes',
          awardedAt: isWith(['awarded', 'accepted', 'planned', 'finished']),
          acceptedAt: isWith(['accepted', 'planned', 'finished']),
          finishedAt: state === 'finished' ? plannedAt(row, 'plannedUntil') : null,
          cancelledAt: state === 'cancelled' ? made : null,
          madeAt: made,
        };
      }),
    }),
};

function plannedAt(row: LoadRow, column: string): Temporal.Instant | null {
  const on = row.dateOrNull('plannedOn');
  return on && instantAt(on, row.text(column) || '12:00');
}

/** `repair-questions.csv`: what staff asked, and the answer. */
export const questionsImporter: Importer = {
  file: 'repair-questions.csv',
  title: importTitles.Title_Questions,
  onlyByCommand: true,
  columns: [
    reference('request', 'repair-requests.csv'),
    text('question', 2000),
    date('askedOn'),
    optional(text('answer', 2000)),
  ],
  key: ['request', 'question'],
  async load({ write, organisationId }, rows) {
    const stored = await write.ask(addQuestions, [
      organisationId,
      rows.map(() => randomUUID()),
      rows.map((row) => row.link('request').customerId ?? null),
      rows.map((row) => row.link('request').id),
      rows.map((row) => row.text('question')),
      rows.map((row) => String(instantAt(row.date('askedOn'), '10:00'))),
      rows.map((row) => row.textOrNull('answer')),
    ]);
    return { added: stored.length, changed: 0 };
  },
};

const addQuestions = {
  name: 'import-repair-questions',
  text: `insert into repair_question (organisation_id, id, customer_id, request_id, question, asked_at, asked_by,
      answer, answered_at)
    select $1, q.id, q.customer_id, q.request_id, q.question, q.asked_at, 'import', q.answer,
      case when q.answer is null then null else q.asked_at end
    from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::text[])
      as q (id, customer_id, request_id, question, asked_at, answer)
    where not exists (select 1 from repair_question there where there.organisation_id = $1
      and there.request_id = q.request_id and there.question = q.question)
    returning id`,
};
