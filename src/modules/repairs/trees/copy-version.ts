import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';

export interface VersionOrder {
  readonly organisationId: string;
  readonly treeId: string;
  readonly now: Temporal.Instant;
  /** Who works on it, as the list of versions names him. */
  readonly by: string;
}

/** The draft of a tree: the one that is there, or a new one with everything that is published. Answers its id. */
export async function draftOf(write: Write, order: VersionOrder): Promise<string> {
  const { organisationId, treeId } = order;
  const versions = await write
    .selectFrom('questionTreeVersion')
    .select(['id', 'state', 'number'])
    .where('organisationId', '=', organisationId)
    .where('treeId', '=', treeId)
    .orderBy('number', 'desc')
    .forUpdate()
    .execute();
  const draft = versions.find(({ state }) => state === 'draft');
  if (draft) return draft.id;
  const id = await addVersion(write, { ...order, number: (versions[0]?.number ?? 0) + 1 });
  const published = versions.find(({ state }) => state === 'published');
  if (published) await copyOptions(write, organisationId, published.id, id);
  return id;
}

/** A new, empty version: a draft, or published at once where there was none (import). */
export async function addVersion(
  write: Write,
  order: VersionOrder & { readonly number: number; readonly publish?: boolean },
): Promise<string> {
  const id = randomUUID();
  const { organisationId, treeId, number, now, by, publish = false } = order;
  await write
    .insertInto('questionTreeVersion')
    .values({
      organisationId,
      id,
      treeId,
      number,
      state: publish ? 'published' : 'draft',
      madeAt: now,
      madeBy: by,
      publishedAt: publish ? now : null,
      publishedBy: publish ? by : '',
    })
    .execute();
  return id;
}

/** Copies every option into another version, under new ids, parents before children. */
async function copyOptions(
  write: Write,
  organisationId: string,
  fromId: string,
  toId: string,
): Promise<void> {
  await write.ask(
    {
      name: 'copy-tree-options',
      text: `with ids as materialized (
          select o.id, gen_random_uuid() as copy_id from tree_option o where o.organisation_id = $1 and o.version_id = $2)
        insert into tree_option (organisation_id, id, version_id, parent_id, level, code, description, icon,
          is_common_area, is_emergency, template_id, action_code_id, ask_cause, appointment_required, more_information)
        select o.organisation_id, i.copy_id, $3, p.copy_id, o.level, o.code, o.description, o.icon,
          o.is_common_area, o.is_emergency, o.template_id, o.action_code_id, o.ask_cause, o.appointment_required,
          o.more_information
        from tree_option o
        join ids i on i.id = o.id
        left join ids p on p.id = o.parent_id
        where o.organisation_id = $1 and o.version_id = $2`,
    },
    [organisationId, fromId, toId],
  );
}
