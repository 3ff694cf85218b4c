import { randomUUID } from 'node:crypto';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';
import { treeVersion } from '../queries/trees.ts';
import { codeFor } from '../rules/option-code.ts';
import { pathTo, type QuestionTree, type TreeOption } from '../rules/question-tree.ts';
import { mayPublish } from '../rules/tree-checks.ts';
import { draftOf } from './copy-version.ts';
import type { OptionDetails } from './import-options.ts';

/** A draft that is being worked on, with its tree. */
export interface Draft {
  readonly versionId: string;
  readonly tree: QuestionTree;
}

/** The draft of a tree, held so that two members of staff do not work on it at the same moment; undefined without one. */
export async function holdDraft(
  { write, organisation }: WriteVisit,
  treeId: string,
): Promise<Draft | undefined> {
  const found = await write
    .selectFrom('questionTreeVersion')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('treeId', '=', treeId)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst();
  const tree = found && (await treeVersion(write, organisation.id, found.id));
  return found && tree && { versionId: found.id, tree };
}

/** Begins a draft with everything that is published, or goes on with the one that is there. */
export function beginDraft(
  { write, organisation, visitor, now }: WriteVisit,
  treeId: string,
): Promise<string> {
  return draftOf(write, {
    organisationId: organisation.id,
    treeId,
    now,
    by: actorOf(visitor).userId,
  });
}

/** Publishes the draft: it takes the place of the version before, which who began with it keeps. */
export async function publishDraft(
  visit: WriteVisit,
  treeId: string,
): Promise<'published' | 'notThere' | 'faulty'> {
  const { write, organisation, visitor, now } = visit;
  const draft = await holdDraft(visit, treeId);
  if (!draft) return 'notThere';
  if (!mayPublish(draft.tree)) return 'faulty';
  await write
    .updateTable('questionTreeVersion')
    .set({ state: 'retired' })
    .where('organisationId', '=', organisation.id)
    .where('treeId', '=', treeId)
    .where('state', '=', 'published')
    .execute();
  await write
    .updateTable('questionTreeVersion')
    .set({ state: 'published', publishedAt: now, publishedBy: actorOf(visitor).userId })
    .where('organisationId', '=', organisation.id)
    .where('id', '=', draft.versionId)
    .execute();
  return 'published';
}

/** Adds an option below another one, or at the top. Answers its id; undefined when there is no place for it. */
export async function addOption(
  { write, organisation }: WriteVisit,
  { versionId, tree }: Draft,
  { parentId, description }: { readonly parentId: string | null; readonly description: string },
): Promise<string | undefined> {
  const above = parentId === null ? [] : pathTo(tree, parentId);
  const parent = above.at(-1);
  if ((parentId !== null && !parent) || (parent?.level ?? 0) >= 5) return undefined;
  const id = randomUUID();
  await write
    .insertInto('treeOption')
    .values({
      organisationId: organisation.id,
      id,
      versionId,
      parentId,
      level: (parent?.level ?? 0) + 1,
      code: codeFor([...above.map((option) => option.description), description]),
      description,
    })
    .execute();
  return id;
}

/** Changes the words of an option and everything about it. */
export async function changeOption(
  { write, organisation }: WriteVisit,
  { versionId }: Draft,
  id: string,
  details: OptionDetails & { readonly description: string; readonly code: string },
): Promise<boolean> {
  const changed = await write
    .updateTable('treeOption')
    .set(details)
    .where('organisationId', '=', organisation.id)
    .where('versionId', '=', versionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Removes an option with everything below it. */
export async function removeOption(
  { write, organisation }: WriteVisit,
  { versionId }: Draft,
  id: string,
): Promise<boolean> {
  const removed = await write
    .deleteFrom('treeOption')
    .where('organisationId', '=', organisation.id)
    .where('versionId', '=', versionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}

/** Copies an option with everything below it under new words, beside itself. Answers the id of the copy. */
export async function copyBranch(
  { write, organisation }: WriteVisit,
  { versionId, tree }: Draft,
  id: string,
  description: string,
): Promise<string | undefined> {
  const from = tree.indexOf.get(id);
  const top = from === undefined ? undefined : tree.nodes[from];
  if (from === undefined || !top) return undefined;
  const copies = new Map(
    tree.nodes.slice(from, top.end).map(({ option }) => [option.id, randomUUID()]),
  );
  const above = pathTo(tree, id).slice(0, -1);
  const rows = tree.nodes.slice(from, top.end).map(({ option }) => {
    const isTop = option.id === id;
    const own: TreeOption = {
      ...option,
      description: isTop ? description : option.description,
      id: copies.get(option.id) ?? '',
      parentId: isTop ? option.parentId : (copies.get(option.parentId ?? '') ?? null),
    };
    const path = [
      ...above.map((part) => part.description),
      description,
      ...pathTo(tree, option.id)
        .slice(above.length + 1)
        .map((part) => part.description),
    ];
    return { organisationId: organisation.id, versionId, ...own, code: codeFor(path) };
  });
  for (let start = 0; start < rows.length; start += 500)
    await write
      .insertInto('treeOption')
      .values(rows.slice(start, start + 500))
      .execute();
  return copies.get(id);
}
