import { randomUUID } from 'node:crypto';
import type { Problems } from '#foundation/http/answer.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  amountField,
  choiceField,
  codeField,
  decimalField,
  numberField,
  optional,
  textField,
} from '#foundation/records/fields.tsx';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { componentLabels as labels } from './labels.ts';
import { componentKinds, components, componentsPath, kindOf } from './price-components.tsx';

const fields = {
  contract: codeField(labels.Label_Lease),
  volgorde: numberField(labels.Label_Position, 1, 1000),
  omschrijving: textField(labels.Label_Description),
  soort: choiceField(labels.Label_Kind, componentKinds),
  bedrag: amountField(labels.Label_Amount),
  btw: optional(decimalField(labels.Label_Vat)),
};

/** Adding, changing and removing one price component of a lease. */
export const componentRoutes = recordRoutes({
  path: componentsPath,
  menu: 'price-components',
  title: labels.Title_Components,
  kind: labels.Label_Component,
  fields,
  async find(read, organisationId, id) {
    const found = await components(read, organisationId)
      .where('priceComponent.id', '=', id)
      .executeTakeFirst();
    if (!found) return undefined;
    return {
      id,
      version: found.version,
      name: `${found.description} (${found.leaseCode})`,
      values: {
        contract: found.leaseCode,
        volgorde: found.position,
        omschrijving: found.description,
        soort: kindOf(found.kind),
        bedrag: found.amountCents,
        btw: found.vatBasisPoints || null,
      },
    };
  },
  async add(visit, values) {
    const checked = await check(visit, values);
    if (checked.problems) return checked;
    const id = randomUUID();
    const added = await visit.write
      .insertInto('priceComponent')
      .values({ organisationId: visit.organisation.id, id, ...checked.component })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return { id };
    return { problems: { volgorde: visit.say(labels.Error_PositionTaken) } };
  },
  async change(visit, { id, version }, values) {
    const checked = await check(visit, values, id);
    if (checked.problems) return checked;
    const { leaseId, customerId: _customer, ...component } = checked.component;
    const changed = await visit.write
      .updateTable('priceComponent')
      .set({ ...component, version: version + 1 })
      .where('organisationId', '=', visit.organisation.id)
      .where('leaseId', '=', leaseId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n ? 'changed' : undefined;
  },
  remove: { table: 'priceComponent', words: {} },
});

/** What is stored of a component, when its lease is there, stays the same, and has the place free. */
async function check(
  { write, organisation, say }: WriteVisit,
  values: ValuesOf<typeof fields>,
  id?: string,
) {
  const lease = await write
    .selectFrom('lease')
    .select(['id', 'customerId'])
    .where('organisationId', '=', organisation.id)
    .where('code', '=', values.contract)
    .executeTakeFirst();
  const vatBasisPoints = values.btw ?? 0;
  const problems: Problems = {
    ...(!lease && { contract: say(labels.Error_NoLease) }),
    ...((vatBasisPoints < 0 || vatBasisPoints > 10_000) && { btw: say(labels.Error_Vat) }),
  };
  if (!lease || Object.keys(problems).length > 0) return { problems };
  const others = await write
    .selectFrom('priceComponent')
    .select(['id', 'position'])
    .where('organisationId', '=', organisation.id)
    .where('leaseId', '=', lease.id)
    .execute();
  if (id !== undefined && !others.some((other) => other.id === id))
    return { problems: { contract: say(labels.Error_OtherLease) } };
  if (others.some((other) => other.id !== id && other.position === values.volgorde))
    return { problems: { volgorde: say(labels.Error_PositionTaken) } };
  return {
    component: {
      leaseId: lease.id,
      customerId: lease.customerId,
      position: values.volgorde,
      description: values.omschrijving,
      kind: values.soort,
      amountCents: values.bedrag,
      vatBasisPoints,
    },
  };
}
