import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FilesUnavailable } from '#foundation/ports/files.ts';
import { everythingIn, fileStoreContract } from '../../../test/support/file-store-contract.ts';
import { diskFileStore } from './disk-file-store.ts';

let folder: string;
const organisation = '11111111-1111-4111-8111-111111111111';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voordeur-files-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('a folder on this machine', () => {
  fileStoreContract(() => diskFileStore(folder));

  it('design 7: what breaks off halfway leaves nothing behind', async () => {
    const store = diskFileStore(join(folder, 'broken'));
    const halfway = Readable.from(
      (async function* () {
        yield Buffer.from('begin');
        throw new Error('the line broke');
      })(),
    );
    await expect(store.keep(organisation, halfway)).rejects.toThrow(FilesUnavailable);
    expect(await readdir(join(folder, 'broken', organisation))).toEqual([]);
  });

  it('design 7: what a crash left unfinished is listed, so that it is tidied up, but not opened', async () => {
    const store = diskFileStore(join(folder, 'crashed'));
    const { key } = await store.keep(organisation, Buffer.from('heel'));
    const unfinished = `${organisation}/${'z'.repeat(43)}.part`;
    await writeFile(join(folder, 'crashed', unfinished), 'half');
    await utimes(join(folder, 'crashed', unfinished), new Date(1000), new Date(1000));
    const listed = await everythingIn(store.list(organisation));
    expect(listed.map((one) => one.key).sort()).toEqual([key, unfinished].sort());
    expect(listed.find((one) => one.key === unfinished)?.keptAt.getTime()).toBe(1000);
    expect(await store.sizeOf(unfinished)).toBeUndefined();
    await store.remove(unfinished);
    expect(await readdir(join(folder, 'crashed', organisation))).toEqual([key.split('/')[1]]);
  });

  it('D.9 only the server itself may read the files', async () => {
    const store = diskFileStore(join(folder, 'private'));
    const { key } = await store.keep(organisation, Buffer.from('geheim'));
    expect((await stat(join(folder, 'private', key))).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'private', organisation))).mode & 0o077).toBe(0);
  });

  it('DOC-B2 a folder that cannot be used is said to be unavailable', async () => {
    await writeFile(join(folder, 'no-folder'), '');
    const store = diskFileStore(join(folder, 'no-folder'));
    await expect(store.keep(organisation, Buffer.from('x'))).rejects.toThrow(FilesUnavailable);
    await expect(store.sizeOf(`${organisation}/${'a'.repeat(43)}`)).rejects.toThrow(
      FilesUnavailable,
    );
  });
});
