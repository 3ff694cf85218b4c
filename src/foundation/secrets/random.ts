import { hash, randomBytes } from 'node:crypto';

/** A random secret of 256 bits for links and cookies, in base64url (43 characters). */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a random secret: its SHA-256 hash. A random secret needs no slow hash. */
export function hashOfToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
