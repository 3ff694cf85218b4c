/** Everything a signed-in home page shows, in one statement by key. */
export const ceilingQuery = `
  select o.settings_version, a.username, c.display_name, c.salutation,
    (select json_agg(json_build_object('street', u.street, 'number', u.house_number, 'town', u.town))
      from lease l join unit u on u.organisation_id = l.organisation_id and u.id = l.unit_id
      where l.organisation_id = s.organisation_id and l.customer_id = s.customer_id) as leases,
    (select json_agg(json_build_object('description', e.description, 'cents', e.remaining_cents, 'due', e.due_on) order by e.due_on)
      from ledger_entry e
      where e.organisation_id = s.organisation_id and e.customer_id = s.customer_id and e.remaining_cents <> 0) as entries
  from session s
  join organisation o on o.id = s.organisation_id
  join account a on a.organisation_id = s.organisation_id and a.id = s.account_id
  join customer c on c.organisation_id = s.organisation_id and c.id = s.customer_id
  where s.token_hash = $1`;
