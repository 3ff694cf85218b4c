-- Repair requests, and notifications on a request that is open already (REP-69 to REP-71). A request without a
-- customer was made without signing in (REP-125); staff may link it to a customer.
create table repair_request (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  kind text not null default 'request' check (kind in ('request', 'notification')),
  customer_id uuid,
  lease_id uuid,
  -- The open request that a notification belongs to.
  open_request_id uuid,
  -- On what it is recorded (REP-4 to REP-7); `selected_unit_id` is what the customer chose in step 1.
  object_kind text not null check (object_kind in ('unit', 'collective_object', 'cluster', 'address')),
  unit_id uuid,
  cluster_id uuid,
  selected_unit_id uuid,
  -- The path through the tree, with its texts of that moment (REP-13).
  tree_version_id uuid,
  tree_option_id uuid,
  element_code text not null default '',
  space text not null default '',
  element text not null default '',
  component text not null default '',
  defect text not null default '',
  specification text not null default '',
  cause text not null default '',
  cause_id uuid,
  template_id uuid,
  description text not null check (description <> ''),
  additional_description text not null default '',
  telephone text not null default '',
  email text not null default '',
  contact_name text not null default '',
  -- Where it is, as somebody typed it who did not sign in.
  anonymous_address text not null default '',
  call_first boolean not null default false,
  pets text not null default '',
  key_access text not null default 'at_home' check (key_access in ('at_home', 'with_key', 'neighbour')),
  key_notes text not null default '',
  appointment_required boolean not null default false,
  inspection boolean not null default false,
  visit_minutes integer not null default 60 check (visit_minutes between 5 and 480),
  -- A wish, no appointment (REP-120).
  preferred_on date,
  preferred_from time,
  preferred_until time,
  latest_on date,
  reason_after_latest_date text not null default '',
  -- What step 3 said, and what the customer agreed to; cents including VAT (REP-84, REP-B21).
  charge text not null default 'undecided' check (charge in ('undecided', 'not_charged', 'charged')),
  charge_reason text not null default '',
  agreed_cents bigint check (agreed_cents >= 0),
  state text not null check (state in ('new', 'in_progress', 'planned', 'done', 'withdrawn', 'rejected')),
  is_open boolean not null generated always as (state in ('new', 'in_progress', 'planned')) stored,
  reported_at timestamptz not null,
  closed_at timestamptz,
  solved_by_tip text not null default '',
  withdrawal_reason text not null default '',
  withdrawal_notes text not null default '',
  satisfaction smallint check (satisfaction between 1 and 5),
  satisfaction_notes text not null default '',
  satisfaction_at timestamptz,
  reopened_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  unique (organisation_id, customer_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, customer_id, lease_id) references lease (organisation_id, customer_id, id)
    on delete set null (lease_id),
  foreign key (organisation_id, open_request_id) references repair_request (organisation_id, id)
    on delete set null (open_request_id),
  foreign key (organisation_id, unit_id) references unit on delete set null (unit_id),
  foreign key (organisation_id, selected_unit_id) references unit on delete set null (selected_unit_id),
  foreign key (organisation_id, cluster_id) references cluster on delete set null (cluster_id),
  foreign key (organisation_id, tree_version_id) references question_tree_version on delete set null (tree_version_id),
  foreign key (organisation_id, cause_id) references repair_cause on delete set null (cause_id),
  foreign key (organisation_id, template_id) references repair_template on delete set null (template_id),
  check ((kind = 'notification') or open_request_id is null),
  check ((state in ('new', 'in_progress', 'planned')) = (closed_at is null)),
  check ((preferred_on is null) = (preferred_from is null) and (preferred_from is null) = (preferred_until is null))
);
create index repair_request_customer on repair_request (organisation_id, customer_id, reported_at desc);
create index repair_request_reported on repair_request (organisation_id, reported_at desc, id);
create index repair_request_open_unit on repair_request (organisation_id, unit_id, element_code) where is_open;
create index repair_request_open_cluster on repair_request (organisation_id, cluster_id, element_code) where is_open;
create index repair_request_unit on repair_request (organisation_id, unit_id);
create index repair_request_cluster on repair_request (organisation_id, cluster_id);
create index repair_request_lease on repair_request (organisation_id, lease_id);
create index repair_request_open_request on repair_request (organisation_id, open_request_id);
create index repair_request_template on repair_request (organisation_id, template_id);

-- Rows of a customer, or of nobody (made without signing in): those may be stored by anyone and are read by staff only.
create procedure portal.wall_around_repair(wall_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', wall_table);
  execute format('create policy wall on %s to voordeur_app using (organisation_id = portal.organisation() and (portal.is_staff() or customer_id = portal.customer()))', wall_table);
  execute format('create policy wall_of_nobody on %s for insert to voordeur_app with check (organisation_id = portal.organisation() and customer_id is null)', wall_table);
  execute format('grant select, insert, update, delete on %s to voordeur_app', wall_table);
end $$;
call portal.wall_around_repair('repair_request');

create table repair_photo (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  customer_id uuid,
  request_id uuid not null,
  file_id uuid not null,
  position integer not null,
  width integer,
  height integer,
  added_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, request_id, file_id),
  foreign key (organisation_id, request_id) references repair_request on delete cascade,
  foreign key (organisation_id, customer_id, request_id)
    references repair_request (organisation_id, customer_id, id) on update cascade on delete cascade,
  foreign key (organisation_id, file_id) references stored_file
);
create index repair_photo_file on repair_photo (organisation_id, file_id);
call portal.wall_around_repair('repair_photo');

