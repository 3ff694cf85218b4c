-- The number of a settlement where the back office gave it one; what was settled in the portal has none.
alter table settlement add column code text;
alter table settlement add constraint settlement_code unique (organisation_id, code);

-- What is owed is positive, what was paid or credited is not: every sum of the portal counts on it (FIN-10, FIN-12).
alter table ledger_entry add constraint ledger_entry_sign
  check (case when kind in ('payment', 'credit_note') then original_cents <= 0 else original_cents >= 0 end);

-- The newest closed invoices and payments of a customer, however many there are (FIN-53, FIN-57).
create index ledger_entry_closed on ledger_entry (organisation_id, customer_id, due_on, code)
  where remaining_cents = 0 and kind in ('invoice', 'interest_invoice', 'reminder', 'chargeback', 'arrangement_term');
create index ledger_entry_payment on ledger_entry (organisation_id, customer_id, booked_on, code)
  where kind in ('payment', 'refund');

-- Staff look through all entries, newest first.
create index ledger_entry_list on ledger_entry (organisation_id, due_on, code);

-- A company or bailiff case is changed by one employee at a time.
alter table company add column version integer not null default 1;
alter table bailiff_case add column version integer not null default 1;
alter table bailiff_case add constraint bailiff_case_end check (ended_on >= started_on);
