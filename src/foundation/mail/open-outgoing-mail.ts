import pg from 'pg';
import type { ConnectionSettings } from '../database/connect.ts';

/**
 * Opens or stops the mail of all organisations of this installation, as its owner; mails that wait leave when it is
 * opened. Their own switches stay as they are.
 */
export async function openOutgoingMail(owner: ConnectionSettings, open: boolean): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('set role voordeur_owner');
    await client.query('update portal.installation set outgoing_mail_open = $1', [open]);
  } finally {
    await client.end();
  }
}
