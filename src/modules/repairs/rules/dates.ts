import { Temporal } from 'temporal-polyfill';

/** Days after which a handled request cannot be reopened by the customer. */
export const reopenDays = 14;

/** The last day on which a repair of this urgency should be done; null without a term (REP-122). */
export function latestDate(
  reportedOn: Temporal.PlainDate,
  urgencyDays: number | null,
): Temporal.PlainDate | null {
  return urgencyDays === null ? null : reportedOn.add({ days: urgencyDays });
}

/** The reason that is stored with a chosen date: none on or before the latest date (REP-122, ADM-19, ADM-20). */
export function reasonFor(
  chosenOn: Temporal.PlainDate | null,
  latestOn: Temporal.PlainDate | null,
  reasonAfterLatestDate: string,
): string {
  if (chosenOn === null || latestOn === null) return '';
  return Temporal.PlainDate.compare(chosenOn, latestOn) > 0 ? reasonAfterLatestDate : '';
}

/** True when a customer may still say that a handled request is not solved. */
export function mayReopen(closedOn: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean {
  if (closedOn === null) return false;
  return Temporal.PlainDate.compare(today, closedOn.add({ days: reopenDays })) <= 0;
}

/** A block of a day in which somebody may come: `08:00` to `10:00`. */
export interface TimeBlock {
  readonly from: string;
  readonly until: string;
}

/** Reads blocks as an administrator types them: `08:00-10:00, 10:00-12:00`. Undefined when something is not right. */
export function readBlocks(text: string): TimeBlock[] | undefined {
  const blocks: TimeBlock[] = [];
  for (const part of text.split(/[,;\n]/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const found = /^([01]\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]\d|2[0-3]):([0-5]\d)$/.exec(part);
    if (!found) return undefined;
    const [, fromHour, fromMinute, untilHour, untilMinute] = found;
    const block = { from: `${fromHour}:${fromMinute}`, until: `${untilHour}:${untilMinute}` };
    if (block.from >= block.until) return undefined;
    blocks.push(block);
  }
  return blocks.length > 0 ? blocks : undefined;
}

/** True for a day and a block that a preference may name: a weekday from the first choosable day on (OP-REP-20, OP-REP-30, REP-B9). */
export function mayPrefer(
  choice: { readonly on: Temporal.PlainDate; readonly block: TimeBlock },
  rules: {
    readonly today: Temporal.PlainDate;
    readonly daysAhead: number;
    readonly blocks: readonly TimeBlock[];
  },
): boolean {
  const first = rules.today.add({ days: rules.daysAhead });
  if (choice.on.dayOfWeek > 5) return false;
  if (Temporal.PlainDate.compare(choice.on, first) < 0) return false;
  if (Temporal.PlainDate.compare(choice.on, rules.today.add({ years: 1 })) > 0) return false;
  return rules.blocks.some(
    ({ from, until }) => from === choice.block.from && until === choice.block.until,
  );
}
