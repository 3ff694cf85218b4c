-- What was settled with what: the owed side lies in an invoice or the like, the other side in a payment or credit note,
-- or in a payment arrangement that took the entry over (FIN-46, FIN-55, FIN-59, FIN-106).
create table settlement (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  counter_entry_id uuid,
  arrangement_id uuid,
  cents bigint not null check (cents > 0),
  settled_on date not null,
  reversed_on date check (reversed_on >= settled_on),
  primary key (organisation_id, id),
  foreign key (organisation_id, customer_id, entry_id)
    references ledger_entry (organisation_id, customer_id, id) on delete cascade,
  foreign key (organisation_id, customer_id, counter_entry_id)
    references ledger_entry (organisation_id, customer_id, id) on delete cascade,
  check ((counter_entry_id is null) <> (arrangement_id is null)),
  check (entry_id <> counter_entry_id)
);
create index settlement_entry on settlement (organisation_id, customer_id, entry_id);
create index settlement_counter_entry on settlement (organisation_id, customer_id, counter_entry_id)
  where counter_entry_id is not null;
create index settlement_arrangement on settlement (organisation_id, customer_id, arrangement_id)
  where arrangement_id is not null;
call portal.wall_around_customer('settlement');

-- What is promised to a payment under way cannot exceed what is open (FIN-21, FIN-B4).
alter table ledger_entry add constraint ledger_entry_not_over_reserved
  check (in_collection_cents + in_online_payment_cents <= greatest(remaining_cents, 0) or remaining_cents < 0);
