import { sql } from 'kysely';
import type { Read } from '#foundation/database/transaction.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import type { Option } from '#foundation/page/choice-field.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { euros } from '#foundation/records/csv.ts';
import { choice, choiceFrom, tick } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { addressLine } from '../rules/address.ts';
import { unitLabels as labels } from './labels.ts';

export const unitsPath = '/kantoor/eenheden';

export const unitKinds = {
  dwelling: labels.Kind_dwelling,
  business_premises: labels.Kind_business_premises,
  garage: labels.Kind_garage,
  collective_object: labels.Kind_collective_object,
};

/** The list of what is let. */
export const unitListRoutes = recordList({
  path: unitsPath,
  menu: 'units',
  icon: 'house',
  title: labels.Title_Units,
  nothing: labels.Title_NoUnits,
  searchHint: labels.Label_SearchHint,
  filters: {
    soort: choice(labels.Label_Kind, unitKinds),
    cluster: choiceFrom(labels.Label_Cluster, clusterCodes),
    leeg: tick(labels.Label_OnlyVacant),
  },
  query: (read, { organisationId, search, filters, today, ...window }) =>
    findRows(
      read,
      units(read, organisationId)
        .where(({ ref }) =>
          everyWord(
            search,
            searched.map((column) => ref(column)),
          ),
        )
        .$if(filters.soort !== undefined, (query) =>
          query.where('unit.unitKind', '=', filters.soort ?? ''),
        )
        .$if(filters.cluster !== undefined, (query) =>
          query.where('cluster.code', '=', filters.cluster ?? ''),
        )
        .$if(filters.leeg !== undefined, (query) =>
          // Shared spaces are never let.
          query.where('unit.unitKind', '!=', 'collective_object').where(
            sql<boolean>`not exists (
              select 1 from lease where lease.organisation_id = unit.organisation_id and lease.unit_id = unit.id
                and (lease.ends_on is null or lease.ends_on >= ${today}))`,
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
          <TextLink href={`${unitsPath}/${unit.id}`}>{addressLine(unit)}</TextLink>{' '}
          <small>{unit.code}</small>
        </>
      ),
    },
    { label: labels.Label_Kind, cell: ({ unitKind }, { say }) => kindInWords(unitKind, say) },
    { label: labels.Label_Type, cell: ({ typeDescription }) => typeDescription },
    { label: labels.Label_Cluster, cell: ({ clusterCode }) => clusterCode ?? '' },
  ],
  csv: [
    { label: labels.Label_Code, value: ({ code }) => code },
    { label: labels.Label_Cluster, value: ({ clusterCode }) => clusterCode },
    { label: labels.Label_Kind, value: ({ unitKind }, { say }) => kindInWords(unitKind, say) },
    { label: labels.Label_Type, value: ({ typeDescription }) => typeDescription },
    { label: labels.Label_Street, value: ({ street }) => street },
    { label: labels.Label_HouseNumber, value: ({ houseNumber }) => houseNumber },
    {
      label: labels.Label_HouseNumberAddition,
      value: ({ houseNumberAddition }) => houseNumberAddition,
    },
    { label: labels.Label_Postcode, value: ({ postcode }) => postcode },
    { label: labels.Label_Town, value: ({ town }) => town },
    { label: labels.Label_Year, value: ({ constructionYear }) => constructionYear },
    { label: labels.Label_EnergyIndex, value: ({ energyIndex }) => energyIndex },
    { label: labels.Label_EnergyLabel, value: ({ energyLabel }) => energyLabel },
    {
      label: labels.Label_AssessedValue,
      value: ({ assessedValueCents }) => euros(assessedValueCents),
    },
    { label: labels.Label_Rooms, value: ({ roomCount }) => roomCount },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${unitsPath}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
});

const searched = [
  'unit.code',
  'unit.typeDescription',
  'unit.street',
  'unit.houseNumber',
  'unit.houseNumberAddition',
  'unit.postcode',
  'unit.town',
] as const;

function units(read: Read, organisationId: string) {
  return read
    .selectFrom('unit')
    .leftJoin('cluster', (join) =>
      join
        .onRef('cluster.organisationId', '=', 'unit.organisationId')
        .onRef('cluster.id', '=', 'unit.clusterId'),
    )
    .select([
      'unit.id',
      'unit.code',
      'unit.unitKind',
      'unit.typeDescription',
      'unit.street',
      'unit.houseNumber',
      'unit.houseNumberAddition',
      'unit.postcode',
      'unit.town',
      'unit.constructionYear',
      'unit.energyIndex',
      'unit.energyLabel',
      'unit.assessedValueCents',
      'unit.roomCount',
      'cluster.code as clusterCode',
    ])
    .where('unit.organisationId', '=', organisationId);
}

function kindInWords(stored: string, say: Say): string {
  const kind = Object.entries(unitKinds).find(([value]) => value === stored);
  return kind ? say(kind[1]) : stored;
}

async function clusterCodes({ read, organisation }: ReadVisit): Promise<Option[]> {
  const clusters = await read
    .selectFrom('cluster')
    .select(['code', 'name'])
    .where('organisationId', '=', organisation.id)
    .orderBy('name')
    .execute();
  return clusters.map(({ code, name }) => ({ value: code, label: name }));
}
