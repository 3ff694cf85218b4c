import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fill, type Say } from '#foundation/labels/label.ts';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { blockView } from '../home-block.tsx';

let portal: TestPortal;
let cedee: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  cedee = portal.browser('wisselstad');
  await cedee.signIn('cedee');
});

const run = (text: string) => portal.inside('wisselstad', (write) => sql.raw(text).execute(write));
const inOrder = [
  'Jaarlijkse huurverhoging',
  'Huur en betalen',
  'Reparaties en onderhoud',
  'Huuropzegging',
  'Overlast en buren',
  'Huurachterstand',
  'Medehuurderschap',
  'Woningruil',
  'Sleutels en veiligheid',
];

/** The topics of a page with what stands behind them, and which one is unfolded. */
function topicsOf({ html }: Page): { title: string; count: string; open: boolean }[] {
  return [
    ...html.matchAll(
      /<details class="[^"]*voordeur-panel"[^>]*?( open)?><summary[^>]*><h2[^>]*>([^<]+)<\/h2><span[^>]*><span[^>]*>([^<]+)<\/span>/g,
    ),
  ].map(([, open, title = '', count = '']) => ({ title, count, open: open !== undefined }));
}

/** The links of a page with their words. */
function linksOf({ html }: Page): { href: string; text: string }[] {
  return [...html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, href = '', inside = '']) => ({
      href: href.replaceAll('&amp;', '&'),
      text: inside
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    }),
  );
}

function linkNamed(page: Page, text: string): string {
  const found = linksOf(page).find((link) => link.text.startsWith(text));
  if (!found) throw new Error(`There is no link ${text}.`);
  return found.href;
}

