import { Breakable } from '#foundation/page/breakable.tsx';
import { Button, ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choice, tick } from '#foundation/records/filters.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { addressLine } from './address-line.ts';
import { findCustomers } from './find-customers.ts';
import { listLabels as labels } from './labels.ts';

export const customersPath = '/kantoor/klanten';

/** The list of customers for staff (STF-91, STF-96); the column with the account status hides until it is asked for. */
export const customerListRoutes = recordList({
  path: customersPath,
  menu: 'customers',
  icon: 'users',
  title: labels.Title_Customers,
  nothing: labels.Title_NoCustomers,
  searchHint: labels.Label_SearchPlaceholder,
  filters: {
    accountstatus: choice(labels.Label_AccountStatus, {
      notCreated: labels.Status_notCreated,
      notActivated: labels.Status_notActivated,
      activated: labels.Status_activated,
    }),
    kolom: tick(labels.Option_ShowAccountStatus),
  },
  query: (read, wanted) =>
    findCustomers(read, { ...wanted, accountStatus: wanted.filters.accountstatus }),
  columns: [
    {
      label: labels.Label_Name,
      kind: 'header',
      cell: ({ id, displayName, customerNumber }) => (
        <>
          <TextLink href={`${customersPath}/${id}`}>{displayName}</TextLink>{' '}
          <small>{customerNumber}</small>
        </>
      ),
    },
    { label: labels.Label_Address, cell: (row) => addressLine({ ...row, postcode: null }) },
    { label: labels.Label_Email, cell: ({ email }) => <Breakable text={email ?? ''} /> },
    {
      label: labels.Label_AccountStatus,
      shown: ({ kolom }) => kolom !== undefined,
      cell: ({ accountStatus }, { say }) => say(labels[`Status_${accountStatus}`]),
    },
  ],
  csv: [
    { label: labels.Label_Number, value: ({ customerNumber }) => customerNumber },
    { label: labels.Label_DisplayName, value: ({ displayName }) => displayName },
    { label: labels.Label_Address, value: addressLine },
    { label: labels.Label_Telephone, value: ({ telephone }) => telephone },
    { label: labels.Label_Email, value: ({ email }) => email },
    {
      label: labels.Label_AccountStatus,
      value: ({ accountStatus }, { say }) => say(labels[`Status_${accountStatus}`]),
    },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${customersPath}/nieuw`} kind="primary" icon="user-plus">
      {say(labels.Button_Add)}
    </ButtonLink>
  ),
  selection: {
    action: `${customersPath}/brieven`,
    method: 'get',
    name: 'klant',
    value: ({ id }) => id,
    label: ({ displayName: name }, { say }) => say(labels.Label_Select, { name }),
    buttons: ({ say }) => <Button icon="printer">{say(labels.Button_Letters)}</Button>,
  },
});
