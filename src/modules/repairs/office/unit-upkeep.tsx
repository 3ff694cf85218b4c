import { sql } from 'kysely';
import { dateAt } from '#foundation/clock.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { LinkList, TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import { optional, storedChoiceField, textField } from '#foundation/records/fields.tsx';
import { choiceFrom, tick } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { changeRoutes } from '#foundation/records/record-routes.ts';
import { keptLabels as labels } from './kept-labels.ts';
import { type LinkedRecord, linkPanels, linkRoute } from './link-panels.tsx';
import { storedNames } from './stored-names.ts';

const path = '/kantoor/onderhoud/eenheden';
const faultsPath = '/kantoor/onderhoud/storingen';

const fields = {
  boom: optional(storedChoiceField(labels.Label_Tree, storedNames('questionTree'))),
  blok: optional(storedChoiceField(labels.Label_Block, storedNames('buildingBlock'))),
  eigenaar: optional(storedChoiceField(labels.Label_Owner, storedNames('externalOwner'))),
  ruimte: optional(textField(labels.Label_SpaceName, 100)),
};

/** What hangs on a unit: its upkeep, its installations, the shared spaces that belong to it (REP-6, REP-72, REP-74). */
const unitLinks: LinkedRecord = {
  path,
  kind: labels.Label_Upkeep,
  table: 'unit',
  column: 'unit_id',
  links: [
    {
      key: 'objecten',
      title: labels.Title_CommonAreas,
      table: 'unit_collective_object',
      column: 'collective_id',
      choices: `select u.id, concat_ws(', ', concat_ws(' ', u.code, nullif(k.space_name, '')),
          concat_ws(' ', u.street, u.house_number)) as name
        from unit u
        left join unit_upkeep k on k.organisation_id = u.organisation_id and k.unit_id = u.id
        where u.organisation_id = $1 and u.unit_kind = 'collective_object' and u.id <> $2
          and u.cluster_id = (select o.cluster_id from unit o where o.organisation_id = $1 and o.id = $2)`,
    },
    {
      key: 'vormen',
      title: labels.Menu_Kinds,
      table: 'unit_maintenance_kind',
      column: 'maintenance_kind_id',
      choices:
        'select id, name from maintenance_kind where organisation_id = $1 and $2::uuid is not null',
    },
    {
      key: 'items',
      title: labels.Menu_Register,
      table: 'unit_register_item',
      column: 'register_item_id',
      choices:
        'select id, name from register_item where organisation_id = $1 and $2::uuid is not null',
    },
  ],
};

/** What repairs know of each unit: its question tree, block, owner and name, and what hangs on it (REP-34 to REP-40). */
export const unitUpkeepRoutes: readonly Route[] = [
  ...recordList({
    path,
    menu: 'unit-upkeep',
    icon: 'house',
    title: labels.Menu_Units,
    nothing: labels.Title_NoUnits,
    searchHint: labels.Label_UnitSearchHint,
    filters: {
      cluster: choiceFrom(labels.Label_Cluster, storedNames('cluster')),
      zonder: tick(labels.Label_WithoutTree),
    },
    query: (read, { organisationId, search, filters, ...window }) =>
      findRows(
        read,
        read
          .selectFrom('unit as u')
          .leftJoin('unitUpkeep as k', (join) =>
            join.onRef('k.organisationId', '=', 'u.organisationId').onRef('k.unitId', '=', 'u.id'),
          )
          .leftJoin('questionTree as t', (join) =>
            join.onRef('t.organisationId', '=', 'k.organisationId').onRef('t.id', '=', 'k.treeId'),
          )
          .leftJoin('buildingBlock as b', (join) =>
            join
              .onRef('b.organisationId', '=', 'k.organisationId')
              .onRef('b.id', '=', 'k.buildingBlockId'),
          )
          .leftJoin('externalOwner as o', (join) =>
            join
              .onRef('o.organisationId', '=', 'k.organisationId')
              .onRef('o.id', '=', 'k.externalOwnerId'),
          )
          .select(['u.id', 'u.code', 'k.spaceName', 't.name as tree'])
          .select(['b.name as block', 'o.name as owner'])
          .select(addressOf.as('address'))
          .where('u.organisationId', '=', organisationId)
          .where(({ ref }) =>
            everyWord(search, [
              ref('u.code'),
              ref('u.street'),
              ref('u.houseNumber'),
              ref('u.town'),
            ]),
          )
          .$if(filters.cluster !== undefined, (query) =>
            query.where('u.clusterId', '=', filters.cluster ?? ''),
          )
          .$if(filters.zonder !== undefined, (query) => query.where('k.treeId', 'is', null))
          .orderBy('u.code')
          .orderBy('u.id'),
        window,
      ),
    columns: [
      {
        label: labels.Label_Address,
        kind: 'header',
        cell: ({ id, code, address, spaceName }) => (
          <>
            <TextLink href={`${path}/${id}`}>{spaceName || address}</TextLink>
            <small>{spaceName ? `${code}, ${address}` : code}</small>
          </>
        ),
      },
      { label: labels.Label_Tree, cell: ({ tree }) => tree ?? '' },
      { label: labels.Label_Block, cell: ({ block }) => block ?? '' },
      { label: labels.Label_Owner, cell: ({ owner }) => owner ?? '' },
    ],
    csv: [
      { label: labels.Label_Code, value: ({ code }) => code },
      { label: labels.Label_Address, value: ({ address }) => address },
      { label: labels.Label_SpaceName, value: ({ spaceName }) => spaceName ?? '' },
      { label: labels.Label_Tree, value: ({ tree }) => tree ?? '' },
      { label: labels.Label_Block, value: ({ block }) => block ?? '' },
      { label: labels.Label_Owner, value: ({ owner }) => owner ?? '' },
    ],
  }),
  ...changeRoutes({
    path,
    menu: 'unit-upkeep',
    title: labels.Menu_Units,
    kind: labels.Label_Upkeep,
    fields,
    find: findUpkeep,
    change: storeUpkeep,
    below: async (visit, { id }) => (
      <>
        {await linkPanels(visit, unitLinks, id)}
        {await faultsPanel(visit, id)}
      </>
    ),
  }),
  linkRoute(unitLinks, 'unitLinked'),
];