describe('topics', () => {
  it('KNO-17 KNO-3 ADM-316 the menu leads to all topics, in knowledge-base order, each to be unfolded', async () => {
    const home = await cedee.get('/');
    const page = await cedee.get(linkNamed(home, 'Vragen?'));
    expect(topicsOf(page).map(({ title }) => title)).toEqual(inOrder);
    expect(topicsOf(page).some(({ open }) => open)).toBe(false);
    expect(page.html).toMatch(/<details[^>]*id="onderwerp-KBO-00002"/);
  });

  it('KNO-2 KNO-4 ADM-317 a topic unfolds to its questions', async () => {
    const page = await cedee.get('/vragen?onderwerp=KBO-00002');
    expect(
      topicsOf(page)
        .filter(({ open }) => open)
        .map(({ title }) => title),
    ).toEqual(['Huurachterstand']);
    const of = /<details[^>]*id="onderwerp-KBO-00002".*?<\/details>/s.exec(page.html)?.[0] ?? '';
    expect(of.match(/<li>/g)).toHaveLength(2);
    expect(of).toContain('Ik wil een betalingsregeling afsluiten. Kan dat?');
  });

  it('KNO-5 KNO-6 a question that is not for the portal exists nowhere', async () => {
    const page = await cedee.get('/vragen');
    expect(page.text).not.toContain('Hoe controleer ik wie er belt?');
    expect(topicsOf(page).at(-1)?.count).toBe('(3 items gevonden)');
    expect((await cedee.get('/vragen/KBK-00044')).status).toBe(404);
    expect((await cedee.get('/zoeken?q=legitimatie')).text).not.toContain('wie er belt');
  });

  it('HOM-7 HOM-8 HOM-10 the home page shows the topmost topics, and leads to their page and to all', async () => {
    const home = await cedee.get('/');
    const block =
      /<section aria-labelledby="interessante-onderwerpen">.*?<\/section>/s.exec(home.html)?.[0] ??
      '';
    expect(block).toContain('<ol class="voordeur-links voordeur-links--numbered');
    expect([...block.matchAll(/<span>([^<]+)<\/span>/g)].map(([, title]) => title)).toEqual(
      inOrder.slice(0, 5),
    );
    const all = await cedee.get(linkNamed(home, 'Toon alle onderwerpen'));
    expect(topicsOf(all)).toHaveLength(9);
    const one = await cedee.get(linkNamed(home, 'Huuropzegging'));
    expect(one.html).toContain('Interessante onderwerpen</h1>');
  });

  it('KNO-18 KNO-19 OP-13 the page Interessante onderwerpen lists all topics, the chosen one unfolded in its place', async () => {
    const page = await cedee.get('/vragen/onderwerpen/KBO-00001');
    expect(topicsOf(page)).toEqual(
      inOrder.map((title, index) => ({
        title,
        count: `(${[4, 11, 7, 6, 4, 2, 3, 3, 3][index]} items gevonden)`,
        open: title === 'Huuropzegging',
      })),
    );
    expect(page.text).toContain('Over deze onderwerpen krijgen wij vaak vragen');
    expect(page.text).toContain('advies');
    expect(page.text).toContain('Een deel daarvan beantwoorden wij zelf');
  });

  it('HOM-9 ADM-17 HOM-B1 the number of topics is a setting; 0 is five, more than there are is all', async () => {
    const shown = async (count: number | undefined) => {
      await portal.inside('wisselstad', (write, organisationId) =>
        storeSettings(write, organisationId, { featuredTopics: count ?? null }),
      );
      const block = /<ol class="voordeur-links voordeur-links--numbered.*?<\/ol>/s.exec(
        (await cedee.get('/')).html,
      );
      return block?.[0].match(/<li>/g)?.length;
    };
    expect(await shown(3)).toBe(3);
    expect(await shown(0)).toBe(5);
    expect(await shown(50)).toBe(9);
    expect(await shown(undefined)).toBe(5);
  });

  it('ADM-B29 a number of topics that is none is refused at its field', async () => {
    const administrator = portal.browser('wisselstad');
    await administrator.signIn('beheerder');
    for (const wrong of ['-1', 'vijf', '2,5', '51']) {
      const page = await administrator.fill('/beheer/instellingen', { featuredTopics: wrong });
      expect(page.status, wrong).toBe(422);
      expect(page.errorAt('featuredTopics'), wrong).toContain('0 tot en met 50');
    }
  });

  it('KNO-B5 a topic without questions stays in the list and says so', async () => {
    await run(`insert into knowledge_topic (organisation_id, id, code, description, position)
      select id, gen_random_uuid(), 'KBO-00099', 'Zonnepanelen', 999 from organisation`);
    const page = await cedee.get('/vragen/onderwerpen/KBO-00099');
    expect(topicsOf(page).at(-1)).toEqual({
      title: 'Zonnepanelen',
      count: '(0 items gevonden)',
      open: true,
    });
    expect(page.text).toContain('Er staan nu geen vragen bij dit onderwerp.');
    const found = await cedee.get('/zoeken?q=zonnepanelen');
    expect(found.text).toContain('Zoekresultaten (1 onderwerp gevonden)');
    expect(found.text).toContain('(0 items gevonden)');
    await run(`delete from knowledge_topic where code = 'KBO-00099'`);
  });
});

it('KNO-1 KNO-6 customers only read: no form of staff and no change behind the wall is theirs', async () => {
  for (const path of [
    '/kantoor/kennisbank/onderwerpen/nieuw',
    '/kantoor/kennisbank/vragen/nieuw',
  ]) {
    const sent = await cedee.postOnly(path, { code: 'X', omschrijving: 'x', vraag: 'x' });
    expect(sent.status, path).not.toBe(200);
  }
  const app = new pg.Client(portal.connection);
  await app.connect();
  await app.query('begin read write');
  const { rows } = await app.query(
    `select organisation_id from portal.organisations() where slug = 'wisselstad'`,
  );
  await app.query(
    `select set_config('portal.organisation', $1, true), set_config('portal.role', 'customer', true)`,
    [rows[0].organisation_id],
  );
  for (const table of ['knowledge_topic', 'knowledge_question']) {
    const changed = await app.query(`update ${table} set description = 'x' returning 1`);
    expect(changed.rowCount, table).toBe(0);
  }
  await app.query('rollback');
  await app.end();
});

