import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { ConfirmQuestion } from '#foundation/page/confirm.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { changedMeanwhile, shownValues, versionField } from '#foundation/records/version.ts';
import {
  asTyped,
  PersonFields,
  personInput,
  personProblems,
  typedPersonIn,
} from '../person-fields.tsx';
import { rolesOf } from '../person-roles.ts';
import {
  addPerson,
  changePerson,
  endPerson,
  householdOn,
  personName,
  type StoredPerson,
} from '../persons.ts';
import { checkPerson, type TypedPerson } from '../rules/person-details.ts';
import { type CardOwner, cardBreadcrumb, cardFormPage, cardPath } from './card-form-page.tsx';
import { cardLabels as labels } from './labels.ts';
import { logPerson } from './log-person.ts';

const common = { audience: ['employee'], feature: 'none' } as const;
const ofCustomer = z.object({ id: z.uuid() });
const ofPerson = ofCustomer.extend({ person: z.uuid() });
const people = `${cardPath(':id')}/personen`;

/** A person on the card of his customer. */
interface Found {
  readonly customer: CardOwner & { readonly customerNumber: string };
  readonly person: StoredPerson;
}

/** Staff add people to a customer, change them and let them go. */
export const personOfficeRoutes: readonly Route[] = [
  page({
    ...common,
    path: `${people}/nieuw`,
    limit: 'page',
    input: ofCustomer,
    log: 'none',
    async show(visit, { id }) {
      const customer = await ownerOf(visit, id);
      return customer ? addPage(visit, customer, {}, {}) : notFound;
    },
  }),
  form({
    ...common,
    path: `${people}/nieuw`,
    limit: 'form',
    input: ofCustomer.extend(personInput),
    log: 'personAddedByStaff',
    settle: add,
    async again(visit, sent, errors) {
      const customer = await ownerOf(visit, z.uuid().catch('').parse(sent.fields.id));
      return customer ? addPage(visit, customer, typedPersonIn(sent), errors) : notFound;
    },
  }),
  page({
    ...common,
    path: `${people}/:person`,
    limit: 'page',
    input: ofPerson,
    log: 'none',
    async show(visit, ids) {
      const found = await find(visit, ids);
      return found ? changePage(visit, found, asTyped(found.person), {}) : notFound;
    },
  }),
  form({
    ...common,
    path: `${people}/:person`,
    limit: 'form',
    input: ofPerson.extend({ ...personInput, versie: versionField }),
    log: 'personChangedByStaff',
    settle: change,
    async again(visit, sent, errors) {
      const ids = ofPerson.safeParse(sent.fields);
      const found = ids.success ? await find(visit, ids.data) : undefined;
      if (!found) return notFound;
      const values = { typed: typedPersonIn(sent), stored: asTyped(found.person) };
      return changePage(visit, found, shownValues(errors, values), errors);
    },
  }),
  page({
    ...common,
    path: `${people}/:person/beeindigen`,
    limit: 'page',
    input: ofPerson,
    log: 'none',
    async show(visit, ids) {
      const found = await find(visit, ids);
      return found ? endPage(visit, found) : notFound;
    },
  }),
  form({
    ...common,
    path: `${people}/:person/beeindigen`,
    limit: 'form',
    input: ofPerson.extend({ versie: versionField }),
    log: 'personEndedByStaff',
    settle: end,
    again: () => notFound,
  }),
];

type Ids = z.output<typeof ofPerson>;

async function add(
  visit: WriteVisit,
  { id, ...typed }: TypedPerson & { readonly id: string },
): Promise<Answer> {
  const customer = await ownerOf(visit, id);
  if (!customer) return notFound;
  const checked = check(visit, typed);
  if ('refused' in checked) return problems(personProblems(visit.say, checked.refused));
  const household = { organisationId: visit.organisation.id, customerId: id };
  await addPerson(visit.write, household, checked.person);
  await logPerson(visit, customer.customerNumber, { after: checked.person });
  return redirect(cardPath(id), { notice: generic.Notice_Saved });
}

