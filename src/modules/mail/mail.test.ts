import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openOutgoingMail } from '#foundation/mail/open-outgoing-mail.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import { testTemplate } from '#foundation/mail/test-profile.ts';
import { loadProfile } from '#foundation/organisation/load-profile.ts';
import { MailRefused, MailUnavailable } from '#foundation/ports/mail.ts';
import { hashOfToken, newToken } from '#foundation/secrets/random.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';

const token = newToken();
const link = `http://wisselstad.localhost:3000/bevestigen/${token}`;
let portal: TestPortal;
let employee: Browser;
let administrator: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  employee = await staffWith('employee');
  administrator = await staffWith('administrator');
});

afterAll(() => portal.close());

/** A browser in which a member of staff is signed in. */
async function staffWith(role: string): Promise<Browser> {
  const cookie = newToken();
  const id = randomUUID();
  const now = portal.clock.now();
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .insertInto('staffMember')
      .values({
        organisationId,
        id,
        issuer: 'test',
        subject: id,
        username: `test-${role}`,
        name: 'A. Medewerker',
        roles: [role],
        lastSignedInAt: now,
      })
      .execute();
    await write
      .insertInto('session')
      .values({
        organisationId,
        id: randomUUID(),
        tokenHash: hashOfToken(cookie),
        kind: 'staff',
        staffMemberId: id,
        createdAt: now,
        lastSeenAt: now,
        freshAt: now,
      })
      .execute();
  });
  const browser = portal.browser('wisselstad');
  browser.cookies.set('medewerker', cookie);
  return browser;
}

const send = (slug = 'wisselstad', recipient = 'cedee@voorbeeld.example') =>
  portal.inside(slug, async (write, organisationId) =>
    queueMail(write, {
      organisation: await loadProfile(write, organisationId),
      template: testTemplate,
      language: 'nl',
      recipient,
      values: { name: 'F.M.H. Cedee <b>&', link },
      now: portal.clock.now(),
    }),
  );

async function fail(error: Error): Promise<void> {
  portal.failMail(error);
  await portal.postman.deliverDue();
  portal.failMail();
}

describe('the outbox of staff', () => {
  it('GEN-B7 lists each mail with its state, its attempts and the answer of the mail server', async () => {
    await send('wisselstad', 'eerste@voorbeeld.example');
    await fail(new MailUnavailable('451 Try again later'));
    await send('wisselstad', 'tweede@voorbeeld.example');
    const page = await employee.get('/kantoor/mail');
    expect(page.text).toMatch(/tw•••@voorbeeld\.example Wacht .* 0 /);
    expect(page.text).toMatch(
      /ee•••@voorbeeld\.example Wacht 21-11-2026 11:00 1 .*Volgende poging 21-11-2026 11:0[01] .* 451 Try again later/,
    );
    expect(page.html).not.toContain('eerste@voorbeeld');
    const waiting = await employee.get('/kantoor/mail?stand=waiting&pagina=1');
    expect(waiting.text).toContain('451 Try again later');
    expect((await employee.get('/kantoor/mail?stand=given_up')).text).toContain(
      'Hier staat geen e-mail',
    );
    expect((await employee.get('/kantoor/mail?stand=onzin&pagina=x')).status).toBe(200);
    portal.clock.advance({ minutes: 2 });
    await portal.mails();
  });

  it('GEN-B7 shows more mails on further pages', async () => {
    for (let count = 0; count < 26; count += 1)
      await send('wisselstad', `p${count}@voorbeeld.example`);
    await portal.mails();
    const linesOn = async (number: number) =>
      (await employee.get(`/kantoor/mail?stand=sent&pagina=${number}`)).html.match(/•••@/g)
        ?.length ?? 0;
    expect(await linesOn(1)).toBe(25);
    expect(await linesOn(2)).toBeGreaterThan(0);
  });

  it('GEN-B8 shows the text of a mail as text, without the secret in its link', async () => {
    const page = await employee.get(`/kantoor/mail/${await send()}`);
    expect(page.text).toContain('Beste F.M.H. Cedee <b>&,');
    expect(page.text).toContain('http://wisselstad.localhost:3000/bevestigen/•••');
    expect(page.html).not.toContain(token);
    await portal.mails();
  });

  it('GEN-B7 sends a refused mail again when staff press the button', async () => {
    const id = await send();
    await fail(new MailRefused('550 No such mailbox'));
    const refused = await employee.get(`/kantoor/mail/${id}`);
    expect(refused.text).toContain('Geweigerd');
    expect(refused.text).toContain('550 No such mailbox');
    const before = (await portal.mails()).length;
    const after = await employee.fill(`/kantoor/mail/${id}`, {}, `/kantoor/mail/${id}/opnieuw`);
    expect(after.text).toContain('De e-mail wordt nu opnieuw verstuurd.');
    expect(await portal.mails()).toHaveLength(before + 1);
    const sent = await employee.get(`/kantoor/mail/${id}`);
    expect(sent.text).not.toContain('Nu opnieuw proberen');
    const again = await employee.post(`/kantoor/mail/${id}/opnieuw`, {});
    expect(again.text).toContain('Deze e-mail is al verstuurd');
    expect(await portal.mails()).toHaveLength(before + 1);
  });

  it('GEN-B2 shows no mail of another organisation', async () => {
    const id = await send('zonnebloem');
    expect((await employee.get(`/kantoor/mail/${id}`)).status).toBe(404);
    expect((await employee.post(`/kantoor/mail/${id}/opnieuw`, {})).status).toBe(404);
    expect((await portal.browser('wisselstad').get(`/demo/post/${id}`)).status).toBe(404);
    await portal.mails();
  });
});

