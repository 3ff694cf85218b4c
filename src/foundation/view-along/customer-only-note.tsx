import type { Html } from '../html/jsx-runtime.ts';
import type { Visit } from '../http/visit.ts';
import { Alert } from '../page/alert.tsx';
import { alongLabels as labels } from './labels.ts';

/** What stands in the place of a form that takes the customer's password, while staff look along (STF-52). */
export function customerOnlyNote({ visitor, say }: Visit): Html | undefined {
  if (visitor.kind !== 'customer' || !visitor.lookingAlong) return undefined;
  return <Alert kind="info">{say(labels.Text_CustomerOnly)}</Alert>;
}
