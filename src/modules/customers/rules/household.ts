import { Temporal } from 'temporal-polyfill';

/** What the order of a household looks at. */
export interface Ordered {
  readonly role: string;
  readonly initials: string;
  readonly surname: string;
}

const collator = new Intl.Collator('nl', { sensitivity: 'base' });

/**
 * The people of a household in the order in which they are shown: contract holders first, then everybody else, both by
 * surname and then initials; infixes do not count (PRF-7, OP-27).
 */
export function inHouseholdOrder<Person extends Ordered>(people: readonly Person[]): Person[] {
  const place = ({ role }: Ordered) => (role === 'contract_holder' ? 0 : 1);
  return people.toSorted(
    (one, other) =>
      place(one) - place(other) ||
      collator.compare(one.surname, other.surname) ||
      collator.compare(one.initials, other.initials),
  );
}

/** What makes two people look like one. */
export interface Named {
  readonly initials: string;
  readonly infix: string;
  readonly surname: string;
  readonly dateOfBirth: Temporal.PlainDate | null;
}

/** Whether two people have the same name, in whatever spelling, and the same date of birth (PRF-B6). */
export function isSamePerson(one: Named, other: Named): boolean {
  const sameBirth =
    one.dateOfBirth !== null &&
    other.dateOfBirth !== null &&
    Temporal.PlainDate.compare(one.dateOfBirth, other.dateOfBirth) === 0;
  return sameBirth && collator.compare(inOneSpelling(one), inOneSpelling(other)) === 0;
}

function inOneSpelling({ initials, infix, surname }: Named): string {
  return [initials, infix, surname]
    .join(' ')
    .replace(/[.\s]+/g, ' ')
    .trim();
}
