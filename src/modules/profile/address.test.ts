import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { AddressBookUnavailable } from '#foundation/ports/address.ts';
import { mailsTo, newAccount, storedCustomer } from '../../../test/support/accounts.ts';
import type { Browser, Fields } from '../../../test/support/browser.ts';
import { interactionsOf } from '../../../test/support/interactions.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { sampleAddresses } from '../../../test/support/sample-addresses.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;
let browser: Browser;
let who: Awaited<ReturnType<typeof newAccount>>;
let outOfOrder = false;

beforeAll(async () => {
  portal = await startTestPortal({
    addresses: {
      async find(asked) {
        if (outOfOrder) throw new AddressBookUnavailable('out of order');
        return sampleAddresses.find(asked);
      },
    },
  });
});
afterAll(() => portal.close());

beforeEach(async () => {
  outOfOrder = false;
  who = await newAccount(portal);
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username: who.username });
});

const kievitlaan = { postcode: '3704 AC', houseNumber: '78' };
const change = (fields: Fields) => browser.fill('/gegevens/adres', fields);
const stored = async () => {
  const { street, houseNumber, houseNumberAddition, postcode, town } = await storedCustomer(
    portal,
    who.customerId,
  );
  return [street, houseNumber, houseNumberAddition, postcode, town]
    .map((part) => part ?? '')
    .join('|');
};
const nowhere = '||||';

it('PRF-37 PRF-39 street and town follow from postcode and house number, and are stored on the household', async () => {
  const form = await browser.get('/gegevens/adres');
  expect(form.html).not.toContain('name="street"');
  const page = await change({ postcode: '3704ac', houseNumber: '78' });
  expect(page.text).toContain('Uw correspondentieadres is gewijzigd.');
  expect(page.text).toContain('Adres Kievitlaan 78 Postcode, plaats 3704 AC Zeist');
  expect(await stored()).toBe('Kievitlaan|78||3704 AC|Zeist');
});

it('PRF-38 a house number addition can be entered', async () => {
  await change({ postcode: '3705 BN', houseNumber: '22', addition: 'hs' });
  expect(await stored()).toBe('Merelhof|22|hs|3705 BN|Zeist');
});

it('PRF-40 PRF-4 ADM-286 a mail with the new address goes to the active address, and an entry to the log', async () => {
  await change(kievitlaan);
  const [mail, ...others] = await mailsTo(portal, who.email);
  expect(others).toEqual([]);
  expect(mail?.text).toContain('Kievitlaan 78, 3704 AC Zeist');
  expect(await interactionsOf(portal, who.customerId)).toEqual([
    { code: 'CP_ADDRESS', description: 'Correspondentieadres gewijzigd', by: 'VOORDEUR' },
  ]);
});

it('PRF-B8 saved unchanged: nothing is written, no mail, no entry', async () => {
  await change(kievitlaan);
  const page = await change({ postcode: '3704ac', houseNumber: '78' });
  expect(page.text).toContain('Er is niets gewijzigd.');
  expect(await mailsTo(portal, who.email)).toHaveLength(1);
  expect(await interactionsOf(portal, who.customerId)).toHaveLength(1);
});

it('PRF-B14 an unknown combination: a message, and the old address stays', async () => {
  await change(kievitlaan);
  const page = await change({ postcode: '3704 AC', houseNumber: '4000' });
  expect(page.errorAt('postcode')).toContain(
    'Deze combinatie van postcode en huisnummer kennen wij niet.',
  );
  expect(page.valueOf('houseNumber')).toBe('4000');
  expect(await stored()).toBe('Kievitlaan|78||3704 AC|Zeist');
});

it.each([
  ['0704 AC', '78', 'postcode'],
  ['3704', '78', 'postcode'],
  ['3704 AC', '0', 'houseNumber'],
  ['3704 AC', '78a', 'houseNumber'],
  ['', '78', 'postcode'],
  ['3704 AC', '', 'houseNumber'],
])(
  'PRF-B15 postcode %j with house number %j: a message at the field %s',
  async (postcode, houseNumber, field) => {
    const page = await change({ postcode, houseNumber });
    expect(page.status).toBe(422);
    expect(page.errorAt(field)).toBeDefined();
    expect(await stored()).toBe(nowhere);
  },
);

it('PRF-B17 when nothing can be looked up nothing is saved and what was typed stays; then the address can be typed', async () => {
  outOfOrder = true;
  const page = await change({ ...kievitlaan, addition: 'B' });
  expect(page.status).toBe(422);
  expect(page.text).toContain('Wij kunnen het adres nu niet opzoeken. Er is niets opgeslagen.');
  expect([page.valueOf('postcode'), page.valueOf('houseNumber'), page.valueOf('addition')]).toEqual(
    ['3704 AC', '78', 'B'],
  );
  expect(page.html).toContain('name="street"');
  expect(await stored()).toBe(nowhere);
  const empty = await browser.post('/gegevens/adres', { ...kievitlaan, street: '', town: '12' });
  expect(empty.errorAt('street')).toBe('Dit is een verplicht veld.');
  expect(empty.errorAt('town')).toBeDefined();
  expect(await stored()).toBe(nowhere);
  const typed = { ...kievitlaan, street: 'Lijsterlaan', town: 'Zeist' };
  await browser.post('/gegevens/adres', typed);
  expect(await stored()).toBe('Lijsterlaan|78||3704 AC|Zeist');
});

it('PRF-37 PRF-B17 what was typed counts only while nothing can be looked up', async () => {
  await browser.post('/gegevens/adres', {
    ...kievitlaan,
    street: 'Verzonnen laan',
    town: 'Nergens',
  });
  expect(await stored()).toBe('Kievitlaan|78||3704 AC|Zeist');
});

it('PRF-B16 without an active address it is saved, and the page says that no mail could be sent', async () => {
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('account')
      .set({ email: '', emailKey: '' })
      .where('organisationId', '=', organisationId)
      .where('id', '=', who.id)
      .execute(),
  );
  const page = await change(kievitlaan);
  expect(page.text).toContain('Wij konden geen e-mail sturen');
  expect(await stored()).toBe('Kievitlaan|78||3704 AC|Zeist');
});
