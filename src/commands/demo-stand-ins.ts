import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { root } from '#foundation/root.ts';

/** The demo's stand-ins, each a process of its own, running. */
export interface DemoStandIns {
  readonly identityProviderPort: number;
  readonly smtpPort: number;
  readonly bankPort: number;
  readonly addressFinderUrl: string;
  stop(): void;
}

const ready = z.object({ listening: z.number(), name: z.string() });

/**
 * Starts the demo's identity provider (on a fixed port: accounts are linked to its address), its bank (fixed too:
 * links to payments lie in mails), its mail server and its register of addresses.
 * They stop with the portal. Throws when one of them does not come up.
 */
export async function startStandIns(
  dataFolder: string,
  ports: { readonly identityProvider: number; readonly bank: number },
): Promise<DemoStandIns> {
  const identityProvider = launch('identity-provider', { PORT: String(ports.identityProvider) });
  const mailServer = launch('mail-server', { MAIL_FOLDER: join(dataFolder, 'demo-mail') });
  const addressFinder = launch('address-finder', {
    ADDRESSES_FILE: join(root, 'demo', 'addresses.csv'),
  });
  const bankServer = launch('bank', {
    PORT: String(ports.bank),
    BANK_FILE: join(dataFolder, 'demo-bank.json'),
  });
  const stop = () => {
    for (const { child } of [identityProvider, mailServer, addressFinder, bankServer]) {
      child.kill('SIGTERM');
    }
  };
  try {
    const [identity, mail, addresses, bank] = await Promise.all([
      identityProvider.port,
      mailServer.port,
      addressFinder.port,
      bankServer.port,
    ]);
    return {
      identityProviderPort: identity,
      smtpPort: mail,
      bankPort: bank,
      addressFinderUrl: `http://127.0.0.1:${addresses}`,
      stop,
    };
  } catch (error) {
    stop();
    throw error;
  }
}

function launch(
  name: string,
  settings: Record<string, string>,
): { child: ChildProcess; port: Promise<number> } {
  const child = fork(join(root, 'build', 'stand-ins', `${name}.js`), {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  const port = new Promise<number>((resolve, reject) => {
    child.once('exit', (code) =>
      reject(
        new Error(`The demo's ${name} did not start (exit code ${code}). Is its port in use?`),
      ),
    );
    if (!child.stdout) return reject(new Error(`The demo's ${name} has no output.`));
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve(ready.parse(JSON.parse(line)).listening),
    );
  });
  return { child, port };
}
