import { startOfDay } from '#foundation/clock.ts';
import { normalizeCode } from '#foundation/format/text.ts';
import { date, reference, text } from '#foundation/import/columns.ts';
import type { Importer, ImportTarget, LoadCount } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { importTitles } from './labels.ts';

/** Seals a code so that it opens for one customer only, and opens it again. */
export interface ActivationCodeSeal {
  readonly seal: (customerId: string, code: string) => Buffer;
  readonly open: (customerId: string, sealed: Buffer) => string;
}

/**
 * Imports `activation-codes.csv`: the code from the letter with which a customer signs up. A code that the customer
 * has already, used or not, stays as it is; another one takes its place.
 */
export function activationCodesImporter(seal: ActivationCodeSeal): Importer {
  return {
    file: 'activation-codes.csv',
    title: importTitles.Title_ActivationCodes,
    onlyByCommand: true,
    columns: [reference('customerNumber', 'customers.csv'), text('code', 40), date('expiresOn')],
    key: ['customerNumber'],
    spell: (number) => number.toLowerCase(),
    load: (target, rows) => loadCodes(target, rows, seal),
  };
}

async function loadCodes(
  target: ImportTarget,
  rows: readonly LoadRow[],
  seal: ActivationCodeSeal,
): Promise<LoadCount> {
  const before = await codesBefore(target, rows, seal);
  const different = rows.filter((row) => before.get(row.link('customerNumber').id) !== codeOf(row));
  return upsert(target, {
    table: 'activationCode',
    sameBy: ['customerId'],
    records: different.map((row) => ({
      customerId: row.link('customerNumber').id,
      codeSealed: seal.seal(row.link('customerNumber').id, codeOf(row)),
      createdAt: target.now,
      expiresAt: startOfDay(row.date('expiresOn').add({ days: 1 })),
      usedAt: null,
    })),
  });
}

/** The code of each customer that has one. */
async function codesBefore(
  { write, organisationId }: ImportTarget,
  rows: readonly LoadRow[],
  seal: ActivationCodeSeal,
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
  return new Map(found.map((row) => [row.customerId, seal.open(row.customerId, row.codeSealed)]));
}

function codeOf(row: LoadRow): string {
  return normalizeCode(row.text('code'));
}
