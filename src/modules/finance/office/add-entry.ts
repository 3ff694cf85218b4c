import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { logChange } from '#foundation/change-log/log-change.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  amountField,
  choiceField,
  codeField,
  dateField,
  optional,
  storedChoiceField,
  textField,
} from '#foundation/records/fields.tsx';
import { recordForms } from '#foundation/records/labels.ts';
import { lowersDebt } from '../rules/document-kinds.ts';
import { companies } from './find-entries.ts';
import { ledgerLabels as labels } from './labels.ts';
import { kindChoices } from './ledger-list.tsx';

/** The fields of a new entry. The amount is typed without a sign: that follows from the kind. */
export const entryFields = {
  huurder: codeField(labels.Label_CustomerNumber),
  bedrijf: storedChoiceField(labels.Label_Company, async ({ read, organisation }) =>
    (await companies(read, organisation.id)).map(({ id, name }) => ({ value: id, label: name })),
  ),
  contract: optional(codeField(labels.Label_Lease, 40, { help: labels.Help_Lease })),
  soort: choiceField(labels.Label_Kind, kindChoices),
  nummer: codeField(labels.Label_Code),
  omschrijving: textField(labels.Label_Description),
  geboekt: dateField(labels.Label_BookedOn),
  vervalt: dateField(labels.Label_DueOn),
  bedrag: { ...amountField(labels.Label_Amount), help: labels.Help_Amount },
} as const;

type NewEntry = ValuesOf<typeof entryFields>;

/** Stores a new entry, open for its whole amount; answers its id, or what is wrong beside each field. */
export async function addEntry(
  visit: WriteVisit,
  entry: NewEntry,
): Promise<{ readonly id: string } | { readonly problems: Problems }> {
  const { write, organisation, say } = visit;
  const found = await whose(visit, entry);
  const wrong = { ...faultsIn(visit, entry), ...found.problems };
  if (found.customerId === undefined || Object.keys(wrong).length > 0) return { problems: wrong };
  const id = randomUUID();
  const cents = lowersDebt(entry.soort) ? -entry.bedrag : entry.bedrag;
  const added = await write
    .insertInto('ledgerEntry')
    .values({
      organisationId: organisation.id,
      customerId: found.customerId,
      id,
      code: entry.nummer,
      companyId: entry.bedrijf,
      leaseId: found.leaseId,
      kind: entry.soort,
      description: entry.omschrijving,
      bookedOn: entry.geboekt,
      dueOn: entry.vervalt,
      originalCents: cents,
      remainingCents: cents,
    })
    .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) {
    return { problems: { nummer: say(recordForms.Error_CodeTaken) } };
  }
  await logChange(visit, {
    subject: say(labels.Subject_Entry, { code: entry.nummer }),
    newValue: say(labels.Value_Added, { amount: formatMoney(cents) }),
  });
  return { id };
}

function faultsIn({ say }: WriteVisit, entry: NewEntry): Problems {
  return {
    ...(entry.bedrag <= 0 && { bedrag: say(labels.Error_NotAboveZero) }),
    ...(Temporal.PlainDate.compare(entry.vervalt, entry.geboekt) < 0 && {
      vervalt: say(labels.Error_DueBeforeBooked),
    }),
  };
}

/** Whose entry it will be, with his lease; what is not there is a problem beside its field. */
async function whose(
  { write, organisation, say }: WriteVisit,
  entry: NewEntry,
): Promise<{
  readonly customerId?: string;
  readonly leaseId: string | null;
  readonly problems: Problems;
}> {
  const company = (await companies(write, organisation.id)).find(({ id }) => id === entry.bedrijf);
  const problems: Problems = company ? {} : { bedrijf: say(generic.Error_Invalid) };
  const customer = await write
    .selectFrom('customer')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('customerNumber', '=', entry.huurder)
    .executeTakeFirst();
  if (!customer) {
    return { leaseId: null, problems: { ...problems, huurder: say(labels.Error_NoCustomer) } };
  }
  const customerId = customer.id;
  if (entry.contract === null) return { customerId, leaseId: null, problems };
  const lease = await write
    .selectFrom('lease')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .where('code', '=', entry.contract)
    .executeTakeFirst();
  return lease
    ? { customerId, leaseId: lease.id, problems }
    : { leaseId: null, problems: { ...problems, contract: say(labels.Error_NoLease) } };
}
