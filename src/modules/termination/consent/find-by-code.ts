import { actFor } from '#foundation/database/act-for.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { findTermination, type StoredConsent, type Termination } from '../find-termination.ts';
import { hashOfConsentCode } from './consent-code.ts';

const find = {
  name: 'find-termination-consent',
  text: 'select consent_id, customer_id from portal.find_termination_consent($1)',
};

/**
 * What a code is about; undefined when we do not know it. From here on the transaction acts for that customer: who has
 * the code may.
 */
export async function consentByCode(
  { read, organisation }: Pick<ReadVisit, 'read' | 'organisation'>,
  code: string,
): Promise<{ readonly termination: Termination; readonly consent: StoredConsent } | undefined> {
  const [found] = await read.ask<{ consent_id: string; customer_id: string }>(find, [
    hashOfConsentCode(code),
  ]);
  if (!found) return undefined;
  const { consent_id: id, customer_id: customerId } = found;
  await actFor(read, { customerId });
  const row = await read
    .selectFrom('terminationConsent')
    .select('terminationId')
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst();
  const termination =
    row &&
    (await findTermination(read, {
      organisationId: organisation.id,
      id: row.terminationId,
      customerId,
    }));
  const consent = termination?.consents.find((each) => each.id === id);
  return termination && consent ? { termination, consent } : undefined;
}
