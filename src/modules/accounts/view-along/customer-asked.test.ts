import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alongRuleOf } from '#foundation/view-along/rule-along.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { type PayingPortal, startPayingPortal } from '../../../../test/support/paying.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const base = '/meekijken/HM-06367';

let portal: PayingPortal;
let agent: Browser;

beforeAll(async () => {
  portal = await startPayingPortal();
  agent = portal.browser('wisselstad');
  const customerNumber = 'HM-06367';
  await signInAs(portal, agent, { role: 'agent', username: 'karin', customerNumber });
});
afterAll(() => portal.close());

const payments = () =>
  portal.inside('wisselstad', (write) => write.selectFrom('onlinePayment').selectAll().execute());
const openInvoice = () =>
  portal.inside('wisselstad', (write) =>
    write
      .selectFrom('ledgerEntry')
      .innerJoin('customer', 'customer.id', 'ledgerEntry.customerId')
      .select('ledgerEntry.id')
      .where('customer.customerNumber', '=', 'HM-06367')
      .where('ledgerEntry.remainingCents', '>', 0)
      .executeTakeFirstOrThrow(),
  );
const leaseOfCustomer = () =>
  portal.inside('wisselstad', (write) =>
    write
      .selectFrom('lease')
      .select(['id', 'transactionMode'])
      .where('code', '=', 'H06367-1')
      .executeTakeFirstOrThrow(),
  );

describe('what the customer must have asked for', () => {
  it('STF-6 an online payment needs the tick, and then goes to the bank', async () => {
    const before = (await payments()).length;
    const fields = {
      formKey: randomUUID(),
      post: (await openInvoice()).id,
      bedrag: '10,00',
      doe: 'betaal',
    };
    const refused = await agent.post(`${base}/financien/betalen`, fields);
    expect(refused.status).toBe(422);
    expect(refused.errorAt('klantVroegHierom')).toContain('Zet het vinkje');
    expect((await payments()).length).toBe(before);
    const calculated = await agent.post(`${base}/financien/betalen`, { ...fields, doe: 'bereken' });
    expect(calculated.location).toContain(`${base}/financien/betalen?post=`);
    await agent.post(`${base}/financien/betalen`, { ...fields, klantVroegHierom: 'ja' });
    expect((await payments()).length).toBe(before + 1);
  });

  it('STF-6 another way to pay the rent needs the tick, and is stored with it', async () => {
    const { id, transactionMode } = await leaseOfCustomer();
    const path = `${base}/woning/${id}/betaalwijze`;
    const fields = {
      method: 'directDebit',
      accountHolder: 'F.M.H. Cedee',
      iban: 'NL91ABNA0417164300',
    };
    const refused = await agent.fill(path, fields, path);
    expect(refused.errorAt('klantVroegHierom')).toContain('Zet het vinkje');
    expect(refused.valueOf('iban')).toBe('NL91ABNA0417164300');
    expect((await leaseOfCustomer()).transactionMode).toBe(transactionMode);
    await agent.fill(path, { ...fields, klantVroegHierom: 'ja' }, path);
    expect((await leaseOfCustomer()).transactionMode).not.toBe(transactionMode);
  });

  it('STF-45 a customer sees no tick and needs none', async () => {
    const customer = portal.browser('wisselstad');
    await signInAs(portal, customer, { role: 'customer', username: 'cedee' });
    expect((await customer.get('/financien')).html).not.toContain('klantVroegHierom');
    expect((await agent.get(`${base}/financien`)).html).toContain('klantVroegHierom');
  });

  it('STF-6 every form that is refused without the tick is one of a customer', () => {
    const asked = portal.house.routes.filter(
      ({ declaration }) => alongRuleOf(declaration) === 'asked',
    );
    expect(asked.map(({ method, declaration }) => `${method} ${declaration.path}`)).toEqual(
      expect.arrayContaining(['POST /financien/betalen', 'POST /woning/:leaseId/betaalwijze']),
    );
    for (const { declaration } of asked) expect(declaration.audience).toEqual(['customer']);
  });
});
