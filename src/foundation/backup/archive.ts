import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { finished } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';

/**
 * What stands in a back-up, one JSON value a line. A text follows the heading it belongs to: a row of the table as
 * PostgreSQL writes it, or a piece of the file in base64. The last line counts everything and carries a check sum.
 */
const heading = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    format: z.literal(1),
    madeAt: z.string(),
    migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
    /** A text that is sealed with the key ring, to see that a restore has the same one; in base64. */
    sealed: z.string(),
    /** False when files are kept elsewhere than on the disk. */
    withFiles: z.boolean(),
  }),
  z.object({ kind: z.literal('sequence'), name: z.string(), value: z.string() }),
  z.object({ kind: z.literal('table'), name: z.string(), columns: z.array(z.string()) }),
  z.object({ kind: z.literal('file'), key: z.string(), bytes: z.number(), sha256: z.string() }),
  z.object({ kind: z.literal('end'), lines: z.number(), sha256: z.string() }),
]);

export type Heading = z.output<typeof heading>;
export type StartOfArchive = Extract<Heading, { kind: 'start' }>;
export type ArchiveLine = Heading | string;

/** The back-up cannot be used; nothing was changed. */
export class ArchiveUnusable extends Error {
  override readonly name = 'ArchiveUnusable';
}

/** A back-up that is being written. */
export interface ArchiveWriter {
  write(line: ArchiveLine): Promise<void>;
  /** Ends the file, flushes it to the disk and gives it its name. */
  finish(): Promise<void>;
  /** Removes what was written. */
  abandon(): Promise<void>;
}

/** Writes a compressed file that only we may read; it gets its name when all of it is on the disk. */
export function writeArchive(path: string): ArchiveWriter {
  const unfinished = `${path}.part`;
  const gzip = createGzip();
  const file = createWriteStream(unfinished, { mode: 0o600 });
  const written = finished(file);
  pipeline(gzip, file, () => {});
  const hash = createHash('sha256');
  let lines = 0;

  const push = async (line: ArchiveLine): Promise<void> => {
    const text = `${JSON.stringify(line)}\n`;
    if (line === '' || typeof line === 'string' || line.kind !== 'end') {
      hash.update(text);
      lines += 1;
    }
    if (gzip.write(text)) return;
    await Promise.race([once(gzip, 'drain'), written]);
  };

  return {
    write: push,
    async finish() {
      await push({ kind: 'end', lines, sha256: hash.digest('hex') });
      gzip.end();
      await written;
      const handle = await open(unfinished, 'r');
      await handle.sync().finally(() => handle.close());
      await rename(unfinished, path);
    },
    async abandon() {
      gzip.destroy();
      await written.catch(() => undefined);
      await rm(unfinished, { force: true });
    },
  };
}

/** Reads a back-up line by line. Throws `ArchiveUnusable` at what is none. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveLine> {
  for await (const line of linesOf(path)) yield parse(line);
}

/** Reads a whole back-up and answers how it starts. Throws `ArchiveUnusable` when a byte of it is missing or changed. */
export async function checkArchive(path: string): Promise<StartOfArchive> {
  const hash = createHash('sha256');
  let lines = 0;
  let start: StartOfArchive | undefined;
  let isWhole = false;
  for await (const text of linesOf(path)) {
    const line = parse(text);
    if (isWhole) throw new ArchiveUnusable('The back-up goes on after its end.');
    if (typeof line !== 'string' && line.kind === 'end') {
      isWhole = line.lines === lines && line.sha256 === hash.digest('hex');
      if (!isWhole) throw new ArchiveUnusable('The back-up was changed after it was made.');
      continue;
    }
    if (lines === 0 && typeof line !== 'string' && line.kind === 'start') start = line;
    hash.update(`${text}\n`);
    lines += 1;
  }
  if (!isWhole) throw new ArchiveUnusable('The back-up is not whole: its end is missing.');
  if (!start) throw new ArchiveUnusable('This is no back-up of Voordeur.');
  return start;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  // The reader hears of every error through the stream that it reads.
  pipeline(createReadStream(path), gunzip, () => {});
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of gunzip) {
      const parts = (rest + decoder.write(chunk)).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error;
    throw new ArchiveUnusable('The back-up cannot be read: it is broken off or no back-up.', {
      cause: error,
    });
  }
  if (rest !== '') yield rest;
}

function parse(text: string): ArchiveLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ArchiveUnusable('This is no back-up of Voordeur.', { cause: error });
  }
  if (typeof value === 'string') return value;
  const read = heading.safeParse(value);
  if (!read.success) throw new ArchiveUnusable('This is no back-up that this program understands.');
  return read.data;
}
