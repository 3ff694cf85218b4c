import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { formatMoney } from '#foundation/format/money.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import type { Option } from '#foundation/page/choice-field.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  amountField,
  codeField,
  dateField,
  optional,
  storedChoiceField,
} from '#foundation/records/fields.tsx';
import { recordForms } from '#foundation/records/labels.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import type { Html } from '#html/jsx-runtime';
import { codeTaken, isTaken } from './groups.tsx';
import { componentLabels, leaseLabels as labels } from './labels.ts';
import { leasesPath } from './leases.tsx';
import { componentsPath } from './price-components.tsx';

const fields = {
  code: codeField(labels.Label_Code),
  klantnummer: codeField(labels.Label_CustomerNumber),
  eenheid: codeField(labels.Label_UnitCode),
  bedrijf: storedChoiceField(labels.Label_Company, companies),
  start: dateField(labels.Label_StartsOn),
  einde: optional(dateField(labels.Label_EndsOn)),
  betaalwijze: optional(codeField(labels.Label_TransactionMode)),
  weigering: optional(amountField(labels.Label_Refusal)),
};

/** Adding, changing and removing a lease; what its rent is made of stands below it. */
export const leaseRoutes = recordRoutes({
  path: leasesPath,
  menu: 'leases-office',
  title: labels.Title_Leases,
  kind: labels.Label_Lease,
  fields,
  async find(read, organisationId, id) {
    const lease = await read
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
      .selectAll('lease')
      .select(['customer.customerNumber', 'unit.code as unitCode'])
      .where('lease.organisationId', '=', organisationId)
      .where('lease.id', '=', id)
      .executeTakeFirst();
    if (!lease) return undefined;
    return {
      id,
      version: lease.version,
      name: lease.code,
      values: {
        code: lease.code,
        klantnummer: lease.customerNumber,
        eenheid: lease.unitCode,
        bedrijf: lease.companyId,
        start: lease.startsOn,
        einde: lease.endsOn,
        betaalwijze: lease.transactionMode || null,
        weigering: lease.refusalCents || null,
      },
    };
  },
  async add(visit, values) {
    const checked = await check(visit, values);
    if (checked.problems) return checked;
    const id = randomUUID();
    const added = await visit.write
      .insertInto('lease')
      .values({ organisationId: visit.organisation.id, id, ...checked.lease })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n ? { id } : codeTaken(visit);
  },
  async change(visit, { id, version }, values) {
    const organisationId = visit.organisation.id;
    const { code } = values;
    if (await isTaken(visit.write, { table: 'lease', organisationId, id, code }))
      return codeTaken(visit);
    const checked = await check(visit, values);
    if (checked.problems) return checked;
    const { customerId, ...lease } = checked.lease;
    if (!(await belongsTo(visit, id, customerId)))
      return { problems: { klantnummer: visit.say(labels.Error_OtherCustomer) } };
    const changed = await visit.write
      .updateTable('lease')
      .set({ ...lease, version: version + 1 })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n ? 'changed' : undefined;
  },
  remove: {
    table: 'lease',
    parts: ['price_component'],
    words: { ledger_entry: labels.Label_Entries },
  },
  below: (visit, { id }) => componentsOf(visit, id),
});

/** What is stored of a lease, when customer, unit and company are there and it ends after it starts. */
async function check({ write, organisation, say }: WriteVisit, values: ValuesOf<typeof fields>) {
  const customer = await write
    .selectFrom('customer')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('customerNumberKey', '=', values.klantnummer.toLowerCase())
    .executeTakeFirst();
  const unit = await write
    .selectFrom('unit')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('code', '=', values.eenheid)
    .executeTakeFirst();
  const company = await write
    .selectFrom('company')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', values.bedrijf)
    .executeTakeFirst();
  const { start, einde } = values;
  const endsBeforeStart = einde !== null && Temporal.PlainDate.compare(einde, start) < 0;
  const problems: Problems = {
    ...(!customer && { klantnummer: say(labels.Error_NoCustomer) }),
    ...(!unit && { eenheid: say(labels.Error_NoUnit) }),
    ...(!company && { bedrijf: say(labels.Error_NoCompany) }),
    ...(endsBeforeStart && { einde: say(labels.Error_EndsBeforeStart) }),
    ...((values.weigering ?? 0) < 0 && { weigering: say(labels.Error_Refusal) }),
  };
  if (!customer || !unit || !company || Object.keys(problems).length > 0) return { problems };
  return {
    lease: {
      code: values.code,
      customerId: customer.id,
      unitId: unit.id,
      companyId: company.id,
      startsOn: start,
      endsOn: einde,
      transactionMode: values.betaalwijze ?? '',
      refusalCents: values.weigering ?? 0,
    },
  };
}

/** A lease never goes over to another customer: what hangs on it (rent, invoices) is the first one's. */
async function belongsTo(
  { write, organisation }: WriteVisit,
  id: string,
  customerId: string,
): Promise<boolean> {
  const own = await write
    .selectFrom('lease')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', id)
    .where('customerId', '=', customerId)
    .executeTakeFirst();
  return own !== undefined;
}

async function companies({ read, organisation }: ReadVisit): Promise<Option[]> {
  const found = await read
    .selectFrom('company')
    .select(['id', 'name'])
    .where('organisationId', '=', organisation.id)
    .orderBy('name')
    .execute();
  return found.map(({ id, name }) => ({ value: id, label: name }));
}

async function componentsOf(visit: ReadVisit, leaseId: string): Promise<Html> {
  const { read, organisation, say } = visit;
  const components = await read
    .selectFrom('priceComponent')
    .select(['id', 'description', 'amountCents'])
    .where('organisationId', '=', organisation.id)
    .where('leaseId', '=', leaseId)
    .orderBy('position')
    .execute();
  return (
    <PlainPanel id="onderdelen" title={say(labels.Title_Components)}>
      {components.length === 0 ? (
        <Paragraph>{say(labels.Text_NoComponents)}</Paragraph>
      ) : (
        <Table
          say={say}
          caption={say(labels.Title_Components)}
          dense
          rows={components}
          columns={[
            {
              label: say(componentLabels.Label_Description),
              kind: 'header',
              cell: ({ id, description }) => (
                <TextLink href={`${componentsPath}/${id}`}>{description}</TextLink>
              ),
            },
            {
              label: say(componentLabels.Label_Amount),
              kind: 'amount',
              cell: ({ amountCents }) => formatMoney(amountCents),
            },
          ]}
        />
      )}
      <ButtonGroup>
        <ButtonLink href={`${componentsPath}/nieuw`} icon="plus">
          {say(recordForms.Button_Add)}
        </ButtonLink>
      </ButtonGroup>
    </PlainPanel>
  );
}