describe('the switch of the outgoing mail', () => {
  it('E.6 an administrator stops and opens it, after a question, and it is in the change log (ADM-5)', async () => {
    const stopped = await administrator.fill('/kantoor/mail/stoppen', {}, '/kantoor/mail/stoppen');
    expect(stopped.text).toContain('De uitgaande mail is gestopt.');
    expect(stopped.text).toContain('E-mails blijven wachten tot een beheerder');
    const before = (await portal.mails()).length;
    await send();
    expect(await portal.mails()).toHaveLength(before);
    expect((await administrator.get('/kantoor/mail/openen')).text).toContain(
      'gaan dan meteen weg: 1.',
    );
    await administrator.fill('/kantoor/mail/openen', {}, '/kantoor/mail/openen');
    expect(await portal.mails()).toHaveLength(before + 1);
    const changes = await portal.inside('wisselstad', (write) =>
      write
        .selectFrom('changeLog')
        .select(['actor', 'oldValue', 'newValue'])
        .where('subject', '=', 'Uitgaande mail')
        .execute(),
    );
    expect(changes).toEqual(
      expect.arrayContaining([
        { actor: 'test-administrator', oldValue: 'open', newValue: 'gestopt' },
        { actor: 'test-administrator', oldValue: 'gestopt', newValue: 'open' },
      ]),
    );
  });

  it('E.6 GEN-B2 one organisation stops its own mail, never that of another', async () => {
    await administrator.fill('/kantoor/mail/stoppen', {}, '/kantoor/mail/stoppen');
    const before = (await portal.mails()).length;
    await send('zonnebloem');
    await send();
    expect(await portal.mails()).toHaveLength(before + 1);
    await administrator.fill('/kantoor/mail/openen', {}, '/kantoor/mail/openen');
    expect(await portal.mails()).toHaveLength(before + 2);
  });

  it('E.6 what the operator stopped for all, the administrator sees and cannot open', async () => {
    await openOutgoingMail(portal.adminConnection, false);
    const before = (await portal.mails()).length;
    await send();
    expect(await portal.mails()).toHaveLength(before);
    const page = await administrator.get('/kantoor/mail');
    expect(page.text).toContain('De beheerder van de servers heeft alle uitgaande mail gestopt');
    expect(page.html).not.toContain('href="/kantoor/mail/openen"');
    await administrator.post('/kantoor/mail/openen', {});
    expect(await portal.mails()).toHaveLength(before);
    await openOutgoingMail(portal.adminConnection, true);
    expect(await portal.mails()).toHaveLength(before + 1);
  });

  it('E.6 an employee neither sees nor reaches it', async () => {
    expect((await employee.get('/kantoor/mail')).text).not.toContain('Uitgaande mail stoppen');
    expect((await employee.get('/kantoor/mail/stoppen')).status).toBe(403);
    expect((await employee.post('/kantoor/mail/stoppen', {})).status).toBe(403);
    const before = (await portal.mails()).length;
    await send();
    expect(await portal.mails()).toHaveLength(before + 1);
  });
});

