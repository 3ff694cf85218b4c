import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newKeyRing } from './secrets.ts';

/** The configured key ring, or one made and kept in the data folder at the first start, readable by us alone. */
export async function keyRingOf(
  dataFolder: string,
  configured: string | undefined,
): Promise<string> {
  if (configured !== undefined) return configured;
  const file = join(dataFolder, 'secret.key');
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, `${newKeyRing()}\n`, { mode: 0o600, flag: 'wx' }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    },
  );
  return (await readFile(file, 'utf8')).trim();
}
