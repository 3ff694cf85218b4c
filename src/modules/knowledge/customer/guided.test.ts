import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { root } from '#foundation/root.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { guideSchema } from '../rules/guide.ts';

const arrangementQuestion = '/vragen/KBK-00033';
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

/** The questions that were answered, as they stand on the page. */
function answeredOf({
  html,
}: Page): { question: string; how: string; answer: string; revise: string | undefined }[] {
  const list = /<ol class="voordeur-guide.*?<\/ol>/s.exec(html)?.[0] ?? '';
  return [
    ...list.matchAll(
      /<li.*?<h2[^>]*>(.*?)<\/h2>.*?<span class="voordeur-soft">(.*?)<\/span>(.*?)<\/p><\/li>/gs,
    ),
  ].map(([, question = '', how = '', rest = '']) => ({
    question,
    how,
    answer: rest
      .replace(/<span.*?<\/span>/g, '')
      .replace(/<[^>]+>/g, '')
      .trim(),
    revise: /href="([^"]+)"/.exec(rest)?.[1]?.replaceAll('&amp;', '&'),
  }));
}

/** The choices of the open question: what is sent, and its words. */
function choicesOf({ html }: Page): { value: string; text: string }[] {
  return [
    ...html.matchAll(/<input[^>]*type="radio"[^>]*value="([^"]+)"[^>]*>(.*?)<\/label>/gs),
  ].map(([, value = '', text = '']) => ({ value, text: text.replace(/<[^>]+>/g, ' ').trim() }));
}

/** Chooses an answer of the open question, as a browser without script sends its form. */
function choose(browser: Browser, page: Page, text: string): Promise<Page> {
  const form = /<form[^>]*id="vraag".*?<\/form>/s.exec(page.html)?.[0] ?? '';
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? '';
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value.replaceAll('&amp;', '&')],
  );
  const choice = choicesOf(page).find((one) => one.text.startsWith(text));
  if (!choice) throw new Error(`There is no answer ${text}.`);
  return browser.get(`${action}?${new URLSearchParams([...hidden, ['antwoord', choice.value]])}`);
}

async function chooseAll(browser: Browser, path: string, ...texts: string[]): Promise<Page> {
  let page = await browser.get(path);
  for (const text of texts) page = await choose(browser, page, text);
  return page;
}

