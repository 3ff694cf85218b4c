import type { Write } from '#foundation/database/transaction.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { payment } from '../payment-labels.ts';
import { maskIban } from '../rules/iban.ts';
import type { BankAccountDetails, PaymentChange } from '../rules/payment-change.ts';
import {
  methodOf,
  type PaymentMethod,
  type PaymentModes,
  transactionModeOf,
} from '../rules/payment-method.ts';
import { bankAccountChanged, directDebitChosen, giroSlipChosen } from './interaction-kinds.ts';
import { addMandate, bankAccountFor, mandateOf, type Payer } from './keep-accounts.ts';
import type { LeaseToPay } from './lease-to-pay.ts';

/**
 * Stores a change that the rules allow, of this lease only (TEN-50): bank account (TEN-46), mandate code (TEN-47,
 * TEN-60), transaction mode (TEN-49) and log entry (TEN-59) together or not at all (TEN-B13). The lease is held.
 */
export async function changePaymentMethod(
  visit: WriteVisit,
  lease: LeaseToPay,
  modes: PaymentModes,
  { method, account }: PaymentChange,
): Promise<void> {
  const isNew = method !== methodOf(lease.transactionMode, modes);
  const { customerId } = lease;
  const payer = { organisationId: visit.organisation.id, customerId, now: visit.now };
  const bankAccountId = account && (await bankAccountFor(visit.write, payer, account));
  const mandateCode =
    isNew && method === 'directDebit' && account
      ? await mandateFor(visit.write, payer, account.iban)
      : undefined;
  await visit.write
    .updateTable('lease')
    .set((update) => ({
      ...(isNew && method !== 'selfPay' && { transactionMode: transactionModeOf(method, modes) }),
      ...(bankAccountId && { bankAccountId }),
      version: update('version', '+', 1),
    }))
    .where('organisationId', '=', visit.organisation.id)
    .where('customerId', '=', lease.customerId)
    .where('id', '=', lease.id)
    .execute();
  await logInteraction(visit.write, {
    organisationId: visit.organisation.id,
    customerId: lease.customerId,
    kind: kindOf(method, isNew),
    actor: visit.visitor,
    now: visit.now,
    notes: notesOn(visit, { address: lease.address, method, account, mandateCode }),
  });
}

/** The code of the household's mandate for this IBAN: the one there is, or a new one to be signed. */
async function mandateFor(write: Write, payer: Payer, iban: string): Promise<string> {
  const { code } =
    (await mandateOf(write, payer, iban)) ??
    (await addMandate(write, payer, { iban, signedOn: null }));
  return code;
}

function kindOf(method: PaymentMethod, isNew: boolean): InteractionKind {
  if (!isNew) return bankAccountChanged;
  return method === 'directDebit' ? directDebitChosen : giroSlipChosen;
}

/** What staff read at the entry; never the whole IBAN (TEN-B15). */
function notesOn(
  { organisation }: WriteVisit,
  facts: {
    readonly address: string;
    readonly method: PaymentMethod;
    readonly account: BankAccountDetails | undefined;
    readonly mandateCode: string | undefined;
  },
): string {
  const say = organisation.say('nl');
  const { address, method, account, mandateCode } = facts;
  return [
    say(payment.Text_Notes, { address, method: say(payment[`Label_${method}`]) }),
    account && say(payment.Text_NotesAccount, { iban: maskIban(account.iban) }),
    mandateCode && say(payment.Text_NotesMandate, { code: mandateCode }),
  ]
    .filter(Boolean)
    .join('\n');
}
