import { type IbanFault, readIban } from './iban.ts';
import { methodsAbove, type PaymentMethod, type PaymentModes } from './payment-method.ts';

/** The most characters of a name that banks carry in a SEPA collection (TEN-B7). */
export const longestAccountHolder = 70;

/** A bank account as it is shown and stored: the IBAN without spaces. */
export interface BankAccountDetails {
  readonly accountHolder: string;
  readonly iban: string;
}

/** How a lease is paid now. */
export interface PaymentNow {
  readonly method: PaymentMethod;
  readonly account: BankAccountDetails | undefined;
}

/** What the form brought, as it was typed. */
export interface TypedPayment {
  readonly method: PaymentMethod | undefined;
  readonly accountHolder: string;
  readonly iban: string;
}

/** What is to be stored; without an account the one there is stays. */
export interface PaymentChange {
  readonly method: PaymentMethod;
  readonly account: BankAccountDetails | undefined;
}

/** Why a change is refused, by field. */
export interface PaymentRefusal {
  readonly method?: 'missing' | 'notAllowed';
  readonly accountHolder?: 'missing' | 'tooLong';
  readonly iban?: 'missing' | IbanFault;
}

/**
 * Reads a change of how a lease is paid: the method only upward (TEN-40 to TEN-44, TEN-B8), holder and IBAN for direct
 * debit always (TEN-45), for a giro slip that stays only when they are known or typed (TEN-42).
 */
export function readPaymentChange(
  now: PaymentNow,
  modes: PaymentModes,
  typed: TypedPayment,
): { readonly change: PaymentChange } | { readonly refusal: PaymentRefusal } {
  const method = typed.method ?? (now.method === 'directDebit' ? 'directDebit' : undefined);
  if (method === undefined) return { refusal: { method: 'missing' } };
  if (method !== now.method && !methodsAbove(now.method, modes).includes(method))
    return { refusal: { method: 'notAllowed' } };
  if (!needsAccount(now, method, typed)) return { change: { method, account: undefined } };
  return readAccount(method, typed);
}

/** True when nothing would be stored (TEN-B10). */
export function isUnchanged(now: PaymentNow, { method, account }: PaymentChange): boolean {
  return method === now.method && (account === undefined || isSameAccount(account, now.account));
}

export function isSameAccount(
  account: BankAccountDetails,
  other: BankAccountDetails | undefined,
): boolean {
  return account.iban === other?.iban && account.accountHolder === other.accountHolder;
}

function needsAccount(now: PaymentNow, method: PaymentMethod, typed: TypedPayment): boolean {
  if (method === 'directDebit') return true;
  if (method === 'selfPay' || now.method === 'selfPay') return false;
  return now.account !== undefined || typed.accountHolder.trim() !== '' || typed.iban.trim() !== '';
}

function readAccount(
  method: PaymentMethod,
  typed: TypedPayment,
): { readonly change: PaymentChange } | { readonly refusal: PaymentRefusal } {
  const accountHolder = typed.accountHolder.normalize('NFC').replace(/\s+/g, ' ').trim();
  const holderFault = accountHolderFault(accountHolder);
  const read = typed.iban.trim() === '' ? ({ fault: 'missing' } as const) : readIban(typed.iban);
  if ('iban' in read && holderFault === undefined)
    return { change: { method, account: { accountHolder, iban: read.iban } } };
  return {
    refusal: {
      ...(holderFault && { accountHolder: holderFault }),
      ...('fault' in read && { iban: read.fault }),
    },
  };
}

function accountHolderFault(accountHolder: string): 'missing' | 'tooLong' | undefined {
  if (accountHolder === '') return 'missing';
  return [...accountHolder].length > longestAccountHolder ? 'tooLong' : undefined;
}
