import { z } from 'zod';
import { notFound, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { features } from '#foundation/switches/features.ts';
import { changePaymentMethod } from '../payment/change-payment-method.ts';
import { leaseToPay } from '../payment/lease-to-pay.ts';
import { ibanFaults, payment } from '../payment-labels.ts';
import {
  isUnchanged,
  longestAccountHolder,
  type PaymentRefusal,
  readPaymentChange,
} from '../rules/payment-change.ts';
import { methodOf, paymentMethods } from '../rules/payment-method.ts';
import { paymentModesOf } from '../settings.ts';
import { paymentFormPage } from './payment-form.tsx';

const shared = {
  path: '/woning/:leaseId/betaalwijze',
  audience: ['customer'],
  feature: features.changePaymentMethod,
} as const;

/** The page behind Betaalwijze aanpassen; off with its switch or the one of Woning (CTX-11, ADM-36). */
export const paymentRoutes: readonly Route[] = [
  page({
    ...shared,
    limit: 'page',
    input: z.object({ leaseId: z.uuid() }),
    log: 'none',
    async show(visit, { leaseId }) {
      const lease = await leaseToPay(visit, leaseId);
      if (!lease) return notFound;
      return paymentFormPage(visit, lease, paymentModesOf(visit.organisation));
    },
  }),
  form({
    ...shared,
    limit: 'form',
    input: z.object({
      leaseId: z.uuid(),
      version: z.coerce.number().int().catch(0),
      method: z.enum(paymentMethods).optional().catch(undefined),
      accountHolder: z.string().max(1000).default(''),
      iban: z.string().max(1000).default(''),
    }),
    log: 'paymentMethodChanged',
    lookingAlong: 'asked',
    async settle(visit, { leaseId, version, method, accountHolder, iban }) {
      const lease = await leaseToPay(visit, leaseId, { hold: true });
      if (!lease) return notFound;
      if (version !== lease.version)
        return problems({ form: visit.say(payment.Error_ChangedMeanwhile) });
      const modes = paymentModesOf(visit.organisation);
      const now = { method: methodOf(lease.transactionMode, modes), account: lease.account };
      const read = readPaymentChange(now, modes, { method, accountHolder, iban });
      if ('refusal' in read) return problems(explainRefusal(visit, read.refusal));
      if (isUnchanged(now, read.change))
        return redirect('/woning', { notice: payment.Notice_Unchanged });
      await changePaymentMethod(visit, lease, modes, read.change);
      const toSign = read.change.method === 'directDebit' && now.method !== 'directDebit';
      return redirect('/woning', { notice: toSign ? payment.Notice_ToSign : payment.Notice_Saved });
    },
    async again(visit, { fields }, found) {
      const lease = await leaseToPay(visit, String(fields.leaseId));
      if (!lease) return notFound;
      const typed = {
        method: textOf(fields.method),
        accountHolder: textOf(fields.accountHolder),
        iban: textOf(fields.iban),
      };
      const modes = paymentModesOf(visit.organisation);
      return paymentFormPage(visit, lease, modes, { typed, problems: found });
    },
  }),
];

function textOf(sent: Sent['fields'][string]): string {
  return typeof sent === 'string' ? sent : '';
}

function explainRefusal({ say }: Visit, refusal: PaymentRefusal): Problems {
  const { method, accountHolder, iban } = refusal;
  return {
    ...(method && {
      method: say(method === 'missing' ? payment.Error_ChooseMethod : payment.Error_NotAllowed),
    }),
    ...(accountHolder && {
      accountHolder:
        accountHolder === 'missing'
          ? say(generic.Error_Required)
          : say(payment.Error_HolderTooLong, { most: longestAccountHolder }),
    }),
    ...(iban && { iban: say(ibanMessages[iban]) }),
  };
}

const ibanMessages = { missing: generic.Error_Required, ...ibanFaults } as const;
