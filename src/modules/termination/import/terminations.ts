import { randomUUID } from 'node:crypto';
import { instantAt } from '#foundation/clock.ts';
import { date, email, oneOf, optional, reference, text } from '#foundation/import/columns.ts';
import {
  type Importer,
  ImportRefused,
  type ImportTarget,
  type LoadCount,
} from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { consentCode, hashOfConsentCode } from '../consent/consent-code.ts';
import { inspectionsOf } from '../rules/inspections.ts';
import { terminationStatuses } from '../rules/statuses.ts';
import { importTitles } from './labels.ts';

const known = knownByCode('termination', { ofCustomer: true });

/**
 * Imports `terminations.csv`: leases that were given up elsewhere. Their inspections follow from the type of unit and
 * are planned on the page of the termination.
 */
export const terminationsImporter: Importer = {
  file: 'terminations.csv',
  title: importTitles.Title_Terminations,
  onlyByCommand: true,
  columns: [
    text('code', 40),
    reference('lease', 'leases.csv'),
    oneOf('status', terminationStatuses),
    date('handedInOn'),
    date('endsOn'),
    reference('reason', 'termination-reasons.csv'),
    text('reasonText', 100),
    optional(text('telephone', 40)),
    optional(email('email')),
    text('street', 100),
    text('houseNumber', 10),
    optional(text('houseNumberAddition', 10)),
    optional(text('postcode', 12)),
    text('town', 100),
    optional(text('country', 100)),
    date('movesOn'),
    optional(text('note', 500)),
  ],
  key: ['code'],
  known,
  load: loadTerminations,
};

async function loadTerminations(
  target: ImportTarget,
  rows: readonly LoadRow[],
): Promise<LoadCount> {
  await refuseOtherCustomers(target, rows);
  const count = await upsert(target, {
    table: 'termination',
    sameBy: ['code'],
    versioned: true,
    records: rows.map((row) => {
      const status = row.text('status');
      const handedInAt = instantAt(row.date('handedInOn'), '10:00');
      const isDecided = !['waiting_for_consent', 'received'].includes(status);
      return {
        id: randomUUID(),
        code: row.text('code'),
        customerId: row.link('lease').customerId ?? '',
        leaseId: row.link('lease').id,
        status,
        endsOn: row.date('endsOn'),
        reasonId: row.link('reason').id,
        reasonDescription: row.text('reasonText'),
        telephone: row.text('telephone'),
        email: row.text('email'),
        country: row.text('country'),
        postcode: row.text('postcode'),
        houseNumber: row.text('houseNumber'),
        houseNumberAddition: row.text('houseNumberAddition'),
        street: row.text('street'),
        town: row.text('town'),
        movesOn: row.date('movesOn'),
        channel: 'office',
        handedInAt,
        decidedAt: isDecided ? handedInAt : null,
        decisionNote: row.text('note'),
      };
    }),
  });
  await addInspections(
    target,
    rows.map((row) => row.text('code')),
  );
  return count;
}

async function refuseOtherCustomers(target: ImportTarget, rows: readonly LoadRow[]): Promise<void> {
  const stored = await known(
    target,
    rows.map((row) => row.text('code')),
  );
  const faults = rows
    .filter((row) => {
      const owner = stored.get(row.text('code'))?.customerId;
      return owner !== undefined && owner !== row.link('lease').customerId;
    })
    .map((row) => ({
      file: 'terminations.csv',
      line: row.line,
      field: 'lease',
      reason: reason(importTitles.Reason_OtherLease),
    }));
  if (faults.length > 0) throw new ImportRefused(faults);
}

/** The inspections that a termination needs by its type of unit, where it has none yet. */
async function addInspections(
  { write, organisationId }: ImportTarget,
  codes: readonly string[],
): Promise<void> {
  const rows = await write
    .selectFrom('termination as t')
    .innerJoin('lease as l', (join) =>
      join.onRef('l.organisationId', '=', 't.organisationId').onRef('l.id', '=', 't.leaseId'),
    )
    .innerJoin('unit as u', (join) =>
      join.onRef('u.organisationId', '=', 'l.organisationId').onRef('u.id', '=', 'l.unitId'),
    )
    .innerJoin('terminationTerms as terms', (join) =>
      join
        .onRef('terms.organisationId', '=', 'u.organisationId')
        .on(({ eb, fn, ref }) =>
          eb('terms.unitTypeKey', '=', fn<string>('lower', [ref('u.typeDescription')])),
        ),
    )
    .select(['t.id', 't.customerId', 'terms.preCount', 'terms.preMinutes', 'terms.firstPreDays'])
    .select(['terms.finalCount', 'terms.finalMinutes'])
    .where('t.organisationId', '=', organisationId)
    .where('t.code', 'in', [...codes])
    .execute();
  const inspections = rows.flatMap((row) =>
    inspectionsOf(row).map(({ kind, number, minutes }, index) => ({
      organisationId,
      customerId: row.customerId,
      terminationId: row.id,
      position: index + 1,
      kind,
      number,
      minutes,
    })),
  );
  if (inspections.length === 0) return;
  await write
    .insertInto('terminationInspection')
    .values(inspections)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Imports `termination-consents.csv`: who else must agree. Each gets a code of his own. */
export function consentsImporter(secrets: Pick<Secrets, 'recognise'>): Importer {
  return {
    file: 'termination-consents.csv',
    title: importTitles.Title_Consents,
    onlyByCommand: true,
    columns: [
      reference('termination', 'terminations.csv'),
      text('personName', 200),
      optional(email('email')),
      date('askedOn'),
    ],
    key: ['termination', 'personName'],
    load: (target, rows) =>
      upsert(target, {
        table: 'terminationConsent',
        sameBy: ['terminationId', 'personName'],
        stays: true,
        records: rows.map((row) => {
          const id = randomUUID();
          return {
            customerId: row.link('termination').customerId ?? '',
            id,
            terminationId: row.link('termination').id,
            personName: row.text('personName'),
            email: row.text('email'),
            codeHash: hashOfConsentCode(consentCode(secrets, id)),
            askedAt: instantAt(row.date('askedOn'), '10:00'),
          };
        }),
      }),
  };
}
