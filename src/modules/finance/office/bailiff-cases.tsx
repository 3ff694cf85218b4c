import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Read } from '#foundation/database/transaction.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import { codeField, dateField, optional } from '#foundation/records/fields.tsx';
import { choice } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { bailiffLabels as labels, ledgerLabels } from './labels.ts';

const path = '/kantoor/deurwaarder';
const menu = 'bailiff-cases';

const fields = {
  huurder: codeField(labels.Label_CustomerNumber),
  nummer: codeField(labels.Label_Code),
  begin: dateField(labels.Label_StartedOn),
  einde: optional(dateField(labels.Label_EndedOn)),
} as const;

type CaseValues = ValuesOf<typeof fields>;

/** Bailiff cases for staff: one is started by adding it, and ended by filling in its last day (FIN-2). */
export const bailiffCaseRoutes: readonly Route[] = [
  ...recordList({
    path,
    menu,
    icon: 'scale',
    title: labels.Title_Cases,
    lead: labels.Text_Cases,
    nothing: labels.Title_NoCases,
    searchHint: labels.Label_SearchHint,
    filters: {
      stand: choice(labels.Label_State, {
        running: labels.State_running,
        ended: labels.State_ended,
      }),
    },
    query: (read, { organisationId, search, filters, ...window }) =>
      findRows(
        read,
        cases(read, organisationId)
          .where(({ ref }) =>
            everyWord(search, [
              ref('bailiffCase.code'),
              ref('customer.customerNumber'),
              ref('customer.displayName'),
            ]),
          )
          .$if(filters.stand !== undefined, (query) =>
            query.where('bailiffCase.endedOn', filters.stand === 'running' ? 'is' : 'is not', null),
          )
          .orderBy('bailiffCase.startedOn', 'desc')
          .orderBy('bailiffCase.code'),
        window,
      ),
    columns: [
      {
        label: labels.Label_Case,
        kind: 'header',
        cell: ({ id, code }) => <TextLink href={`${path}/${id}`}>{code}</TextLink>,
      },
      {
        label: labels.Label_Customer,
        cell: ({ displayName, customerNumber }) => (
          <>
            {displayName} <small>{customerNumber}</small>
          </>
        ),
      },
      {
        label: labels.Label_StartedOn,
        kind: 'date',
        cell: ({ startedOn }) => formatDate(startedOn),
      },
      {
        label: labels.Label_State,
        kind: 'status',
        cell: ({ endedOn }, { say }) =>
          endedOn === null ? (
            <Badge kind="warning">{say(labels.State_running)}</Badge>
          ) : (
            <Badge>{say(labels.State_ended)}</Badge>
          ),
      },
    ],
    csv: [
      { label: labels.Label_Code, value: ({ code }) => code },
      { label: labels.Label_CustomerNumber, value: ({ customerNumber }) => customerNumber },
      { label: labels.Label_Customer, value: ({ displayName }) => displayName },
      { label: labels.Label_StartedOn, value: ({ startedOn }) => startedOn },
      { label: labels.Label_EndedOn, value: ({ endedOn }) => endedOn },
    ],
    actions: ({ say }) => (
      <ButtonLink href={`${path}/nieuw`} kind="primary" icon="plus">
        {say(recordForms.Button_Add)}
      </ButtonLink>
    ),
  }),
  ...recordRoutes({
    path,
    menu,
    title: labels.Title_Cases,
    kind: labels.Label_Case,
    fields,
    async find(read, organisationId, id) {
      const found = await cases(read, organisationId)
        .select('bailiffCase.version')
        .where('bailiffCase.id', '=', id)
        .executeTakeFirst();
      return (
        found && {
          id,
          version: found.version,
          name: found.code,
          values: {
            huurder: found.customerNumber,
            nummer: found.code,
            begin: found.startedOn,
            einde: found.endedOn,
          },
        }
      );
    },
    async add(visit, values) {
      const checked = await check(visit, values);
      if ('problems' in checked) return checked;
      const id = randomUUID();
      const organisationId = visit.organisation.id;
      await visit.write
        .insertInto('bailiffCase')
        .values({ organisationId, id, ...checked.stored })
        .execute();
      return { id };
    },
    async change(visit, { id, version }, values) {
      const checked = await check(visit, values, id);
      if ('problems' in checked) return checked;
      const changed = await visit.write
        .updateTable('bailiffCase')
        .set({ ...checked.stored, version: version + 1 })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n ? 'changed' : undefined;
    },
  }),
];

function cases(read: Read, organisationId: string) {
  return read
    .selectFrom('bailiffCase')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisationId', '=', 'bailiffCase.organisationId')
        .onRef('customer.id', '=', 'bailiffCase.customerId'),
    )
    .select([
      'bailiffCase.id',
      'bailiffCase.code',
      'bailiffCase.startedOn',
      'bailiffCase.endedOn',
      'customer.customerNumber',
      'customer.displayName',
    ])
    .where('bailiffCase.organisationId', '=', organisationId);
}

interface StoredCase {
  readonly customerId: string;
  readonly code: string;
  readonly startedOn: Temporal.PlainDate;
  readonly endedOn: Temporal.PlainDate | null;
}

/** The columns of a case as typed, or what is wrong with it beside each field. */
async function check(
  visit: WriteVisit,
  values: CaseValues,
  ownId?: string,
): Promise<{ readonly stored: StoredCase } | { readonly problems: Problems }> {
  const { write, organisation, say } = visit;
  const { nummer: code, begin: startedOn, einde: endedOn } = values;
  const customer = await write
    .selectFrom('customer')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('customerNumber', '=', values.huurder)
    .executeTakeFirst();
  const same = await write
    .selectFrom('bailiffCase')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('code', '=', code)
    .executeTakeFirst();
  const problems: Problems = {
    ...dateFaults(visit, values),
    ...(!customer && { huurder: say(ledgerLabels.Error_NoCustomer) }),
    ...(same && same.id !== ownId && { nummer: say(recordForms.Error_CodeTaken) }),
  };
  if (!customer || Object.keys(problems).length > 0) return { problems };
  return { stored: { customerId: customer.id, code, startedOn, endedOn } };
}

/** A case begins and ends in the past, and not before it began. */
function dateFaults({ say, now }: WriteVisit, { begin, einde }: CaseValues): Problems {
  const today = dateAt(now);
  const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(one, other) > 0;
  return {
    ...(isAfter(begin, today) && { begin: say(labels.Error_InFuture) }),
    ...(einde && isAfter(einde, today) && { einde: say(labels.Error_InFuture) }),
    ...(einde && isAfter(begin, einde) && { einde: say(labels.Error_EndBeforeStart) }),
  };
}
