import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { oneOf, optional, reference, text } from '#foundation/import/columns.ts';
import {
  type Importer,
  type ImportFault,
  ImportRefused,
  type ImportTarget,
} from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { putAdvice } from '../rules/edit-guide.ts';
import { emptyGuide, type Guide, guideSchema } from '../rules/guide.ts';
import { readKeywords } from '../rules/keywords.ts';
import { importTitles } from './labels.ts';

const file = 'knowledge-questions.csv';
const guidesFolder = 'knowledge';

/**
 * Imports `knowledge-questions.csv`. A question with one advice says it in its row; a guided one names a file in the
 * folder `knowledge/`, which holds its steps and advices as `rules/guide.ts` describes them. What is imported is
 * published at once.
 */
export const questionsImporter: Importer = {
  file,
  title: importTitles.Title_Questions,
  onlyByCommand: true,
  columns: [
    text('code', 40),
    reference('topic', 'knowledge-topics.csv'),
    text('description', 300),
    optional(text('keywords', 2000)),
    oneOf('internalUse', ['yes', 'no']),
    oneOf('portalUse', ['yes', 'no']),
    oneOf('externalUse', ['yes', 'no']),
    optional(text('advice', 5000)),
    optional(text('buttonText', 80)),
    optional(text('buttonAddress', 500)),
    {
      name: 'guide',
      required: false,
      check: (name) =>
        /^[\w-]{1,80}\.json$/.test(name) ? undefined : reason(importTitles.Reason_NoFileName),
    },
  ],
  key: ['code'],
  checkRow: (row) =>
    row.text('guide') !== '' && row.text('advice') !== ''
      ? { field: 'guide', reason: reason(importTitles.Reason_GuideOrAdvice) }
      : undefined,
  known: knownByCode('knowledgeQuestion'),
  async load(target, rows) {
    const guides = await guidesOf(target, rows);
    return upsert(target, {
      table: 'knowledgeQuestion',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row, index) => ({
        id: randomUUID(),
        code: row.text('code'),
        topicId: row.link('topic').id,
        description: row.text('description'),
        keywords: readKeywords(row.text('keywords')),
        internalUse: row.text('internalUse') === 'yes',
        portalUse: row.text('portalUse') === 'yes',
        externalUse: row.text('externalUse') === 'yes',
        draft: guides[index] ?? emptyGuide,
        published: guides[index] ?? emptyGuide,
      })),
    });
  },
};

/** The guide of each row. Throws `ImportRefused` with every file that is not there or is no guide. */
async function guidesOf(target: ImportTarget, rows: readonly LoadRow[]): Promise<Guide[]> {
  const faults: ImportFault[] = [];
  const guides: Guide[] = [];
  for (const row of rows) {
    const name = row.text('guide');
    if (name === '') {
      guides.push(oneAdvice(row));
      continue;
    }
    const read = await readGuideFile(target, name);
    if (typeof read !== 'string') guides.push(read);
    else {
      faults.push({
        file,
        line: row.line,
        field: 'guide',
        reason: reason(importTitles.Reason_NoGuide, { name, fault: read }),
      });
    }
  }
  if (faults.length > 0) throw new ImportRefused(faults);
  return guides;
}

/** The guide in a file, or what is wrong with it. */
async function readGuideFile({ folder }: ImportTarget, name: string): Promise<Guide | string> {
  try {
    const read = guideSchema.safeParse(
      JSON.parse(await readFile(join(folder, guidesFolder, name), 'utf8')),
    );
    return read.success ? read.data : z.prettifyError(read.error);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function oneAdvice(row: LoadRow): Guide {
  const advice = row.text('advice');
  if (advice === '') return emptyGuide;
  const [buttonText, address] = [row.text('buttonText'), row.text('buttonAddress')];
  return putAdvice(emptyGuide, 'advies', {
    text: advice.replaceAll('\\n', '\n'),
    button: buttonText && address ? { text: buttonText, address } : null,
  });
}
