import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { root } from '#foundation/root.ts';

/** The demo's stand-ins, each a process of its own, running. */
export interface DemoStandIns {
  readonly identityProviderPort: number;
  readonly smtpPort: number;
  stop(): void;
}

const ready = z.object({ listening: z.number(), name: z.string() });

/**
 * Starts the demo's identity provider (on a fixed port: accounts are linked to its address) and its mail server.
 * They stop with the portal. Throws when one of them does not come up.
 */
export async function startStandIns(
  dataFolder: string,
  identityProviderPort: number,
): Promise<DemoStandIns> {
  const identityProvider = launch('identity-provider', { PORT: String(identityProviderPort) });
  const mailServer = launch('mail-server', { MAIL_FOLDER: join(dataFolder, 'demo-mail') });
  const stop = () => {
    for (const { child } of [identityProvider, mailServer]) child.kill('SIGTERM');
  };
  try {
    const [identity, mail] = await Promise.all([identityProvider.port, mailServer.port]);
    return { identityProviderPort: identity, smtpPort: mail, stop };
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
