import { fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '#foundation/root.ts';

/** The demo's stand-ins, reachable. */
export interface DemoStandIns {
  readonly identityProviderPort: number;
  readonly smtpPort: number;
  readonly bankPort: number;
  readonly addressFinderUrl: string;
  stop(): void;
}

const openPorts = z.object({
  identityProvider: z.number(),
  bank: z.number(),
  mailServer: z.number(),
  addressFinder: z.number(),
});

/**
 * Starts the process with the demo's identity provider (on a fixed port: accounts are linked to its address), its bank
 * (fixed too: links to payments lie in mails), its mail server and its register of addresses. Each of them gets ready
 * when it is first asked something. They stop with the portal. Throws when a port is taken.
 */
export async function startStandIns(
  dataFolder: string,
  ports: { readonly identityProvider: number; readonly bank: number },
): Promise<DemoStandIns> {
  const child = fork(join(root, 'build', 'stand-ins.js'), {
    env: {
      PATH: process.env.PATH,
      IDENTITY_PROVIDER_PORT: String(ports.identityProvider),
      BANK_PORT: String(ports.bank),
      MAIL_FOLDER: join(dataFolder, 'demo-mail'),
      ADDRESSES_FILE: join(root, 'demo', 'addresses.csv'),
      BANK_FILE: join(dataFolder, 'demo-bank.json'),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const said = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(
        new Error(
          `The stand-ins of the demo did not start (exit code ${code}). Is port ${ports.identityProvider} or ${ports.bank} in use?`,
        ),
      ),
    );
  });
  const { identityProvider, bank, mailServer, addressFinder } = openPorts.parse(said);
  return {
    identityProviderPort: identityProvider,
    smtpPort: mailServer,
    bankPort: bank,
    addressFinderUrl: `http://127.0.0.1:${addressFinder}`,
    stop() {
      child.kill('SIGTERM');
    },
  };
}
