import { reference } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { storedRows } from '#foundation/import/stored-rows.ts';
import type { Label } from '#foundation/labels/label.ts';
import { importTitles } from './labels.ts';

/** One side of a link: the column of the file, the file it refers to, and the table and column of the database. */
interface Side {
  readonly name: string;
  readonly file: string;
  readonly table: string;
  readonly column: string;
}

const template: Side = {
  name: 'template',
  file: 'repair-templates.csv',
  table: 'repair_template',
  column: 'template_id',
};
const unit: Side = { name: 'unit', file: 'units.csv', table: 'unit', column: 'unit_id' };
const kind: Side = {
  name: 'maintenanceKind',
  file: 'maintenance-kinds.csv',
  table: 'maintenance_kind',
  column: 'maintenance_kind_id',
};
const item: Side = {
  name: 'registerItem',
  file: 'register-items.csv',
  table: 'register_item',
  column: 'register_item_id',
};
const collective: Side = {
  name: 'collective',
  file: 'units.csv',
  table: 'unit',
  column: 'collective_id',
};

/** What belongs together: maintenance kinds and register items of templates and units, shared spaces of units. */
export const linkImporters: readonly Importer[] = [
  links(
    'template-maintenance-kinds',
    'template_maintenance_kind',
    importTitles.Title_TemplateKinds,
    [template, kind],
  ),
  links('unit-maintenance-kinds', 'unit_maintenance_kind', importTitles.Title_UnitKinds, [
    unit,
    kind,
  ]),
  links('template-register-items', 'template_register_item', importTitles.Title_TemplateItems, [
    template,
    item,
  ]),
  links('unit-register-items', 'unit_register_item', importTitles.Title_UnitItems, [unit, item]),
  links('unit-collective-objects', 'unit_collective_object', importTitles.Title_CollectiveObjects, [
    unit,
    collective,
  ]),
];

function links(
  name: string,
  table: string,
  title: Label,
  [one, other]: readonly [Side, Side],
): Importer {
  return {
    file: `${name}.csv`,
    title,
    columns: [reference(one.name, one.file), reference(other.name, other.file)],
    key: [one.name, other.name],
    stored: storedRows(
      name,
      `select a.code as "${one.name}", b.code as "${other.name}" from ${table} l
       join ${one.table} a on a.organisation_id = l.organisation_id and a.id = l.${one.column}
       join ${other.table} b on b.organisation_id = l.organisation_id and b.id = l.${other.column}
       where l.organisation_id = $1 order by a.code, b.code`,
    ),
    async load({ write, organisationId }, rows) {
      const added = await write.ask(
        {
          name: `import-${name}`,
          text: `insert into ${table} (organisation_id, ${one.column}, ${other.column})
            select $1, pair.one, pair.other from unnest($2::uuid[], $3::uuid[]) as pair(one, other)
            on conflict do nothing returning 1`,
        },
        [
          organisationId,
          rows.map((row) => row.link(one.name).id),
          rows.map((row) => row.link(other.name).id),
        ],
      );
      return { added: added.length, changed: 0 };
    },
  };
}
