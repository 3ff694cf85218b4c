import { z } from 'zod';
import { type Answer, notFound, problems } from '#foundation/http/answer.ts';
import { go, outsideForm, page, type Route, type Step, stop } from '#foundation/http/route.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { textOf } from '../customer/sent-text.ts';
import { accountById } from '../find-account.ts';
import { countGuess, forgetGuesses, type GuessSubject, returnGuess } from '../guesses.ts';
import { PasswordsBusy } from '../passwords.ts';
import { returnAddress } from '../rules/return-address.ts';
import type { AccountServices } from '../services.ts';
import { confirmPage } from './confirm-page.tsx';
import { renewSession } from './fresh-proof.ts';
import { securityLabels as labels } from './labels.ts';
import { type AccountHolder, accountHolder, type SecurityPlace } from './place.ts';

const input = z.object({
  password: z.string().min(1).max(1000),
  terug: z.string().max(2000).optional(),
});
type Typed = z.output<typeof input>;

interface Counted {
  readonly holder: AccountHolder;
  readonly passwordHash: string;
}

type Compared = Counted & { readonly outcome: 'right' | 'wrong' | 'busy' };

/** Proving anew with the password who one is, before a step that a remembered session may not take. */
export function confirmRoutes(
  place: SecurityPlace,
  { passwords, secrets }: AccountServices,
): readonly Route[] {
  const { base, audience } = place;
  const path = `${base}/bevestigen`;

  const ask = page({
    path,
    audience,
    feature: 'none',
    limit: 'page',
    input: z.object({ terug: z.string().max(2000).optional() }),
    log: 'none',
    show: (visit, { terug }) => confirmPage(visit, place, { returnTo: terug }),
  });

  const answer = outsideForm<Typed, Counted, Compared>({
    path,
    audience,
    feature: 'none',
    limit: 'secret',
    input,
    log: 'freshProof',
    once: false,
    prepare: (visit) => count(visit),
    outside: (_visit, { password }, counted) => compare(password, counted),
    settle: (visit, typed, compared) => settle(visit, typed, compared),
    again: (visit, { fields }, found) =>
      confirmPage(visit, place, { returnTo: textOf(fields.terug), problems: found }),
  });

  async function count(visit: WriteVisit): Promise<Step<Counted>> {
    const holder = accountHolder(visit);
    const account =
      holder && (await accountById(visit.write, visit.organisation.id, holder.accountId));
    if (!holder || !account?.passwordHash) return stop(notFound);
    const { allowed } = await countGuess(visit.write, {
      ...guessOf(visit, holder),
      now: visit.now,
    });
    return allowed
      ? go({ holder, passwordHash: account.passwordHash })
      : stop(problems({ password: visit.say(labels.Error_TooOften) }));
  }

  async function compare(password: string, counted: Counted): Promise<Step<Compared>> {
    try {
      const right = await passwords.verify(counted.passwordHash, password);
      return go({ ...counted, outcome: right ? 'right' : 'wrong' });
    } catch (error) {
      if (error instanceof PasswordsBusy) return go({ ...counted, outcome: 'busy' });
      throw error;
    }
  }

  async function settle(
    visit: WriteVisit,
    { terug }: Typed,
    { holder, outcome }: Compared,
  ): Promise<Answer> {
    const { write, say } = visit;
    if (outcome === 'wrong') return problems({ password: say(labels.Error_Password) });
    if (outcome === 'busy') {
      await returnGuess(write, guessOf(visit, holder));
      return confirmPage(visit, place, {
        returnTo: terug,
        problems: { form: say(labels.Error_Busy) },
      });
    }
    await forgetGuesses(write, guessOf(visit, holder));
    return renewSession(visit, returnAddress(terug) ?? base);
  }

  function guessOf({ organisation }: Visit, { accountId }: AccountHolder): GuessSubject {
    return {
      organisationId: organisation.id,
      secret: 'currentPassword',
      subject: accountId,
      secrets,
    };
  }

  return [ask, answer];
}
