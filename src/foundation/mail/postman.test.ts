import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { smtpMailServer } from '#connections/smtp/smtp-mail-server.ts';
import {
  type MailServerStandIn,
  startMailServer,
} from '../../../demo/stand-ins/mail-server/mail-server.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { openPool } from '../database/connect.ts';
import type { Write } from '../database/transaction.ts';
import { openLog } from '../log/log.ts';
import { loadProfile } from '../organisation/load-profile.ts';
import { type MailServer, MailUnavailable, type OutgoingMail } from '../ports/mail.ts';
import { latestMail } from './latest-mail.ts';
import { postman } from './postman.ts';
import { queueMail } from './queue-mail.ts';
import { testTemplate } from './test-profile.ts';

const link = 'http://wisselstad.localhost:3000/bevestigen/geheim';
let folder: string;
let standIn: MailServerStandIn;
let smtp: ReturnType<typeof smtpMailServer>;
let portal: TestPortal;
let pool: pg.Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voordeur-mail-'));
  standIn = await startMailServer({ folder });
  smtp = smtpMailServer({ host: '127.0.0.1', port: standIn.port, security: 'none' });
  portal = await startTestPortal({ mailServer: smtp });
  pool = openPool(portal.connection, 6);
});

afterEach(() => standIn.fault('ok'));

afterAll(async () => {
  await portal.close();
  await pool.end();
  smtp.close();
  await standIn.stop();
  await rm(folder, { recursive: true });
});

interface Wish {
  readonly to?: string;
  readonly accountId?: string;
}

async function queue(
  write: Write,
  organisationId: string,
  { to, accountId }: Wish = {},
): Promise<string> {
  return queueMail(write, {
    organisation: await loadProfile(write, organisationId),
    template: testTemplate,
    language: 'nl',
    recipient: to ?? `${randomUUID()}@voorbeeld.example`,
    values: { name: 'F.M.H. Cedee', link },
    ...(accountId && { accountId }),
    now: portal.clock.now(),
  });
}

const send = (wish?: Wish) =>
  portal.inside('wisselstad', (write, organisationId) => queue(write, organisationId, wish));

const rowOf = (id: string) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('outgoingMail')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );

const arrived = (messageId: string) =>
  standIn.mails().filter((mail) => mail.messageId === messageId);

/** A mail server that notes what it gets and answers when it is told to. */
function slowMailServer() {
  const taken: OutgoingMail[] = [];
  const waiting: (() => void)[] = [];
  const mailServer: MailServer = {
    send(mail) {
      taken.push(mail);
      return new Promise((resolve) => waiting.push(() => resolve({ response: '250 OK' })));
    },
  };
  const taking = async (count: number) => {
    await expect.poll(() => taken.length, { interval: 5 }).toBe(count);
  };
  const answer = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  return { mailServer, taken, taking, answer };
}

const otherPostman = (mailServer: MailServer) =>
  postman({ pool, clock: portal.clock, mailServer, log: openLog('silent') });

async function addAccount(email: string): Promise<string> {
  const id = randomUUID();
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .insertInto('account')
      .values({
        organisationId,
        id,
        role: 'user',
        username: id,
        usernameKey: id,
        email,
        emailKey: email.toLowerCase(),
        createdAt: portal.clock.now(),
      })
      .execute(),
  );
  return id;
}

const isInvalid = async (accountId: string) =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const { emailInvalid } = await write
      .selectFrom('account')
      .select('emailInvalid')
      .where('organisationId', '=', organisationId)
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    return emailInvalid;
  });

