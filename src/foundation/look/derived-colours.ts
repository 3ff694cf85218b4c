import { adjusted, laidOver, mixed, readableOn, selectedMenuGround } from './colour-mixing.ts';

type Colours = ReadonlyMap<number, string>;
type Roles = Record<string, string>;

/**
 * The roles that follow from the 17 colours on a light ground, by their name after `--voordeur-`,
 * as plain colours. The same mixes as in the portal's `tokens.css`, and `on-action` as white or
 * black, whichever reads better. Roles that simply are one of the 17 stay with `tokens.css`.
 */
export function lightRoles(colours: Colours): Roles {
  const brand = colourOf(colours, 1);
  const action = colourOf(colours, 2);
  return {
    'action-hover': mixed(0.84, action, 'black'),
    'action-active': mixed(0.7, action, 'black'),
    'on-action': readableOn(action),
    ink: mixed(0.86, '#14171a', brand),
    'ink-soft': mixed(0.84, '#4a5157', brand),
    line: mixed(0.92, '#dfdedb', brand),
    'line-strong': mixed(0.86, '#7b7f82', brand),
    tint: mixed(0.93, 'white', action),
    'tint-strong': mixed(0.84, 'white', action),
    ...grounds({
      menu: colourOf(colours, 5),
      menuSelected: colourOf(colours, 15),
      nav: colourOf(colours, 8),
      navText: colourOf(colours, 10),
    }),
  };
}

/**
 * The roles in dark mode: hues stay, lightness (0 to 1) and chroma are held within bounds. Every role
 * that depends on a colour is here, because this sheet overrides what `tokens.css` says.
 */
export function darkRoles(colours: Colours): Roles {
  const fixed = (number: number, lightness: number, mostChroma: number) =>
    adjusted(colourOf(colours, number), ({ c }) => ({ l: lightness, c: Math.min(c, mostChroma) }));
  const atLeast = (number: number, lightness: number, mostChroma: number) =>
    adjusted(colourOf(colours, number), ({ l, c }) => ({
      l: Math.max(l, lightness),
      c: Math.min(c, mostChroma),
    }));
  const atMost = (number: number, lightness: number, mostChroma: number) =>
    adjusted(colourOf(colours, number), ({ l, c }) => ({
      l: Math.min(l, lightness),
      c: Math.min(c, mostChroma),
    }));

  const menu = fixed(1, 0.22, 0.024);
  const menuSelected = atLeast(15, 0.85, 0.12);
  const nav = fixed(1, 0.2, 0.03);
  const navText = atLeast(10, 0.9, 0.03);
  return {
    brand: fixed(1, 0.86, 0.09),
    action: fixed(2, 0.82, 0.12),
    'action-hover': fixed(2, 0.88, 0.1),
    'action-active': fixed(2, 0.92, 0.08),
    'on-action': '#0e1214',
    page: fixed(1, 0.17, 0.018),
    header: atMost(4, 0.25, 0.06),
    'header-text': atLeast(16, 0.95, 0.05),
    'header-selected': atLeast(17, 0.84, 0.13),
    menu,
    'menu-line': fixed(1, 0.34, 0.024),
    'menu-text': atLeast(14, 0.9, 0.03),
    'menu-selected': menuSelected,
    footer: atMost(7, 0.13, 0.03),
    'footer-text': atLeast(12, 0.88, 0.03),
    nav,
    'nav-text': navText,
    'nav-button': atLeast(11, 0.82, 0.12),
    progress: atLeast(9, 0.72, Number.POSITIVE_INFINITY),
    title: atLeast(13, 0.93, 0.04),
    surface: fixed(1, 0.22, 0.024),
    'surface-raised': fixed(1, 0.26, 0.028),
    ink: fixed(1, 0.94, 0.008),
    'ink-soft': fixed(1, 0.79, 0.016),
    line: fixed(1, 0.34, 0.024),
    'line-strong': fixed(1, 0.62, 0.024),
    tint: fixed(2, 0.28, 0.04),
    'tint-strong': fixed(2, 0.35, 0.055),
    ...grounds({ menu, menuSelected, nav, navText }),
  };
}

/** Mixes that single parts show: menu item under the pointer and chosen, line above the thumb bar. */
function grounds(on: { menu: string; menuSelected: string; nav: string; navText: string }): Roles {
  return {
    'menu-hover-ground': laidOver(0.09, on.menuSelected, on.menu),
    'menu-selected-ground': selectedMenuGround(on.menuSelected, on.menu),
    'nav-line': laidOver(0.16, on.navText, on.nav),
  };
}

function colourOf(colours: Colours, number: number): string {
  const colour = colours.get(number);
  if (colour === undefined) throw new RangeError(`Colour ${number} is missing`);
  return colour;
}
