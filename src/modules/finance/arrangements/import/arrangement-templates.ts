import { randomUUID } from 'node:crypto';
import { decimal, oneOf, optional, text, wholeNumber } from '#foundation/import/columns.ts';
import type { ImportColumn, Importer } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { importTitles as labels } from '../../import/labels.ts';
import { readDateFormula, readFrequency, spelled } from '../rules/date-formula.ts';
import { arrangementEventCode, channels, remainderOptions } from '../rules/template.ts';

const yesOrNo = ['yes', 'no'];

/** Imports `arrangement-templates.csv`: the kinds of payment arrangement that the organisation offers. */
export const arrangementTemplatesImporter: Importer = {
  file: 'arrangement-templates.csv',
  title: labels.Title_Templates,
  columns: [
    text('code', 40),
    text('description'),
    optional(oneOf('standard', yesOrNo)),
    oneOf('channel', channels),
    decimal('minimumTermAmount'),
    wholeNumber('maximumTerms', 1, 120),
    decimal('minimumArrangementAmount'),
    optional(text('invoiceType', 40)),
    optional(text('transactionMode', 40)),
    optional(oneOf('allOpenEntries', yesOrNo)),
    oneOf('remainderOption', remainderOptions),
    optional(oneOf('activatesImmediately', yesOrNo)),
    formula('firstDueFormula', (value) => readDateFormula(value) !== undefined),
    formula('paymentTerms', (value) => readDateFormula(value) !== undefined),
    formula('frequency', (value) => readFrequency(value) !== undefined),
    optional(text('letterTemplate', 40)),
    optional(text('interactionTemplate', 40)),
  ],
  key: ['code'],
  known: knownByCode('arrangementTemplate'),
  load: (target, rows) =>
    upsert(target, {
      table: 'arrangementTemplate',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        description: row.text('description'),
        isStandard: row.text('standard') === 'yes',
        channel: row.text('channel'),
        minimumTermCents: row.hundredths('minimumTermAmount'),
        maximumTerms: row.number('maximumTerms'),
        minimumArrangementCents: row.hundredths('minimumArrangementAmount'),
        invoiceType: row.text('invoiceType'),
        transactionMode: row.text('transactionMode'),
        takesAllOpenEntries: row.text('allOpenEntries') === 'yes',
        remainderOption: row.text('remainderOption'),
        activatesImmediately: row.text('activatesImmediately') === 'yes',
        firstDueFormula: spelled(row.text('firstDueFormula')),
        paymentTerms: spelled(row.text('paymentTerms')),
        frequency: spelled(row.text('frequency')),
        letterTemplate: row.text('letterTemplate'),
        interactionTemplate: row.textOrNull('interactionTemplate') ?? arrangementEventCode,
      })),
    }),
};

function formula(name: string, isRight: (value: string) => boolean): ImportColumn {
  return {
    name,
    required: true,
    check: (value) => (isRight(value) ? undefined : reason(labels.Reason_NoDateFormula)),
  };
}
