import type { OfficeTile } from '#foundation/house.ts';
import { outbox } from '../labels.ts';
import { type MailState, mailCounts } from '../queries.ts';

/** The mails that did not arrive, for the page where staff begin. */
export const mailTiles: readonly OfficeTile[] = [
  tile('refused', outbox.Tile_Refused),
  tile('given_up', outbox.Tile_GivenUp),
];

function tile(state: MailState, title: OfficeTile['title']): OfficeTile {
  return {
    title,
    icon: 'mail',
    href: `/kantoor/mail?stand=${state}`,
    audience: ['employee', 'administrator'],
    count: async ({ read, organisation }) => (await mailCounts(read, organisation.id))[state],
  };
}
