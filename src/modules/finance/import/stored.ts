import { asDecimal, storedRows } from '#foundation/import/stored-rows.ts';

/** What customers owe and have paid as rows of `ledger-entries.csv`. */
export const storedLedgerEntries = storedRows(
  'ledger-entries',
  `select entry.code, customer.customer_number as "customerNumber", company.code as company, lease.code as lease,
     entry.kind, entry.description, entry.booked_on as "bookedOn", entry.due_on as "dueOn",
     ${asDecimal('entry.original_cents')} as "originalAmount",
     ${asDecimal('entry.remaining_cents')} as "remainingAmount",
     ${asDecimal('entry.in_collection_cents')} as "inCollection",
     ${asDecimal('entry.in_online_payment_cents')} as "inOnlinePayment"
   from ledger_entry entry
   join customer on customer.organisation_id = entry.organisation_id and customer.id = entry.customer_id
   join company on company.organisation_id = entry.organisation_id and company.id = entry.company_id
   left join lease on lease.organisation_id = entry.organisation_id and lease.id = entry.lease_id
   where entry.organisation_id = $1 order by entry.code`,
);

/** The cases of bailiffs as rows of `bailiff-cases.csv`. */
export const storedBailiffCases = storedRows(
  'bailiff-cases',
  `select own.code, customer.customer_number as "customerNumber", own.started_on as "startedOn",
     own.ended_on as "endedOn"
   from bailiff_case own
   join customer on customer.organisation_id = own.organisation_id and customer.id = own.customer_id
   where own.organisation_id = $1 order by own.code`,
);

/** What entries were settled with, as rows of `settlements.csv`: those that the back office gave a number. */
export const storedSettlements = storedRows(
  'settlements',
  `select own.code, entry.code as entry, counter.code as "counterEntry", ${asDecimal('own.cents')} as amount,
     own.settled_on as "settledOn"
   from settlement own
   join ledger_entry entry on entry.organisation_id = own.organisation_id and entry.id = own.entry_id
   join ledger_entry counter on counter.organisation_id = own.organisation_id and counter.id = own.counter_entry_id
   where own.organisation_id = $1 and own.code is not null order by own.code`,
);
