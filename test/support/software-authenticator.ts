import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { z } from 'zod';
import type { Page } from './browser.ts';

const creation = z.object({ challenge: z.string(), rp: z.object({ id: z.string() }) });
const request = z.object({
  challenge: z.string(),
  rpId: z.string(),
  allowCredentials: z.array(z.object({ id: z.string() })),
});

type Cbor = Parameters<typeof isoCBOR.encode>[0];

/** The options that a page holds for its script. */
export function passkeyOptionsOn(page: Page): unknown {
  const [, options] = /data-passkey-options="([^"]*)"/.exec(page.html) ?? [];
  if (!options)
    throw new Error(`No passkey is asked for (${page.status}): ${page.text.slice(0, 300)}`);
  return JSON.parse(options.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

/** An authenticator with one passkey (ES256), as a telephone has it, and the browser around it. */
export class SoftwareAuthenticator {
  readonly id: Buffer<ArrayBufferLike>;
  #counter = 0;
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;

  /** With the id of another one it pretends to be that one. */
  constructor(id: Buffer<ArrayBufferLike> = randomBytes(32)) {
    this.id = id;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
  }

  /** Answers the options of `navigator.credentials.create` as JSON. */
  create(options: unknown, origin: string): string {
    const { challenge, rp } = creation.parse(options);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.#coseKey()]);
    const authData = Buffer.concat([this.#authenticatorData(rp.id, 0x45), attested]);
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    return this.#answer({
      clientDataJSON: clientData('webauthn.create', challenge, origin),
      attestationObject: Buffer.from(isoCBOR.encode(attestation)),
      transports: ['internal'],
    });
  }

  /** Answers the options of `navigator.credentials.get` as JSON. */
  get(options: unknown, origin: string): string {
    const { challenge, rpId, allowCredentials } = request.parse(options);
    if (!allowCredentials.some(({ id }) => id === this.id.toString('base64url'))) {
      throw new Error('This passkey is not asked for.');
    }
    this.#counter += 1;
    const clientDataJSON = clientData('webauthn.get', challenge, origin);
    const authenticatorData = this.#authenticatorData(rpId, 0x05);
    const signed = Buffer.concat([
      authenticatorData,
      createHash('sha256').update(clientDataJSON).digest(),
    ]);
    const signature = sign('sha256', signed, this.#privateKey);
    return this.#answer({ clientDataJSON, authenticatorData, signature });
  }

  #authenticatorData(host: string, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    return Buffer.concat([
      createHash('sha256').update(host).digest(),
      Buffer.from([flags]),
      counter,
    ]);
  }

  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' });
    const key = new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]);
    return Buffer.from(isoCBOR.encode(key));
  }

  #answer(parts: Record<string, Buffer | string[]>): string {
    const id = this.id.toString('base64url');
    const response = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        Buffer.isBuffer(part) ? part.toString('base64url') : part,
      ]),
    );
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}
