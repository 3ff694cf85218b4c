import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Browser } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

const file = z.object({
  organisation: z.string(),
  data: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});

/** Tables with rows of a customer that the file leaves out, each with its reason. */
const explained: Readonly<Record<string, string>> = {
  document_attachment:
    'only says which file belongs to a document; the files are on the page of documents',
  agenda_delivery: 'only says whether an appointment has reached an agenda outside the portal',
};

let portal: TestPortal;
let owner: pg.Client;
let browser: Browser;
let customerId: string;

beforeAll(async () => {
  portal = await startTestPortal();
  owner = new pg.Client(portal.adminConnection);
  await owner.connect();
  browser = portal.browser('wisselstad');
  const who = await signInAs(portal, browser, { role: 'customer', username: 'devries' });
  customerId = who.customerId ?? '';
  await browser.fill('/gegevens/telefoon', { telephone: '0612345678' });
});
afterAll(async () => {
  await owner.end();
  await portal.close();
});

const download = async () => {
  const page = await browser.get('/gegevens/mijn-gegevens.json');
  return { page, content: file.parse(JSON.parse(page.html)) };
};
const rowsOf = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await owner.query(text, values)).rows;

describe('everything that is kept about a household', () => {
  it('PRF-1 is offered to read, in words', async () => {
    const { text } = await browser.get('/gegevens/mijn-gegevens');
    expect(text).toContain('Achternaam Vries');
    expect(text).toContain('Telefoonnummer 0612345678');
    expect(text).toMatch(/Oorspronkelijk bedrag € \d/);
    expect(text).toContain('Telefoonnummer gewijzigd');
    expect(text).toContain('Uw telefoonnummer is gewijzigd');
  });

  it('PRF-1 can be taken along as a file', async () => {
    const { page, content } = await download();
    expect(page.headers['content-disposition']).toContain('mijn-gegevens-2026-11-21.json');
    expect(String(page.headers['content-type'])).toContain('application/json');
    expect(content.organisation).toBe('Woningcorporatie Wisselstad');
    expect(content.data.customer).toMatchObject([{ customerNumber: 'HM-01021', town: 'Zeist' }]);
    expect(content.data.person).toContainEqual(
      expect.objectContaining({ surname: 'Vries', initials: 'L.', endedOn: '2025-09-01' }),
    );
  });

  it('PRF-1 holds every row of every table with rows of this customer', async () => {
    const { content } = await download();
    const tables = await rowsOf(`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'customer_id' and a.attnum > 0`);
    const missing: string[] = [];
    for (const { name } of tables) {
      const table = String(name);
      if (table in explained) continue;
      const [counted] = await rowsOf(
        `select count(*)::int as total from ${table} where customer_id = $1`,
        [customerId],
      );
      const offered = content.data[table];
      if (!offered || offered.length < Number(counted?.total)) {
        missing.push(`${table}: ${offered?.length ?? 'not offered'} of ${counted?.total}`);
      }
    }
    expect(missing).toEqual([]);
    expect(tables.length).toBeGreaterThan(15);
    expect(content.data.account).toHaveLength(1);
    expect(content.data.ledger_entry?.length).toBeGreaterThan(5);
  });

  it('PRF-1 PRF-46 holds no secret: no hash, no sealed code, no key, no link', async () => {
    const { page } = await download();
    const [account] = await rowsOf(
      `select a.password_hash from account a join access x on x.account_id = a.id where x.customer_id = $1`,
      [customerId],
    );
    expect(String(account?.password_hash)).toContain('argon2');
    expect(page.html).not.toContain(String(account?.password_hash));
    for (const secret of ['argon2', 'tokenHash', 'codeSealed', 'publicKey', 'seed', 'sleutel=']) {
      expect(page.html).not.toContain(secret);
    }
  });

  it('PRF-1 lists what the portal hides, and not which member of staff noted it', async () => {
    await owner.query(
      `begin read write;
       update document set on_portal = false where customer_id = '${customerId}';
       update interaction_log_entry set shown_to_customer = false, author_user_id = 'kcc-merel'
         where customer_id = '${customerId}';
       update lease set refusal_cents = 1234 where customer_id = '${customerId}';
       commit`,
    );
    const { page, content } = await download();
    expect(content.data.document?.length).toBeGreaterThan(0);
    expect(content.data.document).not.toContainEqual(expect.objectContaining({ onPortal: true }));
    expect(content.data.interaction_log_entry).toContainEqual(
      expect.objectContaining({ notes: '0612345678', shownToCustomer: false }),
    );
    expect(content.data.lease).toContainEqual(expect.objectContaining({ refusalCents: 1234 }));
    const { html, text } = await browser.get('/gegevens/mijn-gegevens');
    expect(text).toContain('Weigeringsbedrag € 12,34');
    expect(page.html + html).not.toContain('kcc-merel');
  });

  it('GEN-B2 holds nothing of anybody else', async () => {
    const { page } = await download();
    for (const other of ['HM-06367', 'Cedee', 'cedee@wisselstad.example', 'Batter']) {
      expect(page.html).not.toContain(other);
    }
    const nobody = await portal.browser('wisselstad').get('/gegevens/mijn-gegevens.json');
    expect(nobody.location).toContain('/inloggen');
  });
});
