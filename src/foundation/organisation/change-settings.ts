import { sql } from 'kysely';
import type { Write } from '../database/transaction.ts';

/**
 * Says that words, look, switches, settings or mail texts changed: every server reads them again at its next
 * request. Belongs in the transaction of the change.
 */
export async function settingsChanged(write: Write, organisationId: string): Promise<void> {
  await write
    .updateTable('organisation')
    .set((update) => ({ settingsVersion: update('settingsVersion', '+', 1) }))
    .where('id', '=', organisationId)
    .execute();
}

/** Stores settings over those there are; the others stay. */
export async function storeSettings(
  write: Write,
  organisationId: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  await write
    .updateTable('organisation')
    .set({ settings: sql`settings || ${JSON.stringify(changes)}::jsonb` })
    .where('id', '=', organisationId)
    .execute();
  await settingsChanged(write, organisationId);
}
