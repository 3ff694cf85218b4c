import { randomUUID } from 'node:crypto';
import type { Read } from '#foundation/database/transaction.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Option } from '#foundation/page/choice-field.tsx';
import { LinkList } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  amountField,
  choiceField,
  codeField,
  decimalField,
  numberField,
  optional,
  type RecordField,
  storedChoiceField,
  textField,
} from '#foundation/records/fields.tsx';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import type { Html } from '#html/jsx-runtime';
import { addressLine } from '../rules/address.ts';
import { codeTaken, isTaken } from './groups.tsx';
import { unitLabels as labels } from './labels.ts';
import { leasesPath } from './leases.tsx';
import { unitKinds, unitsPath } from './units.tsx';

const fields = {
  code: codeField(labels.Label_Code),
  soort: choiceField(labels.Label_Kind, unitKinds),
  type: textField(labels.Label_Type, 100),
  cluster: optional(storedChoiceField(labels.Label_Cluster, clusters)),
  straat: textField(labels.Label_Street),
  huisnummer: textField(labels.Label_HouseNumber, 10),
  toevoeging: optional(textField(labels.Label_HouseNumberAddition, 10)),
  postcode: postcodeField(),
  plaats: textField(labels.Label_Town),
  bouwjaar: optional(numberField(labels.Label_Year, 1000, 2200)),
  energieindex: optional(decimalField(labels.Label_EnergyIndex)),
  energielabel: optional(textField(labels.Label_EnergyLabel, 10)),
  woz: optional(amountField(labels.Label_AssessedValue)),
  kamers: optional(numberField(labels.Label_Rooms, 0, 100)),
};

/** Adding, changing and removing a unit; its leases stand below it. */
export const unitRoutes = recordRoutes({
  path: unitsPath,
  menu: 'units',
  title: labels.Title_Units,
  kind: labels.Label_Unit,
  fields,
  async find(read, organisationId, id) {
    const unit = await read
      .selectFrom('unit')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!unit) return undefined;
    return {
      id,
      version: unit.version,
      name: `${unit.code}, ${addressLine(unit)}`,
      values: {
        code: unit.code,
        soort: kindOf(unit.unitKind),
        type: unit.typeDescription,
        cluster: unit.clusterId,
        straat: unit.street,
        huisnummer: unit.houseNumber,
        toevoeging: unit.houseNumberAddition || null,
        postcode: unit.postcode,
        plaats: unit.town,
        bouwjaar: unit.constructionYear,
        energieindex: unit.energyIndex === null ? null : Math.round(unit.energyIndex * 100),
        energielabel: unit.energyLabel,
        woz: unit.assessedValueCents,
        kamers: unit.roomCount,
      },
    };
  },
  async add(visit, values) {
    const id = randomUUID();
    const organisationId = visit.organisation.id;
    const clusterId = await clusterIn(visit.write, organisationId, values.cluster);
    const added = await visit.write
      .insertInto('unit')
      .values({ organisationId, id, ...columnsOf(values), clusterId })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n ? { id } : codeTaken(visit);
  },
  async change(visit, { id, version }, values) {
    const organisationId = visit.organisation.id;
    const { code } = values;
    if (await isTaken(visit.write, { table: 'unit', organisationId, id, code }))
      return codeTaken(visit);
    const clusterId = await clusterIn(visit.write, organisationId, values.cluster);
    const changed = await visit.write
      .updateTable('unit')
      .set({ ...columnsOf(values), clusterId, version: version + 1 })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n ? 'changed' : undefined;
  },
  remove: {
    table: 'unit',
    words: {
      lease: labels.Label_Leases,
      valuation_line: labels.Label_Lines,
      room: labels.Label_SpaceRows,
      unit_document: labels.Label_Documents,
      unit_attachment: labels.Label_Attachments,
    },
  },
  below: (visit, { id }) => leasesOf(visit, id),
});

function columnsOf(values: ValuesOf<typeof fields>) {
  return {
    code: values.code,
    unitKind: values.soort,
    typeDescription: values.type,
    street: values.straat,
    houseNumber: values.huisnummer,
    houseNumberAddition: values.toevoeging ?? '',
    postcode: values.postcode,
    town: values.plaats,
    constructionYear: values.bouwjaar,
    energyIndex: values.energieindex === null ? null : values.energieindex / 100,
    energyLabel: values.energielabel,
    assessedValueCents: values.woz,
    roomCount: values.kamers,
  };
}

function kindOf(stored: string): keyof typeof unitKinds {
  const isKind = (kind: string): kind is keyof typeof unitKinds => Object.hasOwn(unitKinds, kind);
  if (!isKind(stored)) throw new Error(`There is no kind of unit ${stored}.`);
  return stored;
}

function postcodeField(): RecordField<string> {
  return {
    ...textField(labels.Label_Postcode, 10),
    read(typed) {
      const [, digits, letters] = /^([1-9]\d{3})\s?([a-z]{2})$/i.exec(typed) ?? [];
      return digits && letters
        ? { value: `${digits} ${letters.toUpperCase()}` }
        : { refused: labels.Error_Postcode };
    },
  };
}

async function clusters({ read, organisation }: ReadVisit): Promise<Option[]> {
  const found = await read
    .selectFrom('cluster')
    .select(['id', 'name'])
    .where('organisationId', '=', organisation.id)
    .orderBy('name')
    .execute();
  return found.map(({ id, name }) => ({ value: id, label: name }));
}

/** The cluster when the organisation has it; null when it is gone or was never chosen. */
async function clusterIn(
  read: Read,
  organisationId: string,
  id: string | null,
): Promise<string | null> {
  if (id === null) return null;
  const cluster = await read
    .selectFrom('cluster')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return cluster?.id ?? null;
}

async function leasesOf({ read, organisation, say }: ReadVisit, unitId: string): Promise<Html> {
  const leases = await read
    .selectFrom('lease')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisationId', '=', 'lease.organisationId')
        .onRef('customer.id', '=', 'lease.customerId'),
    )
    .select(['lease.id', 'lease.code', 'customer.displayName'])
    .where('lease.organisationId', '=', organisation.id)
    .where('lease.unitId', '=', unitId)
    .orderBy('lease.startsOn', 'desc')
    .execute();
  return (
    <PlainPanel id="contracten" title={say(labels.Title_Leases)}>
      {leases.length === 0 ? (
        <Paragraph>{say(labels.Text_NoLeases)}</Paragraph>
      ) : (
        <LinkList
          links={leases.map(({ id, code, displayName }) => ({
            href: `${leasesPath}/${id}`,
            title: code,
            text: displayName,
          }))}
        />
      )}
    </PlainPanel>
  );
}