describe('the mails of the demo', () => {
  const listed = z.array(
    z.object({
      id: z.string(),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      html: z.string(),
      links: z.array(z.string()),
      sentAt: z.string().nullable(),
    }),
  );

  it('design 11: everybody reads every mail, newest first, with links that work', async () => {
    portal.clock.advance({ minutes: 1 });
    const older = await send('wisselstad', 'ouder@voorbeeld.example');
    await portal.mails();
    portal.clock.advance({ minutes: 1 });
    const newer = await send('wisselstad', 'nieuwer@voorbeeld.example');
    const browser = portal.browser('wisselstad');
    const page = await browser.get('/demo/post');
    expect(page.html.indexOf(newer)).toBeGreaterThan(0);
    expect(page.html.indexOf(newer)).toBeLessThan(page.html.indexOf(older));
    const mail = await browser.get(`/demo/post/${older}`);
    expect(mail.text).toContain('ouder@voorbeeld.example');
    expect(mail.html).toContain(`href="${link}"`);
    expect(mail.html).toContain(` src="/demo/post/${older}/mail"`);
    const { html } = await browser.get('/demo/post.json');
    const [first, second] = listed.parse(JSON.parse(html));
    expect(first).toMatchObject({ id: newer, to: 'nieuwer@voorbeeld.example', sentAt: null });
    expect(second).toMatchObject({ id: older, links: [link], sentAt: '2026-11-21T10:03:00Z' });
    expect(second?.text).toContain(`Account bevestigen:\n${link}\n`);
    await portal.mails();
  });

  it('GEN-B8 the HTML of a mail runs nothing, and only its own page may frame it', async () => {
    const id = await send();
    const page = await portal.browser('wisselstad').get(`/demo/post/${id}/mail`);
    expect(page.html).toContain('Beste F.M.H. Cedee &lt;b&gt;&amp;,');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/^sandbox allow-popups /);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'unsafe-inline'; frame-ancestors 'self'");
    expect(page.headers['x-frame-options']).toBe('SAMEORIGIN');
    const others = await portal.browser('wisselstad').get('/demo/post');
    expect(others.headers['content-security-policy']).not.toContain('unsafe-inline');
    await portal.mails();
  });

  it('design 11: outside the demo there are none, whoever asks and whatever way', async () => {
    const id = await send('zonnebloem');
    const admin = new pg.Client(portal.adminConnection);
    await admin.connect();
    await admin.query(
      "update organisation set demo = false, settings_version = settings_version + 1 where slug = 'zonnebloem'",
    );
    const browser = portal.browser('zonnebloem');
    for (const path of [
      '/demo/post',
      '/demo/post.json',
      `/demo/post/${id}`,
      `/demo/post/${id}/mail`,
    ]) {
      expect((await browser.get(path)).status, path).toBe(404);
    }
    const { rows } = await portal.inside('zonnebloem', async (write) => ({
      rows: await write.ask(
        { name: 'demo', text: 'select * from portal.demo_mails(null, 10)' },
        [],
      ),
    }));
    expect(rows).toEqual([]);
    await admin.end();
  });
});
