-- The step E-mail verstuurd of an account request gets its time when the mail server took the mail (STF-85).
create function portal.note_confirmation_mail_sent() returns trigger language plpgsql as $$
begin
  update account_request set mail_sent_at = new.sent_at
  where organisation_id = new.organisation_id and account_id = new.account_id;
  return null;
end $$;

create trigger note_confirmation_mail_sent after update of state on outgoing_mail
  for each row when (new.state = 'sent' and old.state <> 'sent' and new.template = 'accountConfirmation')
  execute function portal.note_confirmation_mail_sent();
