import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Html, raw } from '../html/jsx-runtime.ts';

/** The Lucide icons that the portal uses; a name that is not here does not compile. */
export const iconNames = [
  ...['accessibility', 'activity', 'air-vent', 'alarm-smoke', 'antenna', 'archive'],
  ...['arrow-down', 'arrow-left', 'arrow-left-right', 'arrow-right', 'arrow-up', 'at-sign'],
  ...['baby', 'badge-check', 'ban', 'banknote', 'bath', 'bed', 'bell', 'bell-ring', 'bike'],
  ...['blinds', 'book-open', 'brick-wall', 'briefcase-business', 'bug', 'building-2'],
  ...['calculator', 'calendar', 'calendar-check', 'calendar-clock', 'calendar-days', 'camera'],
  ...['car', 'cctv', 'chart-column', 'check', 'chevron-down', 'chevron-left', 'chevron-right'],
  ...['chevron-up', 'circle-alert', 'circle-check', 'circle-dollar-sign', 'circle-question-mark'],
  ...['circle-user-round', 'circle-x', 'clipboard-check', 'clipboard-list', 'clock', 'clock-alert'],
  ...['cloud-off', 'cooking-pot', 'copy', 'credit-card', 'database', 'dot', 'door-closed'],
  ...['door-open', 'door-stairwell', 'download', 'droplet', 'droplet-off', 'droplets', 'ellipsis'],
  ...['euro', 'external-link', 'eye', 'eye-off', 'fan', 'faucet', 'fence', 'file-check'],
  ...['file-plus', 'file-signature', 'file-text', 'files', 'flame', 'folder', 'folder-open'],
  ...['gauge', 'globe', 'graduation-cap', 'hammer', 'handshake', 'heart', 'heart-pulse', 'heater'],
  ...['history', 'hourglass', 'house', 'house-plug', 'id-card', 'image', 'inbox', 'info', 'key'],
  ...['key-round', 'lamp', 'landmark', 'languages', 'layout-grid', 'life-buoy', 'lightbulb'],
  ...['link', 'list', 'list-checks', 'list-filter', 'loader-circle', 'lock', 'log-in', 'log-out'],
  ...['mail', 'map-pin', 'menu', 'message-circle', 'message-square', 'messages-square', 'minus'],
  ...['monitor', 'network', 'newspaper', 'paint-roller', 'palette', 'paperclip', 'pause'],
  ...['pencil', 'percent', 'phone', 'piggy-bank', 'play', 'plug', 'plus', 'printer', 'radio'],
  ...['receipt', 'refresh-cw', 'refrigerator', 'rotate-ccw', 'save', 'scale', 'school', 'search'],
  ...['send', 'server', 'settings', 'settings-2', 'shield', 'shield-check', 'shower-head'],
  ...['smartphone', 'sofa', 'sparkles', 'star', 'stethoscope', 'tags', 'thermometer'],
  ...['thermometer-snowflake', 'ticket', 'toilet', 'trash', 'trash-2', 'trees', 'triangle-alert'],
  ...['tv', 'undo-2', 'upload', 'user-check', 'user-plus', 'user-round', 'users', 'utensils'],
  ...['wallet', 'warehouse', 'washing-machine', 'waves', 'wifi', 'wind', 'wrench', 'x', 'zap'],
] as const;

export type IconName = (typeof iconNames)[number];

const icons = new Map<string, Html>(readIcons());

/** A Lucide icon, hidden from screen readers: a word always stands beside it. */
export function Icon(props: { name: IconName }): Html {
  const icon = icons.get(props.name);
  if (!icon) throw new Error(`No icon ${props.name}`);
  return icon;
}

/** The icon of a stored name (a menu item, a question tree); an unknown name shows a dot. */
export function StoredIcon(props: { name: string }): Html {
  return <Icon name={isIconName(props.name) ? props.name : 'dot'} />;
}

/** Whether a stored name (of a question tree, a template) is one of our icons. */
export function isIconName(name: string): name is IconName {
  return icons.has(name);
}

/** Each icon is read and written out once, when the server starts. */
function* readIcons(): Generator<[IconName, Html]> {
  const manifest = createRequire(import.meta.url).resolve('lucide-static/package.json');
  const folder = join(dirname(manifest), 'icons');
  for (const name of iconNames) {
    yield [name, iconFrom(readFileSync(join(folder, `${name}.svg`), 'utf8'))];
  }
}

function iconFrom(file: string): Html {
  const shapes = file.slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.indexOf('</svg>'));
  const compact = shapes.replace(/\s*\n\s*/g, '').replaceAll(' />', '/>');
  return raw(
    `<svg class="voordeur-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${compact}</svg>`,
  );
}
