import { randomUUID } from 'node:crypto';
import { formatLongDate } from '#foundation/format/dates.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import type { Termination } from '../find-termination.ts';
import { consentAsked } from '../mail-templates.ts';
import { householdOf } from '../tell-customer.ts';
import type { CoTenant } from './co-tenants.ts';
import { consentCode, hashOfConsentCode } from './consent-code.ts';
import { consentPath } from './consent-path.ts';

/** Who is asked to agree to what. */
export interface ConsentOrder {
  readonly terminationId: string;
  readonly customerId: string;
  readonly coTenant: CoTenant;
  /** Empty where a letter goes to the dwelling. */
  readonly email: string;
}

/** Stores that a contract holder must agree; the question goes by mail where an address was given. */
export async function askConsent(
  { write, organisation, now }: Pick<WriteVisit, 'write' | 'organisation' | 'now'>,
  secrets: Pick<Secrets, 'recognise'>,
  { terminationId, customerId, coTenant, email }: ConsentOrder,
): Promise<void> {
  const id = randomUUID();
  await write
    .insertInto('terminationConsent')
    .values({
      organisationId: organisation.id,
      customerId,
      id,
      terminationId,
      personId: coTenant.personId,
      personName: coTenant.name,
      email,
      codeHash: hashOfConsentCode(consentCode(secrets, id)),
      askedAt: now,
    })
    .execute();
}

/** Mails the question to everybody who has an address and did not agree yet. */
export async function mailConsentQuestions(
  { write, organisation, now }: WriteVisit,
  secrets: Pick<Secrets, 'recognise'>,
  termination: Pick<Termination, 'customerId' | 'code' | 'address' | 'endsOn' | 'consents'>,
): Promise<void> {
  const { displayName, language } = await householdOf(
    write,
    organisation.id,
    termination.customerId,
  );
  const say = organisation.say(language);
  for (const { id, personName, email, givenAt } of termination.consents) {
    if (email === '' || givenAt !== null) continue;
    await queueMail(write, {
      organisation,
      template: consentAsked,
      language,
      recipient: email,
      customerId: termination.customerId,
      now,
      values: {
        name: personName,
        address: termination.address,
        reference: termination.code,
        endDate: formatLongDate(termination.endsOn, say),
        askedBy: displayName,
        link: `${organisation.canonicalAddress}${consentPath}?code=${consentCode(secrets, id)}`,
      },
    });
  }
}
