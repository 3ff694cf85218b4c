import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import {
  addPerson,
  changePerson,
  checkPerson,
  endPerson,
  type Household,
  householdOn,
  isSamePerson,
  type PersonDetails,
  personLabels,
  personName,
  personProblems,
  type StoredPerson,
  type TypedPerson,
} from '#modules/customers/module.ts';
import { personAdded, personChanged, personRemoved } from './interaction-kinds.ts';
import { storedRoleMarks } from './queries.ts';
import { mayChange, usableRoles } from './rules/role-marks.ts';

/** A person as the page showed him. */
export interface ShownPerson {
  readonly id: string;
  readonly version: number;
}

type NotFound = 'gone' | 'notAllowed';
type Refused = { readonly refused: Problems };

/**
 * A person of the visitor's own household whom he may change (PRF-12). `notAllowed` when his role is not for
 * customers (PRF-B4); `gone` when he is not in this household, or no longer.
 */
export async function findOwnPerson(
  visit: ReadVisit,
  id: string,
): Promise<StoredPerson | NotFound> {
  const household = householdOf(visit);
  if (!household) return 'notAllowed';
  const people = await householdOn(visit.read, household, dateAt(visit.now));
  const person = people.find((one) => one.id === id);
  if (!person) return 'gone';
  const { marks } = await storedRoleMarks(visit.read, visit.organisation);
  return mayChange(marks, person.role) ? person : 'notAllowed';
}

/** Adds a person, with an entry in the interaction log; twice the same one only when the customer insists (PRF-B6). */
export async function addOwnPerson(
  visit: WriteVisit,
  typed: TypedPerson,
  insists: boolean,
): Promise<'added' | 'notAllowed' | Refused> {
  const household = householdOf(visit);
  if (!household) return 'notAllowed';
  const checked = await check(visit, household, typed, { insists });
  if ('refused' in checked) return checked;
  await addPerson(visit.write, household, checked.person);
  await log(visit, household, personAdded, personName(checked.person));
  return 'added';
}

/** Changes a person unless he was changed since the page showed him (PRF-B5). */
export async function changeOwnPerson(
  visit: WriteVisit,
  shown: ShownPerson,
  typed: TypedPerson,
  insists: boolean,
): Promise<'changed' | 'unchanged' | NotFound | Refused> {
  const household = householdOf(visit);
  const stored = await findOwnPerson(visit, shown.id);
  if (!household) return 'notAllowed';
  if (typeof stored === 'string') return stored;
  const checked = await check(visit, household, typed, { insists, except: stored.id });
  if ('refused' in checked) return checked;
  if (stored.version === shown.version && isUnchanged(stored, checked.person)) return 'unchanged';
  const inHand = { ...household, personId: stored.id, version: shown.version };
  if (!(await changePerson(visit.write, inHand, checked.person))) return 'gone';
  await log(visit, household, personChanged, personName(checked.person));
  return 'changed';
}

/** Lets a person go from today (OP-18), unless he was changed since the page showed him (PRF-B5). */
export async function removeOwnPerson(
  visit: WriteVisit,
  shown: ShownPerson,
): Promise<'removed' | NotFound> {
  const household = householdOf(visit);
  const stored = await findOwnPerson(visit, shown.id);
  if (!household) return 'notAllowed';
  if (typeof stored === 'string') return stored;
  const inHand = { ...household, personId: stored.id, version: shown.version };
  if (!(await endPerson(visit.write, inHand, dateAt(visit.now)))) return 'gone';
  await log(visit, household, personRemoved, personName(stored));
  return 'removed';
}

function householdOf({
  visitor,
  organisation,
}: Pick<ReadVisit, 'visitor' | 'organisation'>): Household | undefined {
  return visitor.kind === 'customer'
    ? { organisationId: organisation.id, customerId: visitor.customerId }
    : undefined;
}

async function check(
  visit: WriteVisit,
  household: Household,
  typed: TypedPerson,
  doubts: { readonly insists: boolean; readonly except?: string },
): Promise<{ readonly person: PersonDetails } | Refused> {
  const { read, organisation, say, now } = visit;
  const today: Temporal.PlainDate = dateAt(now);
  const { marks } = await storedRoleMarks(read, organisation);
  const checked = checkPerson(typed, { today, roles: usableRoles(marks) });
  if ('refused' in checked) return { refused: personProblems(say, checked.refused) };
  const others = await householdOn(read, household, today);
  const isThere = others.some(
    (other) => other.id !== doubts.except && isSamePerson(other, checked.person),
  );
  return isThere && !doubts.insists
    ? { refused: { duplicate: say(personLabels.Error_Duplicate) } }
    : checked;
}

function isUnchanged(stored: StoredPerson, person: PersonDetails): boolean {
  return (
    stored.gender === person.gender &&
    stored.initials === person.initials &&
    stored.infix === person.infix &&
    stored.surname === person.surname &&
    stored.role === person.role &&
    stored.dateOfBirth?.equals(person.dateOfBirth) === true
  );
}

async function log(
  { write, visitor, now }: WriteVisit,
  { organisationId, customerId }: Household,
  kind: InteractionKind,
  notes: string,
): Promise<void> {
  await logInteraction(write, { organisationId, customerId, kind, actor: visitor, now, notes });
}
