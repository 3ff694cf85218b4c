import { Temporal } from 'temporal-polyfill';
import { normalizeEmail } from '../format/text.ts';
import { readDate } from './dates.ts';
import type { ImportColumn } from './importer.ts';

/** A text of at most so many characters. */
export function text(name: string, longest = 200): ImportColumn {
  return column(name, (value) =>
    [...value].length > longest ? `is longer than ${longest} characters` : undefined,
  );
}

/** A whole number from `least` to `most`. */
export function wholeNumber(name: string, least: number, most: number): ImportColumn {
  return column(name, (value) => {
    const right = /^-?\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
    return right ? undefined : `must be a whole number from ${least} to ${most}`;
  });
}

/** Euros or points with exactly two decimals and a point: `503.47`, `-36.20`. */
export function decimal(name: string): ImportColumn {
  return column(name, (value) =>
    /^-?\d{1,12}\.\d{2}$/.test(value)
      ? undefined
      : 'must be an amount with a point and two decimals, such as 503.47',
  );
}

/** A date: `2026-11-21`, or relative to the day of loading. */
export function date(name: string): ImportColumn {
  const anyDay = Temporal.PlainDate.from('2000-01-01');
  return column(name, (value) =>
    readDate(value, anyDay) ? undefined : 'must be a date such as 2026-11-21, today-11 or month+1',
  );
}

/** One of a closed list. */
export function oneOf(name: string, values: readonly string[]): ImportColumn {
  return column(name, (value) =>
    values.includes(value) ? undefined : `must be one of ${values.join(', ')}`,
  );
}

/** An e-mail address. */
export function email(name: string): ImportColumn {
  return column(name, (value) => (normalizeEmail(value) ? undefined : 'is not an e-mail address'));
}

/** A Dutch postcode as it is written: `3704 AB`. */
export function postcode(name: string): ImportColumn {
  return column(name, (value) =>
    /^[1-9]\d{3} [A-Z]{2}$/.test(value) ? undefined : 'must be a postcode such as 3704 AB',
  );
}

/** The key of a row in another file, or of a record that the organisation has already. */
export function reference(name: string, refersTo: string): ImportColumn {
  return { ...column(name, () => undefined), refersTo };
}

/** The same column, but its cells may be empty and the file may leave it out. */
export function optional(required: ImportColumn): ImportColumn {
  return { ...required, required: false };
}

function column(name: string, check: ImportColumn['check']): ImportColumn {
  return { name, required: true, check };
}
