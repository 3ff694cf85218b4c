import type { Read } from '#foundation/database/transaction.ts';
import { oneOf, optional, reference, text } from '#foundation/import/columns.ts';
import type { Importer, RowFault } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { storedRows } from '#foundation/import/stored-rows.ts';
import { treeLevels } from '../rules/question-tree.ts';
import { type ImportedOption, importOptions } from '../trees/import-options.ts';
import { yes } from './catalogue.ts';
import { importTitles } from './labels.ts';

const yesOrNo = ['yes', 'no'] as const;

/**
 * `tree-options.csv`: one line for each option of each tree, known by the words of its path. The first import publishes
 * the tree; a later one that differs goes into its draft, which staff publish. Nothing is ever removed.
 */
export const treeOptionsImporter: Importer = {
  file: 'tree-options.csv',
  title: importTitles.Title_Options,
  columns: [
    reference('tree', 'question-trees.csv'),
    text('space'),
    optional(text('element')),
    optional(text('component')),
    optional(text('defect')),
    optional(text('specification')),
    optional(text('code', 80)),
    optional(text('icon', 40)),
    optional(oneOf('commonArea', yesOrNo)),
    optional(oneOf('emergency', yesOrNo)),
    optional(reference('template', 'repair-templates.csv')),
    optional(reference('action', 'repair-action-codes.csv')),
    optional(oneOf('askCause', yesOrNo)),
    optional(oneOf('appointment', yesOrNo)),
    optional(oneOf('moreInformation', yesOrNo)),
  ],
  key: ['tree', ...treeLevels],
  checkRow,
  stored: storedRows('tree-options', rowsWhere("v.state = 'published'")),
  async load(target, rows) {
    const byTree = new Map<string, ImportedOption[]>();
    for (const row of rows) {
      const treeId = row.link('tree').id;
      byTree.set(treeId, [...(byTree.get(treeId) ?? []), optionOf(row)]);
    }
    const count = { added: 0, changed: 0 };
    for (const [treeId, options] of byTree) {
      const { added, changed } = await importOptions(target.write, {
        organisationId: target.organisationId,
        treeId,
        now: target.now,
        options,
      });
      count.added += added;
      count.changed += changed;
    }
    return count;
  },
};

/** The options of one version, as rows of the same file. */
export async function rowsOfVersion(
  read: Read,
  organisationId: string,
  versionId: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return read.ask<Record<string, unknown>>(
    { name: 'tree-options-of-version', text: rowsWhere('v.id = $2') },
    [organisationId, versionId],
  );
}

/** `$1` is the organisation. */
function rowsWhere(condition: string): string {
  return `with recursive walk as (
      select o.organisation_id, o.id, array[o.description] as path, v.tree_id from tree_option o
      join question_tree_version v on v.organisation_id = o.organisation_id and v.id = o.version_id
      where o.organisation_id = $1 and o.parent_id is null and ${condition}
      union all
      select o.organisation_id, o.id, w.path || o.description, w.tree_id from tree_option o
      join walk w on w.organisation_id = o.organisation_id and w.id = o.parent_id
      where o.organisation_id = $1)
    select t.code as tree, path[1] as space, path[2] as element, path[3] as component, path[4] as defect,
      path[5] as specification, o.code, o.icon, ${yes('o.is_common_area')} as "commonArea",
      ${yes('o.is_emergency')} as emergency, r.code as template, a.code as action, ${yes('o.ask_cause')} as "askCause",
      ${yes('o.appointment_required')} as appointment, ${yes('o.more_information')} as "moreInformation"
    from walk w
    join tree_option o on o.organisation_id = w.organisation_id and o.id = w.id
    join question_tree t on t.organisation_id = w.organisation_id and t.id = w.tree_id
    left join repair_template r on r.organisation_id = o.organisation_id and r.id = o.template_id
    left join repair_action_code a on a.organisation_id = o.organisation_id and a.id = o.action_code_id
    order by t.code, path`;
}

/** A checked row as an option. */
export function optionOf(row: LoadRow): ImportedOption {
  return {
    path: treeLevels.map((level) => row.text(level)).filter(Boolean),
    code: row.text('code'),
    icon: row.text('icon'),
    isCommonArea: row.text('commonArea') === 'yes',
    isEmergency: row.text('emergency') === 'yes',
    templateId: row.linkOrNull('template')?.id ?? null,
    actionCodeId: row.linkOrNull('action')?.id ?? null,
    askCause: row.text('askCause') === 'yes',
    appointmentRequired: row.text('appointment') === 'yes',
    moreInformation: row.text('moreInformation') === 'yes',
  };
}

function checkRow(row: LoadRow): RowFault | undefined {
  const filled = treeLevels.map((level) => row.text(level) !== '');
  const skipped = treeLevels.find((_, index) => filled[index] && index > 0 && !filled[index - 1]);
  if (skipped) return { field: skipped, reason: reason(importTitles.Reason_LevelSkipped) };
  const depth = filled.filter(Boolean).length;
  const end = ['template', 'action'].find((column) => row.text(column) !== '');
  if (end && depth < 4) return { field: end, reason: reason(importTitles.Reason_NoEnd) };
  const flag = ['askCause', 'appointment', 'moreInformation'].find(
    (column) => row.text(column) === 'yes',
  );
  if (flag && depth < 4) return { field: flag, reason: reason(importTitles.Reason_NoEnd) };
  if (row.text('commonArea') === 'yes' && depth > 1)
    return { field: 'commonArea', reason: reason(importTitles.Reason_NotCommon) };
  return undefined;
}
