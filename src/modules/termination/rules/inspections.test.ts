import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  clearUnfit,
  dateRefusals,
  type Frame,
  firstPreDaysOf,
  fits,
  inspectionsOf,
  isCircled,
  nextToPlan,
  type Planned,
  plan,
  windowOf,
} from './inspections.ts';
import { isWeekend } from './working-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = (...texts: (string | undefined)[]): Planned =>
  texts.map((text) => (text === undefined ? undefined : day(text)));
const shown = (dates: Planned) => dates.map((date) => date?.toString());
const free = new Set(['2020-12-25', '2021-01-01']);
const isWorkingDay = (date: Temporal.PlainDate) => !isWeekend(date) && !free.has(date.toString());

/** The sample of the requirements: handed in on 15 December 2020, ends on 14 January 2021. */
const frame: Frame = {
  today: day('2020-12-15'),
  endsOn: day('2021-01-14'),
  firstPreDays: 0,
  isWorkingDay,
};

describe('which inspections', () => {
  const none = { preCount: 0, preMinutes: 60, firstPreDays: 10, finalCount: 0, finalMinutes: 60 };

  it('TRM-22 TRM-30 come first to last, the final ones behind the pre-inspections', () => {
    const both = { ...none, preCount: 2, finalCount: 1, finalMinutes: 120 };
    expect(inspectionsOf(both)).toEqual([
      { kind: 'pre', number: 1, minutes: 60 },
      { kind: 'pre', number: 2, minutes: 60 },
      { kind: 'final', number: 1, minutes: 120 },
    ]);
  });

  it('TRM-24 none of a kind, and none at all', () => {
    expect(inspectionsOf({ ...none, finalCount: 1 })).toHaveLength(1);
    expect(inspectionsOf(none)).toEqual([]);
  });

  it('TRM-25 the term holds for a pre-inspection only', () => {
    expect(firstPreDaysOf({ ...none, preCount: 1 })).toBe(10);
    expect(firstPreDaysOf({ ...none, finalCount: 1 })).toBe(0);
  });

  it('TRM-30 the next to plan is the first that has no date', () => {
    expect(nextToPlan(days(undefined, undefined))).toBe(0);
    expect(nextToPlan(days('2020-12-16', undefined))).toBe(1);
    expect(nextToPlan(days('2020-12-16', '2020-12-17'))).toBeUndefined();
  });
});

describe('the days of an inspection', () => {
  const windowText = (index: number, planned: Planned, own: Partial<Frame> = {}) => {
    const window = windowOf(index, planned, { ...frame, ...own });
    return window && `${window.from} ${window.until}`;
  };

  it('TRM-31 TRM-33 begin tomorrow and leave a working day for the one behind it', () => {
    expect(windowText(0, days(undefined, undefined))).toBe('2020-12-16 2021-01-13');
    expect(windowText(0, days(undefined))).toBe('2020-12-16 2021-01-14');
  });

  it('TRM-25 the first pre-inspection ends with its term', () => {
    expect(windowText(0, days(undefined, undefined), { firstPreDays: 10 })).toBe(
      '2020-12-16 2020-12-25',
    );
    expect(windowText(1, days('2020-12-16', undefined), { firstPreDays: 10 })).toBe(
      '2020-12-17 2021-01-14',
    );
  });

  it('TRM-32 begin the day after the one before', () => {
    expect(windowText(1, days('2020-12-21', undefined))).toBe('2020-12-22 2021-01-14');
  });

  it('TRM-34 there are none when nothing fits between', () => {
    expect(windowText(0, days(undefined), { endsOn: day('2020-12-15') })).toBeUndefined();
    expect(windowText(1, days('2021-01-14', undefined))).toBeUndefined();
  });

  it('TRM-26 TRM-43 the calendar circles Monday to Friday, free days too', () => {
    const window = { from: day('2020-12-16'), until: day('2021-01-08') };
    const december = Array.from({ length: 31 }, (_, index) =>
      day('2020-12-01').add({ days: index }),
    );
    const circled = december
      .filter((date) => isCircled(date, window))
      .map(({ day: number }) => number);
    expect(circled).toEqual([16, 17, 18, 21, 22, 23, 24, 25, 28, 29, 30, 31]);
    expect(isCircled(day('2021-01-08'), window)).toBe(true);
    expect(isCircled(day('2021-01-11'), window)).toBe(false);
  });
});

describe('dates that do not go', () => {
  const refusals = (planned: Planned, own: Partial<Frame> = {}) =>
    dateRefusals(planned, { ...frame, ...own });

  it('TRM-31 not today and not before', () => {
    expect(refusals(days('2020-12-15'))).toEqual(['notAfterToday']);
    expect(refusals(days('2020-12-14'))).toEqual(['notAfterToday']);
  });

  it('TRM-32 not the same day as the one before, and not earlier', () => {
    expect(refusals(days('2020-12-17', '2020-12-17'))).toEqual([undefined, 'notInOrder']);
    expect(refusals(days('2020-12-17', '2020-12-16'))).toEqual([undefined, 'notInOrder']);
    expect(refusals(days('2020-12-17', undefined, '2020-12-17'))[2]).toBe('notInOrder');
  });

  it('TRM-25 the first one not after its term, a later one may be', () => {
    const term = { firstPreDays: 3 };
    expect(refusals(days('2020-12-18', '2020-12-29'), term)).toEqual([undefined, undefined]);
    expect(refusals(days('2020-12-21'), term)).toEqual(['afterTerm']);
  });

  it('TRM-33 on the end date, not after it', () => {
    expect(refusals(days('2021-01-14'))).toEqual([undefined]);
    expect(refusals(days('2021-01-15'))).toEqual(['afterEnd']);
  });

  it('TRM-29 no weekend and no free day', () => {
    expect(refusals(days('2020-12-19'))).toEqual(['freeDay']);
    expect(refusals(days('2020-12-25'))).toEqual(['freeDay']);
  });
});

