import type { Read } from '#foundation/database/transaction.ts';
import { growTree, type QuestionTree, type TreeOption } from '../rules/question-tree.ts';

/** Trees that this server keeps ready, the one used longest ago first. What was published never changes. */
const kept = new Map<string, QuestionTree>();
const mostKept = 40;

interface KnownVersion {
  readonly versionId: string;
  readonly state: 'draft' | 'published' | 'retired';
  /** Changes when a template changes, whose words stand in the tree too (REP-47). */
  readonly stamp: string;
}

/** The published tree of this kind, ready for choosing and searching; undefined when none was published (REP-B14). */
export async function publishedTree(
  read: Read,
  organisationId: string,
  treeId: string,
): Promise<QuestionTree | undefined> {
  const [version] = await read.ask<KnownVersion>(
    {
      name: 'published-tree-version',
      text: `select v.id as "versionId", v.state, coalesce(s.templates, 0)::text as stamp
        from question_tree_version v left join repair_stamp s on s.organisation_id = v.organisation_id
        where v.organisation_id = $1 and v.tree_id = $2 and v.state = 'published'`,
    },
    [organisationId, treeId],
  );
  return version && treeOf(read, organisationId, version);
}

/**
 * The tree of one version: who began with it keeps it, also when a newer one was published. A draft is read anew each
 * time, because it is being worked on.
 */
export async function treeVersion(
  read: Read,
  organisationId: string,
  versionId: string,
): Promise<QuestionTree | undefined> {
  const [version] = await read.ask<KnownVersion>(
    {
      name: 'tree-version',
      text: `select v.id as "versionId", v.state, coalesce(s.templates, 0)::text as stamp
        from question_tree_version v left join repair_stamp s on s.organisation_id = v.organisation_id
        where v.organisation_id = $1 and v.id = $2`,
    },
    [organisationId, versionId],
  );
  return version && treeOf(read, organisationId, version);
}

async function treeOf(
  read: Read,
  organisationId: string,
  { versionId, state, stamp }: KnownVersion,
): Promise<QuestionTree> {
  if (state === 'draft') return readTree(read, organisationId, versionId);
  const key = `${organisationId} ${versionId} ${stamp}`;
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const tree = await readTree(read, organisationId, versionId);
  kept.set(key, tree);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return tree;
}

async function readTree(
  read: Read,
  organisationId: string,
  versionId: string,
): Promise<QuestionTree> {
  const options: TreeOption[] = await read
    .selectFrom('treeOption')
    .select(['id', 'parentId', 'level', 'code', 'description', 'icon'])
    .select(['isCommonArea', 'isEmergency', 'templateId', 'actionCodeId'])
    .select(['askCause', 'appointmentRequired', 'moreInformation'])
    .where('organisationId', '=', organisationId)
    .where('versionId', '=', versionId)
    .execute();
  const templates = await read
    .selectFrom('repairTemplate')
    .select(['id', 'externalDescription'])
    .where('organisationId', '=', organisationId)
    .execute();
  const texts = new Map(templates.map(({ id, externalDescription }) => [id, externalDescription]));
  return growTree(versionId, options, texts);
}
