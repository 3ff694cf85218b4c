import { keptLabels as labels } from './kept-labels.ts';
import type { LinkedRecord } from './link-panels.tsx';

/** What hangs on a repair template: tips, maintenance kinds and register items (REP-88). */
export const templateLinks: LinkedRecord = {
  path: '/kantoor/onderhoud/sjablonen',
  kind: labels.Label_Template,
  table: 'repair_template',
  column: 'template_id',
  links: [
    {
      key: 'tips',
      title: labels.Menu_Tips,
      table: 'template_tip',
      column: 'tip_id',
      choices:
        'select id, title as name from solution_tip where organisation_id = $1 and $2::uuid is not null',
      isOrdered: true,
    },
    {
      key: 'vormen',
      title: labels.Menu_Kinds,
      table: 'template_maintenance_kind',
      column: 'maintenance_kind_id',
      choices:
        'select id, name from maintenance_kind where organisation_id = $1 and $2::uuid is not null',
    },
    {
      key: 'items',
      title: labels.Menu_Register,
      table: 'template_register_item',
      column: 'register_item_id',
      choices:
        'select id, name from register_item where organisation_id = $1 and $2::uuid is not null',
    },
  ],
};
