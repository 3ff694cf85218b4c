import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newFormKey } from '#foundation/http/form-key.ts';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { MalwareCheckUnavailable } from '#foundation/ports/malware.ts';
import { root } from '#foundation/root.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { fetchFile } from '../../../../test/support/fetch-file.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const archive = '/kantoor/documenten';
const units = '/kantoor/eenheiddocumenten';
const aPdf = Buffer.from('%PDF-1.7\nproef\n%%EOF');
let portal: TestPortal;
let office: Browser;
let cedee: Browser;

beforeAll(async () => {
  portal = await startTestPortal({
    malware: {
      on: true,
      async check(content) {
        if (content.includes('zwijg')) throw new MalwareCheckUnavailable('no answer');
        return content.includes('EICAR')
          ? { verdict: 'infected', found: 'Eicar' }
          : { verdict: 'clean' };
      },
    },
  });
});
afterAll(() => portal.close());

beforeEach(async () => {
  office = portal.browser('wisselstad');
  cedee = portal.browser('wisselstad');
  await signInAs(portal, office, { role: 'employee', username: 'kantoor' });
  await cedee.signIn('cedee');
});

const fields = {
  eigenaar: 'hm-06367',
  mainSubject: 'Proef',
  subSubject: 'Upload',
  documentDate: '20-11-2026',
  onPortal: 'ja',
};

const file = (content: Buffer, name = 'Proef.pdf', contentType = 'application/pdf') => ({
  bestand: { name, contentType, content },
});

/** Archives a document and answers the address of its page. */
async function archived(own: Record<string, string> = {}, content = aPdf): Promise<string> {
  const page = await office.upload(
    `${own.at ?? archive}/nieuw`,
    { formKey: newFormKey(), ...fields, ...own },
    file(content),
  );
  const { location } = page;
  if (!/documenten\/[\w-]{36}/.test(location)) throw new Error(page.text.slice(0, 500));
  return location.split('?')[0] ?? '';
}

const countFiles = () =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const { total } = await write
      .selectFrom('storedFile')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('organisationId', '=', organisationId)
      .executeTakeFirstOrThrow();
    return total;
  });

describe('archiving', () => {
  it('DOC-1, DOC-6, ADM-307 an archived document stands on the page of its household at once', async () => {
    const path = await archived();
    const list = await cedee.get('/correspondentie');
    expect(list.text).toMatch(/20-11-2026 Proef\s+Upload/);
    const link = /href="(\/correspondentie\/[^"]+\/document[^"]*)"/.exec(list.html)?.[1] ?? '';
    expect((await fetchFile(portal, cedee, link)).content).toEqual(aPdf);
    expect((await office.get(path)).text).toContain('F.M.H. Cedee (HM-06367)');
    expect((await fetchFile(portal, office, `${path}/bestand`)).content).toEqual(aPdf);
  });

  it('DOC-6, OP-DOC-2 without the tick, or with a later publication date, it does not', async () => {
    await archived({ mainSubject: 'Zonder vinkje', onPortal: '' });
    await archived({ mainSubject: 'Later', publicationDate: '22-11-2026' });
    await archived({ mainSubject: 'Vandaag', publicationDate: '21-11-2026' });
    const { text } = await cedee.get('/correspondentie');
    expect(text).not.toContain('Zonder vinkje');
    expect(text).not.toContain('Later');
    expect(text).toContain('Vandaag');
  });

  it('TEN-55, CTX-16 a document of a unit stands at the lease', async () => {
    await archived({ at: units, eigenaar: 'ZKV078', mainSubject: 'Huisregels' });
    expect((await cedee.get('/woning')).text).toContain('Huisregels');
    expect((await cedee.get('/correspondentie')).text).not.toContain('Huisregels');
  });

  it('GEN-B4 the same form twice archives one document', async () => {
    const formKey = newFormKey();
    const send = () =>
      office.upload(`${archive}/nieuw`, { ...fields, mainSubject: 'Dubbel', formKey }, file(aPdf));
    expect((await send()).location).toBe((await send()).location);
    const list = await office.get(`${archive}?zoek=Dubbel`);
    expect(list.text).toContain('1 gevonden');
  });

  it('GEN-31 what is missing or unknown is said beside its field, and what was typed stays', async () => {
    const page = await office.upload(
      `${archive}/nieuw`,
      { ...fields, eigenaar: 'HM-00000', subSubject: 'Blijft staan' },
      file(aPdf),
    );
    expect(page.status).toBe(422);
    expect(page.errorAt('eigenaar')).toContain('geen klant met dit nummer');
    expect(page.valueOf('subSubject')).toBe('Blijft staan');
    const empty = await office.upload(
      `${archive}/nieuw`,
      { ...fields, documentDate: '31-02-2026' },
      {},
    );
    expect(empty.errorAt('documentDate')).toContain('Vul een datum in');
    expect(empty.errorAt('bestand')).toContain('Kies een bestand');
  });

  it.each([
    ['no PDF inside', Buffer.from('MZ dit is een programma'), 'Proef.pdf', 'Dit soort bestand'],
    ['another ending', aPdf, 'Proef.exe', 'Dit soort bestand'],
    ['empty', Buffer.alloc(0), 'Proef.pdf', 'Dit bestand is leeg'],
    ['infected', Buffer.from('%PDF-1.7 EICAR'), 'Proef.pdf', 'schadelijke software gevonden'],
    ['not judged', Buffer.from('%PDF-1.7 zwijg'), 'Proef.pdf', 'nu niet controleren'],
  ])('D.9 a file is refused: %s', async (_what, content, name, message) => {
    const before = await countFiles();
    const page = await office.upload(`${archive}/nieuw`, fields, file(content, name));
    expect(page.status).toBe(422);
    expect(page.errorAt('bestand')).toContain(message);
    expect(page.valueOf('mainSubject')).toBe('Proef');
    expect(await countFiles()).toBe(before);
  });

  it('D.9 a file above the limit of the organisation is refused, whatever the form takes', async () => {
    const change = (megabytes: number) =>
      portal.inside('wisselstad', (write, organisationId) =>
        storeSettings(write, organisationId, { largestUploadMegabytes: megabytes }),
      );
    const large = Buffer.concat([aPdf, Buffer.alloc(1024 * 1024 + 1)]);
    await change(1);
    const refused = await office.upload(`${archive}/nieuw`, fields, file(large));
    expect(refused.errorAt('bestand')).toContain('te groot');
    await change(2);
    await archived({ mainSubject: 'Groot' }, large);
  });

  it('D.9 a sender cannot choose the name of the key, nor a folder', async () => {
    const page = await office.upload(
      `${archive}/nieuw`,
      { ...fields, mainSubject: 'Paden', formKey: newFormKey() },
      file(aPdf, '../../../etc/cron.d/Proef.pdf'),
    );
    expect(page.text).toContain('Proef.pdf downloaden');
    const { key, name } = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('document')
        .innerJoin('storedFile', 'storedFile.id', 'document.fileId')
        .select(['storedFile.key', 'storedFile.name'])
        .where('document.organisationId', '=', organisationId)
        .where('document.mainSubject', '=', 'Paden')
        .executeTakeFirstOrThrow(),
    );
    expect(name).toBe('Proef.pdf');
    expect(key).toMatch(/^[0-9a-f-]{36}\/[\w-]{43}$/);
    expect(key).not.toContain('Proef');
  });
});

