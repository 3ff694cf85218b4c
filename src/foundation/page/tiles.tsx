import type { Html } from '../html/jsx-runtime.ts';
import { Icon, type IconName } from './icon.tsx';

export interface Tile {
  readonly href: string;
  readonly icon: IconName;
  readonly title: string;
  readonly count: number;
}

/** What waits for staff: how many of each, with a link to them. Where nothing waits the count is soft. */
export function Tiles(props: { tiles: readonly Tile[] }): Html {
  return (
    <ul class="voordeur-tiles">
      {props.tiles.map(({ href, icon, title, count }) => (
        <li>
          <a
            class={count === 0 ? 'voordeur-tile voordeur-tile--none' : 'voordeur-tile'}
            href={href}
          >
            <Icon name={icon} />
            <b>{count}</b>
            <span>{title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
