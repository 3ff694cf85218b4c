import type { SendMailOptions, SMTPPoolOptions } from 'nodemailer';
import { MailRefused, type MailServer, type OutgoingMail } from '#foundation/ports/mail.ts';
import { mailErrorOf } from './smtp-error.ts';
import { type SmtpSettings, smtpSettings } from './smtp-settings.ts';

/**
 * Mail over SMTP, with connections that stay open between mails. Throws a `ZodError` on wrong
 * settings; nothing is connected until the first mail. `close` lets running deliveries end.
 */
export function smtpMailServer(settings: SmtpSettings): MailServer & { close(): void } {
  const { bounceAddress, ...connection } = smtpSettings.parse(settings);
  let opened: ReturnType<typeof openTransport> | undefined;
  return {
    async send(mail) {
      if (!bareAddress.test(mail.to)) throw new MailRefused(`Not an address: ${mail.to}`);
      try {
        opened ??= openTransport(connection);
        const transport = await opened;
        const { response } = await transport.sendMail(messageOf(mail, bounceAddress));
        return { response };
      } catch (error) {
        throw error instanceof Error ? mailErrorOf(error) : error;
      }
    },
    close: () => void opened?.then((transport) => transport.close()),
  };
}

type Connection = Omit<ReturnType<typeof smtpSettings.parse>, 'bounceAddress'>;

/** The library is loaded when the first mail leaves: until then the server does without its memory. */
async function openTransport(connection: Connection) {
  const { createTransport } = await import('nodemailer');
  return createTransport(poolOptions(connection));
}

/** Exactly one address: nothing that a header or an SMTP command reads as a second one. */
const bareAddress = /^[^\s,;:<>()[\]"\p{Cc}@]+@[^\s,;:<>()"\p{Cc}@]+$/u;

function poolOptions(settings: Connection): SMTPPoolOptions & { pool: true } {
  return {
    pool: true,
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    tls: { ca: settings.certificateAuthority },
    auth: settings.user ? { user: settings.user, pass: settings.password ?? '' } : undefined,
    connectionTimeout: settings.timeout,
    greetingTimeout: settings.timeout,
    socketTimeout: settings.timeout,
    dnsTimeout: settings.timeout,
    maxConnections: settings.maxConnections,
    // Only a mail of which no byte left is tried again here; the outbox repeats the others.
    maxRequeues: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function messageOf(mail: OutgoingMail, bounceAddress: string | undefined): SendMailOptions {
  return {
    envelope: { from: bounceAddress ?? mail.from.address, to: [mail.to] },
    messageId: mail.messageId,
    date: mail.date,
    from: mail.from,
    replyTo: mail.replyTo,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: { ...mail.headers },
    attachments: mail.inlineImages?.map((image) => ({
      cid: image.contentId,
      content: image.content,
      contentType: image.contentType,
      contentDisposition: 'inline',
    })),
    dkim: mail.dkim && {
      domainName: mail.dkim.domain,
      keySelector: mail.dkim.selector,
      privateKey: mail.dkim.privateKey,
    },
  };
}
