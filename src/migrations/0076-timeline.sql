-- Answers, tasks in their states, and what customers may ask about (TML, ACT).
alter table interaction_template add column id uuid not null default gen_random_uuid();
alter table interaction_template add unique (organisation_id, id);

-- `by_hand`: the customer wrote it himself (TML-3a), instead of that it followed from something he did.
alter table interaction_log_entry
  add column by_hand boolean not null default false,
  add column version integer not null default 1,
  -- By which an imported entry is known again.
  add column code text,
  add unique (organisation_id, code),
  add unique (organisation_id, customer_id, id);
create index interaction_log_entry_when on interaction_log_entry (organisation_id, happened_at desc);

create table interaction_answer (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  answer text not null check (answer <> ''),
  author_user_id text not null,
  answered_at timestamptz not null,
  -- When the customer first had it before him; null marks it as new.
  seen_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, customer_id, entry_id)
    references interaction_log_entry (organisation_id, customer_id, id) on delete cascade
);
create index interaction_answer_entry on interaction_answer (organisation_id, entry_id, answered_at);
call portal.wall_around_customer('interaction_answer');

alter table task drop constraint task_status_check;
alter table task
  add constraint task_status_check check (status in ('open', 'in_progress', 'done')),
  add column taken_by text,
  add column taken_at timestamptz,
  add column done_at timestamptz,
  add column version integer not null default 1;
create index task_waiting on task (organisation_id, created_at) where status <> 'done';

-- What a customer can choose under Acties (ADM-78). Without a template it is not offered (ACT-B5); one template
-- belongs to one subject (ADM-80).
create table action_subject (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  name text not null check (name <> ''),
  position integer not null,
  template_code text,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, template_code),
  foreign key (organisation_id, template_code) references interaction_template on delete set null (template_code)
);
create unique index action_subject_name on action_subject (organisation_id, lower(name));
call portal.wall_around_configuration('action_subject');
