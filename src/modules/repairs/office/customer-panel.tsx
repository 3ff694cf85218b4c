import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { CustomerPanel } from '#foundation/house.ts';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { StateBadge } from '../customer/repair-view.tsx';
import { officeRepairsPath } from '../paths.ts';
import { requestStates } from '../rules/states.ts';
import { officeRepairLabels as labels } from './labels.ts';

/** The twenty newest requests of a customer, on his card. */
export const repairsCustomerPanel: CustomerPanel = {
  key: 'repairs',
  title: labels.Title_CustomerPanel,
  async view({ read, organisation, say }, customerId) {
    const rows = await read
      .selectFrom('repairRequest')
      .select(['id', 'code', 'description', 'state', 'reportedAt'])
      .where('organisationId', '=', organisation.id)
      .where('customerId', '=', customerId)
      .orderBy('reportedAt', 'desc')
      .limit(20)
      .execute();
    if (rows.length === 0) return <Paragraph>{say(labels.Text_NoRepairs)}</Paragraph>;
    return (
      <Table
        say={say}
        caption={say(labels.Title_CustomerPanel)}
        rows={rows}
        dense
        columns={[
          {
            label: say(labels.Label_Description),
            kind: 'header',
            cell: ({ id, description, code }) => (
              <>
                <TextLink href={`${officeRepairsPath}/${id}`}>{description}</TextLink>
                <small>{code}</small>
              </>
            ),
          },
          {
            label: say(labels.Label_ReportedOn),
            kind: 'date',
            cell: ({ reportedAt }) => formatDate(dateAt(reportedAt)),
          },
          {
            label: say(labels.Label_State),
            kind: 'status',
            cell: ({ state }) => (
              <StateBadge say={say} state={z.enum(requestStates).parse(state)} />
            ),
          },
        ]}
      />
    );
  },
};
