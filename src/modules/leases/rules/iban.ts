import {
  electronicFormatIBAN,
  friendlyFormatIBAN,
  ValidationErrorsIBAN,
  validateIBAN,
} from 'ibantools';

/** Why a text is no IBAN (TEN-B6). */
export type IbanFault = 'country' | 'length' | 'checkDigits';

/** Reads an IBAN as it was typed: spaces, dots and small letters are accepted, the answer is normalised (TEN-B6). */
export function readIban(typed: string): { readonly iban: string } | { readonly fault: IbanFault } {
  const iban = electronicFormatIBAN(typed.replace(/[\s.]/g, '')) ?? '';
  const { valid, errorCodes } = validateIBAN(iban);
  if (valid) return { iban };
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry)) return { fault: 'country' };
  const wrongShape = [ValidationErrorsIBAN.WrongBBANLength, ValidationErrorsIBAN.NoIBANProvided];
  return { fault: wrongShape.some((code) => errorCodes.includes(code)) ? 'length' : 'checkDigits' };
}

/** `NL91 ABNA 0417 1643 00`: for its own household only (TEN-B15). */
export function formatIban(iban: string): string {
  return friendlyFormatIBAN(iban) ?? iban;
}

/** `NL •••• 4300`: country and last four signs, for staff, mails and logs (TEN-B15). */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 2)} •••• ${iban.slice(-4)}`;
}
