import { z } from 'zod';
import { type Problems, problems, type Refusal } from '../http/answer.ts';
import type { Visit } from '../http/visit.ts';
import { recordLabels as labels } from './labels.ts';

/** The hidden field of a change form: the version of the record that it showed. */
export const versionField = z.coerce.number().int().min(0).max(2_147_483_647);

/** The refusal when the record was changed since the form showed it (ADM-B9): say it, and show what is stored now. */
export function changedMeanwhile({ say }: Visit): Refusal {
  return problems({ form: say(labels.Error_ChangedMeanwhile) });
}

/**
 * What a refused form shows: what was typed, or, when the form as a whole was refused, what is stored now (ADM-B9).
 */
export function shownValues<Values>(
  errors: Problems,
  { typed, stored }: { readonly typed: Values; readonly stored: Values },
): Values {
  return errors.form === undefined ? typed : stored;
}
