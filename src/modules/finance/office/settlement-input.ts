import { z } from 'zod';
import { refusal } from '#foundation/http/explain.ts';
import { fieldLabels } from '#foundation/records/labels.ts';
import { parseAmount } from '../online-payment/rules/parse-amount.ts';
import { ledgerLabels } from './labels.ts';

const notAboveZero = refusal(ledgerLabels.Error_NotAboveZero).message;
const notAnAmount = refusal(fieldLabels.Error_Amount).message;

/** The form that settles two entries: which one, with which other one, and for how many cents; null is as many as can be. */
export const settlementInput = z.object({
  id: z.uuid(),
  tegenpost: z.uuid(),
  bedrag: z
    .string()
    .catch('')
    .transform((typed, context): number | null => {
      if (typed.trim() === '') return null;
      const amount = parseAmount(typed);
      if ('cents' in amount) return amount.cents;
      const message = amount.fault === 'not above zero' ? notAboveZero : notAnAmount;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
});
