import { describe, expect, it } from 'vitest';
import { followTree, growTree, pathTo, samePathIn, type TreeOption } from './question-tree.ts';

/** An option from the words of its path; its id is that path. */
function option(path: string, more: Partial<TreeOption> = {}): TreeOption {
  const words = path.split(' > ');
  return {
    id: path,
    parentId: words.length > 1 ? words.slice(0, -1).join(' > ') : null,
    level: words.length,
    code: path,
    description: words.at(-1) ?? '',
    icon: '',
    isCommonArea: false,
    isEmergency: false,
    templateId: null,
    actionCodeId: null,
    askCause: false,
    appointmentRequired: false,
    moreInformation: false,
    ...more,
  };
}

/** Every option on these paths. */
function treeOf(paths: readonly string[], templates: Record<string, string> = {}) {
  const all = new Map<string, TreeOption>();
  for (const path of paths) {
    const words = path.split(' > ');
    for (const [index] of words.entries()) {
      const own = words.slice(0, index + 1).join(' > ');
      all.set(own, option(own, templates[own] === undefined ? {} : { templateId: own }));
    }
  }
  return growTree('v1', [...all.values()], new Map(Object.entries(templates)));
}

const house = treeOf(
  [
    'Keuken > Kraan > Mengkraan > Lekt',
    'Keuken > Kraan > Mengkraan > Zit los',
    'Keuken > Aanrecht > Blad > Kapot > Steen',
    'Keuken > Aanrecht > Blad > Kapot > Hout',
    'Badkamer > Radiator > Thermostaat > Wordt niet warm',
    'Badkamer > Radiator > Ventiel > Druppelt',
    'Bergíng > Deur > Slot > Sluit niet',
  ],
  { 'Badkamer > Radiator > Ventiel > Druppelt': 'Lekkage aan verwarming' },
);

const words = (options: readonly TreeOption[]) => options.map(({ description }) => description);
const step = (chosen: readonly string[], rest: { term?: string; forward?: boolean } = {}) =>
  followTree(house, chosen, { forward: true, ...rest });

describe('choosing in a question tree', () => {
  it('REP-42 shows the options of a level in alphabetical order', () => {
    expect(words(step([]).options)).toEqual(['Badkamer', 'Bergíng', 'Keuken']);
    expect(words(step(['Keuken']).options)).toEqual(['Aanrecht', 'Kraan']);
  });

  it('REP-41 REP-43 a level follows the one before; what does not stand there is dropped', () => {
    expect(step(['Keuken', 'Keuken > Kraan']).options.map(({ level }) => level)).toEqual([4, 4]);
    const skipped = step(['Keuken', 'Keuken > Kraan > Mengkraan']);
    expect(words(skipped.chosen)).toEqual(['Keuken']);
    expect(skipped.wasLost).toBe(true);
    expect(step(['Badkamer', 'Keuken > Kraan']).wasLost).toBe(true);
    expect(step(['onzin']).wasLost).toBe(true);
  });

  it('REP-45 chooses by itself where there is one option', () => {
    const found = step(['Keuken', 'Keuken > Kraan']);
    expect(words(found.chosen)).toEqual(['Keuken', 'Kraan', 'Mengkraan']);
    expect(found.isComplete).toBe(false);
    expect(step(['Bergíng']).isComplete).toBe(true);
  });

  it('REP-46 asks a specification only where there are any', () => {
    const four = 'Keuken > Kraan > Mengkraan > Lekt';
    expect(step(['Keuken', 'Keuken > Kraan', 'Keuken > Kraan > Mengkraan', four]).isComplete).toBe(
      true,
    );
    const five = step(['Keuken', 'Keuken > Aanrecht']);
    expect(words(five.options)).toEqual(['Hout', 'Steen']);
    expect(five.isComplete).toBe(false);
  });

  it('REP-50 going back stops at a level with one option', () => {
    const back = step(['Keuken', 'Keuken > Kraan'], { forward: false });
    expect(words(back.chosen)).toEqual(['Keuken', 'Kraan']);
    expect(words(back.options)).toEqual(['Mengkraan']);
  });
});

describe('searching in a question tree', () => {
  it.each([
    ['lekt', ['Keuken', 'Kraan', 'Mengkraan', 'Lekt']],
    ['KRAAN', ['Keuken', 'Kraan', 'Mengkraan']],
    ['berging', ['Bergíng', 'Deur', 'Slot', 'Sluit niet']],
    ['bergíng', ['Bergíng', 'Deur', 'Slot', 'Sluit niet']],
    ['  wordt   niet ', ['Badkamer', 'Radiator', 'Thermostaat', 'Wordt niet warm']],
  ])('REP-48 REP-49 %s jumps to what is left', (term, chosen) => {
    expect(words(step([], { term }).chosen)).toEqual(chosen);
  });

  it('REP-47 finds the words of the template at the end of a path', () => {
    const { chosen, isComplete } = step([], { term: 'aan verwarming' });
    expect(words(chosen)).toEqual(['Badkamer', 'Radiator', 'Ventiel', 'Druppelt']);
    expect(isComplete).toBe(true);
  });

  it('REP-48 keeps a whole path when one of its options matches', () => {
    expect(words(step(['Badkamer'], { term: 'badkamer' }).options)).toEqual([
      'Thermostaat',
      'Ventiel',
    ]);
    expect(words(step([], { term: 'niet' }).options)).toEqual(['Badkamer', 'Bergíng']);
  });

  it('REP-47 words that stand on several levels are found together when no text has them all', () => {
    expect(words(step([], { term: 'keuken hout' }).chosen).at(-1)).toBe('Hout');
    expect(step([], { term: 'keuken radiator' }).nothingFound).toBe(true);
  });

  it('REP-B15 says when nothing matches, takes special characters as text, and is whole again without a term', () => {
    for (const term of ['zolder', '%', '_', '.*', '\\', "'"]) {
      expect(step([], { term }).nothingFound, term).toBe(true);
      expect(step([], { term }).options, term).toEqual([]);
    }
    expect(step([], { term: ' ' }).options).toHaveLength(3);
  });
});

describe('a path', () => {
  it('REP-B16 is found again by its words in another version, or is gone', () => {
    const path = pathTo(house, 'Keuken > Kraan > Mengkraan > Lekt');
    expect(words(path)).toEqual(['Keuken', 'Kraan', 'Mengkraan', 'Lekt']);
    const same = treeOf(['Keuken > Kraan > Mengkraan > Lekt']);
    expect(samePathIn(same, path)?.id).toBe('Keuken > Kraan > Mengkraan > Lekt');
    expect(samePathIn(treeOf(['Keuken > Kraan > Mengkraan > Drupt']), path)).toBeUndefined();
    expect(samePathIn(treeOf(['Keuken > Kraan > Mengkraan > Lekt > Erg']), path)).toBeUndefined();
    expect(samePathIn(same, [])).toBeUndefined();
    expect(pathTo(house, 'onzin')).toEqual([]);
  });
});
