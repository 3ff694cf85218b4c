import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Seals what must be stored secretly, and makes keyed hashes of what must only be recognised. */
export interface Secrets {
  /** Encrypts with the newest key; `purpose` is bound to the result, so that it opens for nothing else. */
  seal(text: string, purpose: string): Buffer;
  /** Opens what was sealed with any key of the ring; throws `SealBroken` when changed or of another purpose. */
  open(sealed: Buffer, purpose: string): string;
  /** True when the newest key sealed this; false asks for sealing it anew (key rotation). */
  isFresh(sealed: Buffer): boolean;
  /** Keyed hash, 32 bytes, equal for equal text and purpose. */
  recognise(text: string, purpose: string): Buffer;
}

export class SealBroken extends Error {
  override name = 'SealBroken';
}

/**
 * Makes the secrets from a key ring: `name:base64,name:base64`, newest first, 32 bytes each.
 * Rotate by putting a new key in front, running `voordeur rotate-secrets`, then removing the old one.
 * Keyed hashes use the last (oldest) key, so that they survive a rotation until that key is removed.
 */
export function secretsFrom(keyRing: string): Secrets {
  const keys = keyRing.split(',').map(parseKey);
  const [newest] = keys;
  const oldest = keys.at(-1);
  if (!newest || !oldest) throw new Error('The key ring is empty.');
  const recogniseKey = derive(oldest.key, 'recognise');

  return {
    seal(text, purpose) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', derive(newest.key, 'seal'), iv);
      cipher.setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const name = Buffer.from(newest.name);
      return Buffer.concat([Buffer.from([name.length]), name, iv, cipher.getAuthTag(), body]);
    },
    open(sealed, purpose) {
      const { name, iv, tag, body } = takeApart(sealed);
      const found = keys.find((candidate) => candidate.name === name);
      if (!found) throw new SealBroken(`No key named ${name} in the key ring.`);
      const decipher = createDecipheriv('aes-256-gcm', derive(found.key, 'seal'), iv);
      decipher.setAAD(Buffer.from(purpose));
      decipher.setAuthTag(tag);
      try {
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        throw new SealBroken('The sealed text was changed, or belongs to another purpose.');
      }
    },
    isFresh: (sealed) => takeApart(sealed).name === newest.name,
    recognise: (text, purpose) =>
      createHmac('sha256', recogniseKey).update(purpose).update('\0').update(text).digest(),
  };
}

/** A key ring with one new random key. */
export function newKeyRing(): string {
  return `key1:${randomBytes(32).toString('base64')}`;
}

function parseKey(entry: string): { name: string; key: Buffer } {
  const [name, encoded] = entry.trim().split(':');
  const key = Buffer.from(encoded ?? '', 'base64');
  if (!name || key.length !== 32) {
    throw new Error('A key must read name:base64, and hold 32 bytes.');
  }
  return { name, key };
}

function derive(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `voordeur ${use}`, 32));
}

function takeApart(sealed: Buffer): { name: string; iv: Buffer; tag: Buffer; body: Buffer } {
  const nameEnd = 1 + (sealed[0] ?? 0);
  return {
    name: sealed.subarray(1, nameEnd).toString(),
    iv: sealed.subarray(nameEnd, nameEnd + 12),
    tag: sealed.subarray(nameEnd + 12, nameEnd + 28),
    body: sealed.subarray(nameEnd + 28),
  };
}
