import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Write } from '../database/transaction.ts';
import { ImportRefused, type ImportTarget, type LoadCount } from './importer.ts';
import { importLabels as labels } from './labels.ts';
import { type OrganisationFile, organisationFileName } from './organisation-file.ts';
import { reason } from './reason.ts';

const nothing: LoadCount = { added: 0, changed: 0 };

/** The id of the organisation with this slug, which is made when it is new; its other fields follow the file. */
export async function storeOrganisation(
  write: Write,
  file: OrganisationFile,
): Promise<{ readonly id: string; readonly count: LoadCount }> {
  const values = {
    sector: file.sector,
    name: file.name,
    portalName: file.portalName,
    canonicalAddress: file.canonicalAddress,
    mailSenderName: file.mailSender.name,
    mailSenderAddress: file.mailSender.address,
    contact: JSON.stringify(file.contact),
    demo: file.demo,
  };
  const existing = await write
    .selectFrom('organisation')
    .select(['id', 'settings'])
    .where('slug', '=', file.slug)
    .forUpdate()
    .executeTakeFirst();
  if (!existing) {
    const id = randomUUID();
    const settings = JSON.stringify(settingsOf(file, {}));
    await write
      .insertInto('organisation')
      .values({ id, slug: file.slug, ...values, settings })
      .execute();
    return { id, count: { added: 1, changed: 0 } };
  }
  const settings = JSON.stringify(settingsOf(file, existing.settings));
  const updated = await write
    .updateTable('organisation')
    .set({ ...values, settings })
    .where('id', '=', existing.id)
    .where(
      sql<boolean>`(sector, name, portal_name, canonical_address, mail_sender_name, mail_sender_address, contact, demo, settings)
        is distinct from (${values.sector}, ${values.name}, ${values.portalName}, ${values.canonicalAddress},
          ${values.mailSenderName}, ${values.mailSenderAddress}, ${values.contact}::jsonb, ${values.demo}::boolean,
          ${settings}::jsonb)`,
    )
    .executeTakeFirst();
  return { id: existing.id, count: { added: 0, changed: Number(updated.numUpdatedRows) } };
}

/** Settings and switches that the file names come over those that are stored; the others stay. */
function settingsOf(file: OrganisationFile, stored: unknown): Record<string, unknown> {
  const before: Record<string, unknown> = isRecord(stored) ? stored : {};
  const switches = {
    ...(isRecord(before.switches) ? before.switches : {}),
    ...file.switches,
  };
  return { ...before, ...file.settings, switches };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Adds the hosts at which the organisation answers. Refuses a host of another organisation. */
export async function storeHosts(
  { write, organisationId }: ImportTarget,
  hosts: readonly string[],
): Promise<LoadCount> {
  const taken = await write
    .selectFrom('organisationHost')
    .select(['host', 'organisationId'])
    .where('host', 'in', [...hosts])
    .execute();
  const faults = taken
    .filter((row) => row.organisationId !== organisationId)
    .map(({ host }) => ({
      file: organisationFileName,
      line: 0,
      field: 'hosts',
      reason: reason(labels.Reason_HostTaken, { host }),
    }));
  if (faults.length > 0) throw new ImportRefused(faults);
  const added = hosts.filter((host) => !taken.some((row) => row.host === host));
  if (added.length === 0) return nothing;
  await write
    .insertInto('organisationHost')
    .values(added.map((host) => ({ organisationId, host })))
    .execute();
  return { added: added.length, changed: 0 };
}