describe('what leaves', () => {
  it('GEN-38 ADM-293 arrives once, with the sender name of the organisation', async () => {
    const id = await send({ to: 'cedee@voorbeeld.example' });
    await portal.postman.deliverDue();
    await portal.postman.deliverDue();
    const row = await rowOf(id);
    const [mail, ...more] = arrived(row.messageId);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: 'cedee@voorbeeld.example',
      subject: 'Bevestig uw account, F.M.H. Cedee',
      links: [link],
    });
    expect(mail?.html).not.toMatch(/voordeur/i);
    const source = await standIn.source(mail?.id ?? '');
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, lastError: null, nextAttemptAt: null });
    expect(row.sentAt?.toString()).toBe(portal.clock.now().toString());
  });

  it('GEN-38 is in the words of the organisation; words that no longer fit give way to the default', async () => {
    const store = (body: string) =>
      portal.inside('wisselstad', (write, organisationId) =>
        write
          .insertInto('mailTemplate')
          .values({
            organisationId,
            template: testTemplate.name,
            language: 'nl',
            subject: 'Welkom',
            body,
          })
          .onConflict((conflict) =>
            conflict.columns(['organisationId', 'template', 'language']).doUpdateSet({ body }),
          )
          .execute(),
      );
    await store('Dag {{ name }}, [klik]({{ link }})');
    expect(await rowOf(await send())).toMatchObject({ subject: 'Welkom' });
    await store('Dag {{ voornaam }}');
    expect(await rowOf(await send())).toMatchObject({
      subject: 'Bevestig uw account, F.M.H. Cedee',
    });
    await portal.inside('wisselstad', (write, organisationId) =>
      write.deleteFrom('mailTemplate').where('organisationId', '=', organisationId).execute(),
    );
    await portal.postman.deliverDue();
  });

  it('ADM-293 the logo travels inside the mail, as a picture that every mail program shows', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40"/></svg>';
    await portal.inside('zonnebloem', async (write, organisationId) => {
      await write.deleteFrom('look').where('organisationId', '=', organisationId).execute();
      await write.deleteFrom('lookImage').where('organisationId', '=', organisationId).execute();
      await write
        .insertInto('look')
        .values({
          organisationId,
          logoShape: 'round',
          copyright: false,
          colours: Array.from({ length: 17 }, () => '#123456'),
          stylesheet: '',
          stylesheetHash: 'x',
        })
        .execute();
      await write
        .insertInto('lookImage')
        .values({
          organisationId,
          kind: 'logo',
          contentType: 'image/svg+xml',
          content: Buffer.from(svg),
          hash: 'logo-in-mail',
          width: 60,
          height: 40,
        })
        .execute();
      await queue(write, organisationId, { to: 'ouder@voorbeeld.example' });
    });
    await portal.postman.deliverDue();
    const mail = standIn.mails().find(({ to }) => to === 'ouder@voorbeeld.example');
    expect(mail?.html).toContain('src="data:image/png;base64,');
    expect(mail?.html).not.toContain('cid:');
  });

  it('design 5: nothing leaves before commit, and nothing of what is rolled back', async () => {
    const before = standIn.mails().length;
    let id = '';
    await portal.inside('wisselstad', async (write, organisationId) => {
      id = await queue(write, organisationId);
      expect(await portal.postman.deliverDue()).toBe(0);
    });
    expect(standIn.mails()).toHaveLength(before);
    expect(await portal.postman.deliverDue()).toBe(1);
    expect(arrived((await rowOf(id)).messageId)).toHaveLength(1);
    const undone = portal.inside('wisselstad', async (write, organisationId) => {
      await queue(write, organisationId);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await portal.postman.deliverDue()).toBe(0);
    expect(standIn.mails()).toHaveLength(before + 1);
  });
});

