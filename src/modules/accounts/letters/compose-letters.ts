import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { formatLongDate } from '#foundation/format/dates.ts';
import type { Say } from '#foundation/labels/label.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { letterLabels as labels } from './labels.ts';
import type { Letter, LetterBlock } from './letter.ts';

/** Which of the two letters; number and code never stand in one letter (ACC-5). */
export const letterKinds = ['number', 'code'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What a letter needs to know besides the organisation. */
export interface LetterOrder {
  readonly organisation: Profile;
  readonly recipient: readonly string[];
  /** As the greeting calls the customer. */
  readonly name: string;
  readonly now: Temporal.Instant;
}

/** The letter with the customer number and the address of the page for making an account (ACC-4). */
export function numberLetter(order: LetterOrder, customerNumber: string): Letter {
  const say = order.organisation.say('nl');
  const { portalName, canonicalAddress } = order.organisation;
  return letter(order, say(labels.Title_Number, { portalName }), [
    paragraph(say(labels.Text_Introduction, { portalName })),
    paragraph(say(labels.Text_TwoLetters)),
    paragraph(say(labels.Text_ThisIsNumber)),
    { kind: 'value', name: say(labels.Label_CustomerNumber), value: customerNumber },
    { kind: 'heading', text: say(labels.Title_Steps) },
    {
      kind: 'steps',
      steps: [
        say(labels.Text_StepWait),
        say(labels.Text_StepAddress, { address: `${typed(canonicalAddress)}/account-aanmaken` }),
        say(labels.Text_StepEnter),
        say(labels.Text_StepChoose),
      ],
    },
  ]);
}

/** The letter with the activation code; it does not name the customer number (ACC-5). */
export function codeLetter(order: LetterOrder, code: string, expiresAt: Temporal.Instant): Letter {
  const say = order.organisation.say('nl');
  const { portalName } = order.organisation;
  const lastDay = dateAt(expiresAt.subtract({ seconds: 1 }));
  return letter(order, say(labels.Title_Code, { portalName }), [
    paragraph(say(labels.Text_TwoLetters)),
    paragraph(say(labels.Text_ThisIsCode)),
    { kind: 'value', name: say(labels.Label_ActivationCode), value: code },
    paragraph(say(labels.Text_Validity, { date: formatLongDate(lastDay, say) })),
    paragraph(say(labels.Text_HowToUse)),
    paragraph(say(labels.Text_KeepSecret)),
  ]);
}

/** What every letter has around its own text: recipient, date, greeting, ways to reach us, closing. */
function letter(order: LetterOrder, subject: string, blocks: readonly LetterBlock[]): Letter {
  const { organisation, recipient, name, now } = order;
  const say = organisation.say('nl');
  return {
    recipient,
    date: formatLongDate(dateAt(now), say),
    subject,
    blocks: [
      paragraph(say(labels.Text_Greeting, { name })),
      ...blocks,
      ...questions(organisation, say),
    ],
    signature: [say(labels.Text_Closing), organisation.name],
  };
}

function questions({ contact }: Profile, say: Say): LetterBlock[] {
  const ways = [contact.telephone, contact.email].filter((way) => way !== undefined).join(', ');
  return ways === '' ? [] : [paragraph(say(labels.Text_Questions, { contact: ways }))];
}

/** An address as people type it from paper. */
function typed(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

function paragraph(text: string): LetterBlock {
  return { kind: 'paragraph', text };
}
