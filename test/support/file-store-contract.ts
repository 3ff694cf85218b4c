import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { FileMissing, type FileStore } from '#foundation/ports/files.ts';

/** Reads a list to its end. */
export async function everythingIn(
  list: ReturnType<FileStore['list']>,
): Promise<{ key: string; keptAt: Date }[]> {
  const found: { key: string; keptAt: Date }[] = [];
  for await (const one of list) found.push(one);
  return found;
}

/** What every place for files promises, whatever stands behind it. */
export function fileStoreContract(open: () => FileStore): void {
  it('design 7: what was kept comes back byte for byte, with its size and SHA-256', async () => {
    const store = open();
    const content = Buffer.from([0, 255, 10, 13, 37]);
    const kept = await store.keep(randomUUID(), content);
    expect(kept).toMatchObject({
      bytes: 5,
      sha256: '603adf495e4cf7b45485c05bd7430f6471372f37fae60c3f01da062c0f6a3438',
    });
    expect(await buffer(await store.open(kept.key))).toEqual(content);
    expect(await store.sizeOf(kept.key)).toBe(5);
  });

  it('design 7: a stream is kept like a buffer, and a file may be empty', async () => {
    const store = open();
    const organisation = randomUUID();
    const streamed = await store.keep(
      organisation,
      Readable.from(['een ', 'twee'], { objectMode: false }),
    );
    expect(streamed.bytes).toBe(8);
    expect(await buffer(await store.open(streamed.key))).toEqual(Buffer.from('een twee'));
    const empty = await store.keep(organisation, Buffer.alloc(0));
    expect(await store.sizeOf(empty.key)).toBe(0);
  });

  it('design 7: a range gives those bytes and no others', async () => {
    const store = open();
    const { key } = await store.keep(randomUUID(), Buffer.from('0123456789'));
    expect(String(await buffer(await store.open(key, { start: 2, end: 4 })))).toBe('234');
    expect(String(await buffer(await store.open(key, { start: 9, end: 9 })))).toBe('9');
  });

  it('D.9 keys are random, begin with the organisation, and hold nothing of the content', async () => {
    const store = open();
    const organisation = randomUUID();
    const same = Buffer.from('hetzelfde');
    const keys = await Promise.all(
      [1, 2, 3].map(async () => (await store.keep(organisation, same)).key),
    );
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(new RegExp(`^${organisation}/[\\w-]{43}$`));
  });

  it('DOC-B2 what is not there is said to be missing', async () => {
    const store = open();
    const key = `${randomUUID()}/${'a'.repeat(43)}`;
    await expect(store.open(key)).rejects.toThrow(FileMissing);
    expect(await store.sizeOf(key)).toBeUndefined();
    await expect(store.remove(key)).resolves.toBeUndefined();
  });

  it('D.9 nothing but a key opens anything', async () => {
    const store = open();
    const paths = ['../../etc/passwd', '/etc/passwd', '', `${randomUUID()}/../${'a'.repeat(43)}`];
    for (const path of paths) {
      await expect(store.open(path), path).rejects.toThrow(FileMissing);
      await expect(store.remove(path), path).rejects.toThrow(FileMissing);
    }
    await expect(store.keep('../buiten', Buffer.from('x'))).rejects.toThrow();
  });

  it('design 7: the list names what one organisation keeps, and what was removed is gone', async () => {
    const store = open();
    const [organisation, other] = [randomUUID(), randomUUID()];
    const kept = [
      await store.keep(organisation, Buffer.from('a')),
      await store.keep(organisation, Buffer.from('b')),
      await store.keep(organisation, Buffer.from('c')),
    ];
    await store.keep(other, Buffer.from('d'));
    const removed = kept.pop();
    await store.remove(removed?.key ?? '');
    const listed = await everythingIn(store.list(organisation));
    expect(listed.map(({ key }) => key).sort()).toEqual(kept.map(({ key }) => key).sort());
    for (const { keptAt } of listed) expect(keptAt).toBeInstanceOf(Date);
    await expect(store.open(removed?.key ?? '')).rejects.toThrow(FileMissing);
  });
}
