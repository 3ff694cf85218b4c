import { z } from 'zod';

/** So many rows are shown first, and added by each *Meer tonen* (OP-FIN-14). */
export const rowsAStep = 10;

/** A list never grows longer than this in one answer. */
const mostRows = 1000;

/** A number of rows in an address: whole steps; what is missing or odd is the first step. */
const rows = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform((text) => Math.ceil(Number(text) / rowsAStep) * rowsAStep)
  .pipe(z.number().min(rowsAStep).max(mostRows))
  .catch(rowsAStep);

/** How many rows of the two long lists an address asks for: `facturen` closed invoices, `betalingen` payments. */
export const rowsShownInput = z.object({ facturen: rows, betalingen: rows });

export type RowsShown = z.infer<typeof rowsShownInput>;