describe('the example of the spec', () => {
  it('KNO-27 KNO-23 ADM-318 three answers of the records and one of the customer lead to the last choice', async () => {
    const page = await chooseAll(cedee, arrangementQuestion, 'Huurder');
    expect(page.html).toContain('Ik wil een betalingsregeling afsluiten. Kan dat?</h1>');
    expect(answeredOf(page)).toEqual([
      {
        question: '1. Om welk contract gaat het?',
        how: 'Uw antwoord:',
        answer: 'Kievitlaan 78, Zeist',
        revise: undefined,
      },
      {
        question: '2. Bent u de huurder of de vervangend betaler?',
        how: 'Uw antwoord:',
        answer: 'Huurder',
        revise: arrangementQuestion,
      },
      {
        question: '3. Hebt u een lopende betalingsregeling?',
        how: 'Volgens onze gegevens:',
        answer: 'Nee',
        revise: undefined,
      },
      {
        question: '4. Loopt er een deurwaarderdossier?',
        how: 'Volgens onze gegevens:',
        answer: 'Nee',
        revise: undefined,
      },
    ]);
    expect(page.text).toContain('5. Wilt u uw achterstand liever gespreid of uitgesteld betalen?');
    expect(choicesOf(page).map(({ text }) => text)).toEqual(['Gespreid betalen', 'Uitgesteld']);
  });

  it('KNO-20 KNO-22 KNO-28 a choice shows as the answer, the next question under it, the advice at the end', async () => {
    const first = await cedee.get(arrangementQuestion);
    expect(first.text).toContain('2. Bent u de huurder of de vervangend betaler?');
    expect(first.text).not.toContain('Ons advies');
    const end = await chooseAll(cedee, arrangementQuestion, 'Huurder', 'Gespreid betalen');
    expect(answeredOf(end)).toHaveLength(5);
    expect(end.text).toContain('Ons advies');
    expect(end.html).toContain('in <strong>gelijke delen</strong>');
    expect(end.html).toMatch(
      /<a class="utrecht-button[^"]*" href="\/financien">Vraag een regeling aan/,
    );
  });

  it('KNO-24 OP-14 an earlier answer is revised: all its choices show again, what followed is dropped', async () => {
    const end = await chooseAll(cedee, arrangementQuestion, 'Huurder', 'Uitgesteld');
    const revised = await cedee.get(answeredOf(end)[1]?.revise ?? '');
    expect(choicesOf(revised).map(({ text }) => text)).toEqual(['Huurder', 'Vervangend betaler']);
    expect(answeredOf(revised)).toHaveLength(1);
    const other = await choose(cedee, revised, 'Vervangend betaler');
    expect(other.text).toContain('Alleen de huurder zelf kan een betalingsregeling afsluiten.');
  });

  it('KNO-25 the only contract and the answers of the records cannot be clicked', async () => {
    const page = await chooseAll(cedee, arrangementQuestion, 'Huurder');
    expect(answeredOf(page).map(({ revise }) => revise !== undefined)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('KNO-23 KNO-27 the answers follow the records: a bailiff case, a running arrangement', async () => {
    const customer = portal.browser('wisselstad');
    await customer.signIn('deurwaarder');
    const page = await chooseAll(customer, arrangementQuestion, 'Huurder');
    expect(answeredOf(page).at(-1)).toMatchObject({ how: 'Volgens onze gegevens:', answer: 'Ja' });
    expect(page.text).toContain('Uw achterstand ligt bij de deurwaarder.');
    await run(`update bailiff_case set ended_on = '2026-11-20' where ended_on is null`);
    const after = await chooseAll(customer, arrangementQuestion, 'Huurder');
    expect(after.text).toContain('5. Wilt u uw achterstand liever gespreid');
    const withArrangement = portal.browser('wisselstad');
    await withArrangement.signIn('abdi');
    const runs = await chooseAll(withArrangement, arrangementQuestion, 'Huurder');
    expect(runs.text).toContain('U hebt al een betalingsregeling.');
  });
});

describe('contracts', () => {
  it('KNO-21 with several contracts the first question is which one, and facts are of its unit', async () => {
    const customer = portal.browser('wisselstad');
    await customer.signIn('devries');
    const start = await customer.get('/vragen/KBK-00023');
    expect(start.text).toContain('1. Om welk contract gaat het?');
    const choices = choicesOf(start);
    expect(choices.length).toBeGreaterThan(1);
    const chosen = await choose(customer, start, choices[0]?.text ?? '');
    expect(answeredOf(chosen)[0]?.revise).toBe('/vragen/KBK-00023');
    const next = await choose(customer, chosen, 'Ikzelf');
    expect(answeredOf(next)[2]?.how).toBe('Volgens onze gegevens:');
  });

  it('KNO-21 KNO-B11 somebody else’s contract in the address is no answer', async () => {
    const customer = portal.browser('wisselstad');
    await customer.signIn('devries');
    const page = await customer.get(
      '/vragen/KBK-00023?antwoord=contract:H06367-1&antwoord=wie:zelf',
    );
    expect(page.text).not.toContain('Kievitlaan');
    expect(page.text).toContain('Uw eerdere antwoorden passen niet meer');
    expect(choicesOf(page).length).toBeGreaterThan(1);
  });

  it('KNO-B7 without a running contract the question says so and offers contact', async () => {
    await run(`update lease set ends_on = '2026-01-31' where code = 'H06367-1'`);
    const page = await cedee.get(arrangementQuestion);
    expect(page.text).toContain('U hebt nu geen lopend contract bij ons.');
    expect(page.html).toContain('href="tel:');
    expect(choicesOf(page)).toEqual([]);
    await run(`update lease set ends_on = null where code = 'H06367-1'`);
  });

  it('KNO-21 where there are no contracts a question begins with its own', async () => {
    const parent = portal.browser('zonnebloem');
    await parent.signIn('ouder');
    const page = await parent.get('/vragen/KBK-00004');
    expect(page.text).not.toContain('Om welk contract gaat het?');
    expect(page.text).toContain('Heeft uw kind koorts');
  });
});

describe('going back', () => {
  it('KNO-26 Terug leads to the screen before, with its topic unfolded', async () => {
    const backOf = async (path: string) =>
      /href="([^"]+)"><svg[^>]*>(?:(?!<\/a>).)*<\/svg>Terug<\/a>/s
        .exec((await cedee.get(path)).html)?.[1]
        ?.replaceAll('&amp;', '&');
    expect(await backOf(arrangementQuestion)).toBe(
      '/vragen?onderwerp=KBO-00002#onderwerp-KBO-00002',
    );
    expect(await backOf(`${arrangementQuestion}?van=onderwerp`)).toBe(
      '/vragen/onderwerpen/KBO-00002#onderwerp-KBO-00002',
    );
    expect(await backOf(`${arrangementQuestion}?zoek=huur`)).toBe(
      '/zoeken?q=huur&onderwerp=KBO-00002#onderwerp-KBO-00002',
    );
    const deep = await chooseAll(cedee, `${arrangementQuestion}?zoek=huur`, 'Huurder');
    expect(deep.html).toContain('/zoeken?q=huur&amp;onderwerp=KBO-00002#onderwerp-KBO-00002');
  });

  it('KNO-B11 an old page answers with its own answers; a stale one cannot be combined with later ones', async () => {
    const first = await cedee.get(arrangementQuestion);
    await chooseAll(cedee, arrangementQuestion, 'Huurder', 'Uitgesteld');
    // Back in the browser to the first question, and another answer there.
    const other = await choose(cedee, first, 'Vervangend betaler');
    expect(answeredOf(other).map(({ answer }) => answer)).toEqual([
      'Kievitlaan 78, Zeist',
      'Vervangend betaler',
    ]);
    const mixed = await cedee.get(
      `${arrangementQuestion}?antwoord=rol:betaler&antwoord=soort:uitgesteld`,
    );
    expect(mixed.text).toContain('Alleen de huurder zelf');
    expect(mixed.text).not.toContain('Vraag uitstel aan');
    expect(mixed.text).toContain('Uw eerdere antwoorden passen niet meer');
  });

  it('KNO-22 pressing on without a choice says what to do', async () => {
    const page = await cedee.get(`${arrangementQuestion}?gevraagd=0`);
    expect(page.text).toContain('Kies een antwoord.');
    expect(page.html).toContain('<title>Fout: ');
    expect(choicesOf(page)).toHaveLength(2);
  });

  it('KNO-B6 a withdrawn question, or one that never was, answers with a message and the topics', async () => {
    await run(`update knowledge_question set portal_use = false where code = 'KBK-00033'`);
    for (const path of [
      `${arrangementQuestion}?antwoord=rol:huurder`,
      '/vragen/KBK-99999',
      '/vragen/%F0%9F%A6%84',
      '/vragen/%00',
    ]) {
      const page = await cedee.get(path);
      expect(page.status, path).toBe(404);
      if (!path.endsWith('%00'))
        expect(page.text, path).toContain('Deze vraag staat niet meer op de portal');
      if (!path.endsWith('%00')) expect(page.text, path).toContain('Medehuurderschap');
    }
    await run(`update knowledge_question set portal_use = true where code = 'KBK-00033'`);
  });
});

