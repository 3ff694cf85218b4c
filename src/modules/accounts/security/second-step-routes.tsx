import { z } from 'zod';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { go, outsideForm, page, type Route, type Step, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { type FoundAccount, holdAccount } from '../find-account.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { countGuess, forgetGuesses } from '../guesses.ts';
import { secondFactorCookie, secondFactorPath, secondFactorPayload } from '../second-factor.ts';
import type { AccountServices } from '../services.ts';
import { signInRefusal } from '../sign-in-refusal.ts';
import { findToken, spendToken } from '../tokens.ts';
import { factorGuess } from './factor-guess.ts';
import { securityLabels as labels } from './labels.ts';
import {
  checkPasskeyProof,
  type PasskeyQuestion,
  passkeyOptions,
  passkeyProofJson,
} from './passkey-proof.ts';
import { notePasskeyUse, passkeysOf, type StoredPasskey } from './passkeys.ts';
import { recoveryCodesLeft, spendRecoveryCode } from './recovery-codes.ts';
import { secondStepPage } from './second-step-page.tsx';
import { acceptCode, timeCodeOf } from './time-codes.ts';

const input = z.discriminatedUnion('proof', [
  z.object({ proof: z.literal('code'), code: z.string().trim().min(1).max(20) }),
  z.object({ proof: z.literal('recoveryCode'), recoveryCode: z.string().trim().min(1).max(40) }),
  z.object({ proof: z.literal('passkey'), credential: passkeyProofJson }),
]);
type Given = z.output<typeof input>;

/** Whose second step this is, and the passkeys he may use. */
interface Counted {
  readonly accountId: string;
  readonly passkeys: readonly StoredPasskey[];
}

/** For a passkey: which one, and its new count; nothing when its proof does not hold. */
interface Judged {
  readonly accountId: string;
  readonly passkey: { readonly credentialId: string; readonly counter: number } | undefined;
}

/** The second step of signing in: a code, a passkey or a recovery code after the right password. */
export function secondStepRoutes(services: AccountServices): readonly Route[] {
  const { secrets } = services;
  const common = {
    path: secondFactorPath,
    audience: ['anyone'],
    feature: 'none',
    limit: 'secret',
  } as const;

  const ask = page({
    ...common,
    input: z.object({}),
    log: 'none',
    show: (visit) => stepPage(visit, {}),
  });

  const answer = outsideForm<Given, Counted, Judged>({
    ...common,
    input,
    log: 'secondStep',
    once: false,
    prepare: (visit, given) => countProof(visit, given),
    outside: (visit, given, counted) => judgePasskey(visit, given, counted),
    settle: (visit, given, judged) => signIn(visit, given, judged),
    again: (visit, _sent, found) => stepPage(visit, readable(visit, found)),
  });

  /** Counts before anything is compared; all ways count together towards one lock (sector checklist D.1). */
  async function countProof(visit: WriteVisit, given: Given): Promise<Step<Counted>> {
    const found = await findToken(visit.write, tokenQuestion(visit));
    if (found.state !== 'usable' || found.accountId === undefined) return stop(tooLate());
    const { accountId } = found;
    const { allowed } = await countGuess(visit.write, {
      ...factorGuess(visit, accountId, secrets),
      now: visit.now,
    });
    if (!allowed)
      return stop(problems({ [fieldOf[given.proof]]: visit.say(labels.Error_TooOften) }));
    return go({ accountId, passkeys: await passkeysOf(visit.write, whose(visit, accountId)) });
  }

  async function judgePasskey(visit: Visit, given: Given, counted: Counted): Promise<Step<Judged>> {
    const { accountId, passkeys } = counted;
    if (given.proof !== 'passkey') return go({ accountId, passkey: undefined });
    const used = passkeys.find(({ credentialId }) => credentialId === given.credential.id);
    const counter = used && (await checkPasskeyProof(questionOf(visit), given.credential, used));
    if (!used || counter === undefined) return go({ accountId, passkey: undefined });
    return go({ accountId, passkey: { credentialId: used.credentialId, counter } });
  }

  async function signIn(visit: WriteVisit, given: Given, judged: Judged): Promise<Answer> {
    const { write, organisation, say } = visit;
    // Held before its token is spent: a new password ends both, in this order.
    const { state } = await findToken(write, tokenQuestion(visit));
    const account = await holdAccount(write, organisation.id, judged.accountId);
    const spent = state === 'usable' && (await spendToken(write, tokenQuestion(visit)));
    if (!spent || spent.accountId !== judged.accountId || !account) return tooLate();
    const found: FoundAccount = { ...account, customerId: spent.customerId };
    const refusal = await signInRefusal(visit, found);
    if (refusal) return problems({ form: say(refusal) });
    if (!(await holds(visit, given, judged))) {
      return problems({ [fieldOf[given.proof]]: say(messageOf[given.proof]) });
    }
    await forgetGuesses(write, factorGuess(visit, account.id, secrets));
    const { remember, returnTo } = secondFactorPayload.parse(spent.payload);
    const done = await finishSignIn(visit, { account: found, remember, returnTo, secrets });
    const ended = { name: secondFactorCookie, value: '' };
    return done.kind === 'redirect' ? { ...done, cookies: [...(done.cookies ?? []), ended] } : done;
  }

  async function holds(
    visit: WriteVisit,
    given: Given,
    { accountId, passkey }: Judged,
  ): Promise<boolean> {
    const { write, now } = visit;
    const mine = { ...whose(visit, accountId), secrets };
    if (given.proof === 'code')
      return acceptCode(write, mine, { code: given.code, now, confirm: false });
    if (given.proof === 'recoveryCode')
      return spendRecoveryCode(write, mine, given.recoveryCode, now);
    if (!passkey) return false;
    await notePasskeyUse(write, mine, { ...passkey, now });
    return true;
  }

  async function stepPage(visit: ReadVisit, found: Problems): Promise<Answer> {
    const token = await findToken(visit.read, tokenQuestion(visit));
    if (token.state !== 'usable' || token.accountId === undefined) return tooLate();
    const mine = whose(visit, token.accountId);
    const timeCode = await timeCodeOf(visit.read, mine);
    const passkeys = await passkeysOf(visit.read, mine);
    return secondStepPage(visit, {
      hasTimeCode: timeCode?.confirmed ?? false,
      passkeyOptions:
        passkeys.length > 0 ? await passkeyOptions(questionOf(visit), passkeys) : undefined,
      hasRecoveryCodes: (await recoveryCodesLeft(visit.read, mine)) > 0,
      problems: found,
    });
  }

  /** The challenge follows from the token of this sign-in, which serves once. */
  function questionOf({ request }: Visit): PasskeyQuestion {
    const token = request.cookies[secondFactorCookie] ?? '';
    return { challenge: secrets.recognise(token, 'passkey at sign-in'), origin: request.origin };
  }

  return [ask, answer];
}

const fieldOf = { code: 'code', recoveryCode: 'recoveryCode', passkey: 'form' } as const;

/** A credential that is no passkey's, or no proof at all, is told above the forms. */
function readable({ say }: Visit, found: Problems): Problems {
  const { code, recoveryCode, form } = found;
  if (code ?? recoveryCode ?? form) return found;
  return { form: say(labels.Error_PasskeyFailed) };
}

const messageOf = {
  code: labels.Error_Code,
  recoveryCode: labels.Error_RecoveryCode,
  passkey: labels.Error_PasskeyFailed,
} as const;

function tokenQuestion({ organisation, request, now }: Visit) {
  return {
    organisationId: organisation.id,
    purpose: 'secondFactor',
    token: request.cookies[secondFactorCookie],
    now,
  } as const;
}

function tooLate(): Answer {
  return redirect('/inloggen', {
    notice: labels.Warning_TooLate,
    cookies: [{ name: secondFactorCookie, value: '' }],
  });
}

function whose({ organisation }: Visit, accountId: string) {
  return { organisationId: organisation.id, accountId };
}
