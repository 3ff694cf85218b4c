-- Payment arrangements: the kinds that an organisation offers, and those that customers have (FIN-68 to FIN-109).
create table arrangement_template (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  description text not null,
  is_standard boolean not null default false,
  channel text not null check (channel in ('internal', 'external', 'both')),
  minimum_term_cents bigint not null check (minimum_term_cents >= 0),
  maximum_terms integer not null check (maximum_terms between 1 and 120),
  minimum_arrangement_cents bigint not null check (minimum_arrangement_cents >= 0),
  invoice_type text not null default '',
  transaction_mode text not null default '',
  takes_all_open_entries boolean not null default false,
  remainder_option text not null check (remainder_option in ('none', 'first_term', 'last_term', 'extra_term')),
  activates_immediately boolean not null default false,
  first_due_formula text not null,
  payment_terms text not null,
  frequency text not null,
  letter_template text not null default '',
  interaction_template text not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('arrangement_template');

create table template_condition (
  organisation_id uuid not null,
  id uuid not null,
  template_id uuid not null,
  position integer not null,
  about text not null check (about in ('customer', 'unit')),
  fact text not null,
  operator text not null check (operator in ('=', '<>', '>', '>=', '<', '<=')),
  comparison_kind text not null check (comparison_kind in ('CONST', 'FILTER')),
  comparison_value text not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, template_id, position),
  foreign key (organisation_id, template_id) references arrangement_template on delete cascade
);
call portal.wall_around_configuration('template_condition');

create table arrangement (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  code text not null,
  company_id uuid not null,
  template_id uuid,
  template_description text not null,
  invoice_type text not null default '',
  transaction_mode text not null default '',
  payment_terms text not null,
  total_cents bigint not null check (total_cents > 0),
  term_count integer not null check (term_count > 0),
  status text not null check (status in ('created', 'activated', 'completed', 'cancelled')),
  is_open boolean not null generated always as (status in ('created', 'activated')) stored,
  starts_on date not null,
  activated_on date,
  ended_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  unique (organisation_id, customer_id, id),
  unique (organisation_id, customer_id, id, is_open),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, company_id) references company on delete cascade,
  foreign key (organisation_id, template_id) references arrangement_template on delete set null (template_id),
  check (status not in ('activated', 'completed') or activated_on is not null),
  check ((ended_on is null) = (status in ('created', 'activated')))
);
create index arrangement_customer on arrangement (organisation_id, customer_id, starts_on desc);
create index arrangement_starts on arrangement (organisation_id, starts_on desc, code desc);
call portal.wall_around_customer('arrangement');

-- Whether its arrangement is open travels along, so that the database itself keeps an entry in one open
-- arrangement only (FIN-B16).
create table arrangement_entry (
  organisation_id uuid not null,
  customer_id uuid not null,
  arrangement_id uuid not null,
  entry_id uuid not null,
  in_open_arrangement boolean not null default true,
  cents bigint not null check (cents > 0),
  primary key (organisation_id, arrangement_id, entry_id),
  foreign key (organisation_id, customer_id, arrangement_id, in_open_arrangement)
    references arrangement (organisation_id, customer_id, id, is_open) on update cascade on delete cascade,
  foreign key (organisation_id, customer_id, entry_id)
    references ledger_entry (organisation_id, customer_id, id) on delete cascade
);
create unique index arrangement_entry_once on arrangement_entry (organisation_id, entry_id) where in_open_arrangement;
create index arrangement_entry_entry on arrangement_entry (organisation_id, customer_id, entry_id);
call portal.wall_around_customer('arrangement_entry');

-- A term; once the arrangement is activated it stands in the ledger as an entry of its own (FIN-104).
create table arrangement_term (
  organisation_id uuid not null,
  customer_id uuid not null,
  arrangement_id uuid not null,
  position integer not null check (position > 0),
  due_on date not null,
  cents bigint not null check (cents > 0),
  is_extra boolean not null default false,
  entry_id uuid,
  primary key (organisation_id, arrangement_id, position),
  unique (organisation_id, entry_id),
  foreign key (organisation_id, customer_id, arrangement_id)
    references arrangement (organisation_id, customer_id, id) on delete cascade,
  foreign key (organisation_id, customer_id, entry_id)
    references ledger_entry (organisation_id, customer_id, id) on delete set null (entry_id)
);
call portal.wall_around_customer('arrangement_term');

alter table settlement add foreign key (organisation_id, customer_id, arrangement_id)
  references arrangement (organisation_id, customer_id, id) on delete cascade;

-- Whoever settles the last term completes the arrangement; a term that is opened again makes it run again. The
-- arrangement is held first, so that two last terms that are paid at once do not both leave it open.
create function portal.follow_paid_terms() returns trigger language plpgsql as $$
declare
  paid_arrangement uuid;
begin
  select a.id into paid_arrangement
    from arrangement_term t join arrangement a on a.organisation_id = t.organisation_id and a.id = t.arrangement_id
    where t.organisation_id = new.organisation_id and t.entry_id = new.id
    for update of a;
  if paid_arrangement is null then
    return null;
  end if;
  if exists (select from arrangement_term t
      join ledger_entry e on e.organisation_id = t.organisation_id and e.id = t.entry_id
      where t.organisation_id = new.organisation_id and t.arrangement_id = paid_arrangement
        and e.remaining_cents <> 0) then
    update arrangement set status = 'activated', ended_on = null, version = version + 1
      where organisation_id = new.organisation_id and id = paid_arrangement and status = 'completed';
  else
    update arrangement a set status = 'completed', version = version + 1,
        ended_on = coalesce((select max(s.settled_on) from settlement s
          join arrangement_term t on t.organisation_id = s.organisation_id and t.entry_id = s.entry_id
          where t.organisation_id = a.organisation_id and t.arrangement_id = a.id and s.reversed_on is null),
          a.activated_on)
      where a.organisation_id = new.organisation_id and a.id = paid_arrangement and a.status = 'activated';
  end if;
  return null;
end $$;
revoke execute on function portal.follow_paid_terms() from public;
grant execute on function portal.follow_paid_terms() to voordeur_app;

create trigger follow_paid_terms after update of remaining_cents on ledger_entry
  for each row when (new.kind = 'arrangement_term' and (new.remaining_cents = 0) <> (old.remaining_cents = 0))
  execute function portal.follow_paid_terms();

-- What a customer with arrears answered to the offer of help, with its moment; each answer stays.
create table debt_help_answer (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  wants_contact boolean not null,
  overdue_cents bigint not null check (overdue_cents >= 0),
  answered_at timestamptz not null,
  handled_at timestamptz,
  handled_by text,
  primary key (organisation_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  check ((handled_at is null) = (handled_by is null))
);
create index debt_help_answer_customer on debt_help_answer (organisation_id, customer_id, answered_at desc);
create index debt_help_answer_answered on debt_help_answer (organisation_id, answered_at desc);
call portal.wall_around_customer('debt_help_answer');
