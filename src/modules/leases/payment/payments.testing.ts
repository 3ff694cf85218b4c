import type { Fields } from '../../../../test/support/browser.ts';
import type { TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

export type Payments = ReturnType<typeof paymentsIn>;

/** How tests change the payment method in a portal, and look at what was stored. */
export function paymentsIn(portal: TestPortal) {
  /** A signed-in customer at the change form of one of his leases. */
  async function at(username: string, lease: string) {
    const browser = portal.browser('wisselstad');
    await signInAs(portal, browser, { role: 'customer', username });
    const path = `/woning/${(await leaseOf(lease)).id}/betaalwijze`;
    const save = (fields: Fields) => browser.fill(path, fields, path);
    return { browser, path, save };
  }

  const leaseOf = (code: string) =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('lease')
        .leftJoin('bankAccount', 'bankAccount.id', 'lease.bankAccountId')
        .select([
          'lease.id',
          'lease.customerId',
          'lease.version',
          'lease.transactionMode',
          'bankAccount.iban',
          'bankAccount.accountHolder',
          'bankAccount.id as bankAccountId',
        ])
        .where('lease.organisationId', '=', organisationId)
        .where('lease.code', '=', code)
        .executeTakeFirstOrThrow(),
    );

  /** What the household of a lease has: bank accounts, mandates, entries of the log. */
  async function recordsOf(lease: string) {
    const { customerId } = await leaseOf(lease);
    return portal.inside('wisselstad', async (write) => ({
      accounts: await write
        .selectFrom('bankAccount')
        .selectAll()
        .where('customerId', '=', customerId)
        .execute(),
      mandates: await write
        .selectFrom('mandate')
        .selectAll()
        .where('customerId', '=', customerId)
        .execute(),
      entries: await write
        .selectFrom('interactionLogEntry')
        .selectAll()
        .where('customerId', '=', customerId)
        .where('templateCode', 'like', 'CP_%')
        .where('code', 'is', null)
        .orderBy('happenedAt')
        .execute(),
    }));
  }

  return { at, leaseOf, recordsOf };
}
