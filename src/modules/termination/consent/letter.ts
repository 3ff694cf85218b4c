import { dateAt } from '#foundation/clock.ts';
import { formatLongDate } from '#foundation/format/dates.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Report } from '#modules/leases/module.ts';
import type { Termination } from '../find-termination.ts';
import { consentLabels as labels, shownLabels } from '../labels.ts';
import { consentPath } from './consent-path.ts';

/** The letter to a contract holder with the code with which he agrees. */
export function consentLetter(
  { say, organisation, now }: Visit,
  termination: Termination,
  to: { readonly name: string; readonly code: string },
): Report {
  const endsOn = formatLongDate(termination.endsOn, say);
  const paragraphs = [
    say(labels.Letter_Opening, { name: to.name }),
    say(labels.Text_Question, {
      name: to.name,
      askedBy: termination.customerName,
      address: termination.address,
      date: endsOn,
    }),
    say(labels.Letter_How, {
      address: `${organisation.canonicalAddress}${consentPath}`,
      code: to.code,
    }),
    say(labels.Letter_NoAgree),
    say(labels.Letter_Greeting, { organisation: organisation.name }),
  ];
  return {
    title: say(labels.Title_Letter),
    sender: organisation.name,
    facts: [
      { name: say(shownLabels.Label_Reference), value: termination.code },
      { name: say(labels.Label_LetterTo), value: `${to.name}, ${termination.address}` },
      { name: say(labels.Label_LetterDate), value: formatLongDate(dateAt(now), say) },
    ],
    parts: [{ columns: [paragraphs.map((text) => ({ kind: 'text', text }))] }],
  };
}
