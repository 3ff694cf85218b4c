import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { diskFileStore } from '#connections/disk-files/disk-file-store.ts';
import { openPool } from '#foundation/database/connect.ts';
import { root } from '#foundation/root.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { startOfTests, testKeyRing } from '../../../test/support/constants.ts';
import { type CopiedDatabase, copyDatabase } from '../../../test/support/copied-database.ts';
import { testHouse } from '../../../test/support/house.ts';
import { type ImportOrder, importFolder } from './import-folder.ts';
import { reasonInEnglish } from './reason.ts';

const secrets = secretsFrom(testKeyRing);
let database: CopiedDatabase;
let owner: pg.Pool;
let folder: string;

beforeAll(async () => {
  database = await copyDatabase();
  owner = openPool(database.adminConnection, 1);
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voordeur-import-'));
  await cp(join(root, 'demo', 'wisselstad'), folder, { recursive: true });
  await change('organisation.json', (text) => text.replaceAll('wisselstad', 'proefstad'));
  return () => rm(folder, { recursive: true });
});

const load = (more: Partial<ImportOrder> = {}) =>
  importFolder({
    owner,
    folder,
    house: testHouse(),
    secrets,
    files: diskFileStore(database.filesFolder),
    now: startOfTests,
    places: { port: 3000, identityProviderPort: 3001 },
    ...more,
  });

async function change(file: string, how: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, how(await readFile(path, 'utf8')));
}

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(join(folder, file), 'utf8')).split('\n');
}

async function faultsOf(file: string, content: string | Buffer) {
  await writeFile(join(folder, file), content);
  const result = await load();
  if (!('faults' in result)) throw new Error('It was loaded.');
  return result.faults.map(
    ({ file: at, line, field, reason }) => `${at}:${line} ${field}: ${reasonInEnglish(reason)}`,
  );
}

async function count(table: string): Promise<number> {
  const { rows } = await owner.query(
    `select count(*)::int as n from ${table} where organisation_id = (select id from organisation where slug = 'proefstad')`,
  );
  return rows[0].n;
}

describe('a folder without faults', () => {
  it('GEN-18 loads everything with its accents, and the same folder again changes nothing', async () => {
    const seen: string[] = [];
    const first = await load({
      onProgress: ({ file, done, total }) => seen.push(`${file} ${done}/${total}`),
    });
    if ('faults' in first) throw new Error(JSON.stringify(first.faults));
    expect(first.organisation.slug).toBe('proefstad');
    expect(
      first.counts.every((one) => one.added === one.rows || one.file === 'organisation.json'),
    ).toBe(true);
    expect(seen).toContain('customers.csv 29/29');
    const { rows: names } = await owner.query(
      "select surname from person where surname ~ '[ıŁÅœФП]' or initials ~ 'Ł' order by surname",
    );
    expect(names.map((row) => row.surname)).toEqual(
      expect.arrayContaining(['Yılmaz', 'Crèvecœur', 'Ångström', 'Петренко']),
    );

    const version = 'select settings_version from organisation where slug = $1';
    const before = await owner.query(version, ['proefstad']);
    const again = await load();
    if ('faults' in again) throw new Error(JSON.stringify(again.faults));
    expect(again.counts.filter((one) => one.added + one.changed > 0)).toEqual([]);
    expect((await owner.query(version, ['proefstad'])).rows).toEqual(before.rows);
  });

  it('ADM-202 brings the photo of its look for phones too, in the style sheet under their screens', async () => {
    const loaded = await load();
    if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
    const { rows } = await owner.query(
      `select narrow_hash, octet_length(narrow_content) < octet_length(content) as is_lighter, stylesheet
       from look_image join look using (organisation_id)
       where kind = 'photo' and organisation_id = (select id from organisation where slug = 'proefstad')`,
    );
    const [{ narrow_hash, is_lighter, stylesheet }] = rows;
    expect(is_lighter).toBe(true);
    expect(stylesheet).toContain(
      `@media (max-width: 47.99rem){:root{\n--voordeur-photo:url("/uiterlijk/photo_narrow-${narrow_hash}")`,
    );
  });

  it('GEN-5 changes what differs and nothing else, by number', async () => {
    await load();
    const customers = await count('customer');
    await change('customers.csv', (text) =>
      text.replace('HM-06367,F.M.H. Cedee', 'hm-06367,F.M.H. Cedée'),
    );
    const result = await load();
    if ('faults' in result) throw new Error(JSON.stringify(result.faults));
    expect(
      result.counts
        .filter((one) => one.changed > 0)
        .map((one) => [one.file, one.added, one.changed]),
    ).toEqual([['customers.csv', 0, 1]]);
    expect(await count('customer')).toBe(customers);
  });

  it('reads dates that count from the day of loading, in cells and in texts', async () => {
    await load();
    const { rows } = await owner.query(
      "select description, due_on::text as due from ledger_entry where code = 'VF01021-014' limit 1",
    );
    expect(rows).toEqual([
      { description: 'Periode: 01-07-2026 tot 01-08-2026', due: '2026-07-01' },
    ]);
  });

  it('ACC-33 GEN-39 gives a new organisation every template of the interaction log, and leaves its changes', async () => {
    await change('organisation.json', (text) => text.replaceAll('proefstad', 'logstad'));
    await load();
    const ofLogstad = "organisation_id = (select id from organisation where slug = 'logstad')";
    const kinds = [...testHouse().interactionKinds.keys()].sort();
    // Those of the house; the folder brings the organisation's own besides.
    const templates = async () =>
      (
        await owner.query(
          `select * from interaction_template where ${ofLogstad} and code = any($1) order by code`,
          [kinds],
        )
      ).rows;
    const before = await templates();
    expect(before.map(({ code }) => code)).toEqual(kinds);
    expect(before).toContainEqual(
      expect.objectContaining({ code: 'CP_VERIFICATION_CODE', creates_task: true }),
    );
    await owner.query(
      `begin read write; update interaction_template set task_team = 'Eigen' where ${ofLogstad}; commit`,
    );
    await load();
    expect((await templates()).map((row) => row.task_team)).toEqual(before.map(() => 'Eigen'));
  });

  it('GEN-5 leaves an account that exists as it is', async () => {
    await load();
    await change('accounts.csv', (text) => text.replaceAll('Welkom-01!', 'Iets-Anders-02!'));
    const result = await load();
    expect(
      'counts' in result && result.counts.find((one) => one.file === 'accounts.csv'),
    ).toMatchObject({
      added: 0,
      changed: 0,
    });
  });
});

