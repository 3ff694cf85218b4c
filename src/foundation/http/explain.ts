import type { z } from 'zod';
import { generic } from '../labels/generic-labels.ts';
import type { Label } from '../labels/label.ts';
import { labelKey } from '../labels/words.ts';
import type { Problems } from './answer.ts';
import type { Sent } from './route.ts';
import type { Visit } from './visit.ts';

/** The message of a check that refuses with this label: `z.string().refine(isPostcode, refusal(labels.Error_Postcode))`. */
export function refusal(label: Label): { message: string } {
  return { message: labelKey(label) };
}

/**
 * Says each refusal in the visitor's language beside its field: the label that the check named; "this is a required
 * field" for what is empty; else that the value is not right. One message a field, the first (GEN-31).
 */
export function explain(visit: Visit, issues: readonly z.core.$ZodIssue[], sent: Sent): Problems {
  const found: Record<string, string> = {};
  for (const issue of issues) {
    const field = String(issue.path[0] ?? 'form');
    found[field] ??= messageOf(visit, issue.message, isEmpty(sent.fields[field]));
  }
  return found;
}

function messageOf(visit: Visit, message: string, empty: boolean): string {
  const label = visit.house.labels.get(message);
  if (label) return visit.say(label);
  return visit.say(empty ? generic.Error_Required : generic.Error_Invalid);
}

function isEmpty(value: string | string[] | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}
