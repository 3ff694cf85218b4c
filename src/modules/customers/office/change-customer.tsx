import type { Selectable } from 'kysely';
import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import type { Customer } from '#foundation/database/tables.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { changedMeanwhile, shownValues, versionField } from '#foundation/records/version.ts';
import { addressLine } from './address-line.ts';
import { cardFormPage, cardPath } from './card-form-page.tsx';
import {
  type CustomerDetails,
  CustomerFields,
  checkCustomer,
  customerInput,
  type TypedCustomer,
  typedCustomerIn,
} from './customer-fields.tsx';
import { cardLabels as labels } from './labels.ts';

const path = `${cardPath(':id')}/wijzigen`;
const common = { path, audience: ['employee'], feature: 'none' } as const;
const byId = z.object({ id: z.uuid() });

/** Staff keep name, telephone number, e-mail address and address of a customer right. */
export const changeCustomerRoutes: readonly Route[] = [
  page({
    ...common,
    limit: 'page',
    input: byId,
    log: 'none',
    async show(visit, { id }) {
      const customer = await stored(visit, id);
      return customer ? changePage(visit, customer, asTyped(customer), {}) : notFound;
    },
  }),
  form({
    ...common,
    limit: 'form',
    input: byId.extend({ ...customerInput, versie: versionField }),
    log: 'customerChanged',
    settle,
    async again(visit, { fields }, errors) {
      const customer = await stored(visit, z.uuid().catch('').parse(fields.id));
      if (!customer) return notFound;
      const values = { typed: typedCustomerIn(fields), stored: asTyped(customer) };
      return changePage(visit, customer, shownValues(errors, values), errors);
    },
  }),
];

async function settle(
  visit: WriteVisit,
  { id, versie, ...typed }: TypedCustomer & { readonly id: string; readonly versie: number },
): Promise<Answer> {
  const { write, organisation, say } = visit;
  const before = await stored(visit, id);
  if (!before) return notFound;
  const checked = checkCustomer(typed);
  if ('refused' in checked) {
    const found = Object.entries(checked.refused).map(([field, label]) => [field, say(label)]);
    return problems(Object.fromEntries(found));
  }
  const changed = await write
    .updateTable('customer')
    .set((update) => ({ ...checked.details, version: update('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', id)
    .where('version', '=', versie)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return changedMeanwhile(visit);
  const [oldValue, newValue] = [inOneLine(before), inOneLine(checked.details)];
  if (oldValue !== newValue) {
    const subject = say(labels.Subject_Customer, { number: before.customerNumber });
    await logChange(visit, { subject, oldValue, newValue });
  }
  return redirect(cardPath(id), { notice: generic.Notice_Saved });
}

function stored(
  { read, organisation }: ReadVisit,
  id: string,
): Promise<Selectable<Customer> | undefined> {
  return read
    .selectFrom('customer')
    .selectAll()
    .where('organisationId', '=', organisation.id)
    .where('id', '=', id)
    .executeTakeFirst();
}

function asTyped(customer: CustomerDetails): TypedCustomer {
  return typedCustomerIn(
    Object.fromEntries(Object.keys(customerInput).map((field) => [field, textOf(customer, field)])),
  );
}

function textOf(customer: CustomerDetails, field: string): string {
  const found = Object.entries(customer).find(([name]) => name === field);
  return found?.[1] === null ? '' : String(found?.[1] ?? '');
}

function inOneLine(customer: CustomerDetails): string {
  const { salutation, displayName, telephone, email } = customer;
  return [salutation, displayName, telephone, email, addressLine(customer)]
    .filter(Boolean)
    .join(', ');
}

function changePage(
  visit: ReadVisit,
  customer: Selectable<Customer>,
  value: TypedCustomer,
  found: Problems,
): Answer {
  return cardFormPage(visit, {
    customer,
    title: visit.say(labels.Title_Change),
    action: `${cardPath(customer.id)}/wijzigen`,
    hidden: { versie: customer.version },
    problems: found,
    children: <CustomerFields say={visit.say} value={value} problems={found} />,
  });
}
