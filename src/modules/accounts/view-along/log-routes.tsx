import { z } from 'zod';
import type { Read } from '#foundation/database/transaction.ts';
import { formatMoment } from '#foundation/format/dates.ts';
import { type Answer, notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { sessionTimeoutMinutes } from '#foundation/settings/session-settings.ts';
import { endOf } from './end-of.ts';
import { viewAlongLabels as labels } from './labels.ts';

export const viewAlongPath = '/beheer/meekijken';

const pagesAtOnce = 50;

/** Every session of looking along, newest first (STF-53). */
const sessions = recordList({
  path: viewAlongPath,
  audience: ['administrator'],
  area: 'administration',
  menu: 'view-along',
  icon: 'eye',
  title: labels.Title_Log,
  lead: labels.Lead_Log,
  nothing: labels.Title_NoLog,
  searchHint: labels.Label_SearchHint,
  filters: {},
  query: (read, { organisationId, search, limit, offset }) =>
    findRows(
      read,
      allSessions(read, organisationId)
        .where(({ ref }) =>
          everyWord(search, [
            ref('staffName'),
            ref('staffUsername'),
            ref('customerNumber'),
            ref('customerName'),
          ]),
        )
        .orderBy('startedAt', 'desc')
        .orderBy('id'),
      { limit, offset },
    ),
  columns: [
    {
      label: labels.Label_Started,
      kind: 'header',
      cell: ({ id, startedAt }, { say }) => (
        <TextLink href={`${viewAlongPath}/${id}`}>{formatMoment(startedAt, say)}</TextLink>
      ),
    },
    { label: labels.Label_Staff, cell: ({ staffName }) => staffName },
    { label: labels.Label_Customer, cell: customerOf },
    { label: labels.Label_Ended, cell: (row, visit) => endText(visit, row) },
  ],
});

/** What was opened in one session, in its order. */
const session = page({
  path: `${viewAlongPath}/:id`,
  audience: ['administrator'],
  feature: 'none',
  limit: 'page',
  input: z.object({ id: z.uuid(), pagina: z.coerce.number().int().min(1).catch(1) }),
  log: 'viewAlongRead',
  show: (visit, { id, pagina }) => sessionPage(visit, id, pagina),
});

export const viewAlongLogRoutes: readonly Route[] = [...sessions, session];

function allSessions(read: Read, organisationId: string) {
  return read.selectFrom('viewAlong').selectAll().where('organisationId', '=', organisationId);
}

async function sessionPage(visit: ReadVisit, id: string, asked: number): Promise<Answer> {
  const { read, organisation, say } = visit;
  const row = await allSessions(read, organisation.id).where('id', '=', id).executeTakeFirst();
  if (!row) return notFound;
  const { rows, total } = await findRows(
    read,
    read
      .selectFrom('viewAlongPage')
      .select(['number', 'openedAt', 'sends', 'path'])
      .where('organisationId', '=', organisation.id)
      .where('viewAlongId', '=', id)
      .orderBy('number'),
    { limit: pagesAtOnce, offset: (asked - 1) * pagesAtOnce },
  );
  const title = say(labels.Title_Pages, { count: total });
  return administrationPage(visit, {
    title: say(labels.Title_Session, { customerNumber: row.customerNumber }),
    current: 'view-along',
    breadcrumb: [{ href: viewAlongPath, title: say(labels.Title_Log) }],
    children: (
      <>
        <PlainPanel id="sessie" title={say(labels.Title_Facts)}>
          <DataList
            facts={[
              { key: say(labels.Label_Staff), value: row.staffName },
              { key: say(labels.Label_Username), value: row.staffUsername },
              { key: say(labels.Label_Customer), value: customerOf(row) },
              { key: say(labels.Label_Started), value: formatMoment(row.startedAt, say) },
              { key: say(labels.Label_Ended), value: endText(visit, row) },
            ]}
          />
        </PlainPanel>
        <PlainPanel id="geopend" title={title}>
          <Table
            say={say}
            dense
            caption={title}
            columns={[
              {
                label: say(labels.Label_Page),
                kind: 'header',
                cell: ({ path }) => path,
              },
              {
                label: say(labels.Label_What),
                cell: ({ sends }) => say(sends ? labels.Value_Sent : labels.Value_Opened),
              },
              {
                label: say(labels.Label_Moment),
                cell: ({ openedAt }) => formatMoment(openedAt, say),
              },
            ]}
            rows={rows}
          />
          <Pagination
            say={say}
            page={asked}
            pageSize={pagesAtOnce}
            total={total}
            href={(target) => `${viewAlongPath}/${id}?pagina=${target}`}
          />
        </PlainPanel>
      </>
    ),
  });
}

function customerOf(row: { readonly customerNumber: string; readonly customerName: string }) {
  return `${row.customerNumber}, ${row.customerName}`;
}

function endText({ organisation, now, say }: Visit, row: Parameters<typeof endOf>[0]): string {
  const end = endOf(row, now, organisation.setting(sessionTimeoutMinutes));
  if (end.kind === 'stillOn') return say(labels.Text_StillOn);
  const moment = formatMoment(end.at, say);
  return end.kind === 'ended' ? moment : say(labels.Text_Expired, { moment });
}
