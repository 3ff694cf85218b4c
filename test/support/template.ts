import pg from 'pg';
import type { ConnectionSettings } from '#foundation/database/connect.ts';

/** Loads the demo world into the database that test files copy. */
export async function prepareTemplate(connection: ConnectionSettings): Promise<void> {
  const owner = new pg.Client(connection);
  await owner.connect();
  for (const [id, slug, sector] of [
    ['11111111-0000-4000-8000-000000000001', 'wisselstad', 'housing'],
    ['11111111-0000-4000-8000-000000000002', 'zonnebloem', 'childcare'],
  ]) {
    await owner.query(
      "insert into organisation (id, slug, sector, name, portal_name, canonical_address, mail_sender_name, mail_sender_address, demo) values ($1, $2::text, $3, $2, 'Mijn ' || $2, 'http://' || $2 || '.localhost:3000', $2, 'post@' || $2 || '.example', true)",
      [id, slug, sector],
    );
    await owner.query('insert into organisation_host values ($1, $2)', [id, `${slug}.localhost`]);
  }
  await owner.end();
}
