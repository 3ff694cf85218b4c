import { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { TextField } from '#foundation/page/text-field.tsx';
import {
  codeField,
  dateField,
  optional,
  type RecordField,
  textField,
} from '#foundation/records/fields.tsx';
import { addRoutes } from '#foundation/records/record-routes.ts';
import { ibanFaults, payment } from '../payment-labels.ts';
import { formatIban, maskIban, readIban } from '../rules/iban.ts';
import { longestAccountHolder } from '../rules/payment-change.ts';
import { accountsPath } from './account-list.tsx';
import { addMandate, bankAccountFor, mandateOf } from './keep-accounts.ts';
import { mandateLabels as labels } from './mandate-labels.ts';
import { mandatesPath } from './mandate-list.tsx';

const iban: RecordField<string> = {
  label: labels.Label_Iban,
  read(typed) {
    const read = readIban(typed);
    return 'iban' in read ? { value: read.iban } : { refused: ibanFaults[read.fault] };
  },
  write: formatIban,
  show: (props) => <TextField {...props} autocomplete="off" maxlength={60} code />,
};

const customerNumber = codeField(labels.Label_CustomerNumber);

/** Staff add a bank account, and may say which lease is paid from it from now on; an old record stays (TEN-46). */
const accountRoutes = addRoutes({
  path: accountsPath,
  menu: 'bank-accounts',
  title: labels.Title_Accounts,
  kind: labels.Label_BankAccount,
  fields: {
    klantnummer: customerNumber,
    rekeninghouder: textField(payment.Label_AccountHolder, longestAccountHolder),
    iban,
    contract: optional(codeField(labels.Label_Lease, 40, { help: labels.Help_Lease })),
  },
  async add(visit, values) {
    const { write, organisation, now } = visit;
    const customerId = await customerWith(visit, values.klantnummer);
    if (customerId === undefined) return unknownCustomer(visit);
    const payer = { organisationId: organisation.id, customerId, now };
    const id = await bankAccountFor(write, payer, {
      accountHolder: values.rekeninghouder.replace(/\s+/g, ' '),
      iban: values.iban,
    });
    if (values.contract !== null && !(await payLeaseFrom(visit, customerId, values.contract, id)))
      return { problems: { contract: visit.say(labels.Error_NoLease) } };
    return { id, name: maskIban(values.iban), shownAt: `/kantoor/klanten/${customerId}` };
  },
});

/** Staff add a mandate that was signed on paper, or that is still to be signed (TEN-47, TEN-48). */
const mandateRoutes = addRoutes({
  path: mandatesPath,
  menu: 'mandates',
  title: labels.Title_Mandates,
  kind: labels.Title_Mandate,
  fields: {
    klantnummer: customerNumber,
    iban,
    ondertekend: optional(dateField(labels.Label_SignedOn)),
  },
  async add(visit, values) {
    const { write, organisation, say, now } = visit;
    const customerId = await customerWith(visit, values.klantnummer);
    if (customerId === undefined) return unknownCustomer(visit);
    const signedOn = values.ondertekend;
    if (signedOn && Temporal.PlainDate.compare(signedOn, dateAt(now)) > 0)
      return { problems: { ondertekend: say(labels.Error_SignedInFuture) } };
    const payer = { organisationId: organisation.id, customerId, now };
    if (await mandateOf(write, payer, values.iban))
      return { problems: { iban: say(labels.Error_MandateThere) } };
    const { id, code } = await addMandate(write, payer, { iban: values.iban, signedOn });
    return { id, name: code };
  },
});

export const addByHandRoutes: readonly Route[] = [...accountRoutes, ...mandateRoutes];

async function customerWith(
  { write, organisation }: WriteVisit,
  number: string,
): Promise<string | undefined> {
  const customer = await write
    .selectFrom('customer')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('customerNumberKey', '=', number.toLowerCase())
    .executeTakeFirst();
  return customer?.id;
}

function unknownCustomer({ say }: WriteVisit): { readonly problems: Problems } {
  return { problems: { klantnummer: say(labels.Error_NoCustomer) } };
}

/** False when the customer has no lease with this code. */
async function payLeaseFrom(
  { write, organisation }: WriteVisit,
  customerId: string,
  code: string,
  bankAccountId: string,
): Promise<boolean> {
  const changed = await write
    .updateTable('lease')
    .set((update) => ({ bankAccountId, version: update('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .where('code', '=', code)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
