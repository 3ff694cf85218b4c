import { searchText } from './search-text.ts';

/** A code made of the words of a path, for an option that got none: `keuken.kraan`. */
export function codeFor(path: readonly string[]): string {
  return path
    .map((words) =>
      searchText(words)
        .replace(/[^\da-z]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .join('.')
    .slice(0, 80);
}
