import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Label } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { euros } from '#foundation/records/csv.ts';
import { choice, choiceFrom, tick } from '#foundation/records/filters.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { kindLabels } from '../labels.ts';
import { type DocumentKind, documentKinds } from '../rules/document-kinds.ts';
import { companies, findEntries } from './find-entries.ts';
import { ledgerLabels as labels } from './labels.ts';

export const ledgerPath = '/kantoor/posten';

/** The words of each kind of entry. */
export const kindChoices: Readonly<Record<DocumentKind, Label>> = {
  invoice: kindLabels.Kind_invoice,
  credit_note: kindLabels.Kind_credit_note,
  interest_invoice: kindLabels.Kind_interest_invoice,
  reminder: kindLabels.Kind_reminder,
  chargeback: kindLabels.Kind_chargeback,
  arrangement_term: kindLabels.Kind_arrangement_term,
  payment: kindLabels.Kind_payment,
  refund: kindLabels.Kind_refund,
};

/** The words of a stored kind; a kind that this version does not know shows as it was stored. */
export function kindName(say: (label: Label) => string, stored: string): string {
  const kind = documentKinds.find((known) => known === stored);
  return kind ? say(kindChoices[kind]) : stored;
}

/** The ledger of all customers, newest due date first. */
export const ledgerListRoutes = recordList({
  path: ledgerPath,
  menu: 'ledger',
  icon: 'receipt',
  title: labels.Title_Ledger,
  nothing: labels.Title_NoEntries,
  searchHint: labels.Label_SearchHint,
  filters: {
    soort: choice(labels.Label_Kind, kindChoices),
    bedrijf: choiceFrom(labels.Label_Company, async ({ read, organisation }) =>
      (await companies(read, organisation.id)).map(({ code, name }) => ({
        value: code,
        label: name,
      })),
    ),
    open: tick(labels.Option_OnlyOpen),
  },
  query: (read, { filters, ...wanted }) =>
    findEntries(read, {
      ...wanted,
      onlyOpen: filters.open !== undefined,
      kind: filters.soort,
      company: filters.bedrijf,
    }),
  columns: [
    {
      label: labels.Label_Entry,
      kind: 'header',
      cell: ({ id, code, description }) => (
        <>
          <TextLink href={`${ledgerPath}/${id}`}>{code}</TextLink> <small>{description}</small>
        </>
      ),
    },
    { label: labels.Label_Kind, cell: ({ kind }, { say }) => kindName(say, kind) },
    {
      label: labels.Label_Customer,
      cell: ({ displayName, customerNumber }) => (
        <>
          {displayName} <small class="voordeur-nowrap">{customerNumber}</small>
        </>
      ),
    },
    { label: labels.Label_DueOn, kind: 'date', cell: ({ dueOn }) => formatDate(dueOn) },
    {
      label: labels.Label_Open,
      kind: 'amount',
      cell: ({ remainingCents }) => formatMoney(remainingCents),
    },
  ],
  csv: [
    { label: labels.Label_Code, value: ({ code }) => code },
    { label: labels.Label_Kind, value: ({ kind }, { say }) => kindName(say, kind) },
    { label: labels.Label_Description, value: ({ description }) => description },
    { label: labels.Label_CustomerNumber, value: ({ customerNumber }) => customerNumber },
    { label: labels.Label_Customer, value: ({ displayName }) => displayName },
    { label: labels.Label_Company, value: ({ companyCode }) => companyCode },
    { label: labels.Label_BookedOn, value: ({ bookedOn }) => bookedOn },
    { label: labels.Label_DueOn, value: ({ dueOn }) => dueOn },
    { label: labels.Label_Original, value: ({ originalCents }) => euros(originalCents) },
    { label: labels.Label_Open, value: ({ remainingCents }) => euros(remainingCents) },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${ledgerPath}/nieuw`} kind="primary" icon="plus">
      {say(labels.Button_Add)}
    </ButtonLink>
  ),
});
