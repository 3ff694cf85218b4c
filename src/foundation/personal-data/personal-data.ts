import type { Read } from '../database/transaction.ts';
import type { Label } from '../labels/label.ts';
import { personalFieldLabels } from './field-labels.ts';

/** Whose data. */
export interface WhoseData {
  readonly organisationId: string;
  readonly customerId: string;
}

/** One record as it is stored, by the name of its field; dates and instants as Temporal, money in cents. */
export type PersonalRecord = Readonly<Record<string, unknown>>;

/**
 * What a module keeps about a customer in one table, for a customer who wants to see everything that is kept about
 * his household and to take it along (AVG, articles 15 and 20). Secrets (hashes, keys, codes) and who
 * of the staff did something are left out (docs/decisions/personal-data.md).
 */
export interface PersonalData {
  /** The table, as the database names it; also the name in the file. */
  readonly table: string;
  readonly title: Label;
  /** The fields that are shown, in order, by their name in the records. */
  readonly fields: Readonly<Record<string, Label>>;
  /** All records of this customer. The walls must be open for him. */
  readonly find: (read: Read, whose: WhoseData) => Promise<readonly PersonalRecord[]>;
}

type FieldName = keyof typeof personalFieldLabels extends `Field_${infer Column}` ? Column : never;

/** How a table says whose its rows are. */
type Belonging =
  | 'customer_id'
  | 'account_id'
  | 'customer_id or account_id'
  | 'is customer'
  | 'is account';

const ownAccounts =
  '(select x.account_id from access x where x.organisation_id = $1 and x.customer_id = $2)';

const belongs: Readonly<Record<Belonging, string>> = {
  customer_id: 'customer_id = $2',
  account_id: `account_id in ${ownAccounts}`,
  'customer_id or account_id': `(customer_id = $2 or account_id in ${ownAccounts})`,
  'is customer': 'id = $2',
  'is account': `id in ${ownAccounts}`,
};

/**
 * Offers the rows of one table with these columns, in the order of the first one. A column `starts_on` is the field
 * `startsOn`; its name stands in `field-labels.ts`.
 */
export function personalTable(of: {
  readonly table: string;
  readonly title: Label;
  readonly columns: readonly FieldName[];
  /** Default by the column `customer_id`. */
  readonly by?: Belonging;
  /** Where a customer may not read the table itself: a function that answers its rows for the customer `$2`. */
  readonly from?: string;
}): PersonalData {
  const { table, title, columns, by = 'customer_id', from } = of;
  const selected = columns.map((column) => `${column} as "${inCamelCase(column)}"`).join(', ');
  const statement = {
    name: `personal-data-${table}`,
    text: from
      ? `select ${selected} from ${from} where portal.organisation() = $1 order by 1`
      : `select ${selected} from ${table} where organisation_id = $1 and ${belongs[by]} order by 1`,
  };
  return {
    table,
    title,
    fields: Object.fromEntries(
      columns.map((column) => [inCamelCase(column), personalFieldLabels[`Field_${column}`]]),
    ),
    find: (read, { organisationId, customerId }) =>
      read.ask<PersonalRecord>(statement, [organisationId, customerId]),
  };
}

function inCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
