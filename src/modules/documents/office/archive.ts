import type { Read } from '#foundation/database/transaction.ts';
import type { Label } from '#foundation/labels/label.ts';
import { office as labels } from './labels.ts';

/** Whom a document belongs to. */
export interface Owner {
  readonly id: string;
  /** The customer number or the code of the unit. */
  readonly code: string;
  readonly name: string;
}

/** One of the two archives that staff keep: documents of households, and those of units. */
export interface Archive {
  readonly of: 'household' | 'unit';
  readonly path: string;
  readonly title: Label;
  /** The label of the field that names the owner of a new document. */
  readonly ownerLabel: Label;
  readonly ownerUnknown: Label;
  readonly findOwner: (
    read: Read,
    organisationId: string,
    code: string,
  ) => Promise<Owner | undefined>;
}

export const householdArchive: Archive = {
  of: 'household',
  path: '/kantoor/documenten',
  title: labels.Title_Household,
  ownerLabel: labels.Label_CustomerNumber,
  ownerUnknown: labels.Error_NoCustomer,
  findOwner: (read, organisationId, code) =>
    read
      .selectFrom('customer')
      .select(['id', 'customerNumber as code', 'displayName as name'])
      .where('organisationId', '=', organisationId)
      .where('customerNumberKey', '=', code.toLowerCase())
      .executeTakeFirst(),
};

export const unitArchive: Archive = {
  of: 'unit',
  path: '/kantoor/eenheiddocumenten',
  title: labels.Title_Unit,
  ownerLabel: labels.Label_UnitCode,
  ownerUnknown: labels.Error_NoUnit,
  async findOwner(read, organisationId, code) {
    const unit = await read
      .selectFrom('unit')
      .select(['id', 'code', 'street', 'houseNumber', 'houseNumberAddition'])
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirst();
    return unit && { id: unit.id, code: unit.code, name: addressOf(unit) };
  },
};

/** *Kievitlaan 78 A* */
export function addressOf(unit: {
  readonly street: string;
  readonly houseNumber: string;
  readonly houseNumberAddition: string;
}): string {
  return [unit.street, unit.houseNumber, unit.houseNumberAddition].filter(Boolean).join(' ');
}
