import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choice } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { maskIban } from '../rules/iban.ts';
import { mandateLabels as labels } from './mandate-labels.ts';
import { NoDirectDebitMode } from './no-direct-debit-mode.tsx';

export const mandatesPath = '/kantoor/machtigingen';

/** The list of mandates: what is still to be signed first (TEN-48). */
export const mandateListRoutes: readonly Route[] = recordList({
  path: mandatesPath,
  menu: 'mandates',
  icon: 'file-signature',
  title: labels.Title_Mandates,
  nothing: labels.Title_NoMandates,
  searchHint: labels.Label_SearchHint,
  filters: {
    stand: choice(labels.Label_State, { open: labels.State_toSign, getekend: labels.State_signed }),
  },
  query: (read, { organisationId, search, filters, ...window }) =>
    findRows(
      read,
      read
        .selectFrom('mandate as m')
        .innerJoin('customer as c', (join) =>
          join
            .onRef('c.organisationId', '=', 'm.organisationId')
            .onRef('c.id', '=', 'm.customerId'),
        )
        .select(['m.id', 'm.code', 'm.iban', 'm.createdAt', 'm.signedOn'])
        .select(['m.customerId', 'c.displayName', 'c.customerNumber'])
        .where('m.organisationId', '=', organisationId)
        .where(({ ref }) =>
          everyWord(search, [ref('m.code'), ref('c.displayName'), ref('c.customerNumber')]),
        )
        .$if(filters.stand === 'open', (query) => query.where('m.signedOn', 'is', null))
        .$if(filters.stand === 'getekend', (query) => query.where('m.signedOn', 'is not', null))
        .orderBy((order) => order('m.signedOn', 'is not', null))
        .orderBy('m.createdAt', 'desc')
        .orderBy('m.code'),
      window,
    ),
  columns: [
    {
      label: labels.Label_Code,
      kind: 'header',
      cell: ({ id, code }) => <TextLink href={`${mandatesPath}/${id}`}>{code}</TextLink>,
    },
    {
      label: labels.Label_Customer,
      cell: ({ displayName, customerNumber }) => (
        <>
          {displayName} <small>{customerNumber}</small>
        </>
      ),
    },
    { label: labels.Label_Iban, cell: ({ iban }) => maskIban(iban) },
    {
      label: labels.Label_CreatedOn,
      kind: 'date',
      cell: ({ createdAt }) => formatDate(dateAt(createdAt)),
    },
    {
      label: labels.Label_State,
      kind: 'status',
      cell: ({ signedOn }, visit) => <SignedOn visit={visit} signedOn={signedOn} />,
    },
  ],
  csv: [
    { label: labels.Label_Code, value: ({ code }) => code },
    { label: labels.Label_CustomerNumber, value: ({ customerNumber }) => customerNumber },
    { label: labels.Label_Customer, value: ({ displayName }) => displayName },
    { label: labels.Label_Iban, value: ({ iban }) => maskIban(iban) },
    { label: labels.Label_CreatedOn, value: ({ createdAt }) => dateAt(createdAt) },
    { label: labels.Label_SignedOn, value: ({ signedOn }) => signedOn },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${mandatesPath}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
  above: (visit) => <NoDirectDebitMode visit={visit} />,
});

/** Whether a mandate was signed, and when. */
export function SignedOn(props: { visit: Visit; signedOn: Temporal.PlainDate | null }): Html {
  const { say } = props.visit;
  if (props.signedOn === null) return <Badge kind="warning">{say(labels.State_toSign)}</Badge>;
  return (
    <Badge kind="ok">
      {say(labels.State_signed)} {formatDate(props.signedOn)}
    </Badge>
  );
}
