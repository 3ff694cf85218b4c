import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isFileKey, newFileKey } from '#foundation/files/file-key.ts';
import {
  FileMissing,
  type FileStore,
  FilesUnavailable,
  type KeptFile,
} from '#foundation/ports/files.ts';

/** What is still being written; it gets its own name when all of it is on the disk. */
const unfinished = '.part';

/** Keeps files in a folder, one folder for each organisation; folders are made when they are not there. */
export function diskFileStore(folder: string): FileStore {
  return {
    keep: (organisationId, content) =>
      available(async () => {
        const key = newFileKey(organisationId);
        const path = pathOf(folder, key);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const facts = await write(`${path}${unfinished}`, content);
        await rename(`${path}${unfinished}`, path);
        await flushFolder(dirname(path));
        return { key, ...facts };
      }),

    open: (key, range) =>
      available(async () => {
        const file = await open(pathOf(folder, key), 'r');
        return file.createReadStream(range ?? {});
      }),

    sizeOf: (key) =>
      available(async () => (await stat(pathOf(folder, key))).size).catch(undefinedWhenMissing),

    remove: (key) => available(() => rm(leftPathOf(folder, key), { force: true })),

    async *list(organisationId) {
      const own = join(folder, organisationId);
      const names = (await available(() => readdir(own)).catch(undefinedWhenMissing)) ?? [];
      for (const name of names) {
        const key = `${organisationId}/${name}`;
        const found = await available(() => stat(leftPathOf(folder, key))).catch(
          undefinedWhenMissing,
        );
        if (found) yield { key, keptAt: found.mtime };
      }
    },
  };
}

/** Throws for what is no key, so that no path ever leads out of the folder. */
function pathOf(folder: string, key: string): string {
  if (!isFileKey(key)) throw new FileMissing('There is no such file.');
  return join(folder, key);
}

/** The same for what may have been left unfinished, which is only ever removed. */
function leftPathOf(folder: string, key: string): string {
  return key.endsWith(unfinished)
    ? `${pathOf(folder, key.slice(0, -unfinished.length))}${unfinished}`
    : pathOf(folder, key);
}

/** Writes content until it is on the disk itself, and answers its facts; nothing stays of what failed. */
async function write(path: string, content: Buffer | Readable): Promise<Omit<KeptFile, 'key'>> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
      const part = Buffer.from(chunk);
      hash.update(part);
      bytes += part.length;
      await file.writeFile(part);
    }
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** A new name is kept for good only when the folder that holds it is on the disk too. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Says faults of the disk in the words of the port. */
async function available<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileMissing) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new FileMissing('There is no such file.', { cause: error });
    }
    throw new FilesUnavailable('The folder with files cannot be used.', { cause: error });
  }
}

function undefinedWhenMissing(error: unknown): undefined {
  if (error instanceof FileMissing) return undefined;
  throw error;
}
