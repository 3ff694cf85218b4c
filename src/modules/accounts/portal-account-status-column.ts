import { sql } from 'kysely';
import type { PortalAccountStatus } from './rules/portal-account-status.ts';

export type { PortalAccountStatus } from './rules/portal-account-status.ts';

/** The field Klantportaal-accountstatus as a column of a query on `customer`, for lists (STF-91, STF-96). */
export const portalAccountStatusColumn = sql<PortalAccountStatus>`(
  select case when count(*) = 0 then 'notCreated'
    when bool_or(a.confirmed_at is not null or a.confirmed_on_unknown_date) then 'activated'
    else 'notActivated' end
  from access x join account a on a.organisation_id = x.organisation_id and a.id = x.account_id
  where x.organisation_id = customer.organisation_id and x.customer_id = customer.id)`;
