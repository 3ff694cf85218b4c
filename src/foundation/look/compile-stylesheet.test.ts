import { describe, expect, it } from 'vitest';
import { colourFields } from './colour-fields.ts';
import { compileStylesheet, type Look } from './compile-stylesheet.ts';
import { contrastRatio } from './contrast.ts';

const wisselstad: Look = {
  colours: [
    'hsl(193 76% 20%)',
    'hsl(198 100% 28%)',
    'hsl(36 26% 96%)',
    'hsl(193 76% 16%)',
    'white',
    'hsl(36 16% 88%)',
    'hsl(193 76% 12%)',
    'white',
    'hsl(17 71% 47%)',
    'hsl(196 24% 28%)',
    'hsl(193 76% 22%)',
    'hsl(190 30% 92%)',
    'hsl(193 76% 18%)',
    'hsl(196 24% 26%)',
    'hsl(198 100% 24%)',
    'white',
    'hsl(40 95% 72%)',
  ],
  logoShape: 'round',
  photoUrl: '/beeld/foto-1a2b.jpg',
  photoPosition: { x: 60, y: 100 },
};

function compiled(look: Look): { css: string; hash: string } {
  const result = compileStylesheet(look);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result;
}

function withColour(number: number, value: string): Look {
  return { ...wisselstad, colours: wisselstad.colours.with(number - 1, value) };
}

/** The tokens of the light and of the dark block. */
function tokensOf(look: Look): { light: Map<string, string>; dark: Map<string, string> } {
  const [light = '', dark = ''] = compiled(look).css.split('@media');
  const read = (block: string) =>
    new Map(
      [...block.matchAll(/--voordeur-([\w-]+):([^;]+);/g)].map((m) => [`${m[1]}`, `${m[2]}`]),
    );
  return { light: read(light), dark: read(dark) };
}

