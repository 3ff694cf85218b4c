import type { Module } from '../house.ts';
import type { Importer } from './importer.ts';
import { inOrderOfReference } from './references.ts';

/**
 * The importers of the modules that a sector has, each behind those that it refers to. One that needs a module which
 * is not among them is left out.
 */
export function importersOfModules(
  modules: readonly Pick<Module, 'name' | 'importers'>[],
  besides: readonly Importer[] = [],
): Importer[] {
  const names = new Set(modules.map(({ name }) => name));
  const usable = modules
    .flatMap(({ importers }) => importers ?? [])
    .filter(({ onlyWith }) => onlyWith === undefined || names.has(onlyWith));
  return inOrderOfReference([...besides, ...usable]);
}
