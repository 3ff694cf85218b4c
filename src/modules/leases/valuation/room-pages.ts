import { randomUUID } from 'node:crypto';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  choiceField,
  codeField,
  decimalField,
  numberField,
  optional,
  textField,
} from '#foundation/records/fields.tsx';
import type { RecordPages } from '#foundation/records/record-pages.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { roomLabels as labels } from './labels.ts';
import { kindOf, roomKinds, rooms, roomsPath } from './room-list.tsx';
import { removalLink, roomRemoval } from './room-removal.tsx';
import { storeAreaPoints } from './store-valuation.ts';

const fields = {
  eenheid: codeField(labels.Label_Unit),
  volgorde: numberField(labels.Label_Position, 1, 1000),
  soort: choiceField(labels.Label_Kind, roomKinds),
  omschrijving: textField(labels.Label_Description, 100),
  meegerekend: decimalField(labels.Label_Counted),
  alsruimte: optional(decimalField(labels.Label_CountsAsSpace)),
  nietmeegerekend: optional(decimalField(labels.Label_NotCounted)),
  kamer: choiceField(labels.Label_Habitable, { yes: labels.Option_Yes, no: labels.Option_No }),
  toiletten: optional(numberField(labels.Label_Toilets, 0, 10)),
  trap: optional(decimalField(labels.Label_StairsDeduction)),
};

const pages: RecordPages<typeof fields> = {
  path: roomsPath,
  menu: 'rooms',
  title: labels.Title_Rooms,
  kind: labels.Label_Room,
  fields,
  async find(read, organisationId, id) {
    const room = await rooms(read, organisationId).where('room.id', '=', id).executeTakeFirst();
    if (!room) return undefined;
    return {
      id,
      version: room.version,
      name: `${room.description} (${room.unitCode})`,
      values: {
        eenheid: room.unitCode,
        volgorde: room.position,
        soort: kindOf(room.roomKind),
        omschrijving: room.description,
        meegerekend: room.countedHundredths,
        alsruimte: room.countsAsSpaceHundredths || null,
        nietmeegerekend: room.notCountedHundredths || null,
        kamer: room.habitable ? 'yes' : 'no',
        toiletten: room.toilets || null,
        trap: room.stairsDeductionHundredths || null,
      },
    };
  },
  below: ({ say }, { id }) => removalLink(say, id),
  async add(visit, values) {
    const checked = await check(visit, values);
    if (checked.problems) return checked;
    const organisationId = visit.organisation.id;
    const id = randomUUID();
    await visit.write
      .insertInto('room')
      .values({ organisationId, id, ...checked.room })
      .execute();
    await storeAreaPoints(visit.write, { organisationId, unitId: checked.room.unitId });
    return { id };
  },
  async change(visit, { id, version }, values) {
    const checked = await check(visit, values, id);
    if (checked.problems) return checked;
    const organisationId = visit.organisation.id;
    const changed = await visit.write
      .updateTable('room')
      .set({ ...checked.room, version: version + 1 })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (changed.numUpdatedRows !== 1n) return undefined;
    await storeAreaPoints(visit.write, { organisationId, unitId: checked.room.unitId });
    return 'changed';
  },
};

/** Adding, changing and removing a room; the points for area follow at once. */
export const roomRoutes: readonly Route[] = [...recordRoutes(pages), ...roomRemoval(pages)];

/** What is stored of a room, when its unit is there, stays the same, and has the place free. */
async function check(visit: WriteVisit, values: ValuesOf<typeof fields>, id?: string) {
  const { write, organisation, say } = visit;
  const unit = await write
    .selectFrom('unit')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('code', '=', values.eenheid)
    .forUpdate()
    .executeTakeFirst();
  const problems: Problems = {
    ...(!unit && { eenheid: say(labels.Error_NoUnit) }),
    ...problemsOf(visit, values),
  };
  if (!unit || Object.keys(problems).length > 0) return { problems };
  const others = await write
    .selectFrom('room')
    .select(['id', 'position'])
    .where('organisationId', '=', organisation.id)
    .where('unitId', '=', unit.id)
    .execute();
  if (id !== undefined && !others.some((other) => other.id === id))
    return { problems: { eenheid: say(labels.Error_OtherUnit) } };
  if (others.some((other) => other.id !== id && other.position === values.volgorde))
    return { problems: { volgorde: say(labels.Error_PositionTaken) } };
  return {
    room: {
      unitId: unit.id,
      position: values.volgorde,
      roomKind: values.soort,
      description: values.omschrijving,
      countedHundredths: values.meegerekend,
      countsAsSpaceHundredths: values.alsruimte ?? 0,
      notCountedHundredths: values.nietmeegerekend ?? 0,
      habitable: values.kamer === 'yes',
      toilets: values.toiletten ?? 0,
      stairsDeductionHundredths: values.trap ?? 0,
    },
  };
}

function problemsOf({ say }: WriteVisit, values: ValuesOf<typeof fields>): Problems {
  const negative = (['meegerekend', 'alsruimte', 'nietmeegerekend', 'trap'] as const).filter(
    (name) => (values[name] ?? 0) < 0,
  );
  const isRoom = values.soort === 'room';
  return {
    ...Object.fromEntries(negative.map((name) => [name, say(labels.Error_Negative)])),
    ...(!isRoom && values.alsruimte && { alsruimte: say(labels.Error_OnlyRoom) }),
    ...(!isRoom && values.kamer === 'yes' && { kamer: say(labels.Error_OnlyRoom) }),
    ...(!isRoom && values.toiletten && { toiletten: say(labels.Error_OnlyRoom) }),
    ...(isRoom && values.trap && { trap: say(labels.Error_OnlyOtherSpace) }),
  };
}
