import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

let portal: TestPortal;
let office: Browser;
let cedee: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  office = portal.browser('wisselstad');
  await signInAs(portal, office, { role: 'employee', slug: 'wisselstad', username: 'kantoor' });
  cedee = portal.browser('wisselstad');
  await cedee.signIn('cedee');
});

const idOf = (table: 'knowledgeTopic' | 'knowledgeQuestion', code: string): Promise<string> =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const found = await write
      .selectFrom(table)
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    return found.id;
  });

/** The topics in their order, as staff see them. */
const topicsOf = ({ html }: Page) =>
  [...html.matchAll(/<span id="rij-[^"]+"><a[^>]*>([^<]+)</g)].map(([, title]) => title);

describe('topics', () => {
  it('KNO-2 the overview shows code, description, how many keywords and questions, and the keywords in order', async () => {
    const id = await idOf('knowledgeTopic', 'KBO-00002');
    const page = await office.get(`/kantoor/kennisbank?onderwerp=${id}`);
    const row =
      new RegExp(`id="rij-${id}".*?</tr>`, 's').exec(page.html)?.[0].replace(/<[^>]+>/g, ' ') ?? '';
    expect(row).toContain('Huurachterstand');
    expect(row).toContain('KBO-00002');
    expect(row).toMatch(/5\s+Trefwoorden tonen/);
    expect(row).toMatch(/2\s+Klantvragen/);
    expect(page.text).toContain('ACHTERSTAND DEURWAARDER GESPREIDE BETALING REGELING SCHULD');
  });

  it('KNO-3 Omhoog and Omlaag set the order of the portal; at an end nothing changes', async () => {
    const path = '/kantoor/kennisbank';
    const before = topicsOf(await office.get(path));
    const first = await idOf('knowledgeTopic', 'KBO-00006');
    const move = async (id: string, way: string) =>
      topicsOf(
        await office.fill(
          path,
          { richting: way },
          `/kantoor/kennisbank/onderwerpen/${id}/verplaatsen`,
        ),
      );
    const moved = await move(first, 'omlaag');
    expect(moved.slice(0, 2)).toEqual([before[1], before[0]]);
    expect((await cedee.get('/vragen')).html.indexOf('Huur en betalen</h2>')).toBeLessThan(
      (await cedee.get('/vragen')).html.indexOf('Jaarlijkse huurverhoging</h2>'),
    );
    expect(await move(first, 'omhoog')).toEqual(before);
    expect(await move(first, 'omhoog')).toEqual(before);
  });

  it('KNO-4 KNO-6 a topic is added with its keywords, found by customers, and removed when it is empty', async () => {
    const page = await office.fill('/kantoor/kennisbank/onderwerpen/nieuw', {
      code: 'KBO-00050',
      omschrijving: 'Zonnepanelen',
      trefwoorden: 'zon\nopwek, stroom',
    });
    expect(page.text).toContain('Opgeslagen');
    expect((await cedee.get('/zoeken?q=OPWEK')).text).toContain('Zonnepanelen');
    const taken = await office.fill('/kantoor/kennisbank/onderwerpen/nieuw', {
      code: 'KBO-00050',
      omschrijving: 'x',
    });
    expect(taken.errorAt('code')).toContain('al in gebruik');
    const long = await office.fill('/kantoor/kennisbank/onderwerpen/nieuw', {
      code: 'KBO-00051',
      omschrijving: 'x',
      trefwoorden: 'a'.repeat(61),
    });
    expect(long.errorAt('trefwoorden')).toContain('hoogstens 60 tekens');
    const id = await idOf('knowledgeTopic', 'KBO-00050');
    await office.fill(`/kantoor/kennisbank/onderwerpen/${id}/verwijderen`, {});
    expect((await cedee.get('/vragen')).text).not.toContain('Zonnepanelen');
    const used = await idOf('knowledgeTopic', 'KBO-00002');
    const refused = await office.fill(`/kantoor/kennisbank/onderwerpen/${used}/verwijderen`, {});
    expect(refused.text).toContain('Er hoort nog iets bij: Klantvragen');
  });
});

describe('a question', () => {
  it('KNO-4 KNO-5 KNO-20 is made, drawn, checked, tried out and published; until then customers see nothing of it', async () => {
    const topic = await idOf('knowledgeTopic', 'KBO-00003');
    await office.fill('/kantoor/kennisbank/vragen/nieuw', {
      code: 'KBK-10001',
      onderwerp: topic,
      vraag: 'Mag ik een zonnescherm ophangen?',
      trefwoorden: 'markies',
      intern: 'nee',
      portaal: 'ja',
      extern: 'nee',
    });
    const id = await idOf('knowledgeQuestion', 'KBK-10001');
    const path = `/kantoor/kennisbank/vragen/${id}/pad`;
    expect((await office.get(path)).text).toContain('De vraag heeft nog geen begin.');
    expect((await office.fill(path, {}, `${path}/publiceren`)).status).toBe(422);

    await office.fill(`${path}/advies/nieuw`, {
      advies: '**Mag**, als u het vraagt.',
      knop: 'Vraag het',
      adres: 'financien',
    });
    await office.fill(`${path}/advies/nieuw`, { advies: 'Dat mag niet.' });
    const form = await office.get(`${path}/vraag/nieuw`);
    const target = (words: string) =>
      new RegExp(`<option value="([^"]+)"[^>]*>→ ${words}`).exec(form.html)?.[1] ?? '';
    await office.fill(
      `${path}/vraag/nieuw`,
      {
        vraag: 'Hebt u een regeling?',
        feit: 'customer.runningArrangement',
        begin: 'ja',
        tekst1: 'Ja',
        daarna1: target('Dat mag niet'),
        tekst2: 'Nee',
      },
      `${path}/vraag/nieuw`,
    );
    const drawn = await office.get(path);
    expect(drawn.text).toContain('Geen advies na: Hebt u een regeling? Nee');
    expect(drawn.text).toContain('Geen pad komt bij: **Mag**, als u het vraagt.');
    expect(drawn.text).toContain('Geen antwoord hoort bij een waarde van het gegeven');

    const step = /\/pad\/vraag\/([\w-]+)"/.exec(drawn.html.replace(/vraag\/nieuw/g, ''))?.[1] ?? '';
    const edited = await office.fill(
      `${path}/vraag/${step}`,
      {
        vraag: 'Hebt u een regeling?',
        feit: 'customer.runningArrangement',
        begin: 'ja',
        tekst1: 'Ja',
        daarna1: target('Dat mag niet'),
        operator1: '=',
        waarde1: 'ja',
        tekst2: 'Nee',
        daarna2: target('\\*\\*Mag'),
        operator2: '=',
        waarde2: 'nee',
      },
      `${path}/vraag/${step}`,
    );
    expect(edited.text).toContain('Elk pad loopt naar een advies.');
    expect(edited.text).toContain('bij: Heeft een lopende betalingsregeling = Ja');

    expect((await cedee.get('/vragen/KBK-10001')).status).toBe(404);
    const tried = await office.get(`/kantoor/kennisbank/vragen/${id}/proef?klant=hm-06367`);
    expect(tried.text).toContain('Volgens onze gegevens: Nee');
    expect(tried.html).toContain('<strong>Mag</strong>, als u het vraagt.');
    expect(
      (await office.get(`/kantoor/kennisbank/vragen/${id}/proef?klant=HM-99999`)).text,
    ).toContain('Er is geen klant met dit nummer.');

    const published = await office.fill(path, {}, `${path}/publiceren`);
    expect(published.text).toContain('De vraag is gepubliceerd.');
    expect((await cedee.get('/vragen/KBK-10001')).text).toContain('Volgens onze gegevens: Nee');
    expect((await cedee.get('/zoeken?q=markies')).text).toContain('1 onderwerp gevonden');
  });

  it('KNO-B11 a circle is found and cannot be published; customers keep what was there', async () => {
    const id = await idOf('knowledgeQuestion', 'KBK-00033');
    const path = `/kantoor/kennisbank/vragen/${id}/pad`;
    await office.fill(
      `${path}/vraag/soort`,
      {
        vraag: 'Gespreid of uitgesteld?',
        tekst1: 'Gespreid betalen',
        daarna1: 'rol',
        tekst2: 'Uitgesteld',
        daarna2: 'uitgesteld',
      },
      `${path}/vraag/soort`,
    );
    const page = await office.get(path);
    expect(page.text).toContain(
      'Het pad komt terug bij: Bent u de huurder of de vervangend betaler?',
    );
    expect(page.text).toContain('Concept gewijzigd');
    const refused = await office.fill(path, {}, `${path}/publiceren`);
    expect(refused.text).toContain('U kunt deze vraag nog niet publiceren.');
    const customer = await cedee.get(
      '/vragen/KBK-00033?antwoord=rol:huurder&antwoord=soort:gespreid',
    );
    expect(customer.text).toContain('Vraag een regeling aan');
  });

  it('ADM-B9 two who change one draft: the second is told and sees what is stored', async () => {
    const id = await idOf('knowledgeQuestion', 'KBK-00001');
    const path = `/kantoor/kennisbank/vragen/${id}/pad/advies/advies`;
    const stale = await office.get(path);
    await office.fill(path, { advies: 'Eerste wijziging' }, path);
    const version = stale.valueOf('versie') ?? '';
    const second = await office.post(path, { versie: version, advies: 'Tweede wijziging' });
    expect(second.status).toBe(422);
    expect(second.text).toContain('Iemand anders heeft dit intussen gewijzigd.');
    expect(second.html).toContain('Eerste wijziging');
  });

  it('KNO-28 KNO-B10 ADM-B42 a link button needs both its words and an address that can be', async () => {
    const id = await idOf('knowledgeQuestion', 'KBK-00003');
    const path = `/kantoor/kennisbank/vragen/${id}/pad/advies/advies`;
    const wrong = async (knop: string, adres: string) =>
      office.fill(path, { advies: 'x', knop, adres }, path);
    expect((await wrong('Klik', '')).errorAt('adres')).toContain('allebei');
    for (const address of ['javascript:alert(1)', '//elders.nl', 'data:,x', 'https://']) {
      const page = await wrong('Klik', address);
      expect(page.errorAt('adres'), address).toContain('Dit adres kan niet.');
      expect(page.html).toContain('value="Klik"');
    }
    const closed = await wrong('Klik', 'bestaat-niet');
    expect(closed.text).toContain('De knop leidt naar een pagina die er niet is of uit staat: x');
  });

  it('KNO-28 staff see how often an advice helped, and what customers said', async () => {
    await cedee.fill(
      '/vragen/KBK-00010',
      { geholpen: 'nee', opmerking: 'Onduidelijk' },
      '/vragen/KBK-00010/reactie',
    );
    const list = await office.get('/kantoor/kennisbank/vragen?zoek=KBK-00010');
    expect(list.text).toContain('0 ja, 1 nee');
    const id = await idOf('knowledgeQuestion', 'KBK-00010');
    expect((await office.get(`/kantoor/kennisbank/vragen/${id}/pad`)).text).toContain(
      'Onduidelijk',
    );
  });
});

describe('searching as staff', () => {
  it('ADM-6 KNO-7 pages of staff and administrators keep the search field; it finds questions to read', async () => {
    const administrator = portal.browser('wisselstad');
    await administrator.signIn('beheerder');
    const settings = await administrator.get('/beheer/instellingen');
    expect(settings.html).toContain('role="search" action="/beheer/zoeken"');
    const found = await administrator.get('/beheer/zoeken?q=huur');
    expect(found.text).toContain('Zoekresultaten (6 onderwerpen gevonden)');
    expect(found.text).not.toContain('In uw eigen gegevens');
    const topic = await administrator.get('/beheer/zoeken?q=huur&onderwerp=KBO-00002');
    expect(topic.html).toContain('href="/kantoor/vragen/KBK-00033"');
    const read = await administrator.get('/kantoor/vragen/KBK-00033');
    expect(read.text).toContain('Hebt u een lopende betalingsregeling?');
    expect((await office.get('/kantoor')).html).toContain('role="search" action="/kantoor/zoeken"');
    expect((await office.get('/kantoor/vragen/KBK-00044')).status).toBe(404);
  });
});
