import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choice } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { addressLine } from '../rules/address.ts';
import { leaseLabels as labels } from './labels.ts';

export const leasesPath = '/kantoor/huurcontracten';

type State = 'running' | 'ended' | 'future';

const states = {
  running: labels.State_running,
  future: labels.State_future,
  ended: labels.State_ended,
};

/** The list of who rents what. */
export const leaseListRoutes = recordList({
  path: leasesPath,
  menu: 'leases-office',
  icon: 'file-signature',
  title: labels.Title_Leases,
  nothing: labels.Title_NoLeases,
  searchHint: labels.Label_SearchHint,
  filters: { stand: choice(labels.Label_State, states) },
  query: (read, { organisationId, search, filters, today, ...window }) =>
    findRows(
      read,
      leases(read, organisationId, today)
        .where(({ ref }) =>
          everyWord(
            search,
            searched.map((column) => ref(column)),
          ),
        )
        .$if(filters.stand !== undefined, (query) =>
          query.where(stateOn(today), '=', filters.stand ?? 'running'),
        )
        .orderBy('lease.code'),
      window,
    ),
  columns: [
    {
      label: labels.Label_Lease,
      kind: 'header',
      cell: ({ id, code }) => <TextLink href={`${leasesPath}/${id}`}>{code}</TextLink>,
    },
    {
      label: labels.Label_Customer,
      cell: ({ displayName, customerNumber }) => (
        <>
          {displayName} <small>{customerNumber}</small>
        </>
      ),
    },
    { label: labels.Label_Address, cell: addressLine },
    { label: labels.Label_StartsOn, kind: 'date', cell: ({ startsOn }) => formatDate(startsOn) },
    {
      label: labels.Label_State,
      kind: 'status',
      cell: ({ state }, { say }) => (
        <Badge kind={state === 'running' ? 'ok' : 'neutral'}>{say(states[state])}</Badge>
      ),
    },
  ],
  csv: [
    { label: labels.Label_Code, value: ({ code }) => code },
    { label: labels.Label_CustomerNumber, value: ({ customerNumber }) => customerNumber },
    { label: labels.Label_Customer, value: ({ displayName }) => displayName },
    { label: labels.Label_Company, value: ({ companyCode }) => companyCode },
    { label: labels.Label_UnitCode, value: ({ unitCode }) => unitCode },
    { label: labels.Label_Address, value: addressLine },
    { label: labels.Label_StartsOn, value: ({ startsOn }) => startsOn },
    { label: labels.Label_EndsOn, value: ({ endsOn }) => endsOn },
    { label: labels.Label_TransactionMode, value: ({ transactionMode }) => transactionMode },
    { label: labels.Label_State, value: ({ state }, { say }) => say(states[state]) },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${leasesPath}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
});

const searched = [
  'lease.code',
  'customer.customerNumber',
  'customer.displayName',
  'unit.code',
  'unit.street',
  'unit.houseNumber',
  'unit.houseNumberAddition',
  'unit.postcode',
  'unit.town',
] as const;

function leases(read: Read, organisationId: string, today: Temporal.PlainDate) {
  return read
    .selectFrom('lease')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisationId', '=', 'lease.organisationId')
        .onRef('customer.id', '=', 'lease.customerId'),
    )
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.organisationId', '=', 'lease.organisationId')
        .onRef('unit.id', '=', 'lease.unitId'),
    )
    .innerJoin('company', (join) =>
      join
        .onRef('company.organisationId', '=', 'lease.organisationId')
        .onRef('company.id', '=', 'lease.companyId'),
    )
    .select([
      'lease.id',
      'lease.code',
      'lease.startsOn',
      'lease.endsOn',
      'lease.transactionMode',
      'customer.customerNumber',
      'customer.displayName',
      'company.code as companyCode',
      'unit.code as unitCode',
      'unit.street',
      'unit.houseNumber',
      'unit.houseNumberAddition',
      'unit.town',
    ])
    .select(stateOn(today).as('state'))
    .where('lease.organisationId', '=', organisationId);
}

function stateOn(today: Temporal.PlainDate) {
  return sql<State>`case when lease.starts_on > ${today} then 'future'
    when lease.ends_on < ${today} then 'ended' else 'running' end`;
}
