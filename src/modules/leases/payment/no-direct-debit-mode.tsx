import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { leaseSettingLabels } from '../payment-labels.ts';
import { paymentModesOf } from '../settings.ts';

/** Warns staff as long as no transaction mode counts as direct debit (TEN-B12). */
export function NoDirectDebitMode({ visit }: { visit: Visit }): Html | null {
  if (paymentModesOf(visit.organisation).directDebit !== '') return null;
  return <Alert kind="warning">{visit.say(leaseSettingLabels.Text_NoDirectDebitMode)}</Alert>;
}
