-- What a customer is told about, and how: on the portal always, by mail as he chooses.
create table notification (
  organisation_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  subject text not null,
  title text not null check (title <> ''),
  href text not null check (href like '/%'),
  created_at timestamptz not null,
  read_at timestamptz,
  -- `due`: waits for the mail of the day.
  mail text not null default 'none' check (mail in ('none', 'due', 'sent')),
  primary key (organisation_id, id),
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
create index notification_customer on notification (organisation_id, customer_id, created_at desc);
create index notification_unread on notification (organisation_id, customer_id) where read_at is null;
create index notification_due on notification (organisation_id, customer_id) where mail = 'due';
call portal.wall_around_customer('notification');

create table notification_choice (
  organisation_id uuid not null,
  customer_id uuid not null,
  subject text not null,
  way text not null check (way in ('direct', 'daily', 'none')),
  primary key (organisation_id, customer_id, subject),
  foreign key (organisation_id, customer_id) references customer on delete cascade
);
call portal.wall_around_customer('notification_choice');