describe('advice', () => {
  async function withAdvice(
    text: string,
    button: { text: string; address: string } | null = null,
  ): Promise<Page> {
    const guide = JSON.stringify({ start: 'a', steps: {}, advices: { a: { text, button } } });
    await portal.inside('wisselstad', (write) =>
      sql`update knowledge_question set published = ${guide}::jsonb where code = 'KBK-00001'`.execute(
        write,
      ),
    );
    return cedee.get('/vragen/KBK-00001');
  }
  const written = ({ html }: Page) =>
    /<div class="voordeur-written">(.*?)<\/div>/s.exec(html)?.[1] ?? '';

  it('KNO-29 OP-15 ADM-319 an advice shows its markup', async () => {
    const page = await withAdvice(
      '**vet** en *schuin*\n*punt een\n* punt twee\n\n<https://a.nl> (https://b.nl) [naam](https://c.nl)',
    );
    expect(written(page)).toContain('<strong>vet</strong> en <em>schuin</em>');
    expect(written(page)).toContain('<ul>\n<li>punt een</li>\n<li>punt twee</li>\n</ul>');
    for (const address of ['https://a.nl', 'https://b.nl', 'https://c.nl'])
      expect(written(page)).toContain(
        `<a href="${address}" target="_blank" rel="noopener noreferrer">`,
      );
    expect(page.text).not.toContain('[naam]');
  });

  it('KNO-30 KNO-31 TXT-8 a relative link stays in the tab, a complete one opens another', async () => {
    const page = await withAdvice('[Uw brieven](myDocuments) [Film](https://video.example/1)');
    expect(written(page)).toContain('<a href="/myDocuments">Uw brieven</a>');
    expect(written(page)).toContain(
      '<a href="https://video.example/1" target="_blank" rel="noopener noreferrer">Film',
    );
  });

  it('KNO-31 ADM-321 ADM-322 a link button follows the same rule', async () => {
    const relative = await withAdvice('x', { text: 'Naar documenten', address: 'myDocuments' });
    expect(relative.html).toMatch(
      /<a class="utrecht-button[^"]*" href="\/myDocuments">Naar documenten/,
    );
    const complete = await withAdvice('x', {
      text: 'Naar buiten',
      address: 'https://belasting.example/a',
    });
    expect(complete.html).toMatch(
      /href="https:\/\/belasting.example\/a" target="_blank" rel="noopener">Naar buiten/,
    );
  });

  it('ADM-323 an absolute address of the portal itself opens a new tab too', async () => {
    const page = await withAdvice('x', {
      text: 'Naar huis',
      address: 'http://wisselstad.localhost:3000/woning',
    });
    expect(page.html).toMatch(/href="http:\/\/wisselstad.localhost:3000\/woning" target="_blank"/);
  });

  it('KNO-B10 TXT-B1 TXT-B2 nothing but markup and links of known kinds gets through', async () => {
    const page = await withAdvice(
      '<script>alert(1)</script> [x](javascript:alert(1)) **open [y](//elders.nl) <img src=x onerror=alert(1)>',
    );
    expect(written(page)).not.toMatch(/<(?!\/?(?:p|br)\b)/);
    expect(page.text).toContain('alert(1)');
    const button = await withAdvice('x', { text: 'Klik', address: 'javascript:alert(1)' });
    expect(button.html).not.toContain('Klik');
  });

  it('ADM-60 ADM-320 a link to a function that is off is no working link, and works again when it is on', async () => {
    const text = '[Uw saldo](financien) en [woning](woning)';
    await portal.inside('wisselstad', (write, organisationId) =>
      storeSettings(write, organisationId, { switches: { balance: false } }),
    );
    const off = await withAdvice(text, { text: 'Naar saldo', address: '/financien?facturen=20' });
    expect(written(off)).toBe('<p>Uw saldo en <a href="/woning">woning</a></p>');
    expect(off.html).not.toContain('Naar saldo');
    await portal.inside('wisselstad', (write, organisationId) =>
      storeSettings(write, organisationId, { switches: {} }),
    );
    const on = await withAdvice(text, { text: 'Naar saldo', address: '/financien?facturen=20' });
    expect(written(on)).toContain('<a href="/financien">Uw saldo</a>');
    expect(on.html).toContain('Naar saldo');
  });

  it('KNO-B9 a path without an advice shows how to reach the organisation', async () => {
    await run(
      `update knowledge_question set published = '{"start": null, "steps": {}, "advices": {}}' where code = 'KBK-00001'`,
    );
    const page = await cedee.get('/vragen/KBK-00001');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Voor uw situatie hebben wij geen kant-en-klaar advies.');
    expect(page.html).toContain('href="tel:');
  });
});