async function change(
  visit: WriteVisit,
  { id, person: personId, versie, ...typed }: TypedPerson & Ids & { readonly versie: number },
): Promise<Answer> {
  const found = await find(visit, { id, person: personId });
  if (!found) return notFound;
  const checked = check(visit, typed);
  if ('refused' in checked) return problems(personProblems(visit.say, checked.refused));
  const inHand = { ...idsOf(visit, { id, person: personId }), version: versie };
  if (!(await changePerson(visit.write, inHand, checked.person))) return changedMeanwhile(visit);
  await logPerson(visit, found.customer.customerNumber, {
    before: found.person,
    after: checked.person,
  });
  return redirect(cardPath(id), { notice: generic.Notice_Saved });
}

async function end(visit: WriteVisit, ids: Ids & { readonly versie: number }): Promise<Answer> {
  const found = await find(visit, ids);
  if (!found) return notFound;
  const inHand = { ...idsOf(visit, ids), version: ids.versie };
  const ended = await endPerson(visit.write, inHand, dateAt(visit.now));
  if (!ended) return redirect(cardPath(ids.id), { notice: labels.Warning_PersonChanged });
  await logPerson(visit, found.customer.customerNumber, { before: found.person });
  return redirect(cardPath(ids.id), { notice: labels.Notice_PersonEnded });
}

function check(visit: WriteVisit, typed: TypedPerson) {
  const { organisation, now } = visit;
  return checkPerson(typed, { today: dateAt(now), roles: rolesOf(organisation.sector) });
}

function idsOf({ organisation }: ReadVisit, { id, person }: Ids) {
  return { organisationId: organisation.id, customerId: id, personId: person };
}

function ownerOf({ read, organisation }: ReadVisit, id: string) {
  return read
    .selectFrom('customer')
    .select(['id', 'displayName', 'customerNumber'])
    .where('organisationId', '=', organisation.id)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function find(visit: ReadVisit, ids: Ids): Promise<Found | undefined> {
  const { read, organisation, now } = visit;
  const customer = await ownerOf(visit, ids.id);
  const household = { organisationId: organisation.id, customerId: ids.id };
  const persons = await householdOn(read, household, dateAt(now));
  const person = persons.find(({ id }) => id === ids.person);
  return customer && person && { customer, person };
}

function addPage(
  visit: ReadVisit,
  customer: CardOwner,
  value: Partial<TypedPerson>,
  errors: Problems,
): Answer {
  const { say, organisation } = visit;
  return cardFormPage(visit, {
    customer,
    title: say(labels.Title_AddPerson),
    action: `${cardPath(customer.id)}/personen/nieuw`,
    problems: errors,
    children: (
      <PersonFields
        say={say}
        value={value}
        problems={errors}
        roles={rolesOf(organisation.sector)}
      />
    ),
  });
}

function changePage(
  visit: ReadVisit,
  { customer, person }: Found,
  value: TypedPerson,
  errors: Problems,
): Answer {
  const { say, organisation } = visit;
  return cardFormPage(visit, {
    customer,
    title: personName(person),
    action: `${cardPath(customer.id)}/personen/${person.id}`,
    hidden: { versie: person.version },
    problems: errors,
    children: (
      <PersonFields
        say={say}
        value={value}
        problems={errors}
        roles={rolesOf(organisation.sector)}
      />
    ),
  });
}

function endPage(visit: ReadVisit, { customer, person }: Found): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: say(labels.Title_EndPerson),
    current: 'customers',
    breadcrumb: cardBreadcrumb(visit, customer),
    children: (
      <ConfirmQuestion
        say={say}
        title={say(labels.Question_EndPerson, { name: personName(person) })}
        action={`${cardPath(customer.id)}/personen/${person.id}/beeindigen`}
        formKey={newFormKey()}
        hidden={{ versie: person.version }}
        confirm={say(labels.Button_EndPerson)}
        danger
        cancelHref={cardPath(customer.id)}
      >
        {say(labels.Text_EndPerson)}
      </ConfirmQuestion>
    ),
  });
}
