import { sql } from 'kysely';
import type { Read } from '#foundation/database/transaction.ts';
import { formatHundredths } from '#foundation/format/numbers.ts';
import { TextLink } from '#foundation/page/links.tsx';
import { euros } from '#foundation/records/csv.ts';
import { tick } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { addressLine } from '../rules/address.ts';
import { valuationLabels as labels } from './labels.ts';

export const valuationPath = '/kantoor/woningwaardering';

/** The units with their points. */
export const valuationListRoutes = recordList({
  path: valuationPath,
  menu: 'valuation',
  icon: 'list-checks',
  title: labels.Title_Valuation,
  nothing: labels.Title_NoUnits,
  searchHint: labels.Label_SearchHint,
  filters: { zonder: tick(labels.Label_OnlyWithout) },
  query: (read, { organisationId, search, filters, ...window }) =>
    findRows(
      read,
      unitsWithPoints(read, organisationId)
        .where(({ ref }) =>
          everyWord(
            search,
            searched.map((column) => ref(column)),
          ),
        )
        .$if(filters.zonder !== undefined, (query) =>
          query.where(
            sql<boolean>`not exists (select 1 from valuation_line
              where valuation_line.organisation_id = unit.organisation_id and valuation_line.unit_id = unit.id)`,
          ),
        )
        .orderBy('unit.code'),
      window,
    ),
  columns: [
    {
      label: labels.Label_Address,
      kind: 'header',
      cell: (unit) => (
        <>
          <TextLink href={`${valuationPath}/${unit.id}`}>{addressLine(unit)}</TextLink>{' '}
          <small>{unit.code}</small>
        </>
      ),
    },
    { label: labels.Label_Type, cell: ({ typeDescription }) => typeDescription },
    {
      label: labels.Label_Points,
      kind: 'number',
      cell: ({ points }) => (points === null ? '' : formatHundredths(points)),
    },
  ],
  csv: [
    { label: labels.Label_Code, value: ({ code }) => code },
    { label: labels.Label_Address, value: addressLine },
    { label: labels.Label_Type, value: ({ typeDescription }) => typeDescription },
    { label: labels.Label_Points, value: ({ points }) => euros(points) },
  ],
});

const searched = [
  'unit.code',
  'unit.street',
  'unit.houseNumber',
  'unit.houseNumberAddition',
  'unit.postcode',
  'unit.town',
] as const;

/** Every unit with its points in hundredths; null where no valuation is recorded. */
function unitsWithPoints(read: Read, organisationId: string) {
  return read
    .selectFrom('unit')
    .select([
      'unit.id',
      'unit.code',
      'unit.typeDescription',
      'unit.street',
      'unit.houseNumber',
      'unit.houseNumberAddition',
      'unit.town',
      sql<number | null>`(select sum(hundredths_of_points)::integer from valuation_line
        where valuation_line.organisation_id = unit.organisation_id and valuation_line.unit_id = unit.id)`.as(
        'points',
      ),
    ])
    .where('unit.organisationId', '=', organisationId);
}
