import { searchText } from './search-text.ts';

/** The five levels of a tree, in their fixed order (REP-41). */
export const treeLevels = ['space', 'element', 'component', 'defect', 'specification'] as const;
export type TreeLevel = (typeof treeLevels)[number];

/** A choice of a question tree. */
export interface TreeOption {
  readonly id: string;
  readonly parentId: string | null;
  /** 1 to 5. */
  readonly level: number;
  /** The same from version to version; on level 2 it names the building element (REP-69). */
  readonly code: string;
  /** The words that customers read. */
  readonly description: string;
  /** The name of an icon, or `''`. */
  readonly icon: string;
  /** A space that is a kind of common area (REP-129, OP-REP-25). */
  readonly isCommonArea: boolean;
  /** Dangerous: the customer must call first. */
  readonly isEmergency: boolean;
  readonly templateId: string | null;
  readonly actionCodeId: string | null;
  readonly askCause: boolean;
  readonly appointmentRequired: boolean;
  readonly moreInformation: boolean;
}

interface Node {
  readonly option: TreeOption;
  readonly children: readonly number[];
  /** Its own words and those of the template at its end, made ready for searching. */
  readonly texts: readonly string[];
  /** Behind the last node below this one. */
  readonly end: number;
}

/** A tree made ready for choosing and searching: its nodes depth first, alphabetical on every level (REP-42). */
export interface QuestionTree {
  readonly versionId: string;
  readonly nodes: readonly Node[];
  readonly roots: readonly number[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Where a customer stands in a tree. */
export interface TreeStep {
  /** What is chosen, one option a level. */
  readonly chosen: readonly TreeOption[];
  /** The options of the next level; empty at the end of a path, or when nothing matches the search term. */
  readonly options: readonly TreeOption[];
  /** True at the end of a path. */
  readonly isComplete: boolean;
  /** True when the search term matches nothing at all (REP-B15). */
  readonly nothingFound: boolean;
  /** True when what was chosen does not stand in this tree; `chosen` holds what does (REP-B13, REP-B16). */
  readonly wasLost: boolean;
}

const alphabet = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** Makes a tree of its options. `templateTexts` are the external descriptions of templates, by id (REP-47). */
export function growTree(
  versionId: string,
  options: readonly TreeOption[],
  templateTexts: ReadonlyMap<string, string>,
): QuestionTree {
  const below = new Map<string | null, TreeOption[]>();
  for (const option of options) {
    const siblings = below.get(option.parentId);
    if (siblings) siblings.push(option);
    else below.set(option.parentId, [option]);
  }
  for (const siblings of below.values())
    siblings.sort((one, other) => alphabet.compare(one.description, other.description));
  const nodes: Node[] = [];
  const indexOf = new Map<string, number>();
  const plant = (option: TreeOption): number => {
    const index = nodes.length;
    indexOf.set(option.id, index);
    nodes.push({ option, children: [], texts: [], end: index });
    const children = (below.get(option.id) ?? []).map(plant);
    const template = option.templateId === null ? undefined : templateTexts.get(option.templateId);
    const texts = [option.description, ...(template === undefined ? [] : [template])];
    nodes[index] = { option, children, texts: texts.map(searchText), end: nodes.length };
    return index;
  };
  const roots = (below.get(null) ?? []).map(plant);
  return { versionId, nodes, roots, indexOf };
}

/**
 * Follows what was chosen through the tree and says what can be chosen next, among the paths that contain the search
 * term (REP-43 to REP-50). `forward` chooses by itself as long as there is one option only (REP-45, REP-49); going
 * back to a level stops there (REP-50).
 */
export function followTree(
  tree: QuestionTree,
  chosenIds: readonly string[],
  { term = '', forward }: { readonly term?: string; readonly forward: boolean },
): TreeStep {
  const kept = pathsWith(tree, term);
  const chosen: number[] = [];
  let next = tree.roots;
  let wasLost = false;
  for (const id of chosenIds) {
    const index = tree.indexOf.get(id);
    if (index === undefined || !next.includes(index)) {
      wasLost = true;
      break;
    }
    chosen.push(index);
    next = tree.nodes[index]?.children ?? [];
  }
  let left = keptOf(next, kept);
  while (forward && left.length === 1) {
    const [only = 0] = left;
    chosen.push(only);
    next = tree.nodes[only]?.children ?? [];
    left = keptOf(next, kept);
  }
  return {
    chosen: optionsOf(tree, chosen),
    options: optionsOf(tree, left),
    isComplete: chosen.length > 0 && next.length === 0,
    nothingFound: kept !== undefined && !kept.includes(1),
    wasLost,
  };
}

function optionsOf(tree: QuestionTree, indexes: readonly number[]): TreeOption[] {
  return indexes.flatMap((index) => tree.nodes[index]?.option ?? []);
}

function keptOf(indexes: readonly number[], kept: Uint8Array | undefined): readonly number[] {
  return kept === undefined ? indexes : indexes.filter((index) => kept[index] === 1);
}

/**
 * Marks the options on paths that contain the term in one of their options or in the template at their end (REP-48);
 * undefined when there is no term. When no single text contains it, paths that contain all of its words are kept.
 */
export function pathsWith(tree: QuestionTree, term: string): Uint8Array | undefined {
  const wanted = searchText(term);
  if (wanted === '') return undefined;
  const whole = markPaths(tree, wanted);
  if (whole.includes(1) || !wanted.includes(' ')) return whole;
  const each = wanted.split(' ').map((word) => markPaths(tree, word));
  return together(tree, each);
}

function markPaths(tree: QuestionTree, wanted: string): Uint8Array {
  const kept = new Uint8Array(tree.nodes.length);
  const above: number[] = [];
  // An option that contains the term keeps everything below it, and what stands above it.
  let within = 0;
  for (const [index, { option, texts, end }] of tree.nodes.entries()) {
    above.length = option.level - 1;
    const matches = texts.some((text) => text.includes(wanted));
    if (matches) {
      within = Math.max(within, end);
      for (const ancestor of above) kept[ancestor] = 1;
    }
    if (index < within) kept[index] = 1;
    above.push(index);
  }
  return kept;
}

/** The paths that every one of the marks keeps as a whole. */
function together(tree: QuestionTree, marks: readonly Uint8Array[]): Uint8Array {
  const kept = new Uint8Array(tree.nodes.length);
  const above: number[] = [];
  for (const [index, { option, children }] of tree.nodes.entries()) {
    above.length = option.level - 1;
    above.push(index);
    if (children.length > 0 || !marks.every((mark) => mark[index] === 1)) continue;
    for (const ancestor of above) kept[ancestor] = 1;
  }
  return kept;
}

/** The options from the top of the tree down to this one; empty when it is not in the tree. */
export function pathTo(tree: QuestionTree, optionId: string): TreeOption[] {
  const path: TreeOption[] = [];
  let id: string | null = optionId;
  while (id !== null) {
    const node: Node | undefined = tree.nodes[tree.indexOf.get(id) ?? -1];
    if (!node) return [];
    path.unshift(node.option);
    id = node.option.parentId;
  }
  return path;
}

/**
 * The end of the path with the same words in another version of the tree; undefined when that version has no such path
 * any more (REP-B16).
 */
export function samePathIn(
  tree: QuestionTree,
  path: readonly TreeOption[],
): TreeOption | undefined {
  let options: readonly number[] = tree.roots;
  let found: Node | undefined;
  for (const { description } of path) {
    const index = options.find((at) => tree.nodes[at]?.option.description === description);
    found = index === undefined ? undefined : tree.nodes[index];
    if (!found) return undefined;
    options = found.children;
  }
  return found && found.children.length === 0 ? found.option : undefined;
}
