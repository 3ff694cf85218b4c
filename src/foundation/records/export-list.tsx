import { dateAt } from '../clock.ts';
import type { Answer } from '../http/answer.ts';
import type { ReadVisit } from '../http/visit.ts';
import { ButtonLink } from '../page/button.tsx';
import { EmptyState } from '../page/state.tsx';
import { officePage } from '../present/present.tsx';
import { writeCsv } from './csv.ts';
import type { Filters } from './filters.ts';
import { recordLabels as labels } from './labels.ts';
import type { RecordList } from './list-declaration.ts';
import { type Search, searchHref } from './search.ts';

/** Lines in one exported file; more than this asks for a narrower search. */
export const mostExported = 25_000;

/** The file with every row that the search finds, or a page that says there are too many. */
export async function exportAnswer<Row, Own extends Filters>(
  visit: ReadVisit,
  list: RecordList<Row, Own>,
  search: Search<Own>,
): Promise<Answer> {
  const { say } = visit;
  const columns = list.csv ?? [];
  const { rows, total } = await list.query(visit.read, {
    organisationId: visit.organisation.id,
    search: search.text,
    filters: search.filters,
    today: dateAt(visit.now),
    limit: mostExported,
    offset: 0,
  });
  if (total > mostExported) return tooMany(visit, list, { search, total });
  return {
    kind: 'file',
    content: await writeCsv(
      columns.map(({ label }) => say(label)),
      rows.map((row) => columns.map(({ value }) => value(row, visit))),
    ),
    contentType: 'text/csv; charset=utf-8',
    downloadAs: `${say(list.title).toLowerCase()}.csv`,
    caching: 'never',
  };
}

function tooMany<Row, Own extends Filters>(
  visit: ReadVisit,
  list: RecordList<Row, Own>,
  { search, total }: { search: Search<Own>; total: number },
): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: say(list.title),
    current: list.menu,
    children: (
      <EmptyState
        icon="download"
        title={say(labels.Title_TooMany)}
        action={
          <ButtonLink href={searchHref(list.path, search)}>{say(labels.Link_Back)}</ButtonLink>
        }
      >
        {say(labels.Text_TooMany, { count: total, most: mostExported })}
      </EmptyState>
    ),
  });
}
