import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { go, outsideForm, page, type Route, type Step, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { hashOfToken } from '#foundation/secrets/random.ts';
import { type FoundAccount, holdAccount } from '../find-account.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { countGuess, forgetGuesses } from '../guesses.ts';
import { secondFactorCookie, secondFactorPath, secondFactorPayload } from '../second-factor.ts';
import type { AccountServices } from '../services.ts';
import { signInRefusal } from '../sign-in-refusal.ts';
import { type FoundToken, findToken, spendToken, type TokenFacts } from '../tokens.ts';
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

const formKey = z.uuid().optional().catch(undefined);
const input = z.discriminatedUnion('proof', [
  z.object({ proof: z.literal('code'), code: z.string().trim().min(1).max(20), formKey }),
  z.object({
    proof: z.literal('recoveryCode'),
    recoveryCode: z.string().trim().min(1).max(40),
    formKey,
  }),
  z.object({ proof: z.literal('passkey'), credential: passkeyProofJson, formKey }),
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
    if (found.state === 'unknown' || found.accountId === undefined) return stop(tooLate());
    const { accountId } = found;
    if (await isSecondPress(visit, found, given)) return go({ accountId, passkeys: [] });
    if (found.state !== 'usable') return stop(tooLate());
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
    const proved = spent || (await pressedBefore(visit, given));
    if (!proved || proved.accountId !== judged.accountId || !account) return tooLate();
    const found: FoundAccount = { ...account, customerId: proved.customerId };
    const refusal = await signInRefusal(visit, found);
    if (refusal) return problems({ form: say(refusal) });
    if (spent && !(await holds(visit, given, judged))) {
      return problems({ [fieldOf[given.proof]]: say(messageOf[given.proof]) });
    }
    await forgetGuesses(write, factorGuess(visit, account.id, secrets));
    if (spent) await noteSpentBy(visit, spent, given);
    const { remember, returnTo } = secondFactorPayload.parse(proved.payload);
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

/** Seconds in which the same press answers the same once more: the browser shows the answer to the last one. */
const pressedAgainSeconds = 60;

/**
 * Whether the press that spent this token is pressed once more, a moment later (GEN-B4), while what it started is still
 * open: a new password or a block in between ends both.
 */
async function isSecondPress(
  { write, organisation, now }: WriteVisit,
  found: FoundToken,
  given: Given,
): Promise<boolean> {
  if (found.state !== 'used' || found.accountId === undefined || !given.formKey) return false;
  const { spentBy } = secondFactorPayload.parse(found.payload);
  if (spentBy?.formKey !== given.formKey) return false;
  const at = Temporal.Instant.from(spentBy.at);
  if (Temporal.Instant.compare(at.add({ seconds: pressedAgainSeconds }), now) < 0) return false;
  const session = await write
    .selectFrom('session')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('accountId', '=', found.accountId)
    .where('createdAt', '>=', at.subtract({ seconds: 1 }))
    .executeTakeFirst();
  return session !== undefined;
}

/** What the token belongs to that the same press spent before; undefined for every other one. */
async function pressedBefore(visit: WriteVisit, given: Given): Promise<TokenFacts | undefined> {
  const found = await findToken(visit.write, tokenQuestion(visit));
  return found.state === 'used' && (await isSecondPress(visit, found, given)) ? found : undefined;
}

async function noteSpentBy(
  { write, organisation, request, now }: WriteVisit,
  spent: TokenFacts,
  { formKey }: Given,
): Promise<void> {
  const token = request.cookies[secondFactorCookie];
  if (formKey === undefined || token === undefined) return;
  const payload = secondFactorPayload.parse(spent.payload);
  await write
    .updateTable('token')
    .set({ payload: JSON.stringify({ ...payload, spentBy: { formKey, at: now.toString() } }) })
    .where('organisationId', '=', organisation.id)
    .where('tokenHash', '=', hashOfToken(token))
    .execute();
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