describe('keeping', () => {
  it('DOC-6, ADM-5 ticks, dates and subjects can be changed, and the change is logged', async () => {
    const path = await archived({ mainSubject: 'Voor' });
    const page = await office.fill(path, { ...fields, mainSubject: 'Na', onPortal: '' }, path);
    expect(page.text).toContain('Opgeslagen.');
    expect((await cedee.get('/correspondentie')).text).not.toMatch(/\bVoor\b|\bNa\b/);
    const change = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('changeLog')
        .select(['oldValue', 'newValue', 'actor'])
        .where('organisationId', '=', organisationId)
        .where('oldValue', 'like', '%Voor%')
        .executeTakeFirstOrThrow(),
    );
    expect(change).toMatchObject({ actor: 'kantoor' });
    expect(change.newValue).toContain('Na');
    expect(change.oldValue).toMatch(/; \d\d-\d\d-2026.*; Tonen op klantportaal$/);
  });

  it('ADM-B9 a form that shows an older version is refused and shows what is stored', async () => {
    const path = await archived({ mainSubject: 'Eerst' });
    await office.fill(path, { ...fields, mainSubject: 'Tweede' }, path);
    const page = await office.post(path, { ...fields, mainSubject: 'Oud', versie: '1' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect(page.valueOf('mainSubject')).toBe('Tweede');
    const removal = await office.post(`${path}/verwijderen`, { versie: '1' });
    expect(removal.status).toBe(422);
    expect(removal.text).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect((await office.get(path)).status).toBe(200);
  });

  it('DOC-7, DOC-8, ADM-311 attachments: what a customer sees of them follows the tick and the type', async () => {
    const path = await archived({ mainSubject: 'Met bijlagen', attachmentsOnPortal: 'ja' });
    const photo = await readFile(join(root, 'demo/wisselstad/documents/Foto keuken.jpg'));
    await office.upload(`${path}/bijlagen`, { formKey: newFormKey() }, file(aPdf, 'Bijlage A.PDF'));
    const page = await office.upload(
      `${path}/bijlagen`,
      { formKey: newFormKey() },
      file(photo, 'Foto B.jpg', 'image/jpeg'),
    );
    expect(page.text).toMatch(/Bijlage A\.PDF downloaden.*Foto B\.jpg downloaden/s);
    const list = await cedee.get('/correspondentie');
    expect(list.text).toContain('Bijlage A.PDF');
    expect(list.text).not.toContain('Foto B.jpg');
    const link = new RegExp(`href="(${path}/bijlagen/[\\w-]+)"[^>]*>Foto B`).exec(page.html)?.[1];
    expect((await fetchFile(portal, office, link ?? '')).content).toEqual(photo);
    const refused = await office.upload(`${path}/bijlagen`, {}, file(Buffer.from('x')));
    expect(refused.errorAt('bestand')).toContain('Dit soort bestand');
  });

  it('ADM-B40 an attachment that is removed is gone for the customer, and its file is forgotten', async () => {
    const path = await archived({ mainSubject: 'Weg', attachmentsOnPortal: 'ja' });
    await office.upload(`${path}/bijlagen`, { formKey: newFormKey() }, file(aPdf, 'Weg ermee.pdf'));
    const list = await cedee.get('/correspondentie');
    const link = /href="(\/correspondentie\/[^"]+)"[^>]*>(?:(?!<\/a>).)*Weg ermee/s.exec(
      list.html,
    )?.[1];
    const before = await countFiles();
    const action = new RegExp(`${path}/bijlagen/[\\w-]+/verwijderen`).exec(
      (await office.get(path)).html,
    )?.[0];
    expect((await office.fill(path, {}, action)).text).toContain('Verwijderd.');
    expect(await countFiles()).toBe(before - 1);
    const gone = await cedee.get(link ?? '');
    expect(gone.status).toBe(404);
    expect(gone.text).toContain('Dit document is niet meer beschikbaar');
  });

  it('ADM-B40 a document that is removed takes its attachments and their files along', async () => {
    const before = await countFiles();
    const path = await archived({ mainSubject: 'Helemaal weg' });
    await office.upload(`${path}/bijlagen`, { formKey: newFormKey() }, file(aPdf, 'Ook weg.pdf'));
    const page = await office.fill(`${path}/verwijderen`, {}, `${path}/verwijderen`);
    expect(page.text).toContain('Verwijderd.');
    expect((await office.get(path)).status).toBe(404);
    expect(await countFiles()).toBe(before);
  });

  it('DOC-B2 a file that is not there: a warning, and the page stays', async () => {
    const path = await archived({ mainSubject: 'Kwijt' });
    const { key } = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('document')
        .innerJoin('storedFile', 'storedFile.id', 'document.fileId')
        .select('storedFile.key')
        .where('document.organisationId', '=', organisationId)
        .where('document.mainSubject', '=', 'Kwijt')
        .executeTakeFirstOrThrow(),
    );
    await rm(join(portal.filesFolder, key));
    const page = await office.get(`${path}/bestand`);
    expect(page.location).toContain(path);
    expect(page.text).toContain('Dit bestand is nu niet te vinden.');
  });
});

