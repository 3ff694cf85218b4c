import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diskFileStore } from '#connections/disk-files/disk-file-store.ts';
import { openPool } from '#foundation/database/connect.ts';
import { importFolder } from '#foundation/import/import-folder.ts';
import { root } from '#foundation/root.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { testKeyRing } from '../../../../test/support/constants.ts';
import { type PayingPortal, startPayingPortal } from '../../../../test/support/paying.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

let portal: PayingPortal;
let underWay: string;
let paid: string;

// Reading the demo again also points at its own bank, so what is paid is paid before.
beforeAll(async () => {
  portal = await startPayingPortal();
  underWay = await askToPay(48685, '400');
  paid = await askToPay(535533, '5.355,33');
  await portal.bank.act(portal.lastPayment().id, 'pay');
});

afterAll(() => portal.close());

async function readDemoAgain() {
  const owner = openPool(portal.adminConnection, 1);
  try {
    return await importFolder({
      owner,
      folder: join(root, 'demo', 'wisselstad'),
      house: portal.house,
      secrets: secretsFrom(testKeyRing),
      files: diskFileStore(portal.filesFolder),
      now: portal.clock.now(),
      places: { port: 3000, identityProviderPort: 3001 },
    });
  } finally {
    await owner.end();
  }
}

/** The customer `devries` asks to pay an invoice of this many cents; answers its id. */
async function askToPay(cents: number, amount: string): Promise<string> {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username: 'devries' });
  const { html } = await browser.get('/financien/betalen');
  const post = new RegExp(`name="post"[^>]*data-cents="${cents}"`).exec(html)?.[0];
  const id = /value="([0-9a-f-]{36})"/.exec(post ?? '')?.[1] ?? '';
  const formKey = /name="formKey" value="([^"]+)"/.exec(html.slice(html.indexOf('data-pays')))?.[1];
  await browser.post('/financien/betalen', {
    post: [id],
    bedrag: amount,
    formKey: formKey ?? '',
    doe: 'betaal',
  });
  return id;
}

function amountsOf(id: string) {
  return portal.inside('wisselstad', (write) =>
    write
      .selectFrom('ledgerEntry')
      .select(['remainingCents', 'inOnlinePaymentCents'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
}

it('FIN-39 FIN-B4 a file that is read again does not make an invoice payable that is being paid', async () => {
  const reserved = { remainingCents: 48685, inOnlinePaymentCents: 40000 };
  expect(await amountsOf(underWay)).toEqual(reserved);
  expect(await readDemoAgain()).not.toHaveProperty('faults');
  expect(await amountsOf(underWay)).toEqual(reserved);
});

it('FIN-46 FIN-B4 an older file does not open an invoice again that was paid in the portal', async () => {
  const nothing = { remainingCents: 0, inOnlinePaymentCents: 0 };
  expect(await amountsOf(paid)).toEqual(nothing);
  expect(await readDemoAgain()).not.toHaveProperty('faults');
  expect(await amountsOf(paid)).toEqual(nothing);
});
