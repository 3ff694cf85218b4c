import { afterAll, beforeAll, expect, it } from 'vitest';
import { contrastRatio } from '#foundation/look/contrast.ts';
import { stripColours } from '#foundation/mail/mail-strip.ts';
import { type PayingPortal, startPayingPortal } from '../../../../test/support/paying.ts';

let portal: PayingPortal;

beforeAll(async () => {
  portal = await startPayingPortal();
});

afterAll(() => portal.close());

async function mailsTo(name: string) {
  return (await portal.mails()).filter(({ to }) => to.includes(`${name}@voorbeeld.example`));
}

it('FIN-41 FIN-42 FIN-44 mails the link to the household with everything about the payment', async () => {
  const { pay } = await portal.customer('post', [{ code: 'V1', cents: 10000 }]);
  await pay(['V1'], '80');
  const { id, metadata } = portal.lastPayment();
  const [mail, ...others] = await mailsTo('post');
  expect(others).toEqual([]);
  expect(mail?.html).toContain(`href="${portal.bank.url}/betalen/${id}"`);
  for (const part of [
    'Beste post',
    'Betaal € 80,00',
    'Woningcorporatie Wisselstad',
    'Factuur V1',
    metadata.reference ?? '',
    '05-12-2026',
    'Status: te betalen',
    'Een betaling begint altijd op',
    'Antwoord op deze e-mail, bel 030 691 00 00',
    'Slotlaan 1',
  ]) {
    expect(mail?.text.replaceAll('\u00a0', ' ')).toContain(part);
  }
});

it('FIN-43 the strip is blue to pay, and green with date and time when it was paid', async () => {
  const { pay } = await portal.customer('strook', [{ code: 'V1', cents: 10000 }]);
  await pay(['V1'], '80');
  await portal.mails();
  await portal.bank.act(portal.lastPayment().id, 'pay');
  const [asked, paid, ...others] = await mailsTo('strook');
  expect(others).toEqual([]);
  expect(asked?.html).toContain(`bgcolor="${stripColours.toPay}"`);
  expect(asked?.text).toContain('Te betalen voor 05-12-2026');
  expect(paid?.html).toContain(`bgcolor="${stripColours.paid}"`);
  expect(paid?.text).toContain('Betaald op Zaterdag, 21-11-2026 11:00:00');
  for (const colour of Object.values(stripColours)) {
    expect(contrastRatio(colour, '#ffffff')).toBeGreaterThan(4.5);
  }
});

it('FIN-B12 without an address nothing is mailed', async () => {
  const { pay, customerId } = await portal.customer('stil', [{ code: 'V1', cents: 10000 }]);
  await portal.inside('wisselstad', (write) =>
    write.updateTable('customer').set({ email: '' }).where('id', '=', customerId).execute(),
  );
  const before = (await portal.mails()).length;
  await pay(['V1'], '80');
  await portal.bank.act(portal.lastPayment().id, 'pay');
  expect(await portal.mails()).toHaveLength(before);
});
