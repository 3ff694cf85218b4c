import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { colourFields } from './colour-fields.ts';

const folder = join(root, 'src', 'look', 'css');
const sheet = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

/** The part of the page that takes a colour: a token of the components, or a rule of ours with its property. */
const parts: readonly [
  id: string,
  number: number,
  what: string,
  place: string | [string, string],
][] = [
  ['ADM-209', 1, 'the primary colour', ['.voordeur-date__leaf span', 'background']],
  ['ADM-210', 2, 'buttons', '--utrecht-button-primary-action-background-color'],
  ['ADM-210', 2, 'links', '--utrecht-link-color'],
  ['ADM-211', 3, 'the primary background', '--utrecht-document-background-color'],
  ['ADM-212', 4, 'the heading above the menu bar', ['.voordeur-backdrop', 'background']],
  ['ADM-213', 5, 'the background of the menu bar', ['.voordeur-menu', 'background']],
  ['ADM-214', 6, 'the lines in the menu bar', ['.voordeur-menu__item', 'border-block-end']],
  ['ADM-215', 7, 'the background of the footer', '--utrecht-page-footer-background-color'],
  ['ADM-216', 8, 'the background of the navigation bar', '--utrecht-nav-bar-background-color'],
  ['ADM-217', 9, 'the progress bar', ['.voordeur-steps__list li.is-now::before', 'background']],
  ['ADM-218', 10, 'text in the navigation bar', '--utrecht-nav-bar-color'],
  [
    'ADM-219',
    11,
    'buttons in the navigation bar',
    ['.voordeur-thumb__link[aria-current] .voordeur-thumb__icon', 'background'],
  ],
  ['ADM-220', 12, 'text in the footer', '--utrecht-page-footer-color'],
  ['ADM-221', 13, 'titles of main panels', '--utrecht-heading-color'],
  ['ADM-222', 14, 'text of menu items', ['.voordeur-menu', 'color']],
  [
    'ADM-223',
    15,
    'text of the selected menu item',
    ['.voordeur-menu__link[aria-current]', 'color'],
  ],
  ['ADM-224', 16, 'text of items in the heading', ['.voordeur-tool', 'color']],
  [
    'ADM-225',
    17,
    'text of the selected item in the heading',
    ['.voordeur-pop[open] > .voordeur-tool', 'color'],
  ],
];

describe('where each of the 17 colours shows', () => {
  it.each(parts)('%s colour %i shows in %s', (_id, number, _what, place) => {
    const role = colourFields.find((field) => field.number === number)?.role ?? '';
    expect(valuesOf(':root', role)).toContain(`var(--voordeur-color-${number})`);
    const [selector, property] = typeof place === 'string' ? [':root', place] : place;
    expect(valuesOf(selector, property).join()).toMatch(new RegExp(`var\\(${role}\\)`));
  });
});

/** What the rules with this selector say about one property. */
function valuesOf(selector: string, property: string): string[] {
  return rules()
    .filter(({ selectors }) => selectors.includes(selector))
    .flatMap(({ body }) => body.split(';'))
    .map((line) => /^\s*([\w-]+)\s*:\s*(.+)$/s.exec(line))
    .flatMap((found) => (found?.[1] === property && found[2] ? [found[2].trim()] : []));
}

function rules(): { selectors: string[]; body: string }[] {
  return [...sheet.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selectors = '', body = '']) => ({
      selectors: selectors.split(',').map((one) => one.trim()),
      body,
    }),
  );
}
