import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { systemClock } from '#foundation/clock.ts';
import { type ConnectionSettings, openPool } from '#foundation/database/connect.ts';
import type { House } from '#foundation/house.ts';
import { importCommand } from '#foundation/import/import-command.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import { root } from '#foundation/root.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';

export interface DemoWorld {
  readonly owner: ConnectionSettings;
  readonly house: House;
  readonly secrets: Secrets;
  readonly files: FileStore;
  readonly port: number;
  readonly identityProviderPort: number;
  readonly bankPort: number;
}

/**
 * Loads the demo organisations that are not there yet, through the command that loads every organisation; what was changed in
 * the demo since stays. Throws when a folder of the demo has faults.
 */
export async function loadDemoWorld(demo: DemoWorld): Promise<void> {
  const owner = openPool(demo.owner, 2);
  try {
    const known = await knownSlugs(owner);
    for (const folder of await organisationFolders()) {
      if (known.includes(folder)) continue;
      const code = await importCommand({
        owner,
        folder: join(root, 'demo', folder),
        house: demo.house,
        secrets: demo.secrets,
        files: demo.files,
        now: systemClock.now(),
        places: { port: demo.port, identityProviderPort: demo.identityProviderPort },
      });
      if (code !== 0) throw new Error(`The demo organisation ${folder} was not loaded.`);
    }
    await pointAtBank(owner, demo.bankPort);
  } finally {
    await owner.end();
  }
}

async function knownSlugs(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ slug: string }>('select slug from organisation');
  return rows.map((row) => row.slug);
}

async function organisationFolders(): Promise<string[]> {
  const entries = await readdir(join(root, 'demo'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'stand-ins')
    .map((entry) => entry.name)
    .sort();
}

/** Lets demo organisations pay where the demo's bank listens now: another port than last time breaks nothing. */
async function pointAtBank(owner: pg.Pool, bankPort: number): Promise<void> {
  const client = await owner.connect();
  try {
    // Connections only read unless they say otherwise.
    await client.query('begin read write');
    await client.query('update payment_provider set endpoint = $1 where stand_in', [
      `http://localhost:${bankPort}/v2`,
    ]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
