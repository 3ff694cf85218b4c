import type { House } from '#foundation/house.ts';
import { fill, type Label, type Language } from '#foundation/labels/label.ts';
import { labelKey } from '#foundation/labels/words.ts';
import type { Profile, Sector } from '#foundation/organisation/profile.ts';
import { showsText } from './displayed-text.ts';

export interface LabelSearch {
  readonly language: Language;
  /** Empty for all pages. */
  readonly pageName: string;
  /** Text as it stands on the screen; empty for all labels. */
  readonly contains: string;
}

/** A label with the text that it shows now. */
export interface FoundLabel {
  readonly label: Label;
  readonly text: string;
  /** The organisation changed it. */
  readonly own: boolean;
}

/** The labels that are asked for: those the organisation changed first, then by page and name (ADM-184 to ADM-188). */
export function findLabels(house: House, organisation: Profile, search: LabelSearch): FoundLabel[] {
  const { name: organisationName, portalName } = organisation;
  const shown = (text: string) => fill(text, { organisationName, portalName });
  return labelsOf(house, organisation.sector)
    .filter((label) => search.pageName === '' || label.page === search.pageName)
    .map((label) => labelNow(organisation, label, search.language))
    .filter(
      ({ text }) => showsText(text, search.contains) || showsText(shown(text), search.contains),
    )
    .toSorted(inOrder);
}

/** The text of a label as the organisation has it now. */
export function labelNow(organisation: Profile, label: Label, language: Language): FoundLabel {
  const own = organisation.overrides[language].get(labelKey(label));
  return { label, text: own ?? label[language], own: own !== undefined };
}

/** The page names that have labels, in alphabetical order (ADM-185). */
export function pageNamesOf(house: House, sector: Sector): string[] {
  return [...new Set(labelsOf(house, sector).map((label) => label.page))].toSorted((one, other) =>
    one.localeCompare(other, 'en'),
  );
}

/** A label of this organisation, or undefined. */
export function labelOf(
  house: House,
  sector: Sector,
  named: { readonly page: string; readonly name: string },
): Label | undefined {
  return labelsOf(house, sector).find(
    ({ page, name }) => page === named.page && name === named.name,
  );
}

/** Words of modules that this organisation does not use are left out (ADM-8). */
function labelsOf(house: House, sector: Sector): Label[] {
  const used = house.modulesOf(sector);
  const notUsed = new Set(
    house.modules
      .filter((module) => !used.includes(module))
      .flatMap((module) => module.labels.flatMap((page) => Object.values<Label>(page))),
  );
  return [...house.labels.values()].filter((label) => !notUsed.has(label));
}

function inOrder(one: FoundLabel, other: FoundLabel): number {
  return (
    Number(other.own) - Number(one.own) ||
    one.label.page.localeCompare(other.label.page, 'en') ||
    one.label.name.localeCompare(other.label.name, 'en')
  );
}
