/** The part of the day by which somebody is greeted; hours are those of a clock on the wall, 0 to 23. */
export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

/** Morning begins at 6, afternoon at 12, evening at 18, night at 0. */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 6) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** Initials at the start of a name: `F.M.H. `, `Th.J. `. */
const initials = /^(?:\p{Lu}\p{Ll}?\.)+\s+/u;

/**
 * How a customer is addressed: `mevrouw Cedee`, `de heer De Vries` (an infix without initials before it has a capital).
 * Without salutation, or when the name is not that of a person with initials, it is the name of the customer.
 */
export function formOfAddress(salutation: string, displayName: string): string {
  if (salutation === '' || !initials.test(displayName)) return displayName;
  const name = displayName.replace(initials, '');
  return `${salutation} ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
