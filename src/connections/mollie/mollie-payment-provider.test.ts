import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ProviderFailed, type ProviderRequest } from '#modules/finance/module.ts';
import { type Bank, startBank } from '../../../demo/stand-ins/bank/bank.ts';
import { readPayment } from './mollie-answer.ts';
import { molliePaymentProvider } from './mollie-payment-provider.ts';

let bank: Bank;

beforeAll(async () => {
  bank = await startBank({ tell: async () => undefined });
});
afterEach(() => bank.fault('ok'));
afterAll(() => bank.stop());

const settings = () => ({
  endpoint: `${bank.url}/v2`,
  apiKey: 'test_keyOfOneOrganisation',
  method: 'ideal',
  standIn: true,
});
const request: ProviderRequest = {
  requestId: 'request-1',
  cents: 800_005,
  description: 'Betaling IDL-00000232',
  returnUrl: 'https://mijn.voorbeeld.nl/financien/betaling/IDL-00000232',
  webhookUrl: 'https://mijn.voorbeeld.nl/betaling/melding',
  language: 'nl',
  reference: 'IDL-00000232',
  beneficiary: 'Voorbeeld',
  payBefore: Temporal.Instant.from('2026-12-05T10:00:00Z'),
  email: 'klant@voorbeeld.example',
};

it('FIN-32 asks for a payment with amount, method, addresses and reference, and gets a link', async () => {
  const answer = await molliePaymentProvider(settings()).create(request);
  expect(answer).toMatchObject({ status: 'open', cents: 800_005, refundedCents: 0 });
  expect(answer.checkoutUrl).toBe(`${bank.url}/betalen/${answer.id}`);
  expect(bank.payments.find(answer.id)).toMatchObject({
    method: 'ideal',
    locale: 'nl_NL',
    redirectUrl: request.returnUrl,
    webhookUrl: request.webhookUrl,
    metadata: { reference: 'IDL-00000232', email: 'klant@voorbeeld.example' },
  });
});

it('E.5 the same request again answers the same payment; another key of another organisation does not see it', async () => {
  const provider = molliePaymentProvider(settings());
  const first = await provider.create({ ...request, requestId: 'twice' });
  const second = await provider.create({ ...request, requestId: 'twice' });
  expect(second.id).toBe(first.id);
  const other = molliePaymentProvider({ ...settings(), apiKey: 'test_keyOfAnother' });
  await expect(other.find(first.id)).rejects.toThrow(ProviderFailed);
});

it('FIN-B8 reads how it stands, and what went back, added up', async () => {
  const provider = molliePaymentProvider(settings());
  const { id } = await provider.create({ ...request, requestId: 'back' });
  await bank.act(id, 'pay');
  await bank.act(id, 'refund', { cents: 100_000 });
  await bank.act(id, 'chargeback', { cents: 5 });
  const answer = await provider.find(id);
  expect(answer).toMatchObject({ status: 'paid', refundedCents: 100_000, chargedBackCents: 5 });
  expect(answer.paidAt).toBeInstanceOf(Temporal.Instant);
  expect(answer.checkoutUrl).toBeUndefined();
});

it.each(['down', 'garbage', 'refused'] as const)('FIN-B6 provider %s', async (fault) => {
  bank.fault(fault);
  await expect(molliePaymentProvider(settings()).create(request)).rejects.toThrow(ProviderFailed);
});

it('FIN-B6 a provider that is slow is not waited for', async () => {
  bank.fault('slow');
  const provider = molliePaymentProvider({ ...settings(), timeoutMilliseconds: 50 });
  await expect(provider.create(request)).rejects.toThrow(ProviderFailed);
});

it('FIN-B6 a provider that cannot be reached, answers without end, or sends us elsewhere', async () => {
  const server = createServer((asked, answer) => {
    if (asked.url?.includes('tr_elsewhere')) answer.writeHead(302, { location: bank.url }).end();
    else answer.end('x'.repeat(300 * 1024));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port }: Pick<AddressInfo, 'port'> = Object(server.address());
  const provider = molliePaymentProvider({ ...settings(), endpoint: `http://127.0.0.1:${port}` });
  await expect(provider.find('tr_long')).rejects.toThrow(ProviderFailed);
  await expect(provider.find('tr_elsewhere')).rejects.toThrow(ProviderFailed);
  await new Promise((resolve) => server.close(resolve));
  await expect(provider.find('tr_gone')).rejects.toThrow(ProviderFailed);
});

it('the key travels over https only, but to a stand-in on this machine', () => {
  const real = { ...settings(), standIn: false };
  expect(() => molliePaymentProvider(real)).toThrow(TypeError);
  expect(() =>
    molliePaymentProvider({ ...settings(), endpoint: 'http://mollie.example/v2' }),
  ).toThrow(TypeError);
  expect(() =>
    molliePaymentProvider({ ...real, endpoint: 'https://api.mollie.com/v2' }),
  ).not.toThrow();
});

it('FIN-B6 what is no payment in euro is refused', () => {
  const payment = {
    resource: 'payment',
    id: 'tr_1',
    status: 'paid',
    amount: { currency: 'EUR', value: '10.00' },
    _links: {},
  };
  expect(readPayment(payment).cents).toBe(1000);
  for (const wrong of [
    { amount: { currency: 'USD', value: '10.00' } },
    { amount: { currency: 'EUR', value: '10' } },
    { status: 'unheard' },
    { id: '../evil' },
    { _links: { checkout: { href: 'javascript:alert(1)' } } },
  ]) {
    expect(() => readPayment({ ...payment, ...wrong })).toThrow();
  }
});
