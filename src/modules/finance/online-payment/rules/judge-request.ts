import { distribute, type Share, totalPayable } from './distribute.ts';
import type { AmountFault } from './parse-amount.ts';
import { parseAmount } from './parse-amount.ts';
import { type Owed, payableCents } from './payable-entries.ts';

/** Why a payment is not asked of the provider. */
export type RequestRefusal =
  | 'nothing selected'
  | 'cannot be paid'
  | 'two companies'
  | 'above the total'
  | AmountFault;

/** What will be paid, of one company. */
export interface PaymentPlan<Entry extends Owed = Owed> {
  readonly companyId: string;
  readonly cents: number;
  readonly shares: readonly Share<Entry>[];
}

/**
 * Judges what was sent against the entries as they are now (FIN-27, FIN-28, FIN-B1 to FIN-B5). `selected` are ids as
 * they were sent; one that is not among `entries` belongs to somebody else or is settled. `amount` is as it was typed.
 */
export function judgeRequest<Entry extends Owed>(
  entries: readonly Entry[],
  selected: readonly string[],
  amount: string,
): { readonly plan: PaymentPlan<Entry> } | { readonly refusal: RequestRefusal } {
  const ids = new Set(selected);
  const chosen = entries.filter((entry) => ids.has(entry.id));
  const [first] = chosen;
  if (ids.size === 0) return { refusal: 'nothing selected' };
  if (!first || chosen.length < ids.size || chosen.some((entry) => payableCents(entry) === 0)) {
    return { refusal: 'cannot be paid' };
  }
  if (chosen.some((entry) => entry.companyId !== first.companyId)) {
    return { refusal: 'two companies' };
  }
  const parsed = parseAmount(amount);
  if ('fault' in parsed) return { refusal: parsed.fault };
  if (parsed.cents > totalPayable(chosen)) return { refusal: 'above the total' };
  return {
    plan: {
      companyId: first.companyId,
      cents: parsed.cents,
      shares: distribute(chosen, parsed.cents),
    },
  };
}
