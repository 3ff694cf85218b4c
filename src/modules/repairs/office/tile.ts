import type { OfficeTile } from '#foundation/house.ts';
import { repairsIcon } from '../interaction-kinds.ts';
import { officeRepairsPath } from '../paths.ts';
import { officeRepairLabels as labels } from './labels.ts';

/** Requests that nobody has taken up yet. */
export const newRepairsTile: OfficeTile = {
  title: labels.Title_Tile,
  icon: repairsIcon,
  href: `${officeRepairsPath}?stand=new`,
  audience: ['employee'],
  async count({ read, organisation }) {
    const { count } = await read
      .selectFrom('repairRequest')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('organisationId', '=', organisation.id)
      .where('state', '=', 'new')
      .executeTakeFirstOrThrow();
    return count;
  },
};
