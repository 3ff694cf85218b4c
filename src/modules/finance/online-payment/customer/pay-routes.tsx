import { z } from 'zod';
import { formatHundredths } from '#foundation/format/numbers.ts';
import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import { go, outsideForm, page, type Route, type Sent, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { features } from '#foundation/switches/features.ts';
import { closedByBailiff } from '../../customer/closed-by-bailiff.tsx';
import { payLabels as labels } from '../labels.ts';
import { isLinked, openPayment } from '../open-payment.ts';
import { type PreparedPayment, preparePayment } from '../prepare-payment.ts';
import { ProviderFailed, type ProviderPayment, type ProviderRequest } from '../provider.ts';
import { lockPayment, type PaymentRow, paymentByReference } from '../queries.ts';
import { releasePayment } from '../release-payment.ts';
import { requestOf } from '../request-of.ts';
import { totalPayable } from '../rules/distribute.ts';
import { parseAmount } from '../rules/parse-amount.ts';
import type { OnlinePaymentServices } from '../services.ts';
import { connectTo, type StoredProvider, storedProvider } from '../stored-provider.ts';
import { type PayFormState, payPath } from './pay-form.tsx';
import { isId, type PayInput, payInput, payPageInput, problemOf } from './pay-input.ts';
import { payPage, readPaying } from './pay-page.tsx';
import { paymentPage, paymentPath } from './payment-page.tsx';
import { paymentView } from './payment-view.ts';

const shared = { audience: ['customer'], feature: features.onlinePayment } as const;

/** What the provider is asked, and about which request. */
interface Asking extends PreparedPayment {
  readonly provider: StoredProvider;
  readonly request: ProviderRequest;
}

/** `answer` is absent when the provider gave none, and when none was needed any more. */
interface Asked extends Asking {
  readonly answer: ProviderPayment | undefined;
}

/** *Betaal nu* and *Bereken*, and the page of a payment (FIN-32 to FIN-40). */
export function payRoutes(services: OnlinePaymentServices): readonly Route[] {
  return [
    page({
      ...shared,
      path: payPath,
      limit: 'page',
      input: payPageInput,
      log: 'none',
      async show(visit, { post, bedrag }) {
        const closed = await closedByBailiff(visit);
        if (closed) return closed;
        const selected = new Set(post.filter(isId));
        return payPage(visit, await readPaying(visit.read, visit), {
          selected,
          amount: bedrag,
          errors: {},
        });
      },
    }),
    outsideForm<PayInput, Asking, Asked>({
      ...shared,
      path: payPath,
      limit: 'form',
      input: payInput,
      log: 'onlinePaymentRequested',
      // Working out the total pays nothing.
      lookingAlong: ({ doe }) => (doe === 'bereken' ? 'free' : 'asked'),
      // The form's key is kept with the request itself, because the answer is a page (FIN-B3).
      once: false,
      prepare,
      outside: async (visit, _input, asking) =>
        go({ ...asking, answer: await askProvider(visit, asking, services) }),
      settle: (visit, _input, asked) => settle(visit, asked),
      again: showAgain,
    }),
    page({
      ...shared,
      path: paymentPath(':reference'),
      limit: 'page',
      input: z.object({ reference: z.string() }),
      log: 'none',
      async show(visit, { reference }) {
        const closed = await closedByBailiff(visit);
        if (closed) return closed;
        const payment = await ownPayment(visit, reference);
        return payment ? paymentPage(visit, await paymentView(visit.read, payment)) : notFound;
      },
    }),
  ];
}

/** A request of the customer who comes in. */
export async function ownPayment(
  { visitor, organisation, read }: ReadVisit,
  reference: string,
): Promise<PaymentRow | undefined> {
  if (visitor.kind !== 'customer') return undefined;
  const { customerId } = visitor;
  return paymentByReference(read, { organisationId: organisation.id, customerId }, reference);
}

async function prepare(visit: WriteVisit, input: PayInput) {
  const { visitor, write, organisation, say } = visit;
  const closed = await closedByBailiff(visit);
  if (closed) return stop(closed);
  if (visitor.kind !== 'customer') return stop(notFound);
  const selected = input.post.filter(isId);
  if (input.doe === 'bereken') return stop(await calculated(visit, selected, input.bedrag));
  const provider = await storedProvider(write, organisation.id);
  if (!provider) return stop(problems({ post: say(labels.Text_NoProvider) }));
  const prepared = await preparePayment(
    visit,
    visitor.customerId,
    { selected, amount: input.bedrag, formKey: input.formKey },
    provider,
  );
  if ('refusal' in prepared) {
    const { money } = await readPaying(write, visit);
    const total = totalPayable(money.entries.filter(({ id }) => selected.includes(id)));
    return stop(problems(problemOf(say, prepared.refusal, total)));
  }
  const request = await requestOf(write, prepared.payment, organisation);
  return go({ ...prepared, provider, request });
}

/** The total of what is selected; an amount that was lowered stays as long as it is not more than that (FIN-28). */
async function calculated(
  visit: WriteVisit,
  selected: readonly string[],
  typed: string,
): Promise<Answer> {
  const { money } = await readPaying(visit.write, visit);
  const total = totalPayable(money.entries.filter(({ id }) => selected.includes(id)));
  const parsed = parseAmount(typed);
  const query = new URLSearchParams();
  for (const id of selected) query.append('post', id);
  if ('cents' in parsed && parsed.cents < total) query.set('bedrag', typed);
  return redirect(`${payPath}?${query}`);
}

async function askProvider(
  visit: Visit,
  { payment, provider, request }: Asking,
  services: OnlinePaymentServices,
): Promise<ProviderPayment | undefined> {
  if (payment.state !== 'preparing') return undefined;
  try {
    return await connectTo(provider, visit.organisation, services).create(request);
  } catch (error) {
    if (error instanceof ProviderFailed) return undefined;
    throw error;
  }
}

/** Stores the link; without one the amounts are free again (FIN-B6), unless another press still waits for it. */
async function settle(visit: WriteVisit, asked: Asked): Promise<Answer> {
  const { write, organisation, now } = visit;
  const { answer, provider, first } = asked;
  const payment = await lockPayment(write, organisation.id, asked.payment.id);
  if (payment.state !== 'preparing') return paymentPage(visit, await paymentView(write, payment));
  if (answer && isLinked(answer, payment.cents)) {
    const opened = await openPayment(write, payment, answer, { organisation, provider, now });
    return paymentPage(visit, await paymentView(write, opened));
  }
  if (!first) return paymentPage(visit, await paymentView(write, payment));
  await releasePayment(write, payment, 'not_sent', now);
  const errors = { post: visit.say(labels.Error_Provider) };
  const selected = new Set((await paymentView(write, payment)).lines.map((line) => line.entryId));
  const state = { selected, amount: formatHundredths(payment.cents), errors };
  return payPage(visit, await readPaying(write, visit), state, 503);
}

/** The form with everything as it was typed, over the entries as they are now (FIN-B1, FIN-B4). */
async function showAgain(
  visit: ReadVisit,
  { fields }: Sent,
  errors: Readonly<Record<string, string>>,
): Promise<Answer> {
  const closed = await closedByBailiff(visit);
  if (closed) return closed;
  const selected = new Set([fields.post ?? []].flat().filter(isId));
  const typed = typeof fields.bedrag === 'string' ? fields.bedrag : '';
  const state: PayFormState = {
    selected,
    amount: isEmptyAmount(typed) ? undefined : typed,
    errors,
  };
  return payPage(visit, await readPaying(visit.read, visit), state);
}

/** Nothing was typed, or the zero that stood there: the total of the selection is filled in (FIN-26). */
function isEmptyAmount(typed: string): boolean {
  return /^[\s0,.]*$/.test(typed);
}
