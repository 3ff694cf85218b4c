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

beforeAll(async () => {
  portal = await startPayingPortal();
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

it('FIN-39 FIN-B4 a file that is read again does not make an invoice payable that is being paid', async () => {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username: 'devries' });
  const before = await browser.get('/financien/betalen');
  const post = /name="post"[^>]*data-cents="48685"/.exec(before.html)?.[0];
  const id = /value="([0-9a-f-]{36})"/.exec(post ?? '')?.[1] ?? '';
  const formKey = /name="formKey" value="([^"]+)"/.exec(
    before.html.slice(before.html.indexOf('data-pays')),
  )?.[1];
  await browser.post('/financien/betalen', {
    post: [id],
    bedrag: '400',
    formKey: formKey ?? '',
    doe: 'betaal',
  });
  const reserved = () =>
    portal.inside('wisselstad', (write) =>
      write
        .selectFrom('ledgerEntry')
        .select('inOnlinePaymentCents')
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
  expect(await reserved()).toEqual({ inOnlinePaymentCents: 40000 });
  expect(await readDemoAgain()).not.toHaveProperty('faults');
  expect(await reserved()).toEqual({ inOnlinePaymentCents: 40000 });
});
