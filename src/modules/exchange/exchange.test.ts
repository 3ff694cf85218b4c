import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Write } from '#foundation/database/transaction.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../test/support/hidden-fields.ts';
import { testHouse } from '../../../test/support/house.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'employee', username: 'kantoor' });
});
afterAll(() => portal.close());

const importers = testHouse()
  .modulesOf('housing')
  .flatMap((module) => module.importers ?? []);
const nameOf = (file: string) => file.replace('.csv', '');
const exportable = importers.filter((importer) => importer.stored && !importer.onlyByCommand);

async function upload(name: string, content: string | Buffer, by = browser) {
  const path = `/kantoor/gegevens/${name}`;
  const form = await by.get(path);
  return by.upload(path, hiddenFieldsOf(form, path), {
    csv: { name: `${name}.csv`, contentType: 'text/csv', content: Buffer.from(content) },
  });
}

const exported = async (name: string) =>
  (await browser.get(`/kantoor/gegevens/${name}/export.csv`)).html;

describe('what leaves comes in again', () => {
  it('lists every file of the modules; what holds secrets is for the command alone', async () => {
    const { text } = await browser.get('/kantoor/gegevens');
    for (const { file } of importers) expect(text).toContain(file);
    for (const name of ['accounts', 'activation-codes', 'documents', 'payment-provider']) {
      expect((await browser.get(`/kantoor/gegevens/${name}`)).status).toBe(404);
      expect((await browser.get(`/kantoor/gegevens/${name}/export.csv`)).status).toBe(404);
    }
  });

  it.each(exportable.map(({ file }) => nameOf(file)))(
    'GEN-18 an export of %s changes nothing when it is imported again',
    async (name) => {
      const file = await exported(name);
      const rows = file.trim().split('\r\n').length - 1;
      expect(rows).toBeGreaterThan(0);
      const { status, text } = await upload(name, file);
      expect(status).toBe(200);
      expect(text).toContain(`Regels gelezen: ${rows}. Nieuw: 0. Gewijzigd: 0.`);
      expect(await exported(name)).toBe(file);
    },
  );

  it('TEN-B15 no export holds an IBAN: bank accounts and mandates come in, and do not leave', async () => {
    for (const name of ['bank-accounts', 'mandates']) {
      const page = await browser.get(`/kantoor/gegevens/${name}`);
      expect(page.status).toBe(200);
      expect(page.html).not.toContain('export.csv');
      expect((await browser.get(`/kantoor/gegevens/${name}/export.csv`)).status).toBe(404);
    }
    for (const { file } of exportable) {
      expect(await exported(nameOf(file)), file).not.toMatch(/[A-Z]{2}\d{2}[A-Z]{4}\d{10}/);
    }
  });

  it('TEN-33 VAT and the refused amount leave and come in; a file without them leaves them as they are', async () => {
    const [head = '', ...lines] = (await exported('leases')).trim().split('\r\n');
    const line = lines.find((one) => one.startsWith('H06367-1;')) ?? '';
    expect(head).toMatch(/;refusal$/);
    await upload('leases', `${head}\r\n${line.replace(/[^;]*$/, '12.34')}\r\n`);
    const component = 'lease;position;description;kind;amount';
    const rent = 'H06367-1;1;Huur;rent;500.00';
    await upload('price-components', `${component};vatBasisPoints\r\n${rent};2100\r\n`);
    const without = (text: string) => text.replace(/;[^;]*$/, '');
    const kept = await upload('leases', `${without(head)}\r\n${without(line)}\r\n`);
    expect(kept.text).toContain('Nieuw: 0. Gewijzigd: 0.');
    const changed = `${component}\r\n${rent.replace('Huur', 'Nettohuur')}\r\n`;
    expect((await upload('price-components', changed)).text).toContain('Gewijzigd: 1.');
    expect(await exported('leases')).toMatch(/^H06367-1;.*;12\.34$/m);
    expect(await exported('price-components')).toContain('H06367-1;1;Nettohuur;rent;500.00;2100');
  });

  it.each([
    ['leases', 'refusal', '-1.00', 'refusal mag niet negatief zijn'],
    ['price-components', 'vatBasisPoints', '10001', 'een heel getal zijn van 0 tot en met 10000'],
  ])('TEN-33 refuses in %s the %s %s', async (name, column, value, message) => {
    const [head = '', line = ''] = (await exported(name)).trim().split('\r\n');
    expect(head).toMatch(new RegExp(`;${column}$`));
    const refused = await upload(name, `${head}\r\n${line.replace(/[^;]*$/, value)}\r\n`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(message);
  });

  it('text that a spreadsheet would carry out leaves harmless, and comes back as it was', async () => {
    const nameStored = () =>
      portal.inside('wisselstad', (write) =>
        write
          .selectFrom('cluster')
          .select('name')
          .where('code', '=', 'FX')
          .executeTakeFirstOrThrow(),
      );
    await upload('clusters', 'code;name\r\nFX;"=1+1|cmd"\r\n');
    expect((await nameStored()).name).toBe('=1+1|cmd');
    const file = await exported('clusters');
    expect(file).toContain("FX;'=1+1|cmd");
    expect((await upload('clusters', file)).text).toContain('Nieuw: 0. Gewijzigd: 0.');
    expect((await nameStored()).name).toBe('=1+1|cmd');
  });
});

describe('what was changed here', () => {
  const changeTelephone = async (telephone: string) => {
    const cedee = portal.browser('wisselstad');
    await signInAs(portal, cedee, { role: 'customer', username: 'cedee' });
    await cedee.fill('/gegevens/telefoon', { telephone });
  };
  const lineOf = async (name: string, key: string) =>
    (await exported(name)).split('\r\n').find((line) => line.startsWith(`${key};`)) ?? '';
  const telephoneIn = (line: string) => line.split(';')[4] ?? '';
  const headOf = async (name: string) => (await exported(name)).split('\r\n')[0] ?? '';

  it('GEN-6 PRF-24 stays as it is when an older file comes in, and staff see both', async () => {
    const head = await headOf('customers');
    const older = await lineOf('customers', 'HM-06367');
    await changeTelephone('030 111 22 33');
    const here = await lineOf('customers', 'HM-06367');
    expect(here).not.toBe(older);
    const other = older.replace('F.M.H. Cedee', 'F. Cedee');
    const page = await upload('customers', `${head}\r\n${other}\r\n`);
    expect(page.text).toContain('Nieuw: 0. Gewijzigd: 1.');
    expect(await lineOf('customers', 'HM-06367')).toBe(here.replace('F.M.H. Cedee', 'F. Cedee'));
    expect(page.text).toContain('Hier gewijzigd, anders in het bestand');
    expect(page.text).toContain(`HM-06367 telephone ${telephoneIn(here)} ${telephoneIn(older)}`);
    const again = await upload('customers', `${head}\r\n${other}\r\n`);
    expect(again.text).toContain('Gewijzigd: 0.');
    expect(again.text).toContain('HM-06367 telephone');
  });

  it('GEN-6 may be changed by a file again after a file brought the same', async () => {
    const head = await headOf('customers');
    const here = await lineOf('customers', 'HM-06367');
    const confirmed = await upload('customers', `${head}\r\n${here}\r\n`);
    expect(confirmed.text).not.toContain('Hier gewijzigd');
    const newer = here
      .replace(telephoneIn(here), '030-9998877')
      .replace('F. Cedee', 'F.M.H. Cedee');
    expect((await upload('customers', `${head}\r\n${newer}\r\n`)).text).toContain('Gewijzigd: 1.');
    expect(await lineOf('customers', 'HM-06367')).toBe(newer);
  });

  it('GEN-6 TEN-43 holds for the payment method of a lease and for persons', async () => {
    const changes = {
      leases: (write: Write) =>
        write
          .updateTable('lease')
          .set({ transactionMode: 'INCASSO' })
          .where('code', '=', 'H06367-1'),
      persons: (write: Write) =>
        write.updateTable('person').set({ surname: 'B' }).where('externalId', '=', 'HM-06367-2'),
    };
    for (const [name, key] of [
      ['leases', 'H06367-1'],
      ['persons', 'HM-06367-2'],
    ] as const) {
      const head = await headOf(name);
      const older = await lineOf(name, key);
      await portal.inside('wisselstad', (write) => changes[name](write).execute());
      const here = await lineOf(name, key);
      expect(here).not.toBe(older);
      const page = await upload(name, `${head}\r\n${older}\r\n`);
      expect(page.text).toContain('Gewijzigd: 0.');
      expect(page.text).toContain('Hier gewijzigd, anders in het bestand');
      expect(await lineOf(name, key)).toBe(here);
    }
  });
});

describe('an import', () => {
  it('adds and changes, with commas or semicolons, and notes it in the change log', async () => {
    expect((await upload('companies', 'code,name\nNB,Nieuw bedrijf\n')).text).toContain(
      'Regels gelezen: 1. Nieuw: 1. Gewijzigd: 0.',
    );
    const again = await upload('companies', '\ufeffcode;name\r\nNB;Ander bedrijf\r\n');
    expect(again.text).toContain('Nieuw: 0. Gewijzigd: 1.');
    const [, logged] = await portal.inside('wisselstad', (write) =>
      write
        .selectFrom('changeLog')
        .select(['actor', 'newValue'])
        .where('subject', '=', 'Import van companies.csv')
        .orderBy('happenedAt')
        .execute(),
    );
    expect(logged?.actor).toBe('kantoor');
  });

  it('lists each fault with line, column and reason, and then changes nothing', async () => {
    const before = await exported('units');
    const head =
      'code,cluster,kind,type,street,houseNumber,postcode,town,constructionYear,assessedValue';
    const { status, text } = await upload(
      'units',
      [
        head,
        'GOED1,KIEVIT,dwelling,Flat,Dreef,1,3704 AB,Zeist,1999,100000.00',
        'FOUT1,NERGENS,kasteel,Flat,Dreef,2,3704 AB,Zeist,1999,100000.00',
        'FOUT2,,dwelling,,Dreef,3,3704AB,Zeist,soms,"1.000,00"',
      ].join('\n'),
    );
    expect(status).toBe(422);
    expect(text).toContain('Er zijn 6 fouten gevonden. Er is niets veranderd.');
    for (const line of [
      '3 kind moet een van deze zijn: dwelling, business_premises, garage, collective_object (hier: kasteel)',
      '3 cluster NERGENS staat niet in clusters.csv en de organisatie heeft het niet',
      '4 type is leeg',
      '4 postcode moet een postcode zijn, zoals 3704 AB (hier: 3704AB)',
      '4 constructionYear moet een heel getal zijn van 1000 tot en met 2200 (hier: soms)',
      '4 assessedValue moet een bedrag zijn met een punt en twee decimalen, zoals 503.47 (hier: 1.000,00)',
    ]) {
      expect(text).toContain(line);
    }
    expect(await exported('units')).toBe(before);
  });

  it('a fault that only the database sees undoes the whole file', async () => {
    const before = await exported('leases');
    const moved = before.replace('H06367-1;HM-06367', 'H06367-1;HM-01021');
    expect(moved).not.toBe(before);
    const { status, text } = await upload('leases', moved.replace('H01021-1;', 'NIEUW-1;'));
    expect(status).toBe(422);
    expect(text).toContain('customerNumber H06367-1 hoort bij een andere klant');
    expect(await exported('leases')).toBe(before);
  });

  it.each([
    ['code\nA\n', 'name deze kolom ontbreekt'],
    ['code,name,kleur\nA,B,rood\n', 'kleur deze kolom is niet bekend; bekend zijn code, name'],
    ['code,name\nA,B,C\n', 'heeft 3 cellen; op de eerste regel staan er 2'],
    ['code,name\nA,"B\n', '2 heeft een aanhalingsteken dat niet om een hele cel staat'],
    [Buffer.from('code,name\nA,Caf\u00e9\n', 'latin1'), 'sla het bestand op als UTF-8'],
    ['code,name\nA,Een\nA,Twee\n', 'A staat al op regel 2'],
    ['code,name\n', 'Er staan geen gegevens in dit bestand.'],
    ['', 'deze kolom ontbreekt'],
  ])('refuses the file %j: %s', async (content, message) => {
    const before = await exported('clusters');
    const { status, text } = await upload('clusters', content);
    expect(status).toBe(422);
    expect(text).toContain(message);
    expect(await exported('clusters')).toBe(before);
  });

  it('refuses no file, and a file that is too large', async () => {
    const path = '/kantoor/gegevens/clusters';
    const none = await browser.upload(path, hiddenFieldsOf(await browser.get(path), path), {});
    expect(none.errorAt('csv')).toBe('Kies een CSV-bestand.');
    const large = await upload('clusters', `code,name\n${'A,B\n'.repeat(600_000)}`);
    expect(large.errorAt('csv')).toContain('hoogstens 2 MB');
  });

  it('GEN-B4 a second press on the button imports once', async () => {
    const path = '/kantoor/gegevens/companies';
    const fields = hiddenFieldsOf(await browser.get(path), path);
    const csv = {
      name: 'companies.csv',
      contentType: 'text/csv',
      content: Buffer.from('code,name\nTW,Twee keer\n'),
    };
    const first = await browser.upload(path, fields, { csv });
    const second = await browser.upload(path, fields, { csv });
    expect(first.text).toContain('Nieuw: 1.');
    expect(second.location).toBe(first.location);
  });

  it('GEN-B2 what one organisation imports stays its own', async () => {
    const other = portal.browser('zonnebloem');
    await signInAs(portal, other, { role: 'employee', slug: 'zonnebloem', username: 'kantoor' });
    expect((await other.get('/kantoor/gegevens/units')).status).toBe(404);
    const { html } = await other.get('/kantoor/gegevens/customers/export.csv');
    expect(html).not.toContain('HM-06367');
    const taken = await upload('customers', 'customerNumber,displayName\nHM-06367,Iemand\n', other);
    expect(taken.text).toContain('Nieuw: 1.');
    expect(await exported('customers')).toContain('HM-06367;F.M.H. Cedee');
  });

  it.each(['agent', 'accountManager', 'administrator'] as const)(
    'STF-10 a %s does not export or import',
    async (role) => {
      const visitor = portal.browser('wisselstad');
      await signInAs(portal, visitor, { role });
      const addresses = ['', '/customers', '/customers/export.csv'];
      for (const address of addresses) {
        expect((await visitor.get(`/kantoor/gegevens${address}`)).status).toBe(403);
      }
      const sent = await visitor.upload('/kantoor/gegevens/clusters', {}, {});
      expect(sent.status).toBe(403);
    },
  );
});
