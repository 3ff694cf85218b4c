import { z } from 'zod';
import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import { go, outsideForm, type Route, type Step, stop } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Journey } from '#foundation/journey/journey.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { features } from '#foundation/switches/features.ts';
import {
  type AccountServices,
  askEmailChange,
  type CountedPassword,
  compareOwnPassword,
  countOwnPassword,
  type PasswordOutcome,
  settleOwnPassword,
} from '#modules/accounts/module.ts';
import { accountOfVisitor, type OwnAccount } from '#modules/profile/module.ts';
import type { Answers } from './answers.ts';
import type { Known } from './known.ts';
import { wizard as labels } from './labels.ts';

/** What proving oneself needs from outside. */
export type PasswordServices = Pick<AccountServices, 'secrets' | 'passwords'>;

const input = z.looseObject({ password: z.string().max(1000).default('') });
type Typed = z.output<typeof input>;

interface Asked {
  readonly account: OwnAccount;
  readonly counted: CountedPassword;
}

/**
 * The password for another e-mail address of the household; a link goes to that address, and until it is followed the
 * old one stays (REP-100, REP-101, REP-B17).
 */
export function passwordRoute(
  journey: Journey<Answers, Known>,
  path: string,
  services: PasswordServices,
): Route {
  return outsideForm<Typed, Asked, Asked & { readonly outcome: PasswordOutcome }>({
    path,
    audience: ['customer'],
    feature: features.repairRequests,
    limit: 'secret',
    log: 'emailChangeAsked',
    lookingAlong: 'customerOnly',
    once: false,
    input,
    prepare: (visit, typed) => count(visit, typed, journey, services),
    outside: async (_visit, { password }, asked) =>
      go({ ...asked, outcome: await compareOwnPassword(asked.counted, password, services) }),
    async settle(visit, typed, { account, counted, outcome }) {
      const settled = await settleOwnPassword(visit, counted, outcome, services);
      if ('refused' in settled) return problems({ password: visit.say(settled.refused) });
      return keep(visit, typed, account, journey, services);
    },
    again: (visit, { fields }, found) =>
      journey.show(visit, 'contact', { ...fields, vraag: 'email', voor: 'household' }, found),
  });
}

async function count(
  visit: WriteVisit,
  { password }: Typed,
  journey: Journey<Answers, Known>,
  services: PasswordServices,
): Promise<Step<Asked>> {
  const found = await journey.find(visit, 'contact', {});
  if ('elsewhere' in found) return stop(found.elsewhere);
  const account = await accountOfVisitor(visit);
  if (!account || account.passwordHash === null) return stop(notFound);
  if (password === '') return stop(problems({ password: visit.say(generic.Error_Required) }));
  const counted = await countOwnPassword(visit, account, services);
  return 'refused' in counted
    ? stop(problems({ password: visit.say(counted.refused) }))
    : go({ account, counted });
}

async function keep(
  visit: WriteVisit,
  typed: Typed,
  account: OwnAccount,
  journey: Journey<Answers, Known>,
  services: PasswordServices,
): Promise<Answer> {
  const found = await journey.find(visit, 'contact', {});
  if ('elsewhere' in found) return found.elsewhere;
  const { email } = found.at.answers;
  if (email === undefined) return redirect(journey.hrefOf('contact'));
  const asked = await askEmailChange(visit, account, email, services);
  const version = typeof typed.versie === 'string' ? typed.versie : '';
  const kept = await journey.keep(
    visit,
    'contact',
    { versie: version },
    { emailFor: asked ? 'household' : 'request' },
  );
  return asked || kept.kind !== 'redirect'
    ? kept
    : redirect(kept.location, { notice: labels.Warning_TooManyMails });
}
