import { startHttpServer } from '../http-server.ts';
import type { StandIn } from '../stand-in.ts';
import { type FaultMode, faultSwitch } from './faults.ts';
import { mailPages } from './http.ts';
import type { KeptMail } from './kept-mail.ts';
import { openMailFolder } from './mail-folder.ts';
import { startSmtp } from './smtp.ts';

/** `port` speaks SMTP; `url` shows the mails. */
export interface MailServerStandIn extends StandIn {
  readonly httpPort: number;
  /** Newest first. */
  mails(): KeptMail[];
  /** A mail as it came over the line, with the envelope in `Return-Path` and `Delivered-To`. */
  source(id: string): Promise<string>;
  /** Fails from now on, for every mail or for the mails to one address; `ok` ends it. */
  fault(mode: FaultMode, address?: string): void;
}

/**
 * Starts a mail server that keeps every mail in `folder` and sends nothing on. Port 0 lets the
 * system choose.
 */
export async function startMailServer(options: {
  folder: string;
  port?: number;
  httpPort?: number;
}): Promise<MailServerStandIn> {
  const { port = 0, httpPort = 0 } = options;
  const folder = await openMailFolder(options.folder);
  const faults = faultSwitch();
  const smtp = await startSmtp(port, folder, faults);
  const pages = await mailPages(folder, faults);
  const http = await startHttpServer(httpPort, async () => pages.routing);
  return {
    port: smtp.port,
    httpPort: http.port,
    url: `http://localhost:${http.port}`,
    mails: folder.mails,
    source: folder.source,
    fault: (mode, address) => faults.set({ mode, ...(address && { address }) }),
    async stop() {
      faults.set({ mode: 'ok' });
      await Promise.all([smtp.stop(), http.stop()]);
    },
  };
}
