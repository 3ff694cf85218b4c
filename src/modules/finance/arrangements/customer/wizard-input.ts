import { z } from 'zod';

/** More entries than anybody has open; longer lists are cut off. */
const mostEntries = 200;

/** The numbers of the chosen entries: nothing, one or several. */
const codes = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => [...new Set([sent ?? []].flat())].slice(0, mostEntries));

const count = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .optional()
  .catch(undefined);

/** What the wizard carries from page to page: entries by number, the code of the type, the number of terms. */
export const wizardInput = z.object({
  post: codes,
  type: z.string().max(60).catch(''),
  aantal: count,
});

export type WizardInput = z.infer<typeof wizardInput>;

/** What *Verzenden* sends: the choices, and the total in cents that the customer saw. */
export const orderInput = wizardInput.extend({
  totaal: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .catch(0),
});

/** An address of the wizard with everything that was chosen (FIN-78). */
export function wizardHref(path: string, { post, type, aantal }: WizardInput): string {
  const query = new URLSearchParams();
  for (const code of post) query.append('post', code);
  if (type) query.set('type', type);
  if (aantal !== undefined) query.set('aantal', String(aantal));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