describe('a folder with faults', () => {
  it('lists every fault of every file together and stores nothing', async () => {
    await change('organisation.json', (text) => text.replaceAll('proefstad', 'foutstad'));
    await writeFile(join(folder, 'clusters.csv'), 'code,name\nKIEVIT,\nKIEVIT,Twee\n');
    const faults = await faultsOf(
      'bailiff-cases.csv',
      'code,customerNumber,startedOn\nD1,HM-06367,31-12-2026\nD2,HM-99999,2026-02-30\n',
    );
    expect(faults).toEqual([
      'clusters.csv:2 name: is empty',
      'clusters.csv:3 code: KIEVIT stands on line 2 already',
      expect.stringContaining('bailiff-cases.csv:2 startedOn: must be a date'),
      expect.stringContaining('bailiff-cases.csv:3 startedOn: must be a date'),
      expect.stringMatching(/units\.csv:\d+ cluster: MEREL is not in clusters\.csv/),
      ...Array(faults.length - 5).fill(
        expect.stringMatching(/ is not in (clusters|customers)\.csv and the organisation/),
      ),
    ]);
    expect(faults).toContain(
      'bailiff-cases.csv:3 customerNumber: HM-99999 is not in customers.csv and the organisation does not have it',
    );
    const { rows } = await owner.query("select from organisation where slug = 'foutstad'");
    expect(rows).toEqual([]);
  });

  it.each([
    ['a missing column', 'code\nA\n', 'companies.csv:1 name: this column is missing'],
    [
      'an unknown column',
      'code,name,colour\nA,B,C\n',
      'companies.csv:1 colour: this column is not known',
    ],
    [
      'a column that stands twice',
      'code,name,name\nA,B,C\n',
      'companies.csv:1 name: this column stands here twice',
    ],
    ['a row with a cell too many', 'code,name\nA,B,C\n', 'companies.csv:2 : has 3 cells'],
    ['a quote that does not end', 'code,name\nA,"B\n', 'companies.csv:'],
    [
      'a text that is too long',
      `code,name\nA,${'x'.repeat(201)}\n`,
      'companies.csv:2 name: is longer than 200',
    ],
    [
      'a control character',
      'code,name\nA,B\u0007\n',
      'companies.csv:2 : holds a control character',
    ],
  ])('refuses %s', async (_what, content, fault) => {
    expect((await faultsOf('companies.csv', content)).join('\n')).toContain(fault);
  });

  it('GEN-18 refuses bytes that are no UTF-8 and characters that were broken before, by line', async () => {
    const latin1 = Buffer.from('code,name\nA,Eén huis\nB,Caf\u00e9\n', 'latin1');
    const faults = await faultsOf('companies.csv', latin1);
    expect(faults.slice(0, 2)).toEqual([
      'companies.csv:2 : holds a broken character: save the file as UTF-8',
      'companies.csv:3 : holds a broken character: save the file as UTF-8',
    ]);
    expect(await faultsOf('companies.csv', 'code,name\nA,E\ufffdn huis\n')).toContain(
      'companies.csv:2 : holds a broken character: save the file as UTF-8',
    );
  });

  it('refuses amounts and kinds that are none, and amounts that cannot be', async () => {
    const head =
      'code,customerNumber,company,kind,description,bookedOn,dueOn,originalAmount,remainingAmount\n';
    const row = (rest: string) => `X${rest.length},HM-06367,WW,${rest}\n`;
    const faults = await faultsOf(
      'ledger-entries.csv',
      head +
        row('bill,Huur,today,today,1.00,1.00') +
        row('invoice,Huur,today,today,"1,00",1.0') +
        row('invoice,Huur,today,today,10.00,10.01') +
        row('invoice,Huurprijs,today,today,10.00,-1.00'),
    );
    expect(faults).toEqual([
      expect.stringContaining('ledger-entries.csv:2 kind: must be one of invoice'),
      expect.stringContaining('ledger-entries.csv:3 originalAmount: must be an amount'),
      expect.stringContaining('ledger-entries.csv:3 remainingAmount: must be an amount'),
      'ledger-entries.csv:4 remainingAmount: is more than the original amount',
      'ledger-entries.csv:5 remainingAmount: has another sign than the original amount',
    ]);
  });

  it('refuses what belongs to another customer', async () => {
    const faults = await faultsOf(
      'ledger-entries.csv',
      'code,customerNumber,company,lease,kind,description,bookedOn,dueOn,originalAmount,remainingAmount\n' +
        'X1,HM-04578,WW,H06367-1,invoice,Huur,today,today,1.00,1.00\n',
    );
    expect(faults).toEqual(['ledger-entries.csv:2 lease: this lease belongs to another customer']);
  });

  it('names a line that only the database refuses where it is the only one', async () => {
    const [head = '', first = ''] = await linesOf('terminations.csv');
    const refused = first.replaceAll(/today\+\d+/g, '0000-01-01');
    await rm(join(folder, 'termination-consents.csv'));
    expect(await faultsOf('terminations.csv', `${head}\n${refused}\n`)).toEqual([
      expect.stringMatching(/^terminations\.csv:2 : .*0000-01-01/),
    ]);
  });

  it('refuses appointments that overlap, and names the later one', async () => {
    const row = (code: string, from: string) =>
      `${code},HM-06367,PLOEG-1,repair,today+40,${from},60,Reparatie\n`;
    const faults = await faultsOf(
      'appointments.csv',
      `code,customerNumber,agenda,purpose,day,from,minutes,description\n${row('A1', '09:00')}${row('A2', '09:30')}${row('A3', '10:00')}`,
    );
    expect(faults).toEqual(['appointments.csv:3 from: overlaps another appointment in this diary']);
  });

  it('GEN-18 names every line that only the database refuses, and leaves nothing of the file', async () => {
    await load();
    const before = await count('ledger_entry');
    const lines = Array.from({ length: 2100 }, (_, index) => {
      const number = index + 2;
      // Two spellings of one date: two lines about one record.
      const code = number === 600 ? 'N-{today}' : number === 900 ? 'N-{today+0}' : `N-${number}`;
      const day = [400, 1700].includes(number) ? '0000-01-01' : 'today';
      return `${code},HM-06367,WW,invoice,Huur,${day},today,1.00,1.00`;
    });
    const faults = await faultsOf(
      'ledger-entries.csv',
      `code,customerNumber,company,kind,description,bookedOn,dueOn,originalAmount,remainingAmount\n${lines.join('\n')}\n`,
    );
    expect(faults).toEqual([
      expect.stringMatching(/^ledger-entries\.csv:400 : .* date.* out of range: "0000-01-01"$/),
      'ledger-entries.csv:900 : is about the same record as a line above it',
      expect.stringMatching(/^ledger-entries\.csv:1700 : .* date.* out of range: "0000-01-01"$/),
    ]);
    expect(await count('ledger_entry')).toBe(before);
  });

  it('refuses a misspelled file, a setting or switch that is not there, and a picture that is none', async () => {
    await writeFile(join(folder, 'kustomers.csv'), 'a\n');
    await writeFile(join(folder, 'logo.svg'), 'no picture');
    const faults = (
      await faultsOf('labels.csv', 'language,page,name,value\nnl,Generic,Button_Sve,Bewaar\n')
    ).join('\n');
    expect(faults).toContain('kustomers.csv:0 : this file is not known');
    expect(faults).toContain('look.json:0 images.logo: logo.svg cannot be used: wrongType');
    expect(faults).toContain('labels.csv:2 name: there is no label Generic.Button_Sve');
    await change('organisation.json', (text) =>
      text
        .replace('"settings": {', '"settings": { "sessionTimeoutMinutes": 90,')
        .replace('"switches": {}', '"switches": { "nieuws": false }'),
    );
    const result = await load();
    expect('faults' in result && result.faults.map((fault) => fault.field)).toEqual([
      'settings.sessionTimeoutMinutes',
      'switches.nieuws',
    ]);
  });

  it('refuses a host of another organisation', async () => {
    await load();
    await change('organisation.json', (text) =>
      text.replace('"slug": "proefstad"', '"slug": "tweestad"'),
    );
    const result = await load();
    expect(
      'faults' in result &&
        result.faults.map((fault) => ({ ...fault, reason: reasonInEnglish(fault.reason) })),
    ).toEqual([
      {
        file: 'organisation.json',
        line: 0,
        field: 'hosts',
        reason: 'proefstad.localhost belongs to another organisation',
      },
    ]);
  });
});
