import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseColour } from './colours.ts';

describe('what may be written', () => {
  it('ADM-226 reads hsl() with commas and with spaces', () => {
    expect(parseColour('hsl(193, 76%, 20%)')).toEqual({ ok: '#0c495a' });
    expect(parseColour('hsl(193 76% 20%)')).toEqual({ ok: '#0c495a' });
    expect(parseColour(' HSL(0, 0%, 100%) ')).toEqual({ ok: '#ffffff' });
  });

  it('ADM-226 reads hex codes of 3 and 6 digits', () => {
    expect(parseColour('#F0a')).toEqual({ ok: '#ff00aa' });
    expect(parseColour('#12AB9f')).toEqual({ ok: '#12ab9f' });
    expect(parseColour('#1234')).toEqual({ reason: 'unknownColour' });
    expect(parseColour('fff')).toEqual({ reason: 'unknownColour' });
  });

  it('ADM-226 reads names and rgb()', () => {
    expect(parseColour('white')).toEqual({ ok: '#ffffff' });
    expect(parseColour('RebeccaPurple')).toEqual({ ok: '#663399' });
    expect(parseColour('rgb(18, 171, 159)')).toEqual({ ok: '#12ab9f' });
    expect(parseColour('rgb(18 171 159)')).toEqual({ ok: '#12ab9f' });
    expect(parseColour('constructor')).toEqual({ reason: 'unknownColour' });
    expect(parseColour('wit')).toEqual({ reason: 'unknownColour' });
  });

  // Values from the Sass documentation of the functions of the same name.
  it('ADM-226 darkens and lightens by points of lightness, as Sass does', () => {
    expect(parseColour('darken(#036, 30%)')).toEqual({ ok: '#000000' });
    expect(parseColour('darken(#b37399, 20%)')).toEqual({ ok: '#7c4465' });
    expect(parseColour('darken(#f2ece4, 40%)')).toEqual({ ok: '#b08b5a' });
    expect(parseColour('darken(#ffffff, 5%)')).toEqual({ ok: '#f2f2f2' });
    expect(parseColour('lighten(#6b717f, 20%)')).toEqual({ ok: '#a1a5af' });
    expect(parseColour('lighten(#036, 60%)')).toEqual({ ok: '#99ccff' });
  });

  it('ADM-226 saturates and desaturates by points of saturation, as Sass does', () => {
    expect(parseColour('saturate(#c69, 20%)')).toEqual({ ok: '#e05299' });
    expect(parseColour('desaturate(#036, 20%)')).toEqual({ ok: '#0a335c' });
    expect(parseColour('desaturate(#f2ece4, 100%)')).toEqual({ ok: '#ebebeb' });
  });

  it('ADM-226 mixes two colours, the percentage being the share of the first, as Sass does', () => {
    expect(parseColour('mix(#036, #d2e1dd, 75%)')).toEqual({ ok: '#355f84' });
    expect(parseColour('mix(#036, #d2e1dd)')).toEqual({ ok: '#698aa2' });
    expect(parseColour('mix(white, black, 0%)')).toEqual({ ok: '#000000' });
  });

  it('ADM-226 reads one function in another', () => {
    expect(parseColour('darken(lighten(#036, 60%), 60%)')).toEqual({ ok: '#003366' });
    expect(parseColour('mix(hsl(0, 0%, 0%), darken(white, 10%), 50%)')).toEqual({ ok: '#737373' });
  });
});

describe('what is refused', () => {
  it('ADM-B20 refuses every attempt to smuggle in other style rules', () => {
    const attempts = [
      'red;background:url(x)',
      'red}body{display:none',
      'url(https://elders.nl/x)',
      'var(--x)',
      'expression(alert(1))',
      'red/**/',
      'red!important',
      'r\\65 d',
      '"red"',
      'hsl(0,0%,0%);',
      'darken(url(x), 10%)',
      'darken(var(--voordeur-color-1), 10%)',
      'mix(red, url(x), 10%)',
      'color-mix(in srgb, red, blue)',
      'calc(1+1)',
      'hsl(calc(1), 0%, 0%)',
      'currentcolor',
      'inherit',
      '#fff #000',
      'red,blue',
      'hsl(1e9none)',
    ];
    for (const attempt of attempts) {
      expect(parseColour(attempt), attempt).toHaveProperty('reason');
    }
  });

  it('ADM-B20 gives only plain hex, whatever is typed', () => {
    const part = fc.constantFrom(
      ...['darken(', 'mix(', 'lighten(', 'hsl(', 'rgb(', ')', ',', ' ', '10%', '#fff', '#12ab9f'],
      ...[
        'red',
        'white',
        '0',
        '255',
        '120',
        '-5',
        '1e9',
        ';',
        '}',
        'url(',
        'var(--a)',
        '/',
        'none',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const result = parseColour(parts.join(''));
        if ('ok' in result) expect(result.ok).toMatch(/^#[0-9a-f]{6}$/);
        else expect(result.reason).toBeTruthy();
      }),
      { numRuns: 5000 },
    );
  });

  it('ADM-B19 says why', () => {
    expect(parseColour('  ')).toEqual({ reason: 'empty' });
    expect(parseColour(`${' '.repeat(200)}#fff`)).toEqual({ ok: '#ffffff' });
    expect(parseColour(`darken(${'darken('.repeat(20)}red`)).toEqual({ reason: 'tooLong' });
    expect(parseColour('red;')).toEqual({ reason: 'forbiddenCharacter' });
    expect(parseColour('darken(rood, 10%)')).toEqual({ reason: 'unknownColour' });
    expect(parseColour('darken(red, 10)')).toEqual({ reason: 'wrongAmount' });
    expect(parseColour('darken(red, 101%)')).toEqual({ reason: 'wrongAmount' });
    expect(parseColour('darken(red, -5%)')).toEqual({ reason: 'wrongAmount' });
    expect(parseColour('darken(red)')).toEqual({ reason: 'wrongAmount' });
    expect(parseColour('darken(red, 5%, 5%)')).toEqual({ reason: 'wrongAmount' });
  });

  it('ADM-B19 refuses colours that let the ground shine through', () => {
    expect(parseColour('transparent')).toEqual({ reason: 'transparent' });
    expect(parseColour('hsla(0, 0%, 0%, 0.5)')).toEqual({ reason: 'transparent' });
    expect(parseColour('rgba(0, 0, 0, 50%)')).toEqual({ reason: 'transparent' });
    expect(parseColour('rgba(0, 0, 0, 1)')).toEqual({ ok: '#000000' });
  });
});
