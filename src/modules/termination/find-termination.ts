import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Read } from '#foundation/database/transaction.ts';
import { addressLine } from '#modules/leases/module.ts';
import { type InspectionKind, inspectionKinds } from './rules/inspections.ts';
import type { NewAddress } from './rules/new-address.ts';
import { type TerminationStatus, terminationStatuses } from './rules/statuses.ts';

const status = z.enum(terminationStatuses);
const kind = z.enum(inspectionKinds);

/** A termination as it is stored. */
export interface Termination {
  readonly id: string;
  readonly code: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly customerNumber: string;
  readonly leaseId: string;
  readonly leaseCode: string;
  /** `Kievitlaan 78, Zeist`: what is given up. */
  readonly address: string;
  readonly clusterId: string | null;
  readonly unitType: string;
  readonly unitId: string;
  readonly status: TerminationStatus;
  readonly endsOn: Temporal.PlainDate;
  readonly reason: string;
  readonly telephone: string;
  readonly email: string;
  readonly newAddress: NewAddress;
  readonly movesOn: Temporal.PlainDate;
  readonly movedAt: Temporal.Instant | null;
  readonly channel: string;
  readonly handedInAt: Temporal.Instant;
  readonly handedInAccountId: string | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly decidedBy: string | null;
  readonly note: string;
  readonly version: number;
  /** In their order. */
  readonly inspections: readonly StoredInspection[];
  readonly consents: readonly StoredConsent[];
}

/** An inspection that the termination needs. */
export interface StoredInspection {
  readonly position: number;
  readonly kind: InspectionKind;
  readonly number: number;
  readonly minutes: number;
  /** When it is planned; undefined as long as it is not, and when its appointment was cancelled. */
  readonly appointment: PlannedAppointment | undefined;
}

export interface PlannedAppointment {
  readonly id: string;
  readonly startsAt: Temporal.Instant;
  /** Rises when it moves: calendars then change the entry that they have. */
  readonly sequence: number;
  readonly inspector: string;
}

export interface StoredConsent {
  readonly id: string;
  readonly personName: string;
  readonly email: string;
  readonly askedAt: Temporal.Instant;
  readonly givenAt: Temporal.Instant | null;
  readonly givenHow: string | null;
}

interface Which {
  readonly organisationId: string;
  readonly id: string;
  /** Only when it is of this customer. */
  readonly customerId?: string;
}

/** One termination; undefined when there is none, or it is not of this customer. */
export async function findTermination(
  read: Read,
  { organisationId, id, customerId }: Which,
): Promise<Termination | undefined> {
  const row = await read
    .selectFrom('termination as t')
    .innerJoin('lease as l', (join) =>
      join.onRef('l.organisationId', '=', 't.organisationId').onRef('l.id', '=', 't.leaseId'),
    )
    .innerJoin('unit as u', (join) =>
      join.onRef('u.organisationId', '=', 'l.organisationId').onRef('u.id', '=', 'l.unitId'),
    )
    .innerJoin('customer as c', (join) =>
      join.onRef('c.organisationId', '=', 't.organisationId').onRef('c.id', '=', 't.customerId'),
    )
    .selectAll('t')
    .select(['l.code as leaseCode', 'l.unitId', 'u.clusterId', 'u.typeDescription as unitType'])
    .select(['u.street as unitStreet', 'u.houseNumber as unitHouseNumber', 'u.town as unitTown'])
    .select(['u.houseNumberAddition as unitAddition', 'c.displayName', 'c.customerNumber'])
    .where('t.organisationId', '=', organisationId)
    .where('t.id', '=', id)
    .$if(customerId !== undefined, (query) => query.where('t.customerId', '=', customerId ?? ''))
    .executeTakeFirst();
  if (!row) return undefined;
  const inspections = await read
    .selectFrom('terminationInspection as i')
    .leftJoin('appointment as a', (join) =>
      join
        .onRef('a.organisationId', '=', 'i.organisationId')
        .onRef('a.id', '=', 'i.appointmentId')
        .on('a.state', '=', 'booked'),
    )
    .select(['i.position', 'i.kind', 'i.number', 'i.minutes'])
    .select(['a.id as appointmentId', 'a.startsAt', 'a.sequence', 'a.agendaName'])
    .where('i.organisationId', '=', organisationId)
    .where('i.terminationId', '=', id)
    .orderBy('i.position')
    .execute();
  const consents = await read
    .selectFrom('terminationConsent')
    .select(['id', 'personName', 'email', 'askedAt', 'givenAt', 'givenHow'])
    .where('organisationId', '=', organisationId)
    .where('terminationId', '=', id)
    .orderBy('personName')
    .orderBy('id')
    .execute();
  return {
    id,
    code: row.code,
    customerId: row.customerId,
    customerName: row.displayName,
    customerNumber: row.customerNumber,
    leaseId: row.leaseId,
    leaseCode: row.leaseCode,
    address: addressLine({
      street: row.unitStreet,
      houseNumber: row.unitHouseNumber,
      houseNumberAddition: row.unitAddition,
      town: row.unitTown,
    }),
    clusterId: row.clusterId,
    unitType: row.unitType,
    unitId: row.unitId,
    status: status.parse(row.status),
    endsOn: row.endsOn,
    reason: row.reasonDescription,
    telephone: row.telephone,
    email: row.email,
    newAddress: {
      country: row.country,
      street: row.street,
      houseNumber: row.houseNumber,
      houseNumberAddition: row.houseNumberAddition,
      postcode: row.postcode,
      town: row.town,
    },
    movesOn: row.movesOn,
    movedAt: row.movedAt,
    channel: row.channel,
    handedInAt: row.handedInAt,
    handedInAccountId: row.handedInAccountId,
    decidedAt: row.decidedAt,
    decidedBy: row.decidedBy,
    note: row.decisionNote,
    version: row.version,
    inspections: inspections.map(({ position, number, minutes, ...row }) => ({
      position,
      number,
      minutes,
      kind: kind.parse(row.kind),
      appointment:
        row.appointmentId !== null && row.startsAt !== null
          ? {
              id: row.appointmentId,
              startsAt: row.startsAt,
              sequence: row.sequence ?? 0,
              inspector: row.agendaName ?? '',
            }
          : undefined,
    })),
    consents,
  };
}

/** Holds a termination until the transaction ends; undefined when there is none. */
export async function holdTermination(write: Read, which: Which): Promise<Termination | undefined> {
  await write
    .selectFrom('termination')
    .select('id')
    .where('organisationId', '=', which.organisationId)
    .where('id', '=', which.id)
    .forUpdate()
    .execute();
  return findTermination(write, which);
}
