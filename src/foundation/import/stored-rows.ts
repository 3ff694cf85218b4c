import type { Importer } from './importer.ts';

/** Rows that an export holds at most. One more is read, to see that there are too many. */
export const mostStored = 100_000;

/**
 * Answers what the organisation has as rows of an import file. The statement names its columns as the file does, and
 * writes hundredths with `asDecimal`; `$1` is the organisation.
 */
export function storedRows(file: string, text: string): NonNullable<Importer['stored']> {
  return async (read, organisationId) => {
    const rows = await read.ask<Record<string, unknown>>(
      { name: `stored-${file}`, text: `${text} limit ${mostStored + 1}` },
      [organisationId],
    );
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]),
      ),
    );
  };
}

/** SQL that writes a column of hundredths (cents, points) as an import file has it: `503.47`. */
export function asDecimal(column: string): string {
  return `to_char(${column} / 100.0, 'FM9999999999990.00')`;
}
