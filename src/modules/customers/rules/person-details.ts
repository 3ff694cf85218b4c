import { Temporal } from 'temporal-polyfill';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label } from '#foundation/labels/label.ts';
import { personLabels as labels } from '../labels.ts';
import { knownRole, type PersonRole } from '../person-roles.ts';

/** What can be recorded as gender (PRF-51). */
export const genders = ['female', 'male', 'other'] as const;
export type Gender = (typeof genders)[number];

/** A person as somebody typed him, outer spaces gone; the date in three parts. */
export interface TypedPerson {
  readonly gender: string;
  readonly initials: string;
  readonly infix: string;
  readonly surname: string;
  readonly dateOfBirthDay: string;
  readonly dateOfBirthMonth: string;
  readonly dateOfBirthYear: string;
  readonly role: string;
}

/** A person whose details are all right. */
export interface PersonDetails {
  readonly gender: Gender;
  readonly initials: string;
  readonly infix: string;
  readonly surname: string;
  readonly dateOfBirth: Temporal.PlainDate;
  readonly role: PersonRole;
}

type PersonField = keyof PersonDetails;
export type PersonRefusals = Partial<Record<PersonField, Label>>;

/** Years that a person may be old. */
const oldest = 120;

/**
 * The person that was typed, or what is wrong, by field (PRF-15, PRF-B1 to PRF-B4). Everything but the infix is
 * obligatory; the role is one of those that are offered.
 */
export function checkPerson(
  typed: TypedPerson,
  offered: { readonly today: Temporal.PlainDate; readonly roles: readonly PersonRole[] },
): { readonly person: PersonDetails } | { readonly refused: PersonRefusals } {
  const gender = genders.find((known) => known === typed.gender);
  const role = knownRole(typed.role);
  const dateOfBirth = dateOf(typed);
  const refused: PersonRefusals = Object.fromEntries(
    Object.entries({
      gender: gender ? undefined : generic.Error_Required,
      initials: nameRefusal(typed.initials, /^[\p{L}\p{M}.'’ -]+$/u, labels.Error_Initials, 30),
      infix: typed.infix === '' ? undefined : surnameRefusal(typed.infix, 30),
      surname: surnameRefusal(typed.surname, 100),
      dateOfBirth: dateRefusal(typed, dateOfBirth, offered.today),
      role: roleRefusal(typed.role, role, offered.roles),
    }).filter(([, label]) => label !== undefined),
  );
  if (Object.keys(refused).length > 0 || !gender || !role || !dateOfBirth) return { refused };
  const { initials, infix, surname } = typed;
  return { person: { gender, initials, infix, surname, dateOfBirth, role } };
}

function surnameRefusal(name: string, longest: number): Label | undefined {
  return nameRefusal(name, /^[\p{L}\p{M}'’ -]+$/u, labels.Error_Name, longest);
}

function nameRefusal(
  name: string,
  allowed: RegExp,
  message: Label,
  longest: number,
): Label | undefined {
  if (name === '') return generic.Error_Required;
  if (!allowed.test(name) || !/\p{L}/u.test(name)) return message;
  return [...name].length > longest ? labels.Error_TooLong : undefined;
}

function dateOf(typed: TypedPerson): Temporal.PlainDate | undefined {
  const parts = [typed.dateOfBirthDay, typed.dateOfBirthMonth, typed.dateOfBirthYear];
  if (!parts.every((part) => /^[0-9]{1,4}$/.test(part))) return undefined;
  const [day = 0, month = 0, year = 0] = parts.map(Number);
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function dateRefusal(
  typed: TypedPerson,
  date: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): Label | undefined {
  const { dateOfBirthDay: day, dateOfBirthMonth: month, dateOfBirthYear: year } = typed;
  if (day === '' && month === '' && year === '') return generic.Error_Required;
  if (!date || date.year < 1000) return labels.Error_NoDate;
  if (Temporal.PlainDate.compare(date, today) > 0) return labels.Error_FutureDate;
  const longAgo = Temporal.PlainDate.compare(date, today.subtract({ years: oldest })) < 0;
  return longAgo ? labels.Error_LongAgo : undefined;
}

function roleRefusal(
  typed: string,
  role: PersonRole | undefined,
  offered: readonly PersonRole[],
): Label | undefined {
  if (typed === '') return generic.Error_Required;
  return role && offered.includes(role) ? undefined : labels.Error_Role;
}