const addressOf = sql<string>`concat_ws(', ', concat_ws(' ', u.street, u.house_number,
  nullif(u.house_number_addition, '')), u.town)`;

/** A unit without upkeep has version 0, which its first upkeep ends. */
async function findUpkeep(read: Read, organisationId: string, id: string) {
  const [found] = await read.ask<{
    id: string;
    name: string;
    version: number;
    values: ValuesOf<typeof fields>;
  }>(
    {
      name: 'unit-upkeep-find',
      text: `select u.id, coalesce(k.version, 0) as version,
          concat_ws(', ', concat_ws(' ', u.code, nullif(k.space_name, '')),
            concat_ws(' ', u.street, u.house_number, nullif(u.house_number_addition, '')), u.town) as name,
          json_build_object('boom', k.tree_id, 'blok', k.building_block_id, 'eigenaar', k.external_owner_id,
            'ruimte', nullif(k.space_name, '')) as values
        from unit u left join unit_upkeep k on k.organisation_id = u.organisation_id and k.unit_id = u.id
        where u.organisation_id = $1 and u.id = $2`,
    },
    [organisationId, id],
  );
  return found;
}

async function storeUpkeep(
  { write, organisation, say }: WriteVisit,
  { id, version }: { readonly id: string; readonly version: number },
  { boom, blok, eigenaar, ruimte }: ValuesOf<typeof fields>,
) {
  if (blok !== null && !(await isBlockOf(write, organisation.id, { blockId: blok, unitId: id })))
    return { problems: { blok: say(labels.Error_OtherCluster) } };
  const stored = await write.ask(
    {
      name: 'unit-upkeep-store',
      text: `insert into unit_upkeep as k (organisation_id, unit_id, tree_id, building_block_id, external_owner_id,
          space_name)
        select $1, $2, $4, $5, $6, $7
        where $3 > 0 or not exists (select 1 from unit_upkeep o where o.organisation_id = $1 and o.unit_id = $2)
        on conflict (organisation_id, unit_id) do update set tree_id = excluded.tree_id,
          building_block_id = excluded.building_block_id, external_owner_id = excluded.external_owner_id,
          space_name = excluded.space_name, version = k.version + 1
          where k.version = $3
        returning 1`,
    },
    [organisation.id, id, version, boom, blok, eigenaar, ruimte ?? ''],
  );
  return stored.length === 1 ? ('changed' as const) : undefined;
}

/** A block is part of the cluster of its units (REP-36). */
async function isBlockOf(
  read: Read,
  organisationId: string,
  { blockId, unitId }: { readonly blockId: string; readonly unitId: string },
): Promise<boolean> {
  const found = await read
    .selectFrom('buildingBlock as b')
    .innerJoin('unit as u', (join) =>
      join
        .onRef('u.organisationId', '=', 'b.organisationId')
        .onRef('u.clusterId', '=', 'b.clusterId'),
    )
    .select('b.id')
    .where('b.organisationId', '=', organisationId)
    .where('b.id', '=', blockId)
    .where('u.id', '=', unitId)
    .executeTakeFirst();
  return found !== undefined;
}

/** The faults that are known in the building of a unit, and the way to a new one. */
async function faultsPanel({ read, organisation, say, now }: ReadVisit, id: string): Promise<Html> {
  const faults = await read.ask<{ id: string; title: string; text: string }>(
    {
      name: 'faults-of-unit',
      text: `select f.id, f.title, f.text from known_fault f
        join unit u on u.organisation_id = f.organisation_id and u.cluster_id = f.cluster_id
        left join unit_upkeep k on k.organisation_id = u.organisation_id and k.unit_id = u.id
        where f.organisation_id = $1 and u.id = $2 and (f.ends_on is null or f.ends_on >= $3)
          and (f.building_block_id is null or f.building_block_id = k.building_block_id)
        order by f.starts_on desc, f.title`,
    },
    [organisation.id, id, dateAt(now)],
  );
  const unit = await read
    .selectFrom('unit as u')
    .leftJoin('unitUpkeep as k', (join) =>
      join.onRef('k.organisationId', '=', 'u.organisationId').onRef('k.unitId', '=', 'u.id'),
    )
    .select(['u.clusterId', 'k.buildingBlockId'])
    .where('u.organisationId', '=', organisation.id)
    .where('u.id', '=', id)
    .executeTakeFirst();
  const place = new URLSearchParams({
    cluster: unit?.clusterId ?? '',
    blok: unit?.buildingBlockId ?? '',
  });
  return (
    <PlainPanel id="storingen" title={say(labels.Menu_Faults)}>
      {faults.length === 0 ? (
        <Paragraph>{say(labels.Text_NoFaults)}</Paragraph>
      ) : (
        <LinkList
          links={faults.map((fault) => ({
            href: `${faultsPath}/${fault.id}`,
            title: fault.title,
            text: fault.text,
          }))}
        />
      )}
      <ButtonGroup>
        <ButtonLink href={`${faultsPath}/nieuw?${place}`} icon="plus">
          {say(labels.Button_AddFault)}
        </ButtonLink>
      </ButtonGroup>
    </PlainPanel>
  );
}
