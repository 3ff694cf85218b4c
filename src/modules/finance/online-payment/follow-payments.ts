import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { transaction } from '#foundation/database/transaction.ts';
import { portalEntrance } from '#foundation/http/entrance.ts';
import type { Job, JobVisit } from '#foundation/jobs/job.ts';
import { loadProfile } from '#foundation/organisation/load-profile.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { followProvider } from './follow-provider.ts';
import { isLinked, openPayment } from './open-payment.ts';
import { type PaymentProvider, ProviderFailed, type ProviderPayment } from './provider.ts';
import { lockPayment, type PaymentRow } from './queries.ts';
import { releasePayment } from './release-payment.ts';
import { requestOf } from './request-of.ts';
import type { OnlinePaymentServices } from './services.ts';
import { connectTo, type StoredProvider, storedProvider } from './stored-provider.ts';

/** After so long the provider may have forgotten the idempotency key: asking again could make a second payment. */
const keyIsKeptMinutes = 50;

/** So many requests of one organisation are looked at in one run. */
const mostARun = 200;

/** After so many silences in a row the rest waits for the next run: other work of the portal waits for this one. */
const mostSilences = 3;

/** A request of which the provider tells nothing any more is given up so long after its pay-before date (OP-FIN-1). */
const silentHours = 24;

/**
 * Looks after requests that nobody finished: of which the portal stopped half-way (asks the provider again under the
 * same key, or releases), and payments that stay silent because a message was lost (FIN-B6, FIN-B8).
 */
export function followPayments(services: OnlinePaymentServices): Job {
  return {
    name: 'follow-online-payments',
    everySeconds: 60,
    async run(visit) {
      const { rows } = await visit.pool.query<{ organisation_id: string }>(
        'select organisation_id from portal.organisations()',
      );
      await eachApart(rows, ({ organisation_id: id }) => followIn(visit, id, services));
    },
  };
}

/** One organisation, and what its requests are followed with. */
interface Round {
  readonly pool: pg.Pool;
  readonly now: Temporal.Instant;
  readonly organisation: Profile;
  readonly stored: StoredProvider;
  readonly services: OnlinePaymentServices;
  /** So many questions in a row the provider did not answer. */
  silences: number;
}

/** Does the same with each; throws what failed when all have had their turn. */
async function eachApart<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const errors: unknown[] = [];
  for (const item of items) await work(item).catch((error) => errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors, 'Some payments could not be followed.');
}

async function followIn(
  { pool, now }: JobVisit,
  organisationId: string,
  services: OnlinePaymentServices,
): Promise<void> {
  const found = await transaction(pool, 'read', portalEntrance(organisationId), async (read) => {
    const stored = await storedProvider(read, organisationId);
    const due = await read
      .selectFrom('onlinePayment')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('nextCheckAt', '<=', now)
      .orderBy('nextCheckAt')
      .limit(mostARun)
      .execute();
    const organisation = await loadProfile(read, organisationId);
    return stored && due.length > 0 ? { stored, due, organisation } : undefined;
  });
  if (!found) return;
  const round: Round = { pool, now, services, silences: 0, ...found };
  await eachApart(found.due, async (payment) => {
    if (round.silences >= mostSilences) return;
    if (payment.state === 'preparing') await resume(round, payment);
    else await askHowItStands(round, payment);
  });
}

async function resume(round: Round, payment: PaymentRow): Promise<void> {
  const { pool, now, organisation, stored } = round;
  const age = now.since(payment.createdAt).total('minutes');
  const request = await transaction(pool, 'read', portalEntrance(organisation.id), (read) =>
    requestOf(read, payment, organisation),
  );
  const answer =
    age > keyIsKeptMinutes ? undefined : await ask(round, (provider) => provider.create(request));
  await transaction(pool, 'write', portalEntrance(organisation.id), async (write) => {
    const current = await lockPayment(write, organisation.id, payment.id);
    if (current.state !== 'preparing') return;
    if (answer && isLinked(answer, current.cents)) {
      await openPayment(write, current, answer, { organisation, provider: stored, now });
    } else {
      await releasePayment(write, current, 'not_sent', now);
    }
  });
}

async function askHowItStands(round: Round, payment: PaymentRow): Promise<void> {
  const { pool, now, organisation, stored } = round;
  const { providerPaymentId } = payment;
  if (providerPaymentId === null) return;
  const answer = await ask(round, (provider) => provider.find(providerPaymentId));
  await transaction(pool, 'write', portalEntrance(organisation.id), async (write) => {
    if (answer) {
      await followProvider(write, payment.id, answer, { organisation, provider: stored, now });
      return;
    }
    const current = await lockPayment(write, organisation.id, payment.id);
    if (current.state !== 'open') return;
    if (isGivenUp(current, now)) {
      await releasePayment(write, current, 'expired', now);
      return;
    }
    await write
      .updateTable('onlinePayment')
      .set({ nextCheckAt: now.add({ minutes: 10 }) })
      .where('organisationId', '=', organisation.id)
      .where('id', '=', payment.id)
      .execute();
  });
}

/** Nothing stays reserved for ever; what is confirmed later is booked all the same (FIN-B8). What was paid waits for staff (FIN-B10). */
function isGivenUp({ payBefore, providerStatus }: PaymentRow, now: Temporal.Instant): boolean {
  const latest = payBefore.add({ hours: silentHours });
  return providerStatus !== 'paid' && Temporal.Instant.compare(latest, now) < 0;
}

/** The provider's answer; undefined when it gives none that can be used. */
async function ask(
  round: Round,
  question: (provider: PaymentProvider) => Promise<ProviderPayment>,
): Promise<ProviderPayment | undefined> {
  const { stored, organisation, services } = round;
  try {
    const answer = await question(connectTo(stored, organisation, services));
    round.silences = 0;
    return answer;
  } catch (error) {
    if (!(error instanceof ProviderFailed)) throw error;
    round.silences += 1;
    return undefined;
  }
}