create table repair_order (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  customer_id uuid,
  request_id uuid not null,
  executor text not null check (executor in ('own_crew', 'contractor')),
  trade_group text not null default '',
  contractor_id uuid,
  description text not null default '',
  state text not null check (state in ('new', 'assigned', 'awarded', 'accepted', 'planned', 'finished', 'cancelled')),
  is_inspection boolean not null default false,
  planned_start timestamptz,
  planned_end timestamptz,
  planning_fixed boolean not null default false,
  awarded_at timestamptz,
  accepted_at timestamptz,
  finished_at timestamptz,
  cancelled_at timestamptz,
  -- The appointment in an agenda or planning, as the module appointments names it.
  appointment_id uuid,
  made_at timestamptz not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  unique (organisation_id, customer_id, id),
  foreign key (organisation_id, request_id) references repair_request on delete cascade,
  foreign key (organisation_id, customer_id, request_id)
    references repair_request (organisation_id, customer_id, id) on update cascade on delete cascade,
  foreign key (organisation_id, contractor_id) references repair_contractor,
  check ((planned_start is null) = (planned_end is null)),
  check (planned_end is null or planned_end > planned_start),
  check (planned_start is not null or not planning_fixed),
  check (executor = 'own_crew' or contractor_id is not null)
);
create index repair_order_request on repair_order (organisation_id, request_id);
create index repair_order_contractor on repair_order (organisation_id, contractor_id);
create index repair_order_planned on repair_order (organisation_id, planned_start) where planned_start is not null;
call portal.wall_around_repair('repair_order');

-- What happened to a request, for the customer and for staff.
create table repair_event (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  customer_id uuid,
  request_id uuid not null,
  happened_at timestamptz not null,
  kind text not null,
  notes text not null default '',
  actor_kind text not null check (actor_kind in ('customer', 'staff', 'portal')),
  actor text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references repair_request on delete cascade,
  foreign key (organisation_id, customer_id, request_id)
    references repair_request (organisation_id, customer_id, id) on update cascade on delete cascade
);
create index repair_event_request on repair_event (organisation_id, request_id, happened_at);
call portal.wall_around_repair('repair_event');

-- What staff asked the customer, and his answer.
create table repair_question (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  customer_id uuid,
  request_id uuid not null,
  question text not null check (question <> ''),
  asked_at timestamptz not null,
  asked_by text not null,
  answer text,
  answered_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references repair_request on delete cascade,
  foreign key (organisation_id, customer_id, request_id)
    references repair_request (organisation_id, customer_id, id) on update cascade on delete cascade,
  check ((answer is null) = (answered_at is null))
);
create index repair_question_request on repair_question (organisation_id, request_id);
create index repair_question_open on repair_question (organisation_id, customer_id) where answer is null;
call portal.wall_around_repair('repair_question');

-- The open request on the same object and building element, whoever made it; an id and nothing else (REP-69, REP-127).
create function portal.open_repair_on(p_unit_id uuid, p_cluster_id uuid, p_element_code text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id from repair_request r
  where r.organisation_id = portal.organisation() and r.is_open and r.kind = 'request'
    and r.element_code = p_element_code and p_element_code <> ''
    and (r.unit_id = p_unit_id or (p_unit_id is null and r.unit_id is null and r.cluster_id = p_cluster_id))
  order by r.reported_at desc limit 1
$$;

-- Requests of others on the shared spaces of a customer's running leases, without who made them, their words, contact
-- data and photos (REP-5 to REP-7, OP-REP-4, REP-B12). Never from before his lease began (REP-4).
create function portal.common_repairs(p_today date)
returns table (
  id uuid, code text, kind text, object_kind text, unit_id uuid, cluster_id uuid, lease_id uuid,
  space text, element text, component text, defect text, specification text, cause text, description text,
  state text, is_open boolean, reported_at timestamptz, closed_at timestamptz, orders json
)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (r.id) r.id, r.code, r.kind, r.object_kind, r.unit_id, r.cluster_id, l.id,
    r.space, r.element, r.component, r.defect, r.specification, r.cause, r.description,
    r.state, r.is_open, r.reported_at, r.closed_at,
    (select coalesce(json_agg(json_build_object('executor', o.executor, 'tradeGroup', o.trade_group,
        'contractor', c.name, 'state', o.state, 'isInspection', o.is_inspection,
        'plannedStart', o.planned_start, 'plannedEnd', o.planned_end) order by o.code), '[]')
      from repair_order o
      left join repair_contractor c on c.organisation_id = o.organisation_id and c.id = o.contractor_id
      where o.organisation_id = r.organisation_id and o.request_id = r.id)
  from lease l
  join unit u on u.organisation_id = l.organisation_id and u.id = l.unit_id
  join repair_request r on r.organisation_id = l.organisation_id
    and ((r.object_kind = 'cluster' and r.cluster_id = u.cluster_id)
      or (r.object_kind = 'collective_object' and exists (
        select 1 from unit_collective_object x
        where x.organisation_id = l.organisation_id and x.unit_id = l.unit_id and x.collective_id = r.unit_id)))
  where l.organisation_id = portal.organisation() and l.customer_id = portal.customer()
    and l.starts_on <= p_today and (l.ends_on is null or l.ends_on >= p_today)
    and r.customer_id is distinct from l.customer_id
    and (r.reported_at at time zone 'Europe/Amsterdam')::date >= l.starts_on
    and r.reported_at >= p_today - interval '13 months'
  order by r.id, l.starts_on
$$;
revoke execute on function portal.open_repair_on(uuid, uuid, text) from public;
revoke execute on function portal.common_repairs(date) from public;
grant execute on function portal.open_repair_on(uuid, uuid, text) to voordeur_app;
grant execute on function portal.common_repairs(date) to voordeur_app;
