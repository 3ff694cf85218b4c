import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openPool } from '#foundation/database/connect.ts';
import type { Job } from '#foundation/jobs/job.ts';
import { lastClosing } from '#foundation/notifications/daily-mail.ts';
import { notify } from '#foundation/notifications/notify.ts';
import { loadProfile } from '#foundation/organisation/load-profile.ts';
import { startOfTests, startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterEach(() => portal.clock.set(startOfTests));
afterAll(() => portal.close());

async function customer(username: string) {
  const browser = portal.browser('wisselstad');
  const { customerId } = await signInAs(portal, browser, { role: 'customer', username });
  if (!customerId) throw new Error(`No customer ${username}`);
  return { browser, customerId };
}

const subjects = () =>
  portal.house.modules.flatMap(({ notificationSubjects }) => notificationSubjects ?? []);

/** Tells a customer something about a subject, with the title of that subject. */
async function tell(customerId: string, name: string) {
  const subject = subjects().find((one) => one.name === name);
  if (!subject) throw new Error(`No subject ${name}`);
  await portal.inside('wisselstad', async (write, organisationId) =>
    notify(write, {
      organisation: await loadProfile(write, organisationId),
      customerId,
      subject,
      title: subject.label,
      href: '/tijdlijn',
      now: portal.clock.now(),
    }),
  );
}

/** Does the portal's own work once. */
async function runJob(name: string) {
  const job = portal.house.modules
    .flatMap(({ jobs = [] }): readonly Job[] => jobs)
    .find((one) => one.name === name);
  const pool = openPool(portal.connection, 1);
  await job?.run({ pool, now: portal.clock.now() });
  await pool.end();
}

it('the bell counts what is new, and the page of notifications marks it as read', async () => {
  const { browser, customerId } = await customer('cedee');
  expect((await browser.get('/')).text).not.toContain('nieuw,');
  await tell(customerId, 'answer');
  await tell(customerId, 'document');
  for (const path of ['/', '/gegevens', '/financien'])
    expect((await browser.get(path)).text).toContain('Meldingen, 2 nieuw');
  const page = await browser.get('/meldingen');
  expect(page.text).toContain('Nieuwe brief of ander document Nieuw 21-11-2026');
  await expect.poll(async () => (await browser.get('/')).text).not.toContain('2 nieuw');
  expect((await browser.get('/meldingen')).text).toContain('Nieuwe brief of ander document');
});

it('staff looking along see the bell and leave it as it is', async () => {
  const { customerId, browser } = await customer('bel-mee');
  await tell(customerId, 'answer');
  const agent = portal.browser('wisselstad');
  await signInAs(portal, agent, { role: 'agent', username: 'kcc', customerNumber: 'bel-mee' });
  expect((await agent.get('/meekijken/bel-mee/meldingen')).text).toContain('Nieuw');
  expect((await browser.get('/')).text).toContain('Meldingen, 1 nieuw');
});

it('what is told at once is one mail; what waits comes in one mail a day, and only what was not read', async () => {
  const { customerId } = await customer('dagmail');
  const mailed = async () =>
    (await portal.mails()).filter(({ to }) => JSON.stringify(to).includes('dagmail'));
  await tell(customerId, 'answer');
  expect(await mailed()).toHaveLength(1);
  await tell(customerId, 'document');
  await tell(customerId, 'news');
  await runJob('notifications-of-the-day');
  expect(await mailed()).toHaveLength(1);
  portal.clock.set(Temporal.Instant.from('2026-11-21T16:00:00Z'));
  await runJob('notifications-of-the-day');
  await tell(customerId, 'document');
  await runJob('notifications-of-the-day');
  const mails = await mailed();
  expect(mails).toHaveLength(2);
  expect(mails[1]?.text).toContain('• Nieuwe brief of ander document');
  expect(mails[1]?.text).toContain('• Nieuws voor uw buurt');
  expect(mails[1]?.text).toContain('/gegevens/meldingen');
  // The session of this morning has ended.
  const { browser } = await customer('dagmail');
  expect((await browser.get('/meldingen')).text).toContain('Nieuwe brief of ander document');
  await expect.poll(async () => (await browser.get('/')).text).not.toContain('nieuw,');
  portal.clock.set(Temporal.Instant.from('2026-11-22T16:30:00Z'));
  await expect
    .poll(async () => {
      await runJob('notifications-of-the-day');
      return (await mailed()).length;
    })
    .toBe(2);
});

it('a customer chooses a way for each subject, and nothing else changes it', async () => {
  const { browser, customerId } = await customer('kiezer');
  expect((await browser.get('/gegevens')).html).toContain('href="/gegevens/meldingen"');
  const saved = await browser.fill('/gegevens/meldingen', {
    answer: 'none',
    document: 'direct',
    news: 'elke minuut',
  });
  expect(saved.text).toContain('Uw keuze is opgeslagen.');
  expect(saved.html).toMatch(/name="answer"[^>]*value="none" checked/);
  const before = (await portal.mails()).length;
  await tell(customerId, 'answer');
  expect((await portal.mails()).slice(before)).toHaveLength(0);
  await tell(customerId, 'document');
  expect((await portal.mails()).slice(before)).toHaveLength(1);
});

it('staff archive a document: the household is told; what does not show is not told', async () => {
  const { browser } = await customer('cedee');
  const employee = portal.browser('wisselstad');
  await signInAs(portal, employee, { role: 'employee', username: 'kantoor' });
  const archive = async (fields: Record<string, string>) => {
    const form = await employee.get('/kantoor/documenten/nieuw');
    return employee.upload(
      '/kantoor/documenten/nieuw',
      {
        formKey: /name="formKey" value="([^"]+)"/.exec(form.html)?.[1] ?? '',
        eigenaar: 'HM-06367',
        subSubject: '',
        documentDate: '20-11-2026',
        publicationDate: '',
        ...fields,
      },
      {
        bestand: {
          name: 'brief.pdf',
          contentType: 'application/pdf',
          content: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
        },
      },
    );
  };
  await archive({ mainSubject: 'Zichtbaar', onPortal: 'ja' });
  await archive({ mainSubject: 'Verborgen' });
  await archive({ mainSubject: 'Later', onPortal: 'ja', publicationDate: '01-12-2026' });
  const { text } = await browser.get('/meldingen');
  expect(text).toContain('Nieuw document: Zichtbaar');
  expect(text).not.toContain('Verborgen');
  expect(text).not.toContain('Later');
});

it('who rents in the cluster of a new article is told once, nobody else', async () => {
  const here = await customer('cedee');
  const elsewhere = await customer('devries');
  await runJob('tell-news');
  await runJob('tell-news');
  const { text } = await here.browser.get('/meldingen');
  expect(text.match(/Nieuws: Nieuwe daken aan de Kievitlaan/g)).toHaveLength(1);
  expect(text).not.toContain('Koffie in de buurtkamer');
  expect((await elsewhere.browser.get('/meldingen')).text).not.toContain('Nieuwe daken');
});

it('the mail of the day closes at five, by the clock on the wall', () => {
  const closing = (instant: string) => lastClosing(Temporal.Instant.from(instant)).toString();
  expect(closing('2026-11-21T15:59:59Z')).toBe('2026-11-20T16:00:00Z');
  expect(closing('2026-11-21T16:00:00Z')).toBe('2026-11-21T16:00:00Z');
  expect(closing('2026-07-01T15:00:00Z')).toBe('2026-07-01T15:00:00Z');
});
