import { createHash } from 'node:crypto';
import type { Secrets } from '#foundation/secrets/secrets.ts';

/** Letters and digits that nobody confuses on paper. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const characters = 16;

/**
 * The code with which a contract holder agrees, `ABCD-EFGH-JKLM-NPQR`: 80 bits that follow from the consent and our
 * key, so that the mail and the letter hold the same one and nothing but its hash is stored.
 */
export function consentCode(secrets: Pick<Secrets, 'recognise'>, consentId: string): string {
  const bytes = secrets.recognise(consentId, 'termination consent');
  const letters = Array.from(
    bytes.subarray(0, characters),
    (byte) => alphabet[byte % alphabet.length] ?? '',
  );
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-');
}

/** What is stored of a code. Capitals, spaces and hyphens do not matter when it is typed. */
export function hashOfConsentCode(typed: string): Buffer {
  const normalized = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(normalized).digest();
}
