import { expect, it } from 'vitest';
import { growTree, type TreeOption } from './question-tree.ts';
import { faultsOf, mayPublish } from './tree-checks.ts';

const option = (
  id: string,
  parentId: string | null,
  level: number,
  templateId: string | null = null,
): TreeOption => ({
  id,
  parentId,
  level,
  code: id,
  description: id.replace(/\d/g, ''),
  icon: '',
  isCommonArea: false,
  isEmergency: false,
  templateId,
  actionCodeId: null,
  askCause: false,
  appointmentRequired: false,
  moreInformation: false,
});
const whole = [
  option('keuken', null, 1),
  option('kraan', 'keuken', 2),
  option('uitloop', 'kraan', 3),
];
const faults = (options: readonly TreeOption[]) =>
  faultsOf(growTree('v', options, new Map())).map(({ kind, option: { id } }) => `${kind} ${id}`);

it('REP-41 REP-52 finds dead ends, doubled options and ends where nothing is linked', () => {
  expect(faults([...whole, option('lekt', 'uitloop', 4, 't')])).toEqual([]);
  expect(faults(whole)).toEqual(['deadEnd uitloop']);
  expect(faults([...whole, option('lekt', 'uitloop', 4)])).toEqual(['nothingLinked lekt']);
  expect(
    faults([...whole, option('lekt', 'uitloop', 4, 't'), option('lekt2', 'uitloop', 4, 't')]),
  ).toEqual(['doubled lekt2']);
});

it('REP-B16 a tree in which somebody gets stuck cannot be published', () => {
  const may = (options: readonly TreeOption[]) => mayPublish(growTree('v', options, new Map()));
  expect(may([])).toBe(false);
  expect(may(whole)).toBe(false);
  expect(may([...whole, option('lekt', 'uitloop', 4)])).toBe(true);
});
