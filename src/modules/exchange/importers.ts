import type { Visit } from '#foundation/http/visit.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { importersOfModules } from '#foundation/import/importers-of.ts';

/** Every importer of the organisation's modules, with what it refers to before it. */
export function importersOf({ house, organisation }: Visit): Importer[] {
  return importersOfModules(house.modulesOf(organisation.sector));
}

/** The name of a file as it stands in an address: `customers` for `customers.csv`. */
export function nameOf({ file }: Importer): string {
  return file.replace(/\.csv$/, '');
}

/** What a file holds in words, or its name where it has none. */
export function titleOf({ say }: Visit, { title, file }: Importer): string {
  return title ? say(title) : file;
}

/** The importer with this name that may be used from the browser. */
export function usableImporter(visit: Visit, name: string): Importer | undefined {
  const found = importersOf(visit).find((importer) => nameOf(importer) === name);
  return found?.onlyByCommand ? undefined : found;
}
