import { Secret, TOTP } from 'otpauth';
import type { Temporal } from 'temporal-polyfill';

/** Codes of an authenticator app: six digits, a new one every 30 seconds (RFC 6238). */
const period = 30;
const digits = 6;

/** A new random seed of 160 bits, in base32. */
export function newSeed(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address in the QR code, by which an authenticator app learns the seed. */
export function seedAddress(seed: string, named: { portal: string; username: string }): string {
  return totpOf(seed, named).toString();
}

/** `ABCD EFGH …`: the seed as it is typed over by hand. */
export function readableSeed(seed: string): string {
  return (seed.match(/.{1,4}/g) ?? []).join(' ');
}

/**
 * The number of the 30 seconds to which a code belongs, now or one before or after (clocks differ); undefined for a
 * wrong code. Accept each number once only: what was overseen is then worth nothing.
 */
export function stepOfCode(seed: string, code: string, now: Temporal.Instant): number | undefined {
  const timestamp = now.epochMilliseconds;
  const delta = totpOf(seed).validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
  return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta;
}

function totpOf(seed: string, named?: { portal: string; username: string }): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(seed),
    period,
    digits,
    ...(named && { issuer: named.portal, label: named.username }),
  });
}
