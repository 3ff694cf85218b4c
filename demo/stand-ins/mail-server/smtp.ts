import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Faults } from './faults.ts';
import type { MailFolder } from './mail-folder.ts';

/** Listens for mail on 127.0.0.1, without TLS and without sign-in. Port 0: the system chooses. */
export async function startSmtp(
  port: number,
  folder: MailFolder,
  faults: Faults,
): Promise<{ port: number; stop(): Promise<void> }> {
  const running = new Set<Promise<void>>();
  const server = new SMTPServer({
    banner: 'Voordeur demo mail server',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo({ address }, _session, answer) {
      const mode = faults.modeFor([address]);
      if (mode === 'refuse-temporarily') answer(refusal(451, 'Try again later'));
      else if (mode === 'refuse-permanently') answer(refusal(550, 'No such mailbox here'));
      else answer();
    },
    onData(stream, session, answer) {
      const taking = take(session, stream)
        .then(() => answer(null, 'Kept'), answer)
        .finally(() => running.delete(taking));
      running.add(taking);
    },
  });

  async function take(session: SMTPServerSession, stream: NodeJS.ReadableStream): Promise<void> {
    const source = Buffer.concat([traceOf(session), await buffer(stream)]);
    const mode = faults.modeFor(session.envelope.rcptTo.map(({ address }) => address));
    if (mode === 'slow') await faults.changed();
    await folder.keep(source);
    if (mode === 'drop-after-data') breakLine(server, session);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  server.on('error', () => undefined);
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async stop() {
      await new Promise<void>((resolve) => server.close(resolve));
      await Promise.all(running);
    },
  };
}

function refusal(responseCode: number, text: string): Error & { responseCode: number } {
  return Object.assign(new Error(text), { responseCode });
}

/** What a server that delivers adds on top (RFC 5321 section 4.4): the envelope. */
function traceOf({ envelope }: SMTPServerSession): Buffer {
  const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
  const recipients = envelope.rcptTo.map(({ address }) => `Delivered-To: ${address}\r\n`);
  return Buffer.from(`Return-Path: <${sender}>\r\n${recipients.join('')}`);
}

function breakLine(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) {
    if (connection.session.id === session.id) connection._socket.destroy();
  }
}