describe('lists', () => {
  it('DOC-11 documents are found by customer, subject or code, and by whether they stand on the portal', async () => {
    expect((await office.get(`${archive}?zoek=vries`)).text).toContain('Betalingsherinnering');
    expect((await office.get(`${archive}?zoek=vries`)).text).not.toContain('Relatienotitie');
    expect((await office.get(`${archive}?zoek=D06367-13`)).text).toContain('Welkomstbrief');
    const hidden = await office.get(`${archive}?zoek=HM-06367&portaal=nee`);
    expect(hidden.text).toContain('Intern memo');
    expect(hidden.text).not.toContain('Relatienotitie');
    expect((await office.get(`${units}?zoek=Kievitlaan`)).text).toContain('Opleverrapport');
  });

  it('DOC-11 the card of a customer shows the latest documents, with a form that knows the customer', async () => {
    const list = await office.get(`${archive}?zoek=D01021-01`);
    const document = new RegExp(`href="(${archive}/[\\w-]{36})"`).exec(list.html)?.[1] ?? '';
    const card = /href="(\/kantoor\/klanten\/[\w-]+)"/.exec((await office.get(document)).html)?.[1];
    const page = await office.get(card ?? '');
    expect(page.text).toContain('Betalingsherinnering');
    const form = await office.get(`${archive}/nieuw?eigenaar=HM-01021`);
    expect(page.html).toContain(`href="${archive}/nieuw?eigenaar=HM-01021"`);
    expect(form.valueOf('eigenaar')).toBe('HM-01021');
  });

  it('GEN-B2 what is not there is not found', async () => {
    for (const path of [archive, units]) {
      expect((await office.get(`${path}/${randomUUID()}`)).status).toBe(404);
      expect((await office.get(`${path}/${randomUUID()}/bestand`)).status).toBe(404);
      expect((await office.get(`${path}/1`)).status).toBe(404);
    }
  });
});

describe('settings', () => {
  it('design 7: administrators read that uploads are not checked, and only then', async () => {
    const text = 'De controle op schadelijke software staat uit';
    const read = async (at: TestPortal) => {
      const administrator = at.browser('wisselstad');
      await signInAs(at, administrator, { role: 'administrator', username: 'beheerder' });
      return (await administrator.get('/beheer/instellingen')).text;
    };
    expect(await read(portal)).not.toContain(text);
    const unchecked = await startTestPortal();
    expect(await read(unchecked)).toContain(text);
    await unchecked.close();
  });
});
