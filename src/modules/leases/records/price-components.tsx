import type { Read } from '#foundation/database/transaction.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Say } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { euros } from '#foundation/records/csv.ts';
import { choice } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { componentLabels as labels } from './labels.ts';

export const componentsPath = '/kantoor/prijsonderdelen';

export const componentKinds = {
  rent: labels.Kind_rent,
  service: labels.Kind_service,
  other: labels.Kind_other,
};

/** The list of what the rents are made of. */
export const componentListRoutes = recordList({
  path: componentsPath,
  menu: 'price-components',
  icon: 'receipt',
  title: labels.Title_Components,
  nothing: labels.Title_NoComponents,
  searchHint: labels.Label_SearchHint,
  filters: { soort: choice(labels.Label_Kind, componentKinds) },
  query: (read, { organisationId, search, filters, ...window }) =>
    findRows(
      read,
      components(read, organisationId)
        .where(({ ref }) =>
          everyWord(
            search,
            searched.map((column) => ref(column)),
          ),
        )
        .$if(filters.soort !== undefined, (query) =>
          query.where('priceComponent.kind', '=', filters.soort ?? ''),
        )
        .orderBy('lease.code')
        .orderBy('priceComponent.position'),
      window,
    ),
  columns: [
    {
      label: labels.Label_Description,
      kind: 'header',
      cell: ({ id, description }) => (
        <TextLink href={`${componentsPath}/${id}`}>{description}</TextLink>
      ),
    },
    { label: labels.Label_Lease, cell: ({ leaseCode }) => leaseCode },
    { label: labels.Label_Customer, cell: ({ displayName }) => displayName },
    { label: labels.Label_Kind, cell: ({ kind }, { say }) => kindInWords(kind, say) },
    {
      label: labels.Label_Amount,
      kind: 'amount',
      cell: ({ amountCents }) => formatMoney(amountCents),
    },
  ],
  csv: [
    { label: labels.Label_Lease, value: ({ leaseCode }) => leaseCode },
    { label: labels.Label_Customer, value: ({ displayName }) => displayName },
    { label: labels.Label_Position, value: ({ position }) => position },
    { label: labels.Label_Description, value: ({ description }) => description },
    { label: labels.Label_Kind, value: ({ kind }, { say }) => kindInWords(kind, say) },
    { label: labels.Label_Amount, value: ({ amountCents }) => euros(amountCents) },
    { label: labels.Label_Vat, value: ({ vatBasisPoints }) => vatBasisPoints / 100 },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${componentsPath}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
});

const searched = [
  'lease.code',
  'customer.customerNumber',
  'customer.displayName',
  'priceComponent.description',
] as const;

/** Every price component with its lease and customer. */
export function components(read: Read, organisationId: string) {
  return read
    .selectFrom('priceComponent')
    .innerJoin('lease', (join) =>
      join
        .onRef('lease.organisationId', '=', 'priceComponent.organisationId')
        .onRef('lease.id', '=', 'priceComponent.leaseId'),
    )
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisationId', '=', 'priceComponent.organisationId')
        .onRef('customer.id', '=', 'priceComponent.customerId'),
    )
    .select([
      'priceComponent.id',
      'priceComponent.version',
      'priceComponent.position',
      'priceComponent.description',
      'priceComponent.kind',
      'priceComponent.amountCents',
      'priceComponent.vatBasisPoints',
      'lease.code as leaseCode',
      'customer.displayName',
    ])
    .where('priceComponent.organisationId', '=', organisationId);
}

/** The kind as it is stored, which the table keeps to these. */
export function kindOf(stored: string): keyof typeof componentKinds {
  const isKind = (kind: string): kind is keyof typeof componentKinds =>
    Object.hasOwn(componentKinds, kind);
  if (!isKind(stored)) throw new Error(`There is no kind of price component ${stored}.`);
  return stored;
}

function kindInWords(stored: string, say: Say): string {
  return say(componentKinds[kindOf(stored)]);
}
