import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MailRefused, MailUnavailable, type OutgoingMail } from '#foundation/ports/mail.ts';
import {
  type MailServerStandIn,
  startMailServer,
} from '../../../demo/stand-ins/mail-server/mail-server.ts';
import { smtpMailServer } from './smtp-mail-server.ts';
import type { SmtpSettings } from './smtp-settings.ts';

const mail: OutgoingMail = {
  messageId: '<act-1@wisselstad.example>',
  from: { name: 'Wisselstad', address: 'portaal@wisselstad.example' },
  to: 'cedee@voorbeeld.example',
  subject: 'Uw reparatie',
  html: '<p>Wij komen <a href="https://wisselstad.example/acties?a=1&amp;b=2">morgen</a>.</p>',
  text: 'Wij komen morgen: https://wisselstad.example/acties',
  date: new Date('2026-03-02T09:30:00Z'),
};

describe('mail over SMTP', () => {
  let folder: string;
  let standIn: MailServerStandIn;
  let toClose: { close(): void }[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voordeur-mail-'));
    standIn = await startMailServer({ folder });
    toClose = [];
  });

  afterEach(async () => {
    for (const server of toClose) server.close();
    await standIn.stop();
    await rm(folder, { recursive: true });
  });

  function connect(settings: Partial<SmtpSettings> = {}) {
    const { port } = standIn;
    const server = smtpMailServer({ host: '127.0.0.1', port, security: 'none', ...settings });
    toClose.push(server);
    return server;
  }

  it('hands over a mail as it was written, under our Message-ID', async () => {
    const subject = 'Uw afspraak – één keuken, ’s ochtends 😀';
    const { response } = await connect().send({
      ...mail,
      subject,
      replyTo: 'klant@wisselstad.example',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    expect(response).toMatch(/^250 /);
    expect(standIn.mails()).toEqual([
      {
        id: '00000001',
        messageId: mail.messageId,
        from: 'portaal@wisselstad.example',
        to: 'cedee@voorbeeld.example',
        replyTo: 'klant@wisselstad.example',
        subject,
        date: '2026-03-02T09:30:00.000Z',
        text: `${mail.text}\n`,
        html: `${mail.html}\n`,
        links: ['https://wisselstad.example/acties?a=1&b=2', 'https://wisselstad.example/acties'],
      },
    ]);
    expect(await standIn.source('00000001')).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('shows inline pictures and returns undeliverable mail to the bounce address', async () => {
    const content = Buffer.from('a picture');
    await connect({ bounceAddress: 'terug@wisselstad.example' }).send({
      ...mail,
      html: '<img src="cid:logo" alt="">',
      inlineImages: [{ contentId: 'logo', contentType: 'image/png', content }],
    });
    expect(standIn.mails()[0]?.html.trim()).toBe(
      `<img src="data:image/png;base64,${content.toString('base64')}" alt="">`,
    );
    expect(await standIn.source('00000001')).toMatch(
      /^Return-Path: <terug@wisselstad.example>\r$/m,
    );
  });

  it('signs for the domain of the sender', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    await connect().send({
      ...mail,
      dkim: { domain: 'wisselstad.example', selector: 'maart', privateKey },
    });
    const source = await standIn.source('00000001');
    expect(source).toMatch(
      /^DKIM-Signature: v=1; a=rsa-sha256;[\s\S]*d=wisselstad.example;[\s\S]*s=maart;/m,
    );
  });

  it('tells a refused address from a server that is busy', async () => {
    const server = connect();
    standIn.fault('refuse-permanently', mail.to);
    await expect(server.send(mail)).rejects.toThrow(MailRefused);
    await expect(server.send(mail)).rejects.toThrow(/^550 /);
    await server.send({ ...mail, to: 'batter@voorbeeld.example' });
    standIn.fault('refuse-temporarily');
    await expect(server.send(mail)).rejects.toThrow(MailUnavailable);
    standIn.fault('ok');
    await server.send(mail);
    expect(standIn.mails().map(({ to }) => to)).toEqual([mail.to, 'batter@voorbeeld.example']);
  });

  it('sends once and says unavailable when the line breaks before the answer', async () => {
    const server = connect();
    await server.send({ ...mail, messageId: '<act-0@wisselstad.example>' });
    standIn.fault('drop-after-data');
    await expect(server.send(mail)).rejects.toThrow(MailUnavailable);
    standIn.fault('ok');
    await server.send({ ...mail, messageId: '<act-2@wisselstad.example>' });
    expect(standIn.mails().map(({ messageId }) => messageId)).toEqual([
      '<act-2@wisselstad.example>',
      '<act-1@wisselstad.example>',
      '<act-0@wisselstad.example>',
    ]);
  });

  it('says unavailable when nobody listens', async () => {
    const { port } = standIn;
    await standIn.stop();
    await expect(connect({ port }).send(mail)).rejects.toThrow(MailUnavailable);
    standIn = await startMailServer({ folder });
  });

  it('says unavailable when the server answers too late', async () => {
    standIn.fault('slow');
    await expect(connect({ timeout: 100 }).send(mail)).rejects.toThrow(MailUnavailable);
  });

  it('says nothing before the line is protected', async () => {
    await expect(connect({ security: 'starttls' }).send(mail)).rejects.toThrow(MailUnavailable);
    expect(standIn.mails()).toEqual([]);
  });

  it('does not blame the address when our own sign-in is refused', async () => {
    const refusing = createServer((socket) => {
      socket.write('220 here\r\n');
      socket.on('data', (line) => {
        const greeting = line.toString().startsWith('EHLO');
        socket.write(greeting ? '250-here\r\n250 AUTH PLAIN\r\n' : '535 wrong password\r\n');
      });
    });
    const port = await new Promise<number>((resolve) => {
      refusing.listen(0, '127.0.0.1', () => {
        const address = refusing.address();
        resolve(address && typeof address === 'object' ? address.port : 0);
      });
    });
    const sending = connect({ port, user: 'voordeur', password: 'wrong' }).send(mail);
    await expect(sending).rejects.toThrow(MailUnavailable);
    await expect(sending).rejects.toThrow(/535/);
    refusing.close();
  });

  it('lets no text of a visitor add a header or a recipient', async () => {
    const server = connect();
    const attack = fc.constantFrom(
      '\r\nBcc: evil@evil.example',
      '\nBcc: evil@evil.example\n\n<b>body</b>',
      '\rBcc: evil@evil.example',
      '>\r\nRCPT TO:<evil@evil.example>\r\n',
      '\u2028Bcc: evil@evil.example',
      '\u0000\r\n.\r\nMAIL FROM:<evil@evil.example>',
      '", evil@evil.example, "',
    );
    const text = fc.tuple(fc.string({ maxLength: 20 }), attack).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, text, async (subject, name, header) => {
        await server.send({
          ...mail,
          subject,
          from: { ...mail.from, name },
          headers: { 'X-Reference': header },
        });
        const [kept] = standIn.mails();
        const source = await standIn.source(String(kept?.id));
        expect(source.match(/^(Bcc|RCPT TO|MAIL FROM)/gim)).toBeNull();
        expect(source.match(/^Delivered-To: .*$/gm)).toEqual([`Delivered-To: ${mail.to}`]);
        expect(kept).toMatchObject({
          from: mail.from.address,
          to: mail.to,
          html: `${mail.html}\n`,
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'a@voorbeeld.example, b@voorbeeld.example',
    'a@voorbeeld.example\r\nBcc: b@voorbeeld.example',
    'Naam <a@voorbeeld.example>',
    '"a@voorbeeld.example"@evil.example',
    'group:a@voorbeeld.example;',
    'a@b@voorbeeld.example',
    'geen adres',
    '',
  ])('refuses %j as an address, without asking the server', async (to) => {
    await expect(connect().send({ ...mail, to })).rejects.toThrow(MailRefused);
    expect(standIn.mails()).toEqual([]);
  });

  it('refuses settings that cannot work', () => {
    expect(() => smtpMailServer({ host: '', port: 0 })).toThrow(/host[\s\S]*port/);
  });
});
