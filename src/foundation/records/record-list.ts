import { dateAt } from '../clock.ts';
import type { Answer } from '../http/answer.ts';
import { page, type Route } from '../http/route.ts';
import type { ReadVisit } from '../http/visit.ts';
import { exportAnswer } from './export-list.tsx';
import type { Filters } from './filters.ts';
import { type RecordList, rowsAPage, type ShownAgain } from './list-declaration.ts';
import { recordListPage } from './list-page.tsx';
import { type Search, searchInput } from './search.ts';

/**
 * The routes of a list of records: the page itself (search, filters, count, table, pages) and, where it has `csv`, the
 * file with every row that the same search finds.
 */
export function recordList<Row, Own extends Filters>(list: RecordList<Row, Own>): readonly Route[] {
  const shared = {
    audience: list.audience ?? ['employee'],
    feature: list.feature ?? 'none',
    limit: 'page',
    input: searchInput(list.filters),
  } as const;
  const shown = page({
    ...shared,
    path: list.path,
    log: 'none',
    show: (visit, search) => showRecordList(visit, list, search),
  });
  if (!list.csv) return [shown];
  const file = page({
    ...shared,
    path: `${list.path}/export.csv`,
    log: 'recordsExported',
    show: (visit, search) => exportAnswer(visit, list, search),
  });
  return [shown, file];
}

/** Shows the list; a page beyond the last one shows the last one. */
export async function showRecordList<Row, Own extends Filters>(
  visit: ReadVisit,
  list: RecordList<Row, Own>,
  search: Search<Own>,
  again: ShownAgain = {},
): Promise<Answer> {
  const pageSize = list.pageSize ?? rowsAPage;
  const ask = (number: number) =>
    list.query(visit.read, {
      organisationId: visit.organisation.id,
      search: search.text,
      filters: search.filters,
      today: dateAt(visit.now),
      limit: pageSize,
      offset: (number - 1) * pageSize,
    });
  const first = await ask(search.page);
  const nearest = Math.min(search.page, Math.max(1, Math.ceil(first.total / pageSize)));
  const found = nearest === search.page ? first : await ask(nearest);
  return recordListPage(visit, { list, search: { ...search, page: nearest }, found, again });
}
