import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '#foundation/labels/label.ts';
import { showsText } from './displayed-text.ts';

describe('text of a label as it is displayed', () => {
  it('ADM-192 finds a text that runs over several lines, in either direction', () => {
    expect(showsText('Welkom bij\nons portaal', 'welkom bij ons portaal')).toBe(true);
    expect(showsText('Welkom bij ons portaal', 'Welkom\r\n  bij ons\u00a0portaal ')).toBe(true);
  });

  it('ADM-192 finds a text with quotation marks, straight or curly', () => {
    expect(showsText('Druk op “Opslaan en sluiten”', 'op "Opslaan en sluiten"')).toBe(true);
    expect(showsText("Foto's van 'uw' woning", 'Foto’s van ‘uw’')).toBe(true);
  });

  it.each([
    ['{from} tot en met {to} van {total}', '1 tot en met 20 van 231'],
    ['Welkom bij {portalName}, {name}', 'Welkom bij MIJN Wisselstad, F.M.H. Cedee'],
    ['{count} open', '3 open'],
    ['Noem nummer {reference}', 'nummer OV-36'],
  ])('ADM-192 finds %s by the text %s, with its values filled in', (label, copied) => {
    expect(showsText(label, copied)).toBe(true);
  });

  it.each([
    ['{from} tot en met {to} van {total}', 'Uw huurprijs'],
    ['Hallo {name}', 'Onze openingstijden zijn veranderd'],
    ['{name}', 'Zoeken'],
    ['Opslaan', 'Opslaan en sluiten'],
    ['Noem nummer {reference} aan ons', 'Bel ons op nummer 030 123'],
  ])('ADM-186 does not find %s by the text %s', (label, copied) => {
    expect(showsText(label, copied)).toBe(false);
  });

  it('ADM-192 finds every label by what it shows', () => {
    const words = fc.stringMatching(/^[a-zé ]{4,20}$/);
    const value = fc.stringMatching(/^[A-Za-z0-9.]{1,4}$/);
    fc.assert(
      fc.property(words, words, value, value, (one, other, first, second) => {
        fc.pre(one.trim().length > 3 && other.trim().length > 3);
        const label = `${one}{first}${other}{second}`;
        expect(showsText(label, fill(label, { first, second }))).toBe(true);
      }),
    );
  });
});
