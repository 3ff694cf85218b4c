import type { Sent } from '#foundation/http/route.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { followTree, type QuestionTree, type TreeStep } from '../../rules/question-tree.ts';

/** What a page of step 2 shows of the tree. */
export interface DefectView extends TreeStep {
  readonly term: string;
}

/** What was asked for: a level to go back to, a term to search for. */
export interface DefectQuery {
  readonly options: readonly string[];
  readonly term: string;
  readonly fields: Sent['fields'];
}

/**
 * What to show: the path that was chosen; or, after going back to a level, the path before it (REP-44, REP-50); or,
 * with another search term, what of the whole tree contains it (REP-47 to REP-49).
 */
export function defectView(tree: QuestionTree, { options, term, fields }: DefectQuery): DefectView {
  const isSearch = fields.zoek !== undefined;
  const wanted = isSearch ? textIn(fields.zoek).trim().slice(0, 100) : term;
  const level = Number(textIn(fields.niveau));
  if (Number.isInteger(level) && level >= 1 && level <= 5 && !isSearch) {
    const kept = options.slice(0, level - 1);
    return { ...followTree(tree, kept, { term: wanted, forward: false }), term: wanted };
  }
  const isAnew = isSearch && wanted !== term;
  const kept = isAnew && wanted !== '' ? [] : options;
  return { ...followTree(tree, kept, { term: wanted, forward: true }), term: wanted };
}

/**
 * The path after a choice: `shown` is what stood above the question. Undefined when it was not offered (REP-B13).
 */
export function choose(
  tree: QuestionTree,
  shown: readonly string[],
  choice: string,
  term: string,
): readonly string[] | undefined {
  const chosen = choice === '' ? shown : [...shown, choice];
  if (chosen.length === 0) return undefined;
  const step = followTree(tree, chosen, { term, forward: true });
  return step.wasLost ? undefined : step.chosen.map(({ id }) => id);
}
