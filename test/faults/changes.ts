import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { benchHost, tokenOf } from '../../bench/load-customers.ts';

/** What one customer changed: every number is new, and is sent after the one before was answered. */
export class Changes {
  readonly answered: string[] = [];
  readonly sent: string[] = [];
  readonly customer: number;

  constructor(customer: number) {
    this.customer = customer;
  }

  /** Sends the next number; false when the server was gone before it answered. */
  async change(port: number): Promise<boolean> {
    const number = `06${String(this.customer * 10_000 + this.sent.length).padStart(8, '0')}`;
    this.sent.push(number);
    const status = await sendTelephone(port, this.customer, number);
    if (status === 303) this.answered.push(number);
    return status !== undefined;
  }

  /** True when a number older than the last acknowledged one is stored. */
  isLost(stored: string | undefined): boolean {
    const last = this.answered.at(-1);
    return last !== undefined && this.sent.indexOf(stored ?? '') < this.sent.indexOf(last);
  }
}

/** The status of the answer, or undefined when the server was gone before it answered. */
function sendTelephone(
  port: number,
  customer: number,
  telephone: string,
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: '/gegevens/telefoon',
        headers: {
          host: benchHost,
          cookie: `klant=${tokenOf(customer)}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    sending.on('error', () => resolve(undefined));
    sending.end(new URLSearchParams({ telephone, formKey: randomUUID() }).toString());
  });
}
