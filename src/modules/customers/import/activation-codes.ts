import { timeZone } from '#foundation/clock.ts';
import { normalizeCode } from '#foundation/format/text.ts';
import { date, reference, text } from '#foundation/import/columns.ts';
import type { Importer, ImportTarget, LoadCount } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { upsert } from '#foundation/import/upsert.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';

/** The purpose under which activation codes are sealed. */
const purpose = 'activationCode';

/**
 * Imports `activation-codes.csv`: the code from the letter with which a customer signs up. A code that the customer
 * has already, used or not, stays as it is; another one takes its place.
 */
export function activationCodesImporter(secrets: Secrets): Importer {
  return {
    file: 'activation-codes.csv',
    columns: [reference('customerNumber', 'customers.csv'), text('code', 40), date('expiresOn')],
    key: ['customerNumber'],
    spell: (number) => number.toLowerCase(),
    load: (target, rows) => loadCodes(target, rows, secrets),
  };
}

async function loadCodes(target: ImportTarget, rows: readonly LoadRow[], secrets: Secrets): Promise<LoadCount> {
  const before = await codesBefore(target, rows, secrets);
  const different = rows.filter((row) => before.get(row.link('customerNumber').id) !== codeOf(row));
  return upsert(target, {
    table: 'activationCode',
    sameBy: ['customerId'],
    records: different.map((row) => ({
      customerId: row.link('customerNumber').id,
      codeSealed: secrets.seal(codeOf(row), purpose),
      createdAt: target.now,
      expiresAt: row.date('expiresOn').add({ days: 1 }).toZonedDateTime(timeZone).toInstant(),
      usedAt: null,
    })),
  });
}

/** The code of each customer that has one. */
async function codesBefore(
  { write, organisationId }: ImportTarget,
  rows: readonly LoadRow[],
  secrets: Secrets,
): Promise<Map<string, string>> {
  const found = await write
    .selectFrom('activationCode')
    .select(['customerId', 'codeSealed'])
    .where('organisationId', '=', organisationId)
    .where(
      'customerId',
      'in',
      rows.map((row) => row.link('customerNumber').id),
    )
    .execute();
  return new Map(found.map((row) => [row.customerId, secrets.open(row.codeSealed, purpose)]));
}

function codeOf(row: LoadRow): string {
  return normalizeCode(row.text('code'));
}
