import { formatDate } from '#foundation/format/dates.ts';
import type { CustomerPanel } from '#foundation/house.ts';
import { YesNo } from '#foundation/page/badge.tsx';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { MoreLink, TextLink } from '#foundation/page/links.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { householdArchive } from './archive.ts';
import { office as labels } from './labels.ts';

/** How many documents stand on the card; the list has them all. */
const most = 5;

/** The latest documents of a customer on the card, whether or not they stand on the portal. */
export const documentsCustomerPanel: CustomerPanel = {
  key: 'documenten',
  title: labels.Panel_OfCustomer,
  async view({ say, read, organisation }, customerId) {
    const { path } = householdArchive;
    const { customerNumber } = await read
      .selectFrom('customer')
      .select('customerNumber')
      .where('organisationId', '=', organisation.id)
      .where('id', '=', customerId)
      .executeTakeFirstOrThrow();
    const documents = await read
      .selectFrom('document')
      .select(['id', 'documentDate', 'mainSubject', 'subSubject', 'onPortal'])
      .where('organisationId', '=', organisation.id)
      .where('customerId', '=', customerId)
      .orderBy('documentDate', 'desc')
      .orderBy('id')
      .limit(most)
      .execute();
    return (
      <>
        {documents.length === 0 ? (
          <Paragraph>{say(labels.Text_NoneOfCustomer)}</Paragraph>
        ) : (
          <Table
            say={say}
            caption={say(labels.Panel_OfCustomer)}
            dense
            rows={documents}
            columns={[
              {
                label: say(labels.Label_Date),
                kind: 'date',
                cell: ({ documentDate }) => formatDate(documentDate),
              },
              {
                label: say(labels.Label_Subject),
                kind: 'header',
                cell: ({ id, mainSubject, subSubject }) => (
                  <>
                    <TextLink href={`${path}/${id}`}>{mainSubject}</TextLink>{' '}
                    <small>{subSubject}</small>
                  </>
                ),
              },
              {
                label: say(labels.Label_OnPortalShort),
                cell: ({ onPortal }) => <YesNo say={say} value={onPortal} />,
              },
            ]}
          />
        )}
        <ButtonGroup>
          <ButtonLink
            href={`${path}/nieuw?eigenaar=${encodeURIComponent(customerNumber)}`}
            icon="upload"
          >
            {say(labels.Button_Add)}
          </ButtonLink>
        </ButtonGroup>
        <MoreLink href={`${path}?zoek=${encodeURIComponent(customerNumber)}`}>
          {say(labels.Link_AllOfCustomer)}
        </MoreLink>
      </>
    );
  },
};
