import { createHash } from 'node:crypto';
import { actAsPortal } from '#foundation/database/act-as-portal.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Language } from '#foundation/labels/label.ts';

/** Nobody reports a repair faster than this. */
export const fewestSeconds = 20;

/** Requests without signing in for one address in a day, and for the organisation in an hour. */
const mostPerAddress = 3;
const mostPerHour = 60;

const words: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    ...['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'],
    ...['tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien'],
    'achttien',
  ],
  en: [
    ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
    ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen'],
    'eighteen',
  ],
};

/**
 * A sum in words, for eyes and ears alike: another one for each draft, and always the same for one
 * (docs/decisions/anonymous-repairs.md).
 */
export function sumOf(draftId: string, language: Language) {
  const [first = 0, second = 0] = createHash('sha256').update(draftId).digest();
  const one = 1 + (first % 9);
  const other = 1 + (second % 9);
  const word = (number: number) => words[language][number] ?? String(number);
  return { one: word(one), other: word(other), answer: one + other };
}

/** True for the right answer, as a number or as a word in either language. */
export function isAnswerTo(draftId: string, typed: string): boolean {
  const { answer } = sumOf(draftId, 'nl');
  const text = typed.trim().toLowerCase();
  return text === String(answer) || text === words.nl[answer] || text === words.en[answer];
}

/**
 * True when there are too many requests already: of this address in a day, or of everybody in an hour (REP-B20). Only
 * numbers are looked at; it says nothing about who rents where.
 */
export async function areTooMany(visit: WriteVisit, address: string): Promise<boolean> {
  const { write, organisation, now } = visit;
  const [before] = await write.ask<{ role: string }>(
    { name: 'role-now', text: "select current_setting('portal.role', true) as role" },
    [],
  );
  await actAsPortal(write);
  const [counted] = await write.ask<{ of_address: number; of_all: number }>(
    {
      name: 'anonymous-repairs-lately',
      text: `select count(*) filter (where lower(anonymous_address) = lower($2))::int as of_address,
          count(*) filter (where reported_at > $4)::int as of_all
        from repair_request
        where organisation_id = $1 and customer_id is null and reported_at > $3`,
    },
    [organisation.id, address, now.subtract({ hours: 24 }), now.subtract({ hours: 1 })],
  );
  await write.ask({ name: 'role-again', text: "select set_config('portal.role', $1, true)" }, [
    before?.role ?? '',
  ]);
  return (counted?.of_address ?? 0) >= mostPerAddress || (counted?.of_all ?? 0) >= mostPerHour;
}
