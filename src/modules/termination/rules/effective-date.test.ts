import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { followEndDate } from './effective-date.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const first = { endsOn: day('2026-12-21'), movesOn: day('2026-12-21'), touched: false };
const later = day('2027-01-04');

describe('the date from which the new address holds', () => {
  it('TRM-18 is the end date to begin with', () => {
    expect(followEndDate(first, { endsOn: first.endsOn, movesOn: undefined })).toEqual(first);
  });

  it('TRM-19 follows another end date as long as it was not touched', () => {
    expect(followEndDate(first, { endsOn: later, movesOn: first.movesOn })).toEqual({
      endsOn: later,
      movesOn: later,
      touched: false,
    });
  });

  it('TRM-19 stays once the customer changed it, also when that is undone by hand', () => {
    const own = followEndDate(first, { endsOn: first.endsOn, movesOn: day('2026-12-28') });
    expect(own).toMatchObject({ movesOn: day('2026-12-28'), touched: true });
    const moved = followEndDate(own, { endsOn: later, movesOn: own.movesOn });
    expect(moved.movesOn).toEqual(day('2026-12-28'));
    const back = followEndDate(moved, { endsOn: later, movesOn: later });
    expect(followEndDate(back, { endsOn: first.endsOn, movesOn: later }).movesOn).toEqual(later);
  });

  it('TRM-18 follows again when it was emptied', () => {
    const own = { ...first, movesOn: day('2026-12-28'), touched: true };
    expect(followEndDate(own, { endsOn: later, movesOn: undefined })).toEqual({
      endsOn: later,
      movesOn: later,
      touched: false,
    });
  });
});
