import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { Button } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choice } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import type { RecordList } from '#foundation/records/list-declaration.ts';
import { debtHelpOfficePath } from '../debt-help/paths.ts';
import { type HelpRow, helpAnswers } from './help-answers.ts';
import { helpLabels as labels, officeLabels } from './labels.ts';

const filters = {
  stand: choice(labels.Label_State, {
    open: labels.Filter_open,
    handled: labels.Filter_handled,
    refused: labels.Filter_refused,
  }),
};

/** What customers answered to the offer of help, newest first; who wants contact is ticked off when it was had. */
export const helpList: RecordList<HelpRow, typeof filters> = {
  path: debtHelpOfficePath,
  menu: 'debt-help',
  icon: 'life-buoy',
  title: labels.Title_Help,
  lead: labels.Text_Help,
  nothing: labels.Title_NoAnswers,
  searchHint: officeLabels.Label_SearchHint,
  filters,
  query: (read, { organisationId, search, filters: { stand }, ...window }) =>
    findRows(
      read,
      helpAnswers(read, organisationId)
        .where(({ ref }) => everyWord(search, [ref('c.customerNumber'), ref('c.displayName')]))
        .$if(stand !== undefined, (query) =>
          query.where('d.wantsContact', '=', stand !== 'refused'),
        )
        .$if(stand === 'open', (query) => query.where('d.handledAt', 'is', null))
        .$if(stand === 'handled', (query) => query.where('d.handledAt', 'is not', null))
        .orderBy('d.answeredAt', 'desc')
        .orderBy('d.id'),
      window,
    ),
  columns: [
    {
      label: officeLabels.Label_Customer,
      kind: 'header',
      cell: ({ customerId, displayName, customerNumber }) => (
        <>
          <TextLink href={`/kantoor/klanten/${customerId}`}>{displayName}</TextLink>{' '}
          <small>{customerNumber}</small>
        </>
      ),
    },
    {
      label: labels.Label_AnsweredAt,
      kind: 'date',
      cell: ({ answeredAt }) => formatDate(dateAt(answeredAt)),
    },
    {
      label: labels.Label_Answer,
      cell: (row, { say }) => say(row.wantsContact ? labels.Answer_yes : labels.Answer_no),
    },
    {
      label: labels.Label_Arrears,
      kind: 'number',
      cell: ({ overdueCents }) => formatMoney(overdueCents),
    },
    {
      label: labels.Label_Handled,
      kind: 'status',
      cell: (row, visit) => (
        <Badge kind={row.wantsContact && row.handledAt === null ? 'warning' : 'neutral'}>
          {stateOf(row, visit)}
        </Badge>
      ),
    },
  ],
  csv: [
    { label: officeLabels.Label_CustomerNumber, value: ({ customerNumber }) => customerNumber },
    { label: officeLabels.Label_Customer, value: ({ displayName }) => displayName },
    { label: labels.Label_AnsweredAt, value: ({ answeredAt }) => dateAt(answeredAt) },
    {
      label: labels.Label_Answer,
      value: (row, { say }) => say(row.wantsContact ? labels.Answer_yes : labels.Answer_no),
    },
    { label: labels.Label_Handled, value: stateOf },
  ],
  selection: {
    action: `${debtHelpOfficePath}/contact`,
    name: 'antwoord',
    value: ({ id }) => id,
    label: ({ displayName: name }, { say }) => say(labels.Label_Select, { name }),
    buttons: ({ say }) => <Button icon="check">{say(labels.Button_Handled)}</Button>,
  },
};

/** What is still to be done about an answer. */
function stateOf({ wantsContact, handledAt }: HelpRow, { say }: Visit): string {
  if (!wantsContact) return say(labels.State_none);
  if (handledAt === null) return say(labels.State_open);
  return say(labels.State_handled, { date: formatDate(dateAt(handledAt)) });
}
