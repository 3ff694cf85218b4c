import { z } from 'zod';
import { actAsPortal } from '#foundation/database/act-as-portal.ts';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { ComeAgain, go, outsideForm, type Route, stop, webhook } from '#foundation/http/route.ts';
import { features } from '#foundation/switches/features.ts';
import { closedByBailiff } from '../../customer/closed-by-bailiff.tsx';
import { followProvider } from '../follow-provider.ts';
import { paymentPageLabels as labels } from '../labels.ts';
import { ProviderFailed, type ProviderPayment } from '../provider.ts';
import { type PaymentRow, paymentOfProvider } from '../queries.ts';
import { webhookPath } from '../request-of.ts';
import type { OnlinePaymentServices } from '../services.ts';
import { connectTo, type StoredProvider, storedProvider } from '../stored-provider.ts';
import { ownPayment } from './pay-routes.tsx';
import { paymentPath } from './payment-page.tsx';

interface Found {
  readonly payment: PaymentRow;
  readonly provider: StoredProvider;
}

/** The provider says that something changed: an id and nothing else, so we ask what (sector checklist E.4). */
export function webhookRoute(services: OnlinePaymentServices): Route {
  return webhook<{ id: string }, Found, ProviderPayment>({
    path: webhookPath,
    audience: ['anyone'],
    feature: 'none',
    limit: 'page',
    input: z.object({ id: z.string().regex(/^tr_[A-Za-z0-9]{1,60}$/) }),
    log: 'paymentWebhook',
    async find({ read, organisation }, { id }) {
      const payment = await paymentOfProvider(read, organisation.id, id);
      const provider = await storedProvider(read, organisation.id);
      return payment && provider ? { payment, provider } : undefined;
    },
    async outside({ organisation }, { payment, provider }) {
      try {
        return await connectTo(provider, organisation, services).find(
          payment.providerPaymentId ?? '',
        );
      } catch (error) {
        if (error instanceof ProviderFailed) throw new ComeAgain(error.message, { cause: error });
        throw error;
      }
    },
    async settle({ write, organisation, now }, { payment, provider }, answer) {
      await followProvider(write, payment.id, answer, { organisation, provider, now });
    },
  });
}

/** *Kijk of de betaling binnen is*: only the provider's own word counts, never that the customer came back. */
export function askRoute(services: OnlinePaymentServices): Route {
  return outsideForm<{ reference: string }, Found, { found: Found; answer: ProviderPayment }>({
    path: `${paymentPath(':reference')}/navragen`,
    audience: ['customer'],
    feature: features.onlinePayment,
    limit: 'form',
    input: z.object({ reference: z.string() }),
    log: 'onlinePaymentAsked',
    once: false,
    async prepare(visit, { reference }) {
      const closed = await closedByBailiff(visit);
      if (closed) return stop(closed);
      const payment = await ownPayment(visit, reference);
      const provider = await storedProvider(visit.read, visit.organisation.id);
      if (!payment || !provider) return stop(notFound);
      if (payment.providerPaymentId === null) return stop(redirect(paymentPath(reference)));
      return go({ payment, provider });
    },
    async outside({ organisation }, { reference }, found) {
      try {
        const connection = connectTo(found.provider, organisation, services);
        return go({ found, answer: await connection.find(found.payment.providerPaymentId ?? '') });
      } catch (error) {
        if (!(error instanceof ProviderFailed)) throw error;
        return stop(redirect(paymentPath(reference), { notice: labels.Warning_NoAnswer }));
      }
    },
    async settle({ write, organisation, now }, { reference }, { found, answer }) {
      const { provider, payment } = found;
      await actAsPortal(write);
      await followProvider(write, payment.id, answer, { organisation, provider, now });
      return redirect(paymentPath(reference), { notice: labels.Notice_Asked });
    },
    again: () => notFound,
  });
}