it('HOM-B4 topics that cannot be read make a message in their block, and nothing else', () => {
  const say: Say = (label, ...[values]) => fill(label.nl, values ?? {});
  const shown = (rows: readonly unknown[]) => blockView({ say }, rows)?.value;
  expect(shown([{ wrong: true }])).toContain('Wij kunnen de onderwerpen nu niet laten zien.');
  expect(shown([{ code: 'KBO-1', description: 'Huur' }])).not.toContain('nu niet laten zien');
  expect(shown([])).toBeUndefined();
});

describe('search', () => {
  const found = (page: Page) =>
    linksOf(page)
      .filter(({ href }) => href.startsWith('/zoeken?q=') && href.includes('onderwerp='))
      .map(({ text }) => text);

  it('KNO-7 GEN-27 every page has the search field', async () => {
    for (const path of ['/', '/vragen', '/financien', '/vragen/KBK-00034', '/zoeken']) {
      const { html } = await cedee.get(path);
      expect(html, path).toMatch(/<form class="voordeur-search" role="search" action="\/zoeken"/);
      expect(html, path).toContain('placeholder="Zoekopdracht"');
    }
  });

  it('KNO-12 KNO-13 KNO-11 huur finds six topics in alphabetical order, each with its number of questions', async () => {
    const page = await cedee.get('/zoeken?q=huur');
    expect(page.text).toContain('Zoekresultaten (6 onderwerpen gevonden)');
    expect(found(page)).toEqual([
      'Huur en betalen (11 items gevonden)',
      'Huurachterstand (2 items gevonden)',
      'Huuropzegging (6 items gevonden)',
      'Jaarlijkse huurverhoging (4 items gevonden)',
      'Medehuurderschap (3 items gevonden)',
      'Woningruil (1 item gevonden)',
    ]);
  });

  it('KNO-14 KNO-15 OP-13 a chosen topic opens all that was found: every question of a topic that matches, else those that match', async () => {
    const results = await cedee.get('/zoeken?q=huur');
    const page = await cedee.get(linkNamed(results, 'Huurachterstand').replace(/#.*/, ''));
    expect(topicsOf(page).map(({ title, open }) => (open ? `${title} open` : title))).toEqual([
      'Huur en betalen',
      'Huurachterstand open',
      'Huuropzegging',
      'Jaarlijkse huurverhoging',
      'Medehuurderschap',
      'Woningruil',
    ]);
    expect(page.text).toContain('Ik wil een betalingsregeling afsluiten. Kan dat?');
    expect(page.text).toContain('Blijft mijn huur gelijk na een woningruil?');
    expect(page.text).not.toContain('Wij willen van woning ruilen.');
  });

  it('KNO-16 a found question opens the same page as from the topics', async () => {
    const page = await cedee.get('/zoeken?q=huur&onderwerp=KBO-00002');
    const question = await cedee.get(linkNamed(page, 'Ik wil een betalingsregeling'));
    expect(question.html).toContain('Ik wil een betalingsregeling afsluiten. Kan dat?</h1>');
  });

  it('KNO-8 KNO-9 KNO-10 capitals do not matter, a part of a word or of a keyword is enough', async () => {
    expect(found(await cedee.get('/zoeken?q=OVERlast'))).toEqual([
      'Overlast en buren (4 items gevonden)',
    ]);
    expect(found(await cedee.get('/zoeken?q=ketel'))).toEqual([
      'Reparaties en onderhoud (1 item gevonden)',
    ]);
    expect(found(await cedee.get('/zoeken?q=nflat'))).toEqual([
      'Jaarlijkse huurverhoging (4 items gevonden)',
    ]);
  });

  it('KNO-34 a keyword of several words is found by all or part of one of them', async () => {
    for (const word of ['gespreide', 'spreid', 'gespreide betaling']) {
      expect(found(await cedee.get(`/zoeken?q=${encodeURIComponent(word)}`)), word).toEqual([
        'Huurachterstand (2 items gevonden)',
      ]);
    }
  });

  it('KNO-13 the cross leads back to the page from which was searched, and nowhere else', async () => {
    const crossOf = async (referer: string) =>
      /class="voordeur-results__close" href="([^"]+)"/.exec(
        (await cedee.get('/zoeken?q=huur', { referer })).html,
      )?.[1];
    expect(await crossOf('http://wisselstad.localhost:3000/financien?facturen=20')).toBe(
      '/financien?facturen=20',
    );
    expect(await crossOf('https://elders.example/financien')).toBe('/');
    expect(await crossOf('http://wisselstad.localhost:3000/zoeken?q=x')).toBe('/');
  });

  it('KNO-B1 nothing or only spaces is not searched, and says what to do', async () => {
    for (const path of ['/zoeken', '/zoeken?q=', '/zoeken?q=%20%20%09', '/zoeken?q=&q=']) {
      const page = await cedee.get(path);
      expect(page.status).toBe(200);
      expect(page.text, path).toContain('Typ een woord waarnaar u wilt zoeken');
      expect(page.text, path).not.toContain('gevonden)');
    }
  });

  it('KNO-B2 nothing found leads to all topics and to somebody who helps', async () => {
    const page = await cedee.get('/zoeken?q=olifantenverzorger');
    expect(page.text).toContain('Zoekresultaten (0 onderwerpen gevonden)');
    expect(linkNamed(page, 'Toon alle onderwerpen')).toBe('/vragen');
    expect(page.text).toContain('Of neem contact met ons op');
    expect(linksOf(page).some(({ href }) => href.startsWith('tel:'))).toBe(true);
  });

  it('KNO-B2 what was misspelled finds no topics, but what may have been meant', async () => {
    const page = await cedee.get('/zoeken?q=schimel');
    expect(page.text).toContain('(0 onderwerpen gevonden)');
    expect(page.text).toContain('Misschien bedoelt u');
    expect(page.text).toContain('Er zit schimmel in mijn badkamer.');
  });

  /** What stands under Misschien bedoelt u. */
  const suggested = async (typed: string, browser = cedee) => {
    const { html } = await browser.get(`/zoeken?q=${encodeURIComponent(typed)}`);
    const list = /Misschien bedoelt u<\/h3>(<ul.*?<\/ul>)/s.exec(html)?.[1] ?? '';
    return [...list.matchAll(/href="\/vragen\/(KBK-\d+)/g)].map(([, code]) => code);
  };

  it('KNO-B2 what may have been meant is looked up word by word: other forms, parts of words and typing errors', async () => {
    expect((await suggested('huisdieren'))[0]).toBe('KBK-00031');
    expect(await suggested('schimel')).toEqual(['KBK-00019']);
    expect((await suggested('rookmeldr'))[0]).toBe('KBK-00042');
    expect((await suggested('rookmelder piepen'))[0]).toBe('KBK-00042');
    expect((await suggested('mijn rookmeldr pieppt steeds'))[0]).toBe('KBK-00042');
    expect((await suggested('afrekning servicekosten')).slice(0, 1)).toEqual(['KBK-00012']);
    for (const typed of ['olifantenverzorger', 'de het een', 'KBK-00031 xyz', '2019', 'zz'])
      expect(await suggested(typed), typed).toEqual([]);
  });

  it('KNO-B2 KNO-5 what is suggested follows what staff change, and is of the portal only', async () => {
    expect(await suggested('zonnepanelne')).toEqual([]);
    expect(await suggested('legitimatei')).not.toContain('KBK-00044');
    await run(
      `update knowledge_question set keywords = keywords || '{ZONNEPANELEN}' where code = 'KBK-00021'`,
    );
    expect(await suggested('zonnepanelne')).toEqual(['KBK-00021']);
    await run(
      `update knowledge_question set keywords = array_remove(keywords, 'ZONNEPANELEN') where code = 'KBK-00021'`,
    );
    expect(await suggested('zonnepanelne')).toEqual([]);
  });

  it('KNO-B3 signs are taken literally', async () => {
    for (const sign of [
      '%',
      '_',
      "'",
      '\\',
      '"',
      '(',
      '[',
      '🦄',
      "';--",
      '</script><script>',
      '%25',
      '\u0000',
    ]) {
      const page = await cedee.get(`/zoeken?q=${encodeURIComponent(sign)}`);
      expect(page.status, sign).toBe(200);
      if (sign !== '\u0000')
        expect(page.text, sign).toContain('Zoekresultaten (0 onderwerpen gevonden)');
      expect(page.html, sign).not.toContain('<script>');
    }
    await run(
      `update knowledge_question set description = 'Krijg ik 100% terug_gave?' where code = 'KBK-00008'`,
    );
    expect(found(await cedee.get('/zoeken?q=100%25'))).toEqual([
      'Huur en betalen (1 item gevonden)',
    ]);
    expect(found(await cedee.get('/zoeken?q=k_g_v'))).toEqual([]);
    await run(
      `update knowledge_question set description = 'Ik heb te veel betaald. Krijg ik dat terug?' where code = 'KBK-00008'`,
    );
  });

  it('KNO-B4 more than 100 characters are cut off with a notice, up to any length', async () => {
    const long = await cedee.get(`/zoeken?q=${'a'.repeat(101)}`);
    expect(long.text).toContain('Wij zochten naar de eerste 100 tekens');
    expect((await cedee.get(`/zoeken?q=${'a'.repeat(100)}`)).text).not.toContain(
      'eerste 100 tekens',
    );
    const longest = await cedee.get(`/zoeken?q=${'huur '.repeat(2000)}`);
    expect(longest.status).toBe(200);
    expect(longest.text).toContain('Wij zochten naar de eerste 100 tekens');
  });
});

describe('own things', () => {
  it('KNO-7 what is the customer’s own stands under its own heading, and nobody else’s does', async () => {
    const page = await cedee.get('/zoeken?q=VF06367');
    expect(page.text).toContain('In uw eigen gegevens');
    expect(page.text).toContain('Facturen en betalingen');
    expect((await cedee.get('/zoeken?q=VF01021')).text).not.toContain('In uw eigen gegevens');
    const devries = portal.browser('wisselstad');
    await devries.signIn('devries');
    expect((await devries.get('/zoeken?q=VF01021')).text).toContain('In uw eigen gegevens');
    expect((await devries.get('/zoeken?q=VF06367')).text).not.toContain('In uw eigen gegevens');
  });

  it('KNO-7 documents are found in other forms of a word and with a typing error', async () => {
    for (const word of ['huurcommissie', 'Huurcomissie', 'afspraken', 'relatienotities']) {
      const page = await cedee.get(`/zoeken?q=${word}`);
      expect(page.text, word).toContain('Brieven en documenten');
    }
    const page = await cedee.get('/zoeken?q=huurcommissie');
    expect(linkNamed(page, 'Incasso: Huurcommissie')).toMatch(
      /^\/correspondentie\/[\da-f-]{36}\/document$/,
    );
  });

  it('FIN-2 GEN-29 with a bailiff case, or with the function off, nothing of it is found', async () => {
    const customer = portal.browser('wisselstad');
    await customer.signIn('deurwaarder');
    expect((await customer.get('/zoeken?q=factuur')).text).not.toContain('Facturen en betalingen');
    await portal.inside('wisselstad', (write, organisationId) =>
      storeSettings(write, organisationId, { switches: { balance: false } }),
    );
    expect((await cedee.get('/zoeken?q=VF06367')).text).not.toContain('Facturen en betalingen');
    await portal.inside('wisselstad', (write, organisationId) =>
      storeSettings(write, organisationId, { switches: {} }),
    );
    expect((await cedee.get('/zoeken?q=VF06367')).text).toContain('Facturen en betalingen');
  });

  it('KNO-7 the search field suggests questions and own things while somebody types', async () => {
    const suggestions: { title: string; href: string }[] = JSON.parse(
      (await cedee.get('/zoeken/suggesties?q=betalingsreg')).html,
    );
    expect(suggestions[0]).toEqual({
      title: 'Ik wil een betalingsregeling afsluiten. Kan dat?',
      text: 'Huurachterstand',
      href: '/vragen/KBK-00033?zoek=betalingsreg',
    });
    expect(JSON.parse((await cedee.get('/zoeken/suggesties?q=')).html)).toEqual([]);
  });
});
