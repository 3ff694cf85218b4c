import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FileMissing, type FileStore, FilesUnavailable } from '#foundation/ports/files.ts';
import { everythingIn, fileStoreContract } from '../../../test/support/file-store-contract.ts';
import { type S3Server, startS3Server } from '../../../test/support/s3-server.ts';
import { s3FileStore } from './s3-file-store.ts';

const credentials = { accessKeyId: 'VOORBEELD', secretAccessKey: 'geheim' };
let server: S3Server;
let store: FileStore;

beforeAll(async () => {
  server = await startS3Server('bestanden', credentials.accessKeyId);
  store = storeAt(server.endpoint);
});

afterAll(() => server.stop());
afterEach(() => server.misbehave());

const storeAt = (endpoint: string, timeout = 10_000) =>
  s3FileStore({
    bucket: 'bestanden',
    prefix: 'portaal/',
    endpoint,
    forcePathStyle: true,
    credentials,
    timeout,
    attempts: 1,
  });

describe('S3-compatible storage', () => {
  fileStoreContract(() => store);

  it('design 7: asks by method, path and range as S3 wants it, signed each time', async () => {
    const { key } = await store.keep(randomUUID(), Buffer.from('0123456789'));
    const before = server.asked.length;
    await buffer(await store.open(key, { start: 3, end: 5 }));
    await store.sizeOf(key);
    await store.remove(key);
    const path = (query = '') =>
      expect.stringMatching(new RegExp(`^/bestanden/portaal/${key}${query}$`));
    expect(server.asked.slice(before)).toEqual([
      { method: 'GET', path: path('\\?x-id=GetObject'), range: 'bytes=3-5' },
      { method: 'HEAD', path: path(), range: undefined },
      { method: 'DELETE', path: path('\\?x-id=DeleteObject'), range: undefined },
    ]);
  });

  it('DOC-B2 storage that is down, silent, refuses or does not know us is said to be unavailable', async () => {
    const { key } = await store.keep(randomUUID(), Buffer.from('x'));
    const strangers = s3FileStore({
      bucket: 'bestanden',
      endpoint: server.endpoint,
      forcePathStyle: true,
      credentials: { accessKeyId: 'IEMAND', secretAccessKey: 'anders' },
      attempts: 1,
    });
    await expect(strangers.open(key)).rejects.toThrow(FilesUnavailable);
    const impatient = storeAt(server.endpoint, 100);
    for (const fault of ['silent', 'error'] as const) {
      server.misbehave(fault);
      await expect(impatient.open(key), fault).rejects.toThrow(FilesUnavailable);
      await expect(impatient.sizeOf(key), fault).rejects.toThrow(FilesUnavailable);
      await expect(impatient.keep(randomUUID(), Buffer.from('y')), fault).rejects.toThrow(
        FilesUnavailable,
      );
      await expect(everythingIn(impatient.list(randomUUID())), fault).rejects.toThrow(
        FilesUnavailable,
      );
    }
    const down = await startS3Server('bestanden', credentials.accessKeyId);
    await down.stop();
    await expect(storeAt(down.endpoint).open(key)).rejects.toThrow(FilesUnavailable);
    await expect(storeAt(down.endpoint).open(key)).rejects.not.toThrow(FileMissing);
  });

  it('design 7: content that breaks off is an error, not a shorter file', async () => {
    const { key } = await store.keep(randomUUID(), Buffer.from('0123456789'));
    server.misbehave('broken');
    const stream = await store.open(key);
    await expect(buffer(stream)).rejects.toThrow();
  });
});
