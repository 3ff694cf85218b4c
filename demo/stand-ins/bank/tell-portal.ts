import { request } from 'node:http';
import type { BankPayment } from './payments.ts';

const patienceMilliseconds = 5000;

/**
 * Sends the classic webhook: the id of the payment and nothing else. Answers whether the portal understood. Demo
 * organisations live on `<name>.localhost`, which not every machine can look up: that is always this machine.
 */
export function tellPortal({ webhookUrl, id }: BankPayment): Promise<boolean> {
  if (webhookUrl === undefined) return Promise.resolve(true);
  const address = new URL(webhookUrl);
  const body = new URLSearchParams({ id }).toString();
  return new Promise((resolve) => {
    const sending = request(
      {
        host: address.hostname.endsWith('localhost') ? '127.0.0.1' : address.hostname,
        port: address.port || 80,
        path: address.pathname,
        method: 'POST',
        timeout: patienceMilliseconds,
        headers: {
          host: address.host,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode === 200));
      },
    );
    sending.once('timeout', () => sending.destroy());
    sending.once('error', () => resolve(false));
    sending.end(body);
  });
}
