import { randomUUID } from 'node:crypto';
import { optional, text, wholeNumber } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import { storedRows } from '#foundation/import/stored-rows.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { readKeywords } from '../rules/keywords.ts';
import { importTitles } from './labels.ts';

const file = 'knowledge-topics.csv';

/** Imports `knowledge-topics.csv`: topics with their place, and keywords with bars between them. */
export const topicsImporter: Importer = {
  file,
  title: importTitles.Title_Topics,
  columns: [
    text('code', 40),
    wholeNumber('position', 1, 100_000),
    text('description', 120),
    optional(text('keywords', 2000)),
  ],
  key: ['code'],
  known: knownByCode('knowledgeTopic'),
  stored: storedRows(
    file,
    `select code, position, description, array_to_string(keywords, '|') as keywords
      from knowledge_topic where organisation_id = $1 order by position, code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'knowledgeTopic',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        position: row.number('position'),
        description: row.text('description'),
        keywords: readKeywords(row.text('keywords')),
      })),
    }),
};
