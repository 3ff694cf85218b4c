import { electronicFormatIBAN, isValidIBAN } from 'ibantools';

/** An account number without spaces, in capitals; as it was written when it is none. */
export function accountNumber(written: string): string {
  return electronicFormatIBAN(written) ?? written.trim();
}

/** True for an IBAN whose country, length and check digits are right. */
export function isBankAccount(written: string): boolean {
  return isValidIBAN(accountNumber(written));
}
