import { describe, expect, it } from 'vitest';
import { growTree, type TreeOption } from '../../rules/question-tree.ts';
import { choose, defectView } from './defect-view.ts';

const option = (
  id: string,
  parentId: string | null,
  level: number,
  description: string,
): TreeOption => ({
  id,
  parentId,
  level,
  code: id,
  description,
  icon: '',
  isCommonArea: false,
  isEmergency: false,
  templateId: null,
  actionCodeId: null,
  askCause: false,
  appointmentRequired: false,
  moreInformation: false,
});

/** Kitchen › tap (only) › tap part › drips, or blocked; bathroom › radiator. */
const tree = growTree(
  'v1',
  [
    option('keuken', null, 1, 'Keuken'),
    option('kraan', 'keuken', 2, 'Kraan'),
    option('uitloop', 'kraan', 3, 'Uitloop'),
    option('druppelt', 'uitloop', 4, 'Druppelt'),
    option('verstopt', 'uitloop', 4, 'Verstopt'),
    option('badkamer', null, 1, 'Badkamer'),
    option('radiator', 'badkamer', 2, 'Radiator'),
    option('knop', 'radiator', 3, 'Knop'),
    option('lekt', 'knop', 4, 'Lekt'),
  ],
  new Map(),
);
const view = (options: string[], fields = {}, term = '') => {
  const shown = defectView(tree, { options, term, fields });
  return { chosen: shown.chosen.map(({ id }) => id), options: shown.options.map(({ id }) => id) };
};

describe('what step 2 shows', () => {
  it('REP-42 REP-45 chooses a level with one option by itself', () => {
    expect(choose(tree, [], 'keuken', '')).toEqual(['keuken', 'kraan', 'uitloop']);
    expect(view([]).options).toEqual(['badkamer', 'keuken']);
  });

  it('REP-44 REP-50 going back to a level stops there, also when it has one option', () => {
    expect(view(['keuken', 'kraan', 'uitloop', 'druppelt'], { niveau: '2' })).toEqual({
      chosen: ['keuken'],
      options: ['kraan'],
    });
  });

  it('REP-49 a search term jumps to where there is something to choose', () => {
    expect(view([], { zoek: 'LEKT' }).chosen).toEqual(['badkamer', 'radiator', 'knop', 'lekt']);
    expect(view([], { zoek: 'kraan' })).toEqual({
      chosen: ['keuken', 'kraan', 'uitloop'],
      options: ['druppelt', 'verstopt'],
    });
  });

  it('REP-50 REP-B15 clearing the term restores all options', () => {
    expect(defectView(tree, { options: [], term: '', fields: { zoek: '%_*' } }).nothingFound).toBe(
      true,
    );
    expect(view([], { zoek: '' }, 'kraan').options).toEqual(['badkamer', 'keuken']);
  });

  it('REP-43 REP-B13 what was not offered is not chosen', () => {
    expect(choose(tree, [], 'druppelt', '')).toBeUndefined();
    expect(choose(tree, ['badkamer'], 'kraan', '')).toBeUndefined();
    expect(choose(tree, ['weg'], '', '')).toBeUndefined();
    expect(choose(tree, [], '', '')).toBeUndefined();
  });
});
