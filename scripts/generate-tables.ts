import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#foundation/database/embedded/embedded.ts';
import { migrate } from '#foundation/database/migrate.ts';

/** Generates the types of all tables from a freshly migrated database; with `--verify` it only compares. */
const dataFolder = await mkdtemp(join(tmpdir(), 'voordeur-tables-'));
const embedded = await startEmbedded({ dataFolder, settings: { fsync: 'off' } });
try {
  await migrate(embedded.connection);
  const { host, port, user, database } = embedded.connection;
  execFileSync(
    join('node_modules', '.bin', 'kysely-codegen'),
    [
      '--dialect=postgres',
      `--url=postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
      '--camel-case',
      '--type-mapping={"timestamptz":"Temporal.Instant","date":"Temporal.PlainDate","int8":"number","numeric":"number"}',
      '--custom-imports={"Temporal":"temporal-polyfill#Temporal"}',
      '--exclude-pattern=migration',
      '--out-file=src/foundation/database/tables.ts',
      ...(process.argv.includes('--verify') ? ['--verify'] : []),
    ],
    { stdio: 'inherit' },
  );
} finally {
  await embedded.stop();
  await rm(dataFolder, { recursive: true, force: true });
}
