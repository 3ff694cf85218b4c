import type { House } from '../house.ts';
import type { Label } from '../labels/label.ts';
import type { Sector } from '../organisation/profile.ts';

/** What a fact is known as; null when nothing is known. */
export type FactValue = boolean | number | string | null;

export type FactKind = 'boolean' | 'number' | 'text' | 'choice';

/** Whom or what a fact is about: the source tables of conditions (FIN-94). */
export const factSubjects = ['customer', 'unit'] as const;
export type FactSubject = (typeof factSubjects)[number];

/**
 * Something a module knows about a customer or a unit, for conditions and automatic answers. It is read by a SQL
 * expression of one value that may use `asked.organisation_id`, `asked.id` (of the customer or unit) and
 * `asked.today`; many facts are read in one statement (`readFacts`).
 */
export interface Fact {
  /** Never changes: it is stored in conditions. Unique within its subject. */
  readonly key: string;
  readonly label: Label;
  readonly about: FactSubject;
  readonly kind: FactKind;
  /** What a choice can be, by the value that the expression gives. */
  readonly choices?: Readonly<Record<string, Label>>;
  readonly expression: string;
  /** A number that is not known counts as larger than any other, such as months since something that never was (OP-FIN-10). */
  readonly unknownIsInfinite?: boolean;
}

/** Every fact of the modules that a sector uses. */
export function factsOf(house: House, sector: Sector): Fact[] {
  return house.modulesOf(sector).flatMap((module) => module.facts ?? []);
}

/** The fact of this key; undefined when no module offers it (any more). */
export function findFact(
  facts: readonly Fact[],
  { about, fact: key }: { readonly about: FactSubject; readonly fact: string },
): Fact | undefined {
  return facts.find((fact) => fact.about === about && fact.key === key);
}
