import type { Read } from '../database/transaction.ts';

/**
 * What became of the latest mail of a template to an account: `state` is waiting, sent, refused or given_up, and
 * `lastError` the reason when it did not leave (ADM-B13). Only staff and the portal's own work see it.
 */
export function latestMail(
  read: Read,
  organisationId: string,
  of: { readonly accountId: string; readonly template: string },
) {
  return read
    .selectFrom('outgoingMail')
    .select(['id', 'state', 'attempts', 'lastError', 'createdAt', 'sentAt'])
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', of.accountId)
    .where('template', '=', of.template)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}
