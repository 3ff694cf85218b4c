import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { redirect } from '#foundation/http/answer.ts';
import { form } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { features } from '#foundation/switches/features.ts';
import { closedByBailiff } from '../../customer/closed-by-bailiff.tsx';
import { ownerOf } from '../customer/owner.ts';
import type { Owner } from '../find-choice.ts';
import { keepAnswer } from './answers.ts';
import { arrears } from './arrears.ts';
import { debtHelpLabels as labels } from './labels.ts';
import { debtHelpPath } from './paths.ts';
import { debtHelpAfterDays } from './settings.ts';

/** Keeps what a customer answers to the offer of help. */
export const debtHelpRoute = form({
  path: debtHelpPath,
  audience: ['customer'],
  feature: features.balance,
  limit: 'form',
  input: z.object({ antwoord: z.enum(['ja', 'nee']) }),
  log: 'debtHelpAnswered',
  async settle(visit, { antwoord }) {
    const closed = await closedByBailiff(visit);
    if (closed) return closed;
    const owner = ownerOf(visit);
    const wantsContact = antwoord === 'ja';
    await keepAnswer(visit, owner, {
      wantsContact,
      overdueCents: await arrearsOf(visit, owner),
    });
    return redirect('/financien', {
      notice: wantsContact ? labels.Notice_Wanted : labels.Notice_Refused,
    });
  },
  // Both answers are buttons: nothing was typed that could be shown again.
  again: () => redirect('/financien'),
});

async function arrearsOf(
  { read, organisation, now }: WriteVisit,
  { organisationId, customerId }: Owner,
): Promise<number> {
  const entries = await read
    .selectFrom('ledgerEntry')
    .select(['kind', 'dueOn', 'remainingCents', 'inCollectionCents', 'inOnlinePaymentCents'])
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('remainingCents', '>', 0)
    .execute();
  return arrears(entries, dateAt(now), organisation.setting(debtHelpAfterDays));
}