describe('what fails', () => {
  it('GEN-B7 a mail that is not taken now is tried again later, and the reason is kept', async () => {
    standIn.fault('refuse-temporarily');
    const id = await send();
    expect(await portal.postman.deliverDue()).toBe(0);
    const waiting = await rowOf(id);
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, leasedUntil: null });
    expect(waiting.lastError).toContain('451');
    expect(await portal.postman.deliverDue()).toBe(0);
    expect((await rowOf(id)).attempts).toBe(1);
    standIn.fault('ok');
    portal.clock.advance({ minutes: 2 });
    expect(await portal.postman.deliverDue()).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
    expect(arrived(waiting.messageId)).toHaveLength(1);
  });

  it('GEN-B7 an address that is refused for good marks the account, and is not tried again', async () => {
    const to = 'Weg@voorbeeld.example';
    standIn.fault('refuse-permanently', to);
    const accountId = await addAccount(to);
    const id = await send({ to, accountId });
    expect(await portal.postman.deliverDue()).toBe(0);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'refused', nextAttemptAt: null });
    expect(row.lastError).toContain('550');
    expect(await isInvalid(accountId)).toBe(true);
    standIn.fault('ok');
    portal.clock.advance({ days: 4 });
    expect(await portal.postman.deliverDue()).toBe(0);
  });

  it('ADM-B13 tells why the latest mail to an account did not leave, until it does', async () => {
    const accountId = await addAccount('later@voorbeeld.example');
    standIn.fault('refuse-temporarily');
    await send({ to: 'later@voorbeeld.example', accountId });
    await portal.postman.deliverDue();
    const latest = () =>
      portal.inside('wisselstad', (write, organisationId) =>
        latestMail(write, organisationId, { accountId, template: testTemplate.name }),
      );
    const failed = await latest();
    expect(failed).toMatchObject({ state: 'waiting', sentAt: null });
    expect(failed?.lastError).toContain('451');
    standIn.fault('ok');
    portal.clock.advance({ minutes: 2 });
    await portal.postman.deliverDue();
    expect(await latest()).toMatchObject({ state: 'sent', lastError: null });
  });

  it('ADM-284 a refused new address leaves the account with its old address alone', async () => {
    const accountId = await addAccount('oud@voorbeeld.example');
    standIn.fault('refuse-permanently', 'nieuw@voorbeeld.example');
    const id = await send({ to: 'nieuw@voorbeeld.example', accountId });
    await portal.postman.deliverDue();
    expect((await rowOf(id)).state).toBe('refused');
    expect(await isInvalid(accountId)).toBe(false);
  });

  it('GEN-B7 is given up after about three days', async () => {
    const id = await send();
    const begun = portal.clock.now();
    const failing = otherPostman({ send: () => Promise.reject(new MailUnavailable('451 later')) });
    let row = await rowOf(id);
    while (row.state === 'waiting') {
      await failing.deliverDue();
      row = await rowOf(id);
      if (row.nextAttemptAt) portal.clock.set(row.nextAttemptAt);
    }
    expect(row).toMatchObject({ state: 'given_up', lastError: '451 later' });
    const days = portal.clock.now().since(begun).total('hours') / 24;
    expect(days).toBeGreaterThan(2.4);
    expect(days).toBeLessThan(3.7);
  });

  it('GEN-B7 an unexpected fault of ours does not lose the mail', async () => {
    const id = await send();
    await otherPostman({ send: () => Promise.reject(new TypeError('oops')) }).deliverDue();
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', lastError: 'oops' });
    portal.clock.advance({ minutes: 2 });
    expect(await portal.postman.deliverDue()).toBe(1);
  });

  it('design 5: a line that breaks after the mail was taken repeats it under the same Message-ID', async () => {
    standIn.fault('drop-after-data');
    const id = await send();
    expect(await portal.postman.deliverDue()).toBe(0);
    standIn.fault('ok');
    portal.clock.advance({ minutes: 2 });
    expect(await portal.postman.deliverDue()).toBe(1);
    const { messageId, state } = await rowOf(id);
    expect(state).toBe('sent');
    expect(arrived(messageId)).toHaveLength(2);
  });

  it('E.1 a mail whose postman died is found again when its lease ends', async () => {
    const id = await send();
    const dying = slowMailServer();
    const round = otherPostman(dying.mailServer).deliverDue();
    await dying.taking(1);
    expect(await portal.postman.deliverDue()).toBe(0);
    portal.clock.advance({ minutes: 6 });
    expect(await portal.postman.deliverDue()).toBe(1);
    expect((await rowOf(id)).state).toBe('sent');
    dying.answer();
    await round;
    const { messageId } = await rowOf(id);
    expect(dying.taken.map((mail) => mail.messageId)).toEqual([messageId]);
    expect(arrived(messageId)).toHaveLength(1);
  });
});

describe('postmen', () => {
  it('design 5: two never send one mail twice', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => send()));
    const counts = await Promise.all([
      portal.postman.deliverDue(),
      otherPostman(smtp).deliverDue(),
      portal.postman.deliverDue(),
    ]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
    for (const id of ids) expect(arrived((await rowOf(id)).messageId)).toHaveLength(1);
  });

  it('E.1 deliver four at once, end what is under way when stopped, and leave the rest', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => send()));
    const slow = slowMailServer();
    const stopping = otherPostman(slow.mailServer);
    stopping.start();
    await slow.taking(4);
    const stopped = stopping.stop();
    slow.answer();
    await stopped;
    const states = await Promise.all(ids.map(async (id) => (await rowOf(id)).state));
    expect(states.filter((state) => state === 'sent')).toHaveLength(4);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(2);
    expect(await stopping.deliverDue()).toBe(0);
    expect(await portal.postman.deliverDue()).toBe(2);
  });

  it('E.6 nothing leaves while the outgoing mail is closed', async () => {
    const open = (outgoingMailOpen: boolean) =>
      portal.inside('wisselstad', (write) =>
        write.updateTable('portal.installation').set({ outgoingMailOpen }).execute(),
      );
    await open(false);
    const id = await send();
    expect(await portal.postman.deliverDue()).toBe(0);
    expect((await rowOf(id)).attempts).toBe(0);
    await open(true);
    expect(await portal.postman.deliverDue()).toBe(1);
  });

  it('GEN-B7 one refused mail does not hold up the others', async () => {
    standIn.fault('refuse-permanently', 'weg@voorbeeld.example');
    await send({ to: 'weg@voorbeeld.example' });
    await send();
    await send();
    expect(await portal.postman.deliverDue()).toBe(2);
  });
});
