import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bank, startBank } from './bank.ts';
import { tellPortal } from './tell-portal.ts';

let bank: Bank;
const told: string[] = [];

beforeAll(async () => {
  bank = await startBank({
    now: () => new Date('2026-11-21T10:00:00Z'),
    tell: async ({ id }) => told.push(id),
  });
});

afterAll(() => bank.stop());

const make = () =>
  bank.payments.create({
    key: 'test_key',
    cents: 800_000,
    description: 'Betaling IDL-00000232',
    redirectUrl: 'http://wisselstad.localhost:3000/financien/betaling/IDL-00000232',
    webhookUrl: 'http://wisselstad.localhost:3000/betaling/melding',
    method: 'ideal',
    locale: 'nl_NL',
    metadata: {
      reference: 'IDL-00000232',
      beneficiary: 'Wisselstad',
      email: 'klant@voorbeeld.example',
      payBefore: '2026-12-05T10:00:00Z',
    },
    idempotencyKey: undefined,
  });

const press = (id: string, fields: Record<string, string>) =>
  fetch(`${bank.url}/betalen/${id}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

it('FIN-34 the page shows amount, beneficiary, description, reference, status, address, hint and language', async () => {
  const { id } = make();
  const page = await (await fetch(`${bank.url}/betalen/${id}`)).text();
  for (const part of [
    '8.000,00',
    'Wisselstad',
    'Betaling IDL-00000232',
    'Te betalen voor 05-12-2026',
    'klant@voorbeeld.example',
    'Betaal op tijd.',
    '?taal=en',
  ]) {
    expect(page).toContain(part);
  }
  const english = await (await fetch(`${bank.url}/betalen/${id}?taal=en`)).text();
  expect(english).toContain('To be paid before 05-12-2026');
});

it('FIN-35 the customer chooses his bank, and pays the stated amount at that bank', async () => {
  const { id } = make();
  const choose = await (await fetch(`${bank.url}/betalen/${id}`)).text();
  expect(choose).toContain('<option>Dijkbank</option>');
  expect(choose).toContain('<button>Betaal nu</button>');
  const atBank = await (await fetch(`${bank.url}/betalen/${id}/bank?bank=Dijkbank`)).text();
  expect(atBank).toMatch(/<h2>[^<]*Dijkbank<\/h2>/);
  expect(atBank).toContain('8.000,00');
  expect(bank.payments.find(id)?.status).toBe('open');
});

it('FIN-36 after paying the portal is told, the customer goes back, and the page says when it was paid', async () => {
  const { id, redirectUrl } = make();
  const answer = await press(id, { doe: 'pay' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, redirectUrl]);
  expect(told).toContain(id);
  const page = await (await fetch(`${bank.url}/betalen/${id}`)).text();
  expect(page).toContain('Betaald op 21-11-2026 11:00');
});

it('a message can get lost, and a payment can be cancelled, fail, expire, wait, go back', async () => {
  const lost = make();
  await press(lost.id, { doe: 'pay', kwijt: 'ja' });
  expect(told).not.toContain(lost.id);
  await press(lost.id, { doe: 'refund' });
  expect(bank.payments.find(lost.id)?.refundedCents).toBe(800_000);
  for (const [doe, status] of [
    ['cancel', 'canceled'],
    ['fail', 'failed'],
    ['expire', 'expired'],
    ['pending', 'pending'],
  ] as const) {
    const { id } = make();
    await press(id, { doe });
    expect(bank.payments.find(id)?.status).toBe(status);
  }
});

it('payments survive a restart of the bank', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'voordeur-bank-'));
  const file = join(folder, 'bank.json');
  const first = await startBank({ file });
  const { id } = first.payments.create({ ...make(), idempotencyKey: 'a', webhookUrl: undefined });
  await first.stop();
  const second = await startBank({ file });
  expect(second.payments.find(id)).toMatchObject({ cents: 800_000, idempotencyKey: 'a' });
  await second.stop();
  await rm(folder, { recursive: true });
});

it('the webhook holds the id and nothing else, at the host of the organisation', async () => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      heard.push(`${request.method} ${request.headers.host} ${request.url} ${body}`);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port }: { port: number } = Object(server.address());
  const payment = make();
  const webhookUrl = `http://wisselstad.localhost:${port}/betaling/melding`;
  expect(await tellPortal({ ...payment, webhookUrl })).toBe(true);
  expect(heard).toEqual([`POST wisselstad.localhost:${port} /betaling/melding id=${payment.id}`]);
  await new Promise((resolve) => server.close(resolve));
  expect(await tellPortal({ ...payment, webhookUrl })).toBe(false);
});
