import {
  type PaymentProvider,
  ProviderFailed,
  type ProviderPayment,
  type ProviderRequest,
  type ProviderSettings,
} from '#modules/finance/module.ts';
import { readPayment } from './mollie-answer.ts';

/** The endpoint of Mollie itself. */
export const mollieEndpoint = 'https://api.mollie.com/v2';

/** A customer waits for this answer, and a sweep asks again. */
const patienceMilliseconds = 8000;

/** Answers are a few kilobytes; whoever sends more is not Mollie. */
const largestAnswer = 256 * 1024;

/**
 * Mollie's Payments API, version 2. One request a call, without retries of its own: `requestId` travels as idempotency
 * key, so that asking again later answers the same payment. Throws a `TypeError` when the endpoint is not one.
 */
export function molliePaymentProvider(
  settings: ProviderSettings & { readonly timeoutMilliseconds?: number },
): PaymentProvider {
  const root = rootOf(settings);
  const call = async (path: string, init: RequestInit): Promise<ProviderPayment> => {
    try {
      const response = await fetch(`${root}${path}`, {
        ...init,
        headers: {
          accept: 'application/hal+json',
          authorization: `Bearer ${settings.apiKey}`,
          'user-agent': 'Voordeur',
          ...init.headers,
        },
        redirect: 'error',
        signal: AbortSignal.timeout(settings.timeoutMilliseconds ?? patienceMilliseconds),
      });
      const text = await textOf(response);
      if (!response.ok) throw new ProviderFailed(`The provider answered ${response.status}.`);
      return readPayment(JSON.parse(text));
    } catch (error) {
      if (error instanceof ProviderFailed) throw error;
      throw new ProviderFailed('The provider gave no answer that can be used.', { cause: error });
    }
  };
  return {
    create: (request) =>
      call('/payments', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': request.requestId },
        body: JSON.stringify(bodyOf(request, settings.method)),
      }),
    find: (id) => call(`/payments/${encodeURIComponent(id)}`, { method: 'GET' }),
  };
}

function bodyOf(request: ProviderRequest, method: string): object {
  const { cents, language, reference, beneficiary, payBefore, email } = request;
  return {
    amount: {
      currency: 'EUR',
      value: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
    },
    description: request.description,
    redirectUrl: request.returnUrl,
    webhookUrl: request.webhookUrl,
    method,
    locale: language === 'en' ? 'en_GB' : 'nl_NL',
    metadata: { reference, beneficiary, payBefore: payBefore.toString(), ...(email && { email }) },
  };
}

/** Plain http is for a stand-in on this machine only: the key travels along. */
function rootOf({ endpoint, standIn }: ProviderSettings): string {
  const { protocol, hostname } = new URL(endpoint);
  const here = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !(standIn && here && protocol === 'http:')) {
    throw new TypeError(`Payments are not asked at ${protocol}//${hostname}.`);
  }
  return endpoint.replace(/\/+$/, '');
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largestAnswer) throw new ProviderFailed('The provider answered far too much.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
