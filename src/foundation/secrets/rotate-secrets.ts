import type pg from 'pg';
import type { Secrets } from './secrets.ts';

interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly key: readonly string[];
  /** What a row's secret was sealed for. */
  readonly purpose: (row: Readonly<Record<string, unknown>>) => string;
}

/** Every column that holds something sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'activation_code',
    column: 'code_sealed',
    key: ['organisation_id', 'customer_id'],
    purpose: (row) => `activation code ${row.customer_id}`,
  },
  {
    table: 'time_code',
    column: 'seed_sealed',
    key: ['organisation_id', 'account_id'],
    purpose: () => 'timeCode',
  },
  {
    table: 'identity_provider',
    column: 'client_secret_sealed',
    key: ['organisation_id', 'key'],
    purpose: () => 'identityProvider',
  },
  {
    table: 'payment_provider',
    column: 'api_key_sealed',
    key: ['organisation_id'],
    purpose: () => 'paymentProvider',
  },
  {
    table: 'agenda_system',
    column: 'secret_sealed',
    key: ['organisation_id', 'kind'],
    purpose: () => 'agendaSystem',
  },
];

/**
 * Seals anew, row by row, what the newest key did not seal. Repeatable: interrupted, it goes on where it was.
 * Needs the owner's connection, which sees all organisations. Answers how many rows of each table were sealed anew.
 */
export async function rotateSecrets(
  owner: pg.Client,
  secrets: Secrets,
): Promise<{ table: string; sealedAnew: number }[]> {
  const counts = [];
  for (const { table, column, key, purpose } of sealedColumns) {
    const { rows } = await owner.query<Record<string, unknown>>(
      `select ${key.join(', ')}, ${column} as sealed from ${table}`,
    );
    let sealedAnew = 0;
    for (const row of rows) {
      const { sealed } = row;
      if (!Buffer.isBuffer(sealed) || secrets.isFresh(sealed)) continue;
      const where = key.map((name, index) => `${name} = $${index + 3}`).join(' and ');
      const result = await owner.query(
        `update ${table} set ${column} = $1 where ${column} = $2 and ${where}`,
        [
          secrets.seal(secrets.open(sealed, purpose(row)), purpose(row)),
          sealed,
          ...key.map((name) => row[name]),
        ],
      );
      sealedAnew += result.rowCount ?? 0;
    }
    counts.push({ table, sealedAnew });
  }
  return counts;
}
