import type { OfficeTile } from '#foundation/house.ts';
import { officePaths } from '../paths.ts';
import { officeLabels as labels } from './labels.ts';

/** How many terminations wait for a decision. */
export const terminationTile: OfficeTile = {
  title: labels.Tile_Terminations,
  icon: 'door-open',
  href: `${officePaths.terminations}?beoordelen=ja`,
  audience: ['employee'],
  async count({ read, organisation }) {
    const { waiting } = await read
      .selectFrom('termination')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .where('organisationId', '=', organisation.id)
      .where('status', '=', 'received')
      .executeTakeFirstOrThrow();
    return Number(waiting);
  },
};
