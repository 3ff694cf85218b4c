-- What administrators set: words, look, mail texts; and the mail that leaves.
create table label_override (
  organisation_id uuid not null references organisation (id) on delete cascade,
  language text not null check (language in ('nl', 'en')),
  page text not null,
  name text not null,
  value text not null,
  version integer not null default 1,
  primary key (organisation_id, language, page, name)
);
call portal.wall_around_configuration('label_override');

create table look (
  organisation_id uuid primary key references organisation (id) on delete cascade,
  logo_shape text not null check (logo_shape in ('round', 'rectangular')),
  copyright boolean not null,
  colours text[] not null check (array_length(colours, 1) = 17),
  stylesheet text not null,
  stylesheet_hash text not null,
  version integer not null default 1
);
call portal.wall_around_configuration('look');

create table look_image (
  organisation_id uuid not null references organisation (id) on delete cascade,
  kind text not null check (kind in ('logo', 'footer_logo', 'photo')),
  content_type text not null,
  content bytea not null,
  hash text not null,
  width integer not null,
  height integer not null,
  primary key (organisation_id, kind)
);
call portal.wall_around_configuration('look_image');

create table mail_template (
  organisation_id uuid not null references organisation (id) on delete cascade,
  template text not null,
  language text not null check (language in ('nl', 'en')),
  subject text not null,
  body text not null,
  version integer not null default 1,
  primary key (organisation_id, template, language)
);
call portal.wall_around_configuration('mail_template');

-- The outbox: written with its cause, delivered afterwards, kept so that staff can see what happened.
create table outgoing_mail (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  message_id text not null unique,
  customer_id uuid,
  account_id uuid,
  template text not null,
  recipient text not null,
  subject text not null,
  html text not null,
  plain_text text not null,
  state text not null check (state in ('waiting', 'sent', 'refused', 'given_up')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  leased_until timestamptz,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, customer_id) references customer on delete set null (customer_id)
);
create index outgoing_mail_due on outgoing_mail (next_attempt_at) where state = 'waiting';
create index outgoing_mail_created on outgoing_mail (organisation_id, created_at desc);
alter table outgoing_mail enable row level security;
create policy wall_add on outgoing_mail for insert to voordeur_app
  with check (organisation_id = portal.organisation());
create policy wall on outgoing_mail to voordeur_app
  using (organisation_id = portal.organisation() and portal.is_staff());
grant select, insert, update, delete on outgoing_mail to voordeur_app;
