import { z } from 'zod';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { leaseSettingLabels as labels } from './payment-labels.ts';
import type { PaymentModes } from './rules/payment-method.ts';

const code = z.string().trim().max(40).default('');

/** The code that marks the photo among the attachments of a unit (ADM-9, TEN-8). */
export const photoAttachmentCode: Setting<string> = {
  name: 'photoAttachmentCode',
  label: labels.Label_PhotoCode,
  help: labels.Help_PhotoCode,
  field: 'text',
  input: code,
  standard: '',
  refusal: labels.Error_PhotoCode,
};

/** The transaction mode that counts as direct debit (ADM-12). */
export const directDebitMode: Setting<string> = {
  name: 'directDebitMode',
  label: labels.Label_DirectDebitMode,
  help: labels.Help_TransactionMode,
  field: 'text',
  input: code,
  standard: '',
  refusal: labels.Error_TransactionMode,
};

/** The transaction mode that counts as giro slip (ADM-11). */
export const giroSlipMode: Setting<string> = {
  name: 'giroSlipMode',
  label: labels.Label_GiroSlipMode,
  help: labels.Help_TransactionMode,
  field: 'text',
  input: code,
  standard: '',
  refusal: labels.Error_TransactionMode,
};

/** Whether who pays himself may choose giro slip (ADM-14 to ADM-16, TEN-44). */
export const giroSlipAllowed: Setting<boolean> = {
  name: 'giroSlipAllowed',
  label: labels.Label_GiroSlipAllowed,
  help: labels.Help_GiroSlipAllowed,
  field: 'tick',
  input: z.union([
    z.boolean(),
    z.undefined().transform(() => false),
    z.literal('on').transform(() => true),
  ]),
  standard: false,
  refusal: labels.Error_GiroSlipAllowed,
};

export const leaseSettings: SettingsGroup = {
  name: 'leases',
  title: labels.Panel_Leases,
  settings: [photoAttachmentCode, giroSlipMode, directDebitMode, giroSlipAllowed],
  check: ({ giroSlipMode: giroSlip, directDebitMode: directDebit }) =>
    directDebit !== undefined && directDebit !== '' && giroSlip === directDebit
      ? { directDebitMode: labels.Error_SameTransactionMode }
      : {},
  warning: ({ directDebitMode: directDebit }) =>
    directDebit === '' ? labels.Text_NoDirectDebitMode : undefined,
};

/** What the organisation set about ways to pay. */
export function paymentModesOf(organisation: Profile): PaymentModes {
  return {
    giroSlip: organisation.setting(giroSlipMode),
    directDebit: organisation.setting(directDebitMode),
    giroSlipAllowed: organisation.setting(giroSlipAllowed),
  };
}