describe('the style sheet of an organisation', () => {
  it('ADM-229 holds the 17 colours, the photo and the logo as plain values', () => {
    const { light } = tokensOf(wisselstad);
    expect(light.get('color-1')).toBe('#0c495a');
    expect(light.get('color-16')).toBe('#ffffff');
    expect([...light.keys()].filter((name) => name.startsWith('color-'))).toHaveLength(17);
    expect(light.get('photo')).toBe('url("/beeld/foto-1a2b.jpg")');
    expect(light.get('photo-position')).toBe('60% 100%');
  });

  it('ADM-202 ADM-229 names the photo for phones for their screens only', () => {
    const { css } = compiled({ ...wisselstad, narrowPhotoUrl: '/beeld/foto")-smal.webp' });
    const rule =
      '@media (max-width: 47.99rem){:root{\n--voordeur-photo:url("/beeld/foto%22)-smal.webp");\n}}';
    expect(css).toContain(rule);
    expect(css.indexOf(rule)).toBeGreaterThan(css.indexOf('url("/beeld/foto-1a2b.jpg")'));
    expect(compiled(wisselstad).css).not.toContain('max-width');
  });

  it('ADM-199 gives a rectangular logo other measures than a round one', () => {
    expect(tokensOf(wisselstad).light.get('logo-border-radius')).toBe('50%');
    const rectangular = tokensOf({ ...wisselstad, logoShape: 'rectangular' }).light;
    expect(rectangular.get('logo-inline-size')).toBe('15.5rem');
    expect(rectangular.get('logo-border-radius')).toBe('0.25rem');
  });

  it('ADM-229 leaves nothing for the browser to compute', () => {
    const { light, dark } = tokensOf(wisselstad);
    const colours = [...light, ...dark].filter(([name]) => !/^(photo|logo)/.test(name));
    for (const [name, value] of colours) expect(value, name).toMatch(/^#[0-9a-f]{6}$/);
    expect(compiled(wisselstad).css).not.toMatch(/color-mix|oklch|var\(/);
  });

  // Computed with color-mix(in oklab, …) and oklch(from …) in Chromium 147 on the same colours.
  it('ADM-229 mixes as the browser does', () => {
    const { light, dark } = tokensOf(wisselstad);
    for (const [name, value] of Object.entries(browserLight)) {
      expect(distance(light.get(name), value), name).toBeLessThanOrEqual(1);
    }
    for (const [name, value] of Object.entries(browserDark)) {
      expect(distance(dark.get(name), value), name).toBeLessThanOrEqual(1);
    }
  });

  it('ADM-228 puts white or black on the action colour, whichever reads better', () => {
    expect(tokensOf(wisselstad).light.get('on-action')).toBe('#ffffff');
    expect(tokensOf(withColour(2, 'gold')).light.get('on-action')).toBe('#000000');
  });

  it('ADM-228 reads well in dark mode, whatever the 17 colours are', () => {
    const looks = [
      wisselstad,
      { ...wisselstad, colours: wisselstad.colours.map(() => 'black') },
      { ...wisselstad, colours: wisselstad.colours.map(() => 'white') },
      { ...wisselstad, colours: wisselstad.colours.map(() => 'yellow') },
      { ...wisselstad, colours: wisselstad.colours.map(() => 'blue') },
    ];
    for (const look of looks) {
      const { dark } = tokensOf(look);
      for (const [text, ground] of darkPairs) {
        const ratio = contrastRatio(dark.get(text) ?? '', dark.get(ground) ?? '');
        expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('ADM-238 has a hash that changes with the content only', () => {
    const { hash } = compiled(wisselstad);
    expect(hash).toMatch(/^[0-9a-f]{10}$/);
    expect(compiled({ ...wisselstad }).hash).toBe(hash);
    expect(compiled(withColour(9, '#123456')).hash).not.toBe(hash);
    expect(compiled({ ...wisselstad, logoShape: 'rectangular' }).hash).not.toBe(hash);
  });

  it('ADM-237 ADM-B19 names every field at fault and gives no sheet', () => {
    const colours = wisselstad.colours.with(2, 'rood').with(16, 'red;}').with(4, '');
    expect(compileStylesheet({ ...wisselstad, colours })).toEqual({
      faults: [
        { number: 3, reason: 'unknownColour' },
        { number: 5, reason: 'empty' },
        { number: 17, reason: 'forbiddenCharacter' },
      ],
    });
    expect(compileStylesheet({ ...wisselstad, colours: [] })).toHaveProperty('faults.length', 17);
  });

  it('ADM-B20 keeps the address of the photo inside its quotes', () => {
    const { css } = compiled({ ...wisselstad, photoUrl: 'a");}body{x:url("\\b\n</style>' });
    expect(css).toContain('url("a%22);}body{x:url(%22%5Cb%0A%3C/style%3E")');
    expect(() =>
      compileStylesheet({ ...wisselstad, photoPosition: { x: Number.NaN, y: 0 } }),
    ).toThrow(RangeError);
  });

  it('ADM-207 can be made of the neutral look, without a photo', () => {
    const colours = colourFields.map(({ neutral }) => neutral);
    const { light } = tokensOf({ colours, logoShape: 'rectangular' });
    expect(light.get('photo')).toBe('none');
    expect(light.get('photo-position')).toBe('50% 50%');
  });
});

const browserLight = {
  'action-hover': '#004e70',
  'action-active': '#003b56',
  ink: '#151e22',
  'ink-soft': '#435058',
  line: '#ced1d0',
  'line-strong': '#6d777c',
  tint: '#eff4f7',
  'tint-strong': '#dae5ed',
};
const browserDark = {
  brand: '#a3dbef',
  action: '#7fcfff',
  page: '#071115',
  header: '#002734',
  'header-text': '#ffffff',
  'header-selected': '#fbce74',
  menu: '#0d1d23',
  'menu-line': '#2a3b41',
  'menu-text': '#cae3ed',
  'menu-selected': '#92d8ff',
  footer: '#000a0f',
  'footer-text': '#e4eff1',
  nav: '#051920',
  'nav-text': '#cae3ed',
  'nav-button': '#92cfe4',
  progress: '#f97b4d',
  title: '#cceffb',
  'surface-raised': '#14272e',
  ink: '#e6ecef',
  'ink-soft': '#b0bdc2',
  'line-strong': '#778a91',
  tint: '#142c3a',
  'tint-strong': '#1b3f53',
};

const darkPairs = [
  ['ink', 'page'],
  ['ink', 'surface-raised'],
  ['ink-soft', 'surface-raised'],
  ['action', 'page'],
  ['action', 'surface-raised'],
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['title', 'surface'],
  ['header-text', 'header'],
  ['header-selected', 'header'],
  ['menu-text', 'menu'],
  ['menu-selected', 'menu-selected-ground'],
  ['footer-text', 'footer'],
  ['nav-text', 'nav'],
  ['nav-button', 'nav'],
] as const;

/** The largest difference in one channel, of 255. */
function distance(found: string | undefined, expected: string): number {
  const channels = (hex: string) =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const other = channels(expected);
  return Math.max(...channels(found ?? '').map((value, at) => Math.abs(value - (other[at] ?? 0))));
}
