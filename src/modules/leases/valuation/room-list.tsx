import type { Read } from '#foundation/database/transaction.ts';
import { formatHundredths } from '#foundation/format/numbers.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { euros } from '#foundation/records/csv.ts';
import { choice } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { addressLine } from '../rules/address.ts';
import { roomLabels as labels } from './labels.ts';

export const roomsPath = '/kantoor/ruimtes';

export const roomKinds = { room: labels.Kind_room, other_space: labels.Kind_other_space };

/** The rooms and other spaces of all units. */
export const roomListRoutes = recordList({
  path: roomsPath,
  menu: 'rooms',
  icon: 'door-open',
  title: labels.Title_Rooms,
  nothing: labels.Title_NoRooms,
  searchHint: labels.Label_SearchHint,
  filters: { soort: choice(labels.Label_Kind, roomKinds) },
  query: (read, { organisationId, search, filters, ...window }) =>
    findRows(
      read,
      rooms(read, organisationId)
        .where(({ ref }) =>
          everyWord(
            search,
            searched.map((column) => ref(column)),
          ),
        )
        .$if(filters.soort !== undefined, (query) =>
          query.where('room.roomKind', '=', filters.soort ?? ''),
        )
        .orderBy('unit.code')
        .orderBy('room.position'),
      window,
    ),
  columns: [
    {
      label: labels.Label_Description,
      kind: 'header',
      cell: ({ id, description }) => <TextLink href={`${roomsPath}/${id}`}>{description}</TextLink>,
    },
    { label: labels.Label_Address, cell: addressLine },
    { label: labels.Label_Kind, cell: ({ roomKind }, { say }) => say(roomKinds[kindOf(roomKind)]) },
    {
      label: labels.Label_Counted,
      kind: 'number',
      cell: ({ countedHundredths }) => formatHundredths(countedHundredths),
    },
  ],
  csv: [
    { label: labels.Label_Unit, value: ({ unitCode }) => unitCode },
    { label: labels.Label_Address, value: addressLine },
    { label: labels.Label_Position, value: ({ position }) => position },
    {
      label: labels.Label_Kind,
      value: ({ roomKind }, { say }) => say(roomKinds[kindOf(roomKind)]),
    },
    { label: labels.Label_Description, value: ({ description }) => description },
    { label: labels.Label_Counted, value: ({ countedHundredths }) => euros(countedHundredths) },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${roomsPath}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
});

const searched = [
  'unit.code',
  'unit.street',
  'unit.houseNumber',
  'unit.houseNumberAddition',
  'unit.town',
  'room.description',
] as const;

/** Every room with its unit. */
export function rooms(read: Read, organisationId: string) {
  return read
    .selectFrom('room')
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.organisationId', '=', 'room.organisationId')
        .onRef('unit.id', '=', 'room.unitId'),
    )
    .selectAll('room')
    .select([
      'unit.code as unitCode',
      'unit.street',
      'unit.houseNumber',
      'unit.houseNumberAddition',
      'unit.town',
    ])
    .where('room.organisationId', '=', organisationId);
}

/** The kind as it is stored, which the table keeps to these. */
export function kindOf(stored: string): keyof typeof roomKinds {
  return stored === 'room' ? 'room' : 'other_space';
}
