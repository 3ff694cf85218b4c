import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import type { Browser, Fields, Page } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const list = '/beheer/e-mailsjablonen';

describe('the pages about e-mail templates', () => {
  let portal: TestPortal;
  let browser: Browser;
  /** A template that needs its link. */
  let template: MailTemplate;
  let link: string;
  let path: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    const found = [...portal.house.mailTemplates.values()].find(({ placeholders }) =>
      placeholders.some(({ needed, sample }) => needed && sample.startsWith('https://')),
    );
    if (!found) throw new Error('No template needs a link.');
    template = found;
    link = found.placeholders.find(({ needed }) => needed)?.name ?? '';
    path = `${list}/${template.name}/nl`;
  });
  beforeEach(async () => {
    await portal.inside('wisselstad', async (write, organisationId) => {
      await write.deleteFrom('mailTemplate').where('organisationId', '=', organisationId).execute();
      await write.deleteFrom('changeLog').where('organisationId', '=', organisationId).execute();
    });
    browser = await administrator('beheerder');
  });
  afterAll(() => portal.close());

  async function administrator(username: string): Promise<Browser> {
    const opened = portal.browser('wisselstad');
    await signInAs(portal, opened, { role: 'administrator', username });
    return opened;
  }

  const body = () => `Beste klant,\n\n[Ga verder]({{ ${link} }})`;
  const save = (fields: Fields) =>
    browser.fill(path, { subject: 'Eigen', body: body(), ...fields }, path);
  const stored = () =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('mailTemplate')
        .select(['template', 'language', 'subject', 'body'])
        .where('organisationId', '=', organisationId)
        .execute(),
    );
  const changes = () =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('changeLog')
        .select(['actor', 'oldValue', 'newValue'])
        .where('organisationId', '=', organisationId)
        .execute(),
    );

  it('ADM-281 ADM-294 lists the templates of every module, with own or standard text per language', async () => {
    await save({});
    const page = await browser.get(list);
    const mine = portal.house.modulesOf('housing').flatMap((module) => module.mailTemplates ?? []);
    expect(mine.length).toBeGreaterThan(1);
    for (const { name } of mine) {
      expect(page.html).toContain(`href="${list}/${name}/nl"`);
      expect(page.html).toContain(`href="${list}/${name}/en"`);
    }
    expect(page.text.match(/Eigen tekst/g)).toHaveLength(1);
    expect(page.text.match(/Standaardtekst/g)).toHaveLength(mine.length * 2 - 1);
  });

  it('ADM-288 shows subject and body of the text in force', async () => {
    const page = await browser.get(path);
    expect(page.valueOf('subject')).toBe(template.texts.nl.subject);
    expect(page.valueOf('body')).toBe(template.texts.nl.body);
  });

  it('ADM-289 lists every placeholder with its meaning', async () => {
    const { text } = await browser.get(path);
    for (const { name, meaning } of template.placeholders) {
      expect(text).toContain(`{{ ${name} }} ${meaning.nl}`);
    }
    expect(text).toContain('{{ organisationName }}');
  });

  it('ADM-281 ADM-5 stores the own text and logs old and new', async () => {
    const page = await save({ subject: 'Welkom bij {{ organisationName }}' });
    expect(page.text).toContain('De tekst is opgeslagen');
    expect(await stored()).toEqual([
      {
        template: template.name,
        language: 'nl',
        subject: 'Welkom bij {{ organisationName }}',
        body: body(),
      },
    ]);
    const standard = template.texts.nl;
    expect(await changes()).toEqual([
      {
        actor: 'beheerder',
        oldValue: `${standard.subject}\n\n${standard.body}`,
        newValue: `Welkom bij {{ organisationName }}\n\n${body()}`,
      },
    ]);
  });

  it.each([
    ['Hallo {{ name', 'Deze tekst klopt niet.'],
    ['{% if %}', 'Deze tekst klopt niet.'],
    ['{% for x in y %}{% endfor %}', 'Deze tekst klopt niet.'],
  ])('refuses a text that does not parse beside its field: %s', async (wrong, message) => {
    const page = await save({ body: `${body()}\n\n${wrong}` });
    expect(page.status).toBe(422);
    expect(page.errorAt('body')).toContain(message);
    expect(page.valueOf('body')).toContain(wrong);
    expect(page.valueOf('subject')).toBe('Eigen');
    expect(await stored()).toEqual([]);
  });

  it('ADM-B39 refuses an unknown placeholder and names it', async () => {
    const page = await save({ body: `${body()} {{ iban }}`, subject: 'Voor {{ bsn }}' });
    expect(page.errorAt('body')).toContain('{{ iban }}');
    expect(page.errorAt('subject')).toContain('{{ bsn }}');
    expect(await stored()).toEqual([]);
  });

  it('ADM-290 refuses a text without the link that it needs', async () => {
    const page = await save({ body: 'Beste klant, tot ziens.' });
    expect(page.errorAt('body')).toContain(`{{ ${link} }}`);
    expect(await stored()).toEqual([]);
  });

  it('refuses an empty subject', async () => {
    const page = await save({ subject: '  ' });
    expect(page.errorAt('subject')).toBe('Dit is een verplicht veld.');
  });

  it('ADM-291 shows what was typed with sample data, in a frame that can do nothing', async () => {
    const page = await browser.get(path);
    expect(page.html).toMatch(/<iframe[^>]*name="voorbeeld"[^>]*sandbox/);
    const preview = await browser.post(`${path}/voorbeeld`, {
      subject: 'Proef <b>',
      body: `**Dag** ${body()} <script>alert(1)</script>`,
    });
    expect(preview.headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(preview.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/; sandbox$/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(preview.headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(preview.html).toContain('<strong>Dag</strong>');
    expect(preview.html).toContain('Proef &lt;b&gt;');
    expect(preview.html).not.toContain('<script>');
    const sample = template.placeholders.find(({ name }) => name === link)?.sample ?? '';
    expect(preview.html).toContain(sample.split('?')[0]);
    expect(await stored()).toEqual([]);
  });

  it('ADM-291 shows the stored text before anything was typed, and the plain text too', async () => {
    await save({ subject: 'Mijn onderwerp' });
    const preview = await browser.get(`${path}/voorbeeld`);
    expect(preview.html).toContain('Onderwerp: Mijn onderwerp');
    const plain = await browser.post(`${path}/platte-tekst`, { subject: 'Plat', body: body() });
    expect(plain.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(plain.html).toMatch(/^Onderwerp: Plat\n\nBeste klant,/);
  });

  it('ADM-291 says why a text cannot be shown', async () => {
    const preview = await browser.post(`${path}/voorbeeld`, { subject: 'x', body: '{{ iban }}' });
    expect(preview.html).toContain('{{ iban }}');
    expect(preview.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('ADM-291 sends what was typed to the administrator himself, and keeps it on the page', async () => {
    const before = (await portal.mails()).length;
    const page = await browser.post(`${path}/testmail`, { subject: 'Proefmail', body: body() });
    expect(page.status).toBe(200);
    expect(page.text).toContain('De testmail is onderweg naar');
    expect(page.valueOf('subject')).toBe('Proefmail');
    expect(page.html).toContain('data-warn-unsaved="changed"');
    const sent = (await portal.mails()).slice(before);
    const account = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('account')
        .select('email')
        .where('organisationId', '=', organisationId)
        .where('usernameKey', '=', 'beheerder')
        .executeTakeFirstOrThrow(),
    );
    expect(sent.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: account.email, subject: 'Proefmail' },
    ]);
    expect(await stored()).toEqual([]);
  });

  it('ADM-291 sends no test mail of a text that cannot be stored', async () => {
    const before = (await portal.mails()).length;
    const page = await browser.post(`${path}/testmail`, { subject: 'Proef', body: 'Zonder link' });
    expect(page.status).toBe(422);
    expect(page.errorAt('body')).toContain(`{{ ${link} }}`);
    expect(await portal.mails()).toHaveLength(before);
  });

  it('ADM-292 sets the standard text back after a question', async () => {
    await save({});
    const question = await browser.get(`${path}/standaard`);
    expect(question.text).toContain('Standaardtekst terugzetten?');
    const page = await browser.fill(`${path}/standaard`, {}, `${path}/standaard`);
    expect(page.text).toContain('De standaardtekst geldt weer.');
    expect(page.valueOf('subject')).toBe(template.texts.nl.subject);
    expect(await stored()).toEqual([]);
    expect(await changes()).toHaveLength(2);
  });

  it('stores no own text that is the standard text', async () => {
    await save({ subject: template.texts.nl.subject, body: template.texts.nl.body });
    expect(await stored()).toEqual([]);
    expect(await changes()).toEqual([]);
  });

  it('tells the second of two administrators, who keeps what he typed and may save it then', async () => {
    const other = await administrator('tweede');
    const seen = hiddenIn(await other.get(path));
    await save({ subject: 'Van de eerste' });
    const told = await other.post(path, { ...seen, subject: 'Van de tweede', body: body() });
    expect(told.status).toBe(422);
    expect(told.text).toContain('Iemand anders heeft deze tekst net gewijzigd.');
    expect(told.text).toContain('Van de eerste');
    expect(told.valueOf('subject')).toBe('Van de tweede');
    expect((await stored())[0]?.subject).toBe('Van de eerste');
    await other.post(path, { ...hiddenIn(told), subject: 'Van de tweede', body: body() });
    expect((await stored())[0]?.subject).toBe('Van de tweede');
  });

  it('ADM-292 does not restore over a text that somebody else has just written', async () => {
    await save({});
    const seen = hiddenIn(await browser.get(`${path}/standaard`));
    await save({ subject: 'Nieuwer' });
    const told = await browser.post(`${path}/standaard`, seen);
    expect(told.status).toBe(422);
    expect((await stored())[0]?.subject).toBe('Nieuwer');
  });

  it('knows no other templates and languages', async () => {
    expect((await browser.get(`${list}/bestaatNiet/nl`)).status).toBe(404);
    expect((await browser.get(`${list}/${template.name}/fr`)).status).toBe(404);
    expect((await browser.post(`${list}/bestaatNiet/nl`, { subject: 'x', body: 'y' })).status).toBe(
      404,
    );
  });

  it('ADM-4 keeps the text of one organisation out of another', async () => {
    await save({ subject: 'Alleen Wisselstad' });
    const other = portal.browser('zonnebloem');
    await signInAs(portal, other, {
      role: 'administrator',
      slug: 'zonnebloem',
      username: 'anders',
    });
    expect((await other.get(path)).text).not.toContain('Alleen Wisselstad');
  });
});

function hiddenIn(page: Page): Record<string, string> {
  const found = [...page.html.matchAll(/name="(seen|formKey)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name, value ?? '']));
}
