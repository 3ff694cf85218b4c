import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { CustomerPanel } from '#foundation/house.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { arrangementLabels } from '../labels.ts';
import { officePaths } from '../paths.ts';
import { arrangementStatuses } from '../rules/statuses.ts';
import { StatusBadge } from '../status-badge.tsx';
import { helpAnswers } from './help-answers.ts';
import { helpLabels, officeLabels as labels } from './labels.ts';

/** On the card of a customer: his arrangements, and what he last answered to the offer of help. */
export const arrangementCustomerPanel: CustomerPanel = {
  key: 'arrangements',
  title: labels.Panel_Arrangements,
  async view(visit, customerId) {
    const { say } = visit;
    const arrangements = await arrangementsOf(visit, customerId);
    return (
      <>
        {arrangements.length === 0 ? (
          <Paragraph>{say(labels.Text_NoArrangements)}</Paragraph>
        ) : (
          <Table
            say={say}
            caption={say(labels.Title_Arrangements)}
            dense
            rows={arrangements}
            columns={[
              {
                label: say(arrangementLabels.Column_Reference),
                kind: 'header',
                cell: ({ id, code }) => (
                  <TextLink href={`${officePaths.arrangements}/${id}`}>{code}</TextLink>
                ),
              },
              {
                label: say(arrangementLabels.Column_StartDate),
                kind: 'date',
                cell: ({ startsOn }) => formatDate(startsOn),
              },
              {
                label: say(arrangementLabels.Column_Total),
                kind: 'amount',
                cell: ({ totalCents }) => formatMoney(totalCents),
              },
              {
                label: say(arrangementLabels.Column_Status),
                kind: 'status',
                cell: ({ status }) => {
                  const known = arrangementStatuses.find((each) => each === status);
                  return known ? <StatusBadge say={say} status={known} /> : status;
                },
              },
            ]}
          />
        )}
        <DataList
          facts={[{ key: say(helpLabels.Menu_Help), value: await lastAnswer(visit, customerId) }]}
        />
      </>
    );
  },
};

function arrangementsOf({ read, organisation }: ReadVisit, customerId: string) {
  return read
    .selectFrom('arrangement')
    .select(['id', 'code', 'startsOn', 'totalCents', 'status'])
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .orderBy('startsOn', 'desc')
    .orderBy('code', 'desc')
    .execute();
}

async function lastAnswer({ read, organisation, say }: ReadVisit, customerId: string) {
  const answer = await helpAnswers(read, organisation.id)
    .where('d.customerId', '=', customerId)
    .orderBy('d.answeredAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!answer) return say(helpLabels.Text_NoAnswer);
  return say(helpLabels.Text_LastAnswer, {
    answer: say(answer.wantsContact ? helpLabels.Answer_yes : helpLabels.Answer_no),
    date: formatDate(dateAt(answer.answeredAt)),
  });
}
