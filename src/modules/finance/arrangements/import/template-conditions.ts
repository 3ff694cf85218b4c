import { randomUUID } from 'node:crypto';
import { comparisonKinds, operators } from '#foundation/facts/condition.ts';
import { factSubjects } from '#foundation/facts/fact.ts';
import { oneOf, reference, text, wholeNumber } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { importTitles } from '../../import/labels.ts';

/** Imports `template-conditions.csv`: what a customer or unit must be for a template to be offered. */
export const templateConditionsImporter: Importer = {
  file: 'template-conditions.csv',
  title: importTitles.Title_Conditions,
  columns: [
    reference('template', 'arrangement-templates.csv'),
    wholeNumber('position', 1, 999),
    oneOf('about', factSubjects),
    text('fact', 60),
    oneOf('operator', operators),
    oneOf('comparisonKind', comparisonKinds),
    text('comparisonValue'),
  ],
  key: ['template', 'position'],
  load: (target, rows) =>
    upsert(target, {
      table: 'templateCondition',
      sameBy: ['templateId', 'position'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        templateId: row.link('template').id,
        position: row.number('position'),
        about: row.text('about'),
        fact: row.text('fact'),
        operator: row.text('operator'),
        comparisonKind: row.text('comparisonKind'),
        comparisonValue: row.text('comparisonValue'),
      })),
    }),
};
