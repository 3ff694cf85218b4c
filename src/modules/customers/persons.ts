import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Person } from '#foundation/database/tables.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import type { Say } from '#foundation/labels/label.ts';
import { personLabels } from './labels.ts';
import { inHouseholdOrder } from './rules/household.ts';
import { type Gender, genders, type PersonDetails } from './rules/person-details.ts';

/** The household that people belong to. */
export interface Household {
  readonly organisationId: string;
  readonly customerId: string;
}

/** One person of a household, as a form showed him: the version guards against changes since (PRF-B5). */
export interface PersonInHand extends Household {
  readonly personId: string;
  readonly version: number;
}

export type StoredPerson = Selectable<Person>;

/** The people who belong to a household on a day, in the order in which they are shown (PRF-7). */
export async function householdOn(
  read: Read,
  { organisationId, customerId }: Household,
  day: Temporal.PlainDate,
): Promise<StoredPerson[]> {
  const people = await read
    .selectFrom('person')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where(({ or, eb }) => or([eb('endedOn', 'is', null), eb('endedOn', '>', day)]))
    .execute();
  return inHouseholdOrder(people);
}

/** Adds a person to a household (PRF-16). */
export async function addPerson(
  write: Write,
  household: Household,
  person: PersonDetails,
): Promise<void> {
  const { organisationId, customerId } = household;
  await write
    .insertInto('person')
    .values({
      organisationId,
      customerId,
      id: randomUUID(),
      salutation: salutationOf[person.gender],
      ...person,
    })
    .execute();
}

/** Changes a person; false when he was changed or went since the form showed him, and nothing is stored then (PRF-B5). */
export async function changePerson(
  write: Write,
  inHand: PersonInHand,
  person: PersonDetails,
): Promise<boolean> {
  const changed = await changing(write, inHand)
    .set({ ...person, salutation: salutationOf[person.gender] })
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Lets a person go from a day on; he stays in the history (OP-18). False as with `changePerson`. */
export async function endPerson(
  write: Write,
  inHand: PersonInHand,
  day: Temporal.PlainDate,
): Promise<boolean> {
  const ended = await changing(write, inHand).set({ endedOn: day }).executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

function changing(write: Write, { organisationId, customerId, personId, version }: PersonInHand) {
  return write
    .updateTable('person')
    .set((update) => ({ version: update('version', '+', 1) }))
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('id', '=', personId)
    .where('version', '=', version)
    .where('endedOn', 'is', null);
}

/** How a person is addressed, where nothing else was recorded. */
const salutationOf: Readonly<Record<Gender, string>> = {
  female: 'mevrouw',
  male: 'de heer',
  other: '',
};

/** A name as it is written: *T.H. van 't Hoff*. */
export function personName(person: {
  readonly initials: string;
  readonly infix: string;
  readonly surname: string;
}): string {
  return [person.initials, person.infix, person.surname].filter(Boolean).join(' ');
}

/** The word for a stored gender; empty when none is recorded. */
export function genderName(say: Say, stored: string): string {
  const gender = genders.find((known) => known === stored);
  return gender ? say(personLabels[`Gender_${gender}`]) : '';
}
