import type { Read, Write } from '#foundation/database/transaction.ts';
import { type Guide, readGuide } from '../rules/guide.ts';

/** A question as staff keep it. */
export interface KeptQuestion {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly portalUse: boolean;
  readonly draft: Guide;
  readonly draftVersion: number;
  /** What customers see; undefined when nothing was published yet. */
  readonly published: Guide | undefined;
}

/** The question with this id or code; undefined when there is none. */
export async function findQuestion(
  read: Read,
  organisationId: string,
  by: { readonly id: string } | { readonly code: string },
): Promise<KeptQuestion | undefined> {
  const [column, value] = 'id' in by ? (['id', by.id] as const) : (['code', by.code] as const);
  const found = await read
    .selectFrom('knowledgeQuestion')
    .select(['id', 'code', 'description', 'portalUse', 'draft', 'draftVersion', 'published'])
    .where('organisationId', '=', organisationId)
    .where(column, '=', value)
    .executeTakeFirst();
  if (!found) return undefined;
  return {
    ...found,
    draft: readGuide(found.draft),
    published: found.published === null ? undefined : readGuide(found.published),
  };
}

/** Stores a change of exactly this draft; false when somebody else changed it since (ADM-B9). */
export async function saveDraft(
  write: Write,
  organisationId: string,
  { id, draftVersion, draft }: Pick<KeptQuestion, 'id' | 'draftVersion' | 'draft'>,
): Promise<boolean> {
  const saved = await write
    .updateTable('knowledgeQuestion')
    .set({ draft: JSON.stringify(draft), draftVersion: draftVersion + 1 })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('draftVersion', '=', draftVersion)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Lets customers see exactly this draft; false when somebody else changed it since (ADM-B9). */
export async function publishDraft(
  write: Write,
  organisationId: string,
  { id, draftVersion }: Pick<KeptQuestion, 'id' | 'draftVersion'>,
): Promise<boolean> {
  const published = await write
    .updateTable('knowledgeQuestion')
    .set(({ ref }) => ({ published: ref('draft') }))
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('draftVersion', '=', draftVersion)
    .executeTakeFirst();
  return published.numUpdatedRows === 1n;
}
