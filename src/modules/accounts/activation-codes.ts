import { timingSafeEqual } from 'node:crypto';
import { normalizeCode } from '#foundation/format/text.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';

/** Seals an activation code for storing. It opens for this customer only. */
export function sealActivationCode(secrets: Secrets, customerId: string, code: string): Buffer {
  return secrets.seal(code, purposeFor(customerId));
}

/** The activation code as it goes on the letter, for staff only (ACC-3, ACC-5). */
export function openActivationCode(secrets: Secrets, customerId: string, sealed: Buffer): string {
  return secrets.open(sealed, purposeFor(customerId));
}

/** Whether the typed code is this one; capitals and spaces do not matter (ACC-B16). */
export function isActivationCode(typed: string, code: string): boolean {
  const [one, other] = [typed, code].map((text) => Buffer.from(normalizeCode(text)));
  return (
    one !== undefined &&
    other !== undefined &&
    one.length === other.length &&
    timingSafeEqual(one, other)
  );
}

function purposeFor(customerId: string): string {
  return `activation code ${customerId}`;
}
