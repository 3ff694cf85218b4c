import { readFile } from 'node:fs/promises';
import type { MailServer } from '#foundation/ports/mail.ts';

/** A mail server whose mails are signed with DKIM for the domain of their sender. Throws when the key cannot be read. */
export async function signMail(
  server: MailServer,
  key: { readonly keyFile: string; readonly selector: string },
): Promise<MailServer> {
  const privateKey = await readFile(key.keyFile, 'utf8');
  return {
    send: (mail) => {
      const domain = mail.from.address.split('@').at(-1) ?? '';
      return server.send({ ...mail, dkim: { domain, selector: key.selector, privateKey } });
    },
  };
}