describe('did this help', () => {
  const counts = async () =>
    (
      await portal.inside('wisselstad', (write) =>
        sql<{
          helped: boolean;
          remark: string;
        }>`select helped, remark from knowledge_feedback`.execute(write),
      )
    ).rows;

  it('KNO-33 asking and answering writes nothing and sends nothing', async () => {
    const interactions = () =>
      portal.inside('wisselstad', (write) =>
        sql<{
          n: number;
        }>`select (select count(*) from interaction_log_entry)::int + (select count(*) from outgoing_mail)::int
          + (select count(*) from knowledge_feedback)::int as n`.execute(write),
      );
    const before = (await interactions()).rows;
    await chooseAll(cedee, arrangementQuestion, 'Huurder', 'Gespreid betalen');
    expect((await interactions()).rows).toEqual(before);
  });

  it('KNO-28 a customer says whether an advice helped; the last word counts', async () => {
    const path = `${arrangementQuestion}?antwoord=rol:betaler`;
    const thanks = await cedee.fill(
      path,
      { geholpen: 'nee', opmerking: ' Te kort \r\n en vaag ' },
      `${arrangementQuestion}/reactie`,
    );
    expect(thanks.text).toContain('Bedankt voor uw antwoord.');
    expect(thanks.text).toContain('Alleen de huurder zelf');
    expect(await counts()).toEqual([{ helped: false, remark: 'Te kort \r\n en vaag' }]);
    await cedee.fill(path, { geholpen: 'ja' }, `${arrangementQuestion}/reactie`);
    expect(await counts()).toEqual([{ helped: true, remark: '' }]);
  });

  it('KNO-28 a remark that is too long is refused; what was typed stays, and the advice too', async () => {
    const path = `${arrangementQuestion}?antwoord=rol:betaler`;
    const page = await cedee.fill(
      path,
      { geholpen: 'ja', opmerking: 'x'.repeat(1001) },
      `${arrangementQuestion}/reactie`,
    );
    expect(page.status).toBe(422);
    expect(page.errorAt('opmerking')).toContain('hoogstens 1.000 tekens');
    expect(page.text).toContain('Alleen de huurder zelf');
    expect(page.html).toContain('x'.repeat(1001));
  });
});

it('KNO-20 KNO-B9 every path of every guided question of the demo ends in an advice', async () => {
  const folder = join(root, 'demo/wisselstad/knowledge');
  const names = await readdir(folder);
  expect(names.length).toBeGreaterThan(9);
  let paths = 0;
  for (const name of names) {
    const guide = guideSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    const todo: string[][] = [[]];
    for (let chain = todo.pop(); chain; chain = todo.pop()) {
      const query = chain.map((answer) => `antwoord=${answer}`).join('&');
      const page = await cedee.get(`/vragen/${name.replace('.json', '')}?${query}`);
      expect(page.status).toBe(200);
      const choices = choicesOf(page);
      if (choices.length > 0) {
        for (const { value } of choices) todo.push([...chain, value]);
      } else {
        paths += 1;
        expect(page.text, `${name} ${query}`).toContain('Ons advies');
      }
    }
    expect(Object.keys(guide.advices).length).toBeGreaterThan(0);
  }
  expect(paths).toBeGreaterThan(25);
});
