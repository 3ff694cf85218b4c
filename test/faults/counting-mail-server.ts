import { SMTPServer } from 'smtp-server';

/** A mail server that keeps only the Message-ID of every mail it answered 250 for. */
export interface CountingMailServer {
  readonly port: number;
  readonly messageIds: readonly string[];
  stop(): Promise<void>;
}

export async function countMails(): Promise<CountingMailServer> {
  const messageIds: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, accept) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const found = /^message-id:\s*(<[^>]+>)/im.exec(Buffer.concat(chunks).toString('latin1'));
        messageIds.push(found?.[1] ?? 'none');
        accept();
      });
    },
  });
  // A client that is killed cuts its connection; that is what this server is for.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    messageIds,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
