-- A customer may react to what staff answered; what he says stands among the answers of the entry.
alter table interaction_answer
  add column author_kind text not null default 'staff' check (author_kind in ('staff', 'customer'));

-- What waits for staff is looked for among what is not finished.
create index interaction_log_entry_unfinished on interaction_log_entry (organisation_id, happened_at)
  where status <> 'done';
