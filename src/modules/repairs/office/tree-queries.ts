import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { Option } from '#foundation/page/choice-field.tsx';
import { treeVersion } from '../queries/trees.ts';
import type { QuestionTree } from '../rules/question-tree.ts';

/** A version of a tree as the list of versions shows it. */
export interface TreeVersion {
  readonly id: string;
  readonly number: number;
  readonly state: 'draft' | 'published' | 'retired';
  readonly publishedAt: Temporal.Instant | null;
  readonly publishedBy: string;
  readonly paths: number;
}

/** The versions of a tree, newest first. */
export function versionsOf(
  read: Read,
  organisationId: string,
  treeId: string,
): Promise<TreeVersion[]> {
  return read.ask<TreeVersion>(
    {
      name: 'office-tree-versions',
      text: `select v.id, v.number, v.state, v.published_at as "publishedAt", v.published_by as "publishedBy",
          (select count(*)::int from tree_option o where o.organisation_id = v.organisation_id and o.version_id = v.id
            and not exists (select 1 from tree_option c where c.organisation_id = o.organisation_id
              and c.version_id = o.version_id and c.parent_id = o.id)) as paths
        from question_tree_version v where v.organisation_id = $1 and v.tree_id = $2 order by v.number desc limit 30`,
    },
    [organisationId, treeId],
  );
}

/** A tree kind; undefined when there is none. */
export function findTree(
  read: Read,
  organisationId: string,
  treeId: string,
): Promise<{ id: string; code: string; name: string } | undefined> {
  return read
    .selectFrom('questionTree')
    .select(['id', 'code', 'name'])
    .where('organisationId', '=', organisationId)
    .where('id', '=', treeId)
    .executeTakeFirst();
}

/** The name of a tree kind; undefined when there is none. */
export async function treeName(
  read: Read,
  organisationId: string,
  treeId: string,
): Promise<string | undefined> {
  const found = await read
    .selectFrom('questionTree')
    .select('name')
    .where('organisationId', '=', organisationId)
    .where('id', '=', treeId)
    .executeTakeFirst();
  return found?.name;
}

/** The draft of a tree; undefined without one. */
export async function draftTree(
  read: Read,
  organisationId: string,
  treeId: string,
): Promise<QuestionTree | undefined> {
  const draft = (await versionsOf(read, organisationId, treeId)).find(
    ({ state }) => state === 'draft',
  );
  return draft && treeVersion(read, organisationId, draft.id);
}

/** What an end of a path can be linked to. */
export async function endChoices(
  read: Read,
  organisationId: string,
): Promise<{ readonly templates: readonly Option[]; readonly actions: readonly Option[] }> {
  const templates = await read
    .selectFrom('repairTemplate')
    .select(['id', 'externalDescription'])
    .where('organisationId', '=', organisationId)
    .orderBy('externalDescription')
    .execute();
  const actions = await read
    .selectFrom('repairActionCode')
    .select(['id', 'code', 'description'])
    .where('organisationId', '=', organisationId)
    .orderBy('code')
    .execute();
  return {
    templates: templates.map(({ id, externalDescription }) => ({
      value: id,
      label: externalDescription,
    })),
    actions: actions.map(({ id, code, description }) => ({
      value: id,
      label: `${code}: ${description}`,
    })),
  };
}
