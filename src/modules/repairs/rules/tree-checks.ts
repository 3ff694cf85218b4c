import type { QuestionTree, TreeOption } from './question-tree.ts';
import { searchText } from './search-text.ts';

/** Something that is not right with a tree. The first two keep it from being published. */
export interface TreeFault {
  readonly kind: 'deadEnd' | 'doubled' | 'nothingLinked';
  readonly option: TreeOption;
}

/**
 * What is not right with a tree: paths that end before the defect, two options with the same words beside each other,
 * and ends without a template or an action code (allowed: the customer is told to contact the service desk, REP-52).
 */
export function faultsOf(tree: QuestionTree): TreeFault[] {
  const faults: TreeFault[] = [];
  const said = new Map<string, Set<string>>();
  for (const { option, children } of tree.nodes) {
    const siblings = said.get(option.parentId ?? '') ?? new Set<string>();
    said.set(option.parentId ?? '', siblings);
    const words = searchText(option.description);
    if (siblings.has(words)) faults.push({ kind: 'doubled', option });
    siblings.add(words);
    if (children.length > 0) continue;
    if (option.level < 4) faults.push({ kind: 'deadEnd', option });
    else if (!option.templateId && !option.actionCodeId)
      faults.push({ kind: 'nothingLinked', option });
  }
  return faults;
}

/** True when the tree can be published: it has options, and nobody gets stuck in it. */
export function mayPublish(tree: QuestionTree): boolean {
  return tree.nodes.length > 0 && faultsOf(tree).every(({ kind }) => kind === 'nothingLinked');
}
