import type { Temporal } from 'temporal-polyfill';
import { logChange } from '#foundation/change-log/log-change.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { roleName } from '../person-roles.ts';
import { genderName, personName } from '../persons.ts';
import { cardLabels as labels } from './labels.ts';

interface LoggedPerson {
  readonly gender: string;
  readonly initials: string;
  readonly infix: string;
  readonly surname: string;
  readonly dateOfBirth: Temporal.PlainDate | null;
  readonly role: string;
}

/** Writes to the change log what staff did with a person of a customer: without `before` he came, without `after` he went. */
export async function logPerson(
  visit: WriteVisit,
  customerNumber: string,
  change: { readonly before?: LoggedPerson; readonly after?: LoggedPerson },
): Promise<void> {
  const { before, after } = change;
  const oldValue = before && inOneLine(visit, before);
  const newValue = after && inOneLine(visit, after);
  if (oldValue === newValue) return;
  await logChange(visit, {
    subject: visit.say(labels.Subject_Person, { number: customerNumber }),
    ...(oldValue !== undefined && { oldValue }),
    ...(newValue !== undefined && { newValue }),
  });
}

function inOneLine({ say }: Visit, person: LoggedPerson): string {
  const { dateOfBirth } = person;
  const parts = [
    personName(person),
    genderName(say, person.gender),
    dateOfBirth ? formatDate(dateOfBirth) : '',
    roleName(say, person.role),
  ];
  return parts.filter(Boolean).join(', ');
}
