/** The part of the day by which somebody is greeted; hours are those of a clock on the wall, 0 to 23. */
export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

/** Morning begins at 6, afternoon at 12, evening at 18, night at 0. */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 6) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** The person after whom a customer is called. */
export interface Namesake {
  readonly infix: string;
  readonly surname: string;
}

/**
 * How a customer is addressed: `mevrouw Cedee`, `de heer De Vries` (an infix without name before it has a capital).
 * Without salutation or person it is the name of the customer.
 */
export function formOfAddress(
  salutation: string,
  displayName: string,
  person: Namesake | undefined,
): string {
  if (salutation === '' || !person) return displayName;
  const name = person.infix ? `${person.infix} ${person.surname}` : person.surname;
  return `${salutation} ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
