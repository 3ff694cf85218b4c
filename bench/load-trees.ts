import type pg from 'pg';

/** A regular question tree: how many options stand below each one, level by level. */
export interface TreeShape {
  /** 1 to 9; part of the ids. */
  readonly number: number;
  readonly widths: readonly [spaces: number, elements: number, components: number, defects: number];
  /** The first and the last customer whose dwelling has this tree. */
  readonly customers: readonly [first: number, last: number];
}

const templates = 200;

export const leavesOf = ({ widths }: TreeShape): number =>
  widths.reduce((product, width) => product * width, 1);

const id = (kind: string, n: string) =>
  `('${kind}-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
const optionId = (tree: number, level: number, n: string) => id(`b${tree}${level}00000`, n);
const treeId = (tree: number) => `b${tree}000000-0000-4000-8000-000000000000`;
const versionId = (tree: number) => `b${tree}900000-0000-4000-8000-000000000000`;

/** The words of an option: of its own, and of its whole level. */
export const optionWord = (level: number, n: number): string => `optie${level}x${n}q`;
export const levelWords = ['ruimte', 'element', 'onderdeel', 'gebrek'] as const;

/** Repair templates that all trees share; their words are searched too. */
export async function loadTemplates(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into repair_template (organisation_id, id, code, description, external_description)
     select o.id, ${id('b0000000', 'n')}, 'S' || n, 'Sjabloon ' || n, 'Herstelwerk ' || n
     from organisation o, generate_series(0, $1::int - 1) n where o.slug = 'bench'`,
    [templates],
  );
}

/** Publishes the tree, gives it to the dwellings of its customers, and starts a request of each: three levels chosen. */
export async function loadTree(owner: pg.Client, tree: TreeShape): Promise<void> {
  const { number, widths, customers } = tree;
  await owner.query(
    `insert into question_tree (organisation_id, id, code, name)
     select id, $1, 'B' || $2::text, 'Boom ' || $2::text from organisation where slug = 'bench'`,
    [treeId(number), number],
  );
  await owner.query(
    `insert into question_tree_version (organisation_id, id, tree_id, number, state, made_at, published_at)
     select id, $1, $2, 1, 'published', now(), now() from organisation where slug = 'bench'`,
    [versionId(number), treeId(number)],
  );
  let options = 1;
  for (const [index, width] of widths.entries()) {
    const level = index + 1;
    options *= width;
    const parent = level === 1 ? 'null' : optionId(number, level - 1, 'n / $3::int');
    const template = level === 4 ? id('b0000000', `n % ${templates}`) : 'null';
    await owner.query(
      `insert into tree_option (organisation_id, id, version_id, parent_id, level, code, description, template_id)
       select o.id, ${optionId(number, level, 'n')}, $1, ${parent}, ${level}, '${level}-' || (n % $3::int),
         '${levelWords[index]} optie${level}x' || n || 'q', ${template}
       from organisation o, generate_series(0, $2::int - 1) n where o.slug = 'bench' and $3::int > 0`,
      [versionId(number), options, width],
    );
  }
  const [first, last] = customers;
  await owner.query(
    `insert into unit_upkeep (organisation_id, unit_id, tree_id)
     select o.id, ${id('50000000', 'n')}, $1 from organisation o, generate_series($2::int, $3::int) n where o.slug = 'bench'`,
    [treeId(number), first, last],
  );
  await owner.query(
    `insert into journey_draft (organisation_id, id, journey, customer_id, answers, passed, reached, started_at, changed_at)
     select o.id, ${id(`b${number}800000`, 'n')}, 'newRepair', ${id('20000000', 'n')},
       jsonb_build_object('leaseId', ${id('60000000', 'n')}, 'treeVersion', $1::text, 'term', '', 'options', jsonb_build_array(
         ${optionId(number, 1, '0')}, ${optionId(number, 2, '0')}, ${optionId(number, 3, '0')})),
       array['object'], 'defect', now(), now()
     from organisation o, generate_series($2::int, $3::int) n where o.slug = 'bench'`,
    [versionId(number), first, last],
  );
}
