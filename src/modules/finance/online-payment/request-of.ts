import type { Read } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { paymentMailLabels } from './labels.ts';
import { beneficiaryOf } from './payment-mail.ts';
import type { ProviderRequest } from './provider.ts';
import type { PaymentRow } from './queries.ts';

/** Where the provider tells that a payment changed. */
export const webhookPath = '/betaling/melding';

/** What is asked of the provider for a request: the same again for the same request, under the same key. */
export async function requestOf(
  read: Read,
  payment: PaymentRow,
  organisation: Profile,
): Promise<ProviderRequest> {
  const { id, reference, cents, email, payBefore } = payment;
  const language = payment.language === 'en' ? 'en' : 'nl';
  return {
    requestId: id,
    cents,
    reference,
    description: organisation.say(language)(paymentMailLabels.Text_PaymentDescription, {
      reference,
    }),
    beneficiary: await beneficiaryOf(read, payment),
    returnUrl: `${organisation.canonicalAddress}/financien/betaling/${reference}`,
    webhookUrl: `${organisation.canonicalAddress}${webhookPath}`,
    language,
    payBefore,
    ...(email && { email }),
  };
}
