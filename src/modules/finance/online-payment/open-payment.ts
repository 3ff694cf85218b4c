import { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { noteEvent } from './note-event.ts';
import { mailRequest } from './payment-mail.ts';
import type { ProviderPayment } from './provider.ts';
import type { PaymentRow } from './queries.ts';
import type { StoredProvider } from './stored-provider.ts';

/** What the provider's answer to a new request must hold to be of use. */
export type LinkedPayment = ProviderPayment & { readonly checkoutUrl: string };

/** True when the provider opened a page for exactly this amount. */
export function isLinked(answer: ProviderPayment, cents: number): answer is LinkedPayment {
  return answer.checkoutUrl !== undefined && answer.cents === cents;
}

/**
 * Stores the link that the provider gave: the request is sent (*Verzonden*), and its mail is queued (FIN-37, FIN-41).
 * The pay-before date is ours, or the provider's when that comes first. The request is locked and was being prepared.
 */
export async function openPayment(
  write: Write,
  payment: PaymentRow,
  answer: LinkedPayment,
  at: {
    readonly organisation: Profile;
    readonly provider: StoredProvider;
    readonly now: Temporal.Instant;
  },
): Promise<PaymentRow> {
  const { expiresAt } = answer;
  const payBefore =
    expiresAt && Temporal.Instant.compare(expiresAt, payment.payBefore) < 0
      ? expiresAt
      : payment.payBefore;
  const opened = await write
    .updateTable('onlinePayment')
    .set({
      state: 'open',
      providerPaymentId: answer.id,
      providerStatus: answer.status,
      checkoutUrl: answer.checkoutUrl,
      payBefore,
      checks: 0,
      nextCheckAt: at.now.add({ minutes: 2 }),
    })
    .where('organisationId', '=', payment.organisationId)
    .where('id', '=', payment.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await noteEvent(write, opened, 'sent', at.now, opened.cents);
  await mailRequest(write, opened, answer.checkoutUrl, at);
  return opened;
}
