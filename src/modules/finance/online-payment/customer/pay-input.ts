import { z } from 'zod';
import { formatMoney } from '#foundation/format/money.ts';
import { isFormKey } from '#foundation/http/form-key.ts';
import type { Say } from '#foundation/labels/label.ts';
import { payLabels as labels } from '../labels.ts';
import type { RequestRefusal } from '../rules/judge-request.ts';

/** Ids of entries as a form sends them: none, one or several. */
const ids = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => (sent === undefined ? [] : [sent].flat()))
  .transform((sent) => [...new Set(sent)].slice(0, 500));

const uuid = z.uuid();

/** What the form sends; `doe` is the button that was pressed. What is no id is no entry of anybody. */
export const payInput = z.object({
  post: ids,
  bedrag: z.string().max(40).catch('?').default(''),
  formKey: z.string().refine(isFormKey),
  doe: z.enum(['betaal', 'bereken']).catch('betaal'),
});

export type PayInput = z.infer<typeof payInput>;

/** What the address of the page holds after *Bereken*. */
export const payPageInput = z.object({
  post: ids,
  bedrag: z.string().max(40).optional().catch(undefined),
});

export function isId(text: string): boolean {
  return uuid.safeParse(text).success;
}

/** Whether a refusal is about the amount, the selection, or the request as a whole; and what is said there. */
export function problemOf(
  say: Say,
  refusal: RequestRefusal | 'sent before',
  totalCents: number,
): Readonly<Record<string, string>> {
  switch (refusal) {
    case 'nothing selected':
      return { post: say(labels.Error_NothingSelected) };
    case 'cannot be paid':
      return { post: say(labels.Error_CannotBePaid) };
    case 'two companies':
      return { post: say(labels.Error_TwoCompanies) };
    case 'sent before':
      return { post: say(labels.Error_SentBefore) };
    case 'empty':
      return { bedrag: say(labels.Error_Empty) };
    case 'not a number':
      return { bedrag: say(labels.Error_NotANumber) };
    case 'not above zero':
      return { bedrag: say(labels.Error_NotAboveZero) };
    case 'too many decimals':
      return { bedrag: say(labels.Error_TooManyDecimals) };
    case 'above the total':
      return { bedrag: say(labels.Error_AboveTotal, { total: formatMoney(totalCents) }) };
  }
}
