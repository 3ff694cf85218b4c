import pg from 'pg';
import type { ConnectionSettings } from '#foundation/database/connect.ts';

/** Without the demo the server refuses to start while an organisation still points at a stand-in (design section 7). */
export async function refuseStandIns(app: ConnectionSettings): Promise<void> {
  const client = new pg.Client(app);
  await client.connect();
  try {
    const { rows } = await client.query<{ slug: string }>(
      'select slug from portal.organisations_with_stand_ins()',
    );
    if (rows.length > 0) {
      throw new Error(
        `These organisations still use a stand-in of the demo: ${rows.map((row) => row.slug).join(', ')}. ` +
          'Give them a real identity provider and payment provider, or start with VOORDEUR_DEMO=on.',
      );
    }
  } finally {
    await client.end();
  }
}
