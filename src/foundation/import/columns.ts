import { Temporal } from 'temporal-polyfill';
import { normalizeEmail } from '../format/text.ts';
import { readDate } from './dates.ts';
import type { ImportColumn } from './importer.ts';
import { importLabels as labels } from './labels.ts';
import { reason } from './reason.ts';

/** A text of at most so many characters. */
export function text(name: string, longest = 200): ImportColumn {
  return column(name, (value) =>
    value.length > longest && [...value].length > longest
      ? reason(labels.Reason_TooLong, { longest })
      : undefined,
  );
}

/** A whole number from `least` to `most`. */
export function wholeNumber(name: string, least: number, most: number): ImportColumn {
  return column(name, (value) => {
    const right = /^-?\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
    return right ? undefined : reason(labels.Reason_WholeNumber, { least, most });
  });
}

/** Euros or points with exactly two decimals and a point: `503.47`, `-36.20`. */
export function decimal(name: string): ImportColumn {
  return column(name, (value) =>
    /^-?\d{1,12}\.\d{2}$/.test(value) ? undefined : reason(labels.Reason_Decimal),
  );
}

/** A date: `2026-11-21`, or relative to the day of loading. */
export function date(name: string): ImportColumn {
  const anyDay = Temporal.PlainDate.from('2000-01-01');
  return column(name, (value) =>
    readDate(value, anyDay) ? undefined : reason(labels.Reason_Date),
  );
}

/** One of a closed list. */
export function oneOf(name: string, values: readonly string[]): ImportColumn {
  return column(name, (value) =>
    values.includes(value) ? undefined : reason(labels.Reason_OneOf, { values: values.join(', ') }),
  );
}

/** An e-mail address. */
export function email(name: string): ImportColumn {
  return column(name, (value) => (normalizeEmail(value) ? undefined : reason(labels.Reason_Email)));
}

/** A Dutch postcode as it is written: `3704 AB`. */
export function postcode(name: string): ImportColumn {
  return column(name, (value) =>
    /^[1-9]\d{3} [A-Z]{2}$/.test(value) ? undefined : reason(labels.Reason_Postcode),
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
