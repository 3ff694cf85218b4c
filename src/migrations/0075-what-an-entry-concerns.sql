-- Which home an entry of the interaction log is about, as its address was then (TML-6); empty for the household.
alter table interaction_log_entry add column concerns text not null default '';
