import type { Write } from './transaction.ts';

/** The next number of a kind within an organisation, from 1; two transactions never get the same one. */
export async function nextNumber(
  write: Write,
  organisationId: string,
  kind: string,
): Promise<number> {
  const row = await write
    .insertInto('runningNumber')
    .values({ organisationId, kind, lastNumber: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'kind'])
        .doUpdateSet((update) => ({ lastNumber: update('runningNumber.lastNumber', '+', 1) })),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow();
  return row.lastNumber;
}
