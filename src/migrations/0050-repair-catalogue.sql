-- What an organisation says about repairs: question trees, templates, tips, causes, and what belongs to which unit
-- (REP-33 to REP-89). `version` counts the changes of a record.
create table question_tree (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  name text not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('question_tree');

-- A tree is worked on as a draft and published as a whole. What was published is never changed again, so that a
-- customer who is on his way keeps the tree that he started with; a newer version retires it.
create table question_tree_version (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  tree_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'published', 'retired')),
  made_at timestamptz not null,
  made_by text not null default '',
  published_at timestamptz,
  published_by text not null default '',
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, tree_id, number),
  foreign key (organisation_id, tree_id) references question_tree on delete cascade,
  check ((state = 'draft') = (published_at is null))
);
create unique index question_tree_version_draft on question_tree_version (organisation_id, tree_id) where state = 'draft';
create unique index question_tree_version_published on question_tree_version (organisation_id, tree_id)
  where state = 'published';
call portal.wall_around_configuration('question_tree_version');

create table repair_action_code (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  description text not null,
  message text not null default '',
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('repair_action_code');

create table repair_contractor (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  name text not null,
  telephone text not null default '',
  email text,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('repair_contractor');

-- What is done about a defect. Costs are without VAT; null when they cannot be told beforehand (OP-REP-11).
create table repair_template (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  description text not null,
  external_description text not null,
  charged_to_tenant boolean not null default false,
  cost_cents bigint check (cost_cents >= 0),
  vat_basis_points integer not null default 2100 check (vat_basis_points between 0 and 10000),
  settling text not null default 'subsequent' check (settling in ('subsequent', 'fixed_price', 'none')),
  urgency_code text not null default '',
  urgency_days integer check (urgency_days between 0 and 3650),
  appointment_required boolean not null default false,
  more_information boolean not null default false,
  inspection boolean not null default false,
  inspection_minutes integer check (inspection_minutes between 5 and 480),
  repair_minutes integer not null default 60 check (repair_minutes between 5 and 480),
  service_subscription boolean not null default false,
  executor text not null default 'own_crew' check (executor in ('own_crew', 'contractor')),
  trade_group text not null default '',
  contractor_id uuid,
  order_count integer not null default 1 check (order_count between 0 and 9),
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, contractor_id) references repair_contractor
);
create index repair_template_contractor on repair_template (organisation_id, contractor_id);
call portal.wall_around_configuration('repair_template');

-- Counts the changes of the templates: a server that keeps a tree in memory keeps it under this number.
create table repair_stamp (
  organisation_id uuid primary key references organisation (id) on delete cascade,
  templates bigint not null default 1
);
call portal.wall_around_configuration('repair_stamp');
create function portal.count_template_change() returns trigger language plpgsql as $$
begin
  insert into repair_stamp (organisation_id)
    select distinct organisation_id from changed_templates
    on conflict (organisation_id) do update set templates = repair_stamp.templates + 1;
  return null;
end $$;
create trigger count_change after insert on repair_template
  referencing new table as changed_templates for each statement execute function portal.count_template_change();
create trigger count_update after update on repair_template
  referencing new table as changed_templates for each statement execute function portal.count_template_change();

-- One choice of a tree. `code` names the building element on level 2 (an open request on the same element takes a
-- notification, REP-69); it stays the same from version to version. Only the last option of a path has an end:
-- template, action code, and what is asked there.
create table tree_option (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  version_id uuid not null,
  parent_id uuid,
  level smallint not null check (level between 1 and 5),
  code text not null,
  description text not null check (description <> ''),
  icon text not null default '',
  is_common_area boolean not null default false,
  is_emergency boolean not null default false,
  template_id uuid,
  action_code_id uuid,
  ask_cause boolean not null default false,
  appointment_required boolean not null default false,
  more_information boolean not null default false,
  primary key (organisation_id, id),
  unique (organisation_id, version_id, id),
  foreign key (organisation_id, version_id) references question_tree_version on delete cascade,
  foreign key (organisation_id, version_id, parent_id)
    references tree_option (organisation_id, version_id, id) on delete cascade,
  foreign key (organisation_id, template_id) references repair_template,
  foreign key (organisation_id, action_code_id) references repair_action_code,
  check ((level = 1) = (parent_id is null)),
  check (level = 1 or not is_common_area),
  check (level >= 4 or (template_id is null and action_code_id is null and not ask_cause
    and not appointment_required and not more_information))
);
create index tree_option_parent on tree_option (organisation_id, version_id, parent_id);
create index tree_option_template on tree_option (organisation_id, template_id);
create index tree_option_action_code on tree_option (organisation_id, action_code_id);
call portal.wall_around_configuration('tree_option');

create table repair_cause (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  description text not null,
  charged_to text not null check (charged_to in ('tenant', 'organisation', 'other')),
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('repair_cause');

create table solution_tip (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  title text not null,
  text text not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('solution_tip');

create table template_tip (
  organisation_id uuid not null references organisation (id) on delete cascade,
  template_id uuid not null,
  tip_id uuid not null,
  position integer not null,
  primary key (organisation_id, template_id, tip_id),
  foreign key (organisation_id, template_id) references repair_template on delete cascade,
  foreign key (organisation_id, tip_id) references solution_tip
);
create index template_tip_tip on template_tip (organisation_id, tip_id);
call portal.wall_around_configuration('template_tip');

-- Price components of a lease that pay for a template (REP-81), known by their description.
create table template_element (
  organisation_id uuid not null references organisation (id) on delete cascade,
  template_id uuid not null,
  element_number text not null,
  description text not null,
  cost_code text not null default '',
  cost_description text not null default '',
  primary key (organisation_id, template_id, element_number),
  foreign key (organisation_id, template_id) references repair_template on delete cascade
);
call portal.wall_around_configuration('template_element');

create table maintenance_kind (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  name text not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('maintenance_kind');

create table template_maintenance_kind (
  organisation_id uuid not null references organisation (id) on delete cascade,
  template_id uuid not null,
  maintenance_kind_id uuid not null,
  primary key (organisation_id, template_id, maintenance_kind_id),
  foreign key (organisation_id, template_id) references repair_template on delete cascade,
  foreign key (organisation_id, maintenance_kind_id) references maintenance_kind
);
create index template_maintenance_kind_kind on template_maintenance_kind (organisation_id, maintenance_kind_id);
call portal.wall_around_configuration('template_maintenance_kind');

create table unit_maintenance_kind (
  organisation_id uuid not null references organisation (id) on delete cascade,
  unit_id uuid not null,
  maintenance_kind_id uuid not null,
  primary key (organisation_id, unit_id, maintenance_kind_id),
  foreign key (organisation_id, unit_id) references unit on delete cascade,
  foreign key (organisation_id, maintenance_kind_id) references maintenance_kind
);
create index unit_maintenance_kind_kind on unit_maintenance_kind (organisation_id, maintenance_kind_id);
call portal.wall_around_configuration('unit_maintenance_kind');

create table register_item (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  name text not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('register_item');

create table template_register_item (
  organisation_id uuid not null references organisation (id) on delete cascade,
  template_id uuid not null,
  register_item_id uuid not null,
  primary key (organisation_id, template_id, register_item_id),
  foreign key (organisation_id, template_id) references repair_template on delete cascade,
  foreign key (organisation_id, register_item_id) references register_item
);
create index template_register_item_item on template_register_item (organisation_id, register_item_id);
call portal.wall_around_configuration('template_register_item');

create table unit_register_item (
  organisation_id uuid not null references organisation (id) on delete cascade,
  unit_id uuid not null,
  register_item_id uuid not null,
  primary key (organisation_id, unit_id, register_item_id),
  foreign key (organisation_id, unit_id) references unit on delete cascade,
  foreign key (organisation_id, register_item_id) references register_item
);
create index unit_register_item_item on unit_register_item (organisation_id, register_item_id);
call portal.wall_around_configuration('unit_register_item');

create table building_block (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  name text not null,
  cluster_id uuid not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, cluster_id) references cluster
);
create index building_block_cluster on building_block (organisation_id, cluster_id);
call portal.wall_around_configuration('building_block');

-- Owners other than the organisation, and what they want with requests (REP-38, REP-39, REP-86, OP-REP-29).
create table external_owner (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  name text not null,
  is_legal_owner boolean not null default true,
  submitting_allowed boolean not null default false,
  message text not null default '',
  handling text not null default '',
  managing_agent text not null default '',
  association_member boolean not null default false,
  association_role text not null default '',
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('external_owner');

-- What repairs know of a unit besides what is let: its tree, its block, its owner, and the name of a shared space.
create table unit_upkeep (
  organisation_id uuid not null references organisation (id) on delete cascade,
  unit_id uuid not null,
  tree_id uuid,
  building_block_id uuid,
  external_owner_id uuid,
  space_name text not null default '',
  version integer not null default 1,
  primary key (organisation_id, unit_id),
  foreign key (organisation_id, unit_id) references unit on delete cascade,
  foreign key (organisation_id, tree_id) references question_tree,
  foreign key (organisation_id, building_block_id) references building_block,
  foreign key (organisation_id, external_owner_id) references external_owner
);
create index unit_upkeep_tree on unit_upkeep (organisation_id, tree_id);
create index unit_upkeep_block on unit_upkeep (organisation_id, building_block_id);
create index unit_upkeep_owner on unit_upkeep (organisation_id, external_owner_id);
call portal.wall_around_configuration('unit_upkeep');

-- Which shared spaces and installations belong to which unit (REP-6, REP-34).
create table unit_collective_object (
  organisation_id uuid not null references organisation (id) on delete cascade,
  unit_id uuid not null,
  collective_id uuid not null,
  primary key (organisation_id, unit_id, collective_id),
  foreign key (organisation_id, unit_id) references unit on delete cascade,
  foreign key (organisation_id, collective_id) references unit on delete cascade,
  check (unit_id <> collective_id)
);
create index unit_collective_object_collective on unit_collective_object (organisation_id, collective_id);
call portal.wall_around_configuration('unit_collective_object');

create table withdrawal_reason (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  name text not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
call portal.wall_around_configuration('withdrawal_reason');

-- Faults that the organisation knows of already, so that customers need not report them. Without a block it holds for
-- the whole cluster.
create table known_fault (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  cluster_id uuid not null,
  building_block_id uuid,
  title text not null,
  text text not null,
  starts_on date not null,
  ends_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, cluster_id) references cluster on delete cascade,
  foreign key (organisation_id, building_block_id) references building_block on delete cascade,
  check (ends_on is null or ends_on >= starts_on)
);
create index known_fault_cluster on known_fault (organisation_id, cluster_id, starts_on);
create index known_fault_block on known_fault (organisation_id, building_block_id);
call portal.wall_around_configuration('known_fault');
