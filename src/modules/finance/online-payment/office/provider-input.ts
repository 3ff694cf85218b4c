import { z } from 'zod';
import { refusal } from '#foundation/http/explain.ts';
import { accountNumber, isBankAccount } from '../rules/bank-accounts.ts';
import { providerLabels as labels } from './labels.ts';

const word = (most: number) => z.string().trim().min(1).max(most);

/** What the form of the provider sends; an empty key keeps the one that is stored. */
export const providerInput = z.object({
  endpoint: z.string().trim().max(200).refine(isEndpoint, refusal(labels.Error_Endpoint)),
  apiKey: z
    .string()
    .trim()
    .refine((key) => key === '' || /^(live|test)_\w{8,}$/.test(key), refusal(labels.Error_ApiKey)),
  method: z
    .string()
    .trim()
    .regex(/^[a-z0-9]{1,30}$/, refusal(labels.Error_Method)),
  methodName: word(80),
  senderAddress: z.string().trim().max(200).default(''),
  clearingAccount: word(40),
  bankAccounts: z
    .string()
    .max(2000)
    .transform((lines) =>
      lines
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .refine((accounts) => accounts.every(isBankAccount), refusal(labels.Error_BankAccounts))
    .transform((accounts) => accounts.map(accountNumber)),
  payWithinDays: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, refusal(labels.Error_PayWithinDays))
    .transform(Number)
    .refine((days) => days >= 1 && days <= 100, refusal(labels.Error_PayWithinDays)),
  version: z.coerce.number().int().min(0),
});
export type ProviderInput = z.output<typeof providerInput>;

/** A web address; that only the demo's own bank may speak plain http is checked where it is known. */
function isEndpoint(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
