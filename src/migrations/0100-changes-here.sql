-- What was changed here and the back office does not have yet, by column. An import leaves such a value as it is, and
-- a file that brings the same value confirms it: then files may change it again. The value of a mark is null until a
-- file brought another one, then that one in a list.
create function portal.keep_changes_here() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  becomes jsonb := to_jsonb(new);
  field text;
begin
  if current_setting('portal.importing', true) is distinct from 'on' then
    foreach field in array tg_argv loop
      if was -> field is distinct from becomes -> field then
        new.changed_here := new.changed_here || jsonb_build_object(field, null);
      end if;
    end loop;
    return new;
  end if;
  if old.changed_here = '{}' then return new; end if;
  for field in select jsonb_object_keys(old.changed_here) loop
    if was -> field = becomes -> field then
      becomes := becomes #- array['changed_here', field];
    else
      becomes := jsonb_set(becomes, array[field], was -> field);
    end if;
  end loop;
  -- A generated column is still empty here.
  if becomes - array['version', 'customer_number_key'] = was - array['version', 'customer_number_key'] then
    return null;
  end if;
  return jsonb_populate_record(new, becomes);
end $$;
revoke execute on function portal.keep_changes_here() from public;
grant execute on function portal.keep_changes_here() to voordeur_app;

alter table customer add column changed_here jsonb not null default '{}';
create index customer_changed_here on customer (organisation_id) where changed_here <> '{}';
create trigger keep_changes_here
  before update of display_name, salutation, email, telephone, street, house_number, house_number_addition, postcode, town
  on customer for each row execute function portal.keep_changes_here('display_name', 'salutation', 'email', 'telephone',
    'street', 'house_number', 'house_number_addition', 'postcode', 'town');

alter table person add column changed_here jsonb not null default '{}';
create index person_changed_here on person (organisation_id) where changed_here <> '{}';
create trigger keep_changes_here
  before update of role, salutation, initials, infix, surname, date_of_birth, gender, ended_on
  on person for each row execute function portal.keep_changes_here('role', 'salutation', 'initials', 'infix', 'surname',
    'date_of_birth', 'gender', 'ended_on');

alter table lease add column changed_here jsonb not null default '{}';
create index lease_changed_here on lease (organisation_id) where changed_here <> '{}';
create trigger keep_changes_here
  before update of ends_on, transaction_mode
  on lease for each row execute function portal.keep_changes_here('ends_on', 'transaction_mode');
