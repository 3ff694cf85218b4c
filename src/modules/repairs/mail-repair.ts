import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Language } from '#foundation/labels/label.ts';
import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import { repairReceivedAnonymous } from './mail-templates.ts';
import { repairPath } from './paths.ts';
import { emergencyTelephone } from './settings.ts';

type Values = Readonly<Record<string, string>>;

interface MailedRow {
  readonly code: string;
  readonly description: string;
  readonly email: string;
  readonly customerId: string | null;
  readonly contactName: string;
  readonly displayName: string | null;
  readonly salutation: string | null;
  readonly customerEmail: string | null;
  readonly language: string | null;
  readonly location: string;
}

/**
 * Puts a mail about a request in the outbox, in the language of its customer, to the address given with the request;
 * none where no address is known. `extra` gives the values of the placeholders that only this template has.
 */
export async function mailRepair(
  visit: WriteVisit,
  requestId: string,
  template: MailTemplate,
  extra: ExtraValues = () => ({}),
): Promise<void> {
  const mail = await repairMail(visit, requestId, template, extra);
  if (mail?.recipient === undefined) return;
  const { recipient, language, customerId, values } = mail;
  await queueMail(visit.write, {
    organisation: visit.organisation,
    template,
    language,
    recipient,
    ...(customerId !== null && { customerId }),
    now: visit.now,
    values: values(language),
  });
}

/** The values of the placeholders that only one template has. */
export type ExtraValues = (language: Language) => Values;

/** The same mail, not queued: to whom and with which values. Undefined when there is no such request. */
export async function repairMail(
  visit: WriteVisit,
  requestId: string,
  template: MailTemplate,
  extra: ExtraValues = () => ({}),
) {
  const row = await mailedRow(visit, requestId);
  if (!row) return undefined;
  const { displayName, salutation, contactName, code, description, location, customerId } = row;
  const values = (language: Language): Values => ({
    name: displayName ? `${salutation ?? ''} ${displayName}`.trim() : contactName,
    code,
    description,
    location,
    telephone: telephoneOf(visit),
    link: visit.organisation.canonicalAddress + repairPath(requestId),
    ...extra(language),
  });
  return {
    template,
    recipient: row.email || row.customerEmail || undefined,
    language: row.language === 'en' ? ('en' as const) : ('nl' as const),
    customerId,
    values,
  };
}

/** Tells somebody who did not sign in that his request arrived; he can read nothing back, so it says all there is. */
export async function mailAnonymousReceipt(
  visit: WriteVisit,
  request: {
    readonly code: string;
    readonly description: string;
    readonly email: string;
    readonly name: string;
    readonly location: string;
  },
): Promise<void> {
  const { write, organisation, now, language } = visit;
  const { email: recipient, ...values } = request;
  if (recipient === '') return;
  await queueMail(write, {
    organisation,
    template: repairReceivedAnonymous,
    language,
    recipient,
    now,
    values: { ...values, telephone: telephoneOf(visit) },
  });
}

function telephoneOf({ organisation }: WriteVisit): string {
  return organisation.setting(emergencyTelephone) || (organisation.contact.telephone ?? '');
}

async function mailedRow(
  { read, organisation }: WriteVisit,
  requestId: string,
): Promise<MailedRow | undefined> {
  const [row] = await read.ask<MailedRow>(
    {
      name: 'repair-to-mail',
      text: `select r.code, r.description, r.email, r.customer_id as "customerId", r.contact_name as "contactName",
          c.display_name as "displayName", c.salutation, c.email as "customerEmail",
          (select a.language from access x join account a on a.organisation_id = x.organisation_id
              and a.id = x.account_id
            where x.organisation_id = r.organisation_id and x.customer_id = r.customer_id
            order by a.created_at limit 1) as language,
          coalesce(nullif(r.anonymous_address, ''), case when r.object_kind = 'cluster' then k.name
            else concat_ws(', ', concat_ws(' ', u.street, u.house_number, nullif(u.house_number_addition, '')), u.town)
            end, '') as location
        from repair_request r
        left join customer c on c.organisation_id = r.organisation_id and c.id = r.customer_id
        left join unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id
        left join cluster k on k.organisation_id = r.organisation_id and k.id = r.cluster_id
        where r.organisation_id = $1 and r.id = $2`,
    },
    [organisation.id, requestId],
  );
  return row;
}
