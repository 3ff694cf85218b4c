import type { DB } from '../database/tables.ts';
import type { Importer, Known } from './importer.ts';

/**
 * Answers which records of a table (`ledgerEntry`) the organisation has under these codes; the table has columns code
 * and id.
 */
export function knownByCode(
  table: keyof DB & string,
  { ofCustomer = false } = {},
): NonNullable<Importer['known']> {
  const statement = {
    name: `import-known-${table}`,
    text: `select code, id, ${ofCustomer ? 'customer_id' : 'null as customer_id'}
      from ${table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}
      where organisation_id = $1 and code = any($2)`,
  };
  return async ({ write, organisationId }, codes) => {
    const rows = await write.ask<{ code: string; id: string; customer_id: string | null }>(
      statement,
      [organisationId, codes],
    );
    return new Map(
      rows.map((row): [string, Known] => [
        row.code,
        { id: row.id, ...(row.customer_id && { customerId: row.customer_id }) },
      ]),
    );
  };
}