describe('what stays planned', () => {
  it('TRM-B2 another end date clears what no longer fits and keeps the others', () => {
    const planned = days('2020-12-16', '2021-01-14');
    const { planned: kept, cleared } = clearUnfit(planned, { ...frame, endsOn: day('2021-01-13') });
    expect(shown(kept)).toEqual(['2020-12-16', undefined]);
    expect(cleared).toEqual([1]);
    expect(clearUnfit(planned, frame).cleared).toEqual([]);
  });

  it('TRM-B3 an earlier one moved to or past a later one clears the later one', () => {
    const planned = days('2020-12-16', '2020-12-21', '2020-12-23');
    expect(plan(planned, 0, day('2020-12-18'))).toEqual({
      planned: days('2020-12-18', '2020-12-21', '2020-12-23'),
      cleared: [],
    });
    const past = plan(planned, 0, day('2020-12-21'));
    expect(shown(past.planned)).toEqual(['2020-12-21', undefined, '2020-12-23']);
    expect(past.cleared).toEqual([1]);
    expect(plan(planned, 0, day('2020-12-30')).cleared).toEqual([1, 2]);
  });

  it('TRM-B2 what is kept is right, and what is cleared was not', () => {
    fc.assert(
      fc.property(frames(), fc.array(offsets(), { maxLength: 4 }), (own, dates) => {
        const planned = dates.map((offset) =>
          offset === undefined ? undefined : own.today.add({ days: offset }),
        );
        const { planned: kept, cleared } = clearUnfit(planned, own);
        expect(dateRefusals(kept, own).every((refusal) => refusal === undefined)).toBe(true);
        for (const [index, date] of planned.entries()) {
          expect(kept[index]).toBe(cleared.includes(index) ? undefined : date);
        }
      }),
    );
  });
});

describe('room for the inspections', () => {
  it('TRM-B7 more inspections than working days do not fit', () => {
    const week = { ...frame, endsOn: day('2020-12-18') };
    expect(fits(3, week)).toBe(true);
    expect(fits(4, week)).toBe(false);
    expect(fits(4, { ...week, endsOn: day('2020-12-20') })).toBe(false);
    expect(fits(4, { ...week, endsOn: day('2020-12-21') })).toBe(true);
    expect(fits(0, { ...frame, endsOn: frame.today })).toBe(true);
  });

  it('TRM-B7 TRM-25 a term without a working day leaves no room', () => {
    const friday = { ...frame, today: day('2020-12-18') };
    expect(fits(1, { ...friday, firstPreDays: 2 })).toBe(false);
    expect(fits(1, { ...friday, firstPreDays: 3 })).toBe(true);
  });

  it('TRM-34 TRM-B7 where they fit, each circled working day leads to a complete plan', () => {
    fc.assert(
      fc.property(
        frames(),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(fc.nat()),
        (own, count, chances) => {
          let planned: Planned = Array.from({ length: count }, () => undefined);
          if (!fits(count, own)) {
            expect(windowOf(0, planned, own) === undefined || own.firstPreDays > 0).toBe(true);
            return;
          }
          for (let index = 0; index < count; index += 1) {
            const window = windowOf(index, planned, own);
            if (!window) throw new Error('There is room.');
            const length = window.from.until(window.until).days + 1;
            const offered = Array.from({ length }, (_, offset) =>
              window.from.add({ days: offset }),
            ).filter((date) => own.isWorkingDay(date));
            expect(offered.every((date) => isCircled(date, window))).toBe(true);
            const chosen = offered[Number(chances.next().value) % offered.length];
            if (!chosen) throw new Error('There is a working day.');
            planned = plan(planned, index, chosen).planned;
          }
          expect(dateRefusals(planned, own)).toEqual(planned.map(() => undefined));
        },
      ),
    );
  });
});

/** Frames with free days at random. */
function frames(): fc.Arbitrary<Frame> {
  return fc
    .record({
      start: fc.integer({ min: 0, max: 365 }),
      length: fc.integer({ min: 0, max: 40 }),
      firstPreDays: fc.constantFrom(0, 0, 3, 10),
      closed: fc.uniqueArray(fc.integer({ min: 0, max: 45 }), { maxLength: 8 }),
    })
    .map(({ start, length, firstPreDays, closed }) => {
      const today = day('2026-01-01').add({ days: start });
      const closedDays = new Set(closed.map((offset) => today.add({ days: offset }).toString()));
      return {
        today,
        endsOn: today.add({ days: length }),
        firstPreDays,
        isWorkingDay: (date: Temporal.PlainDate) =>
          !isWeekend(date) && !closedDays.has(date.toString()),
      };
    });
}

function offsets(): fc.Arbitrary<number | undefined> {
  return fc.option(fc.integer({ min: -3, max: 45 }), { nil: undefined });
}
