import { formatMoment } from '#foundation/format/dates.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button } from '#foundation/page/button.tsx';
import { Filters } from '#foundation/page/form.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { type Column, Table } from '#foundation/page/table.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { type Change, countChanges, findChanges } from './find-changes.ts';
import { labels } from './labels.ts';

const pageSize = 20;

/** The page Wijzigingen: who changed what in administration, and when (ADM-5). */
export async function changeLogPage(
  visit: ReadVisit,
  search: { readonly subject: string; readonly page: number },
): Promise<Answer> {
  const { organisation, read, say } = visit;
  const total = await countChanges(read, organisation.id, search.subject);
  const page = Math.min(search.page, Math.max(1, Math.ceil(total / pageSize)));
  const changes = await findChanges(read, organisation.id, {
    subject: search.subject,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const title = total === 1 ? say(labels.Title_One) : say(labels.Title_Count, { count: total });
  return administrationPage(visit, {
    current: 'change-log',
    title: say(labels.Title_Changes),
    lead: say(labels.Lead_Changes),
    children: (
      <>
        <SearchForm visit={visit} subject={search.subject} />
        <PlainPanel id="lijst" title={title}>
          {total === 0 ? (
            <EmptyState icon="history" title={say(labels.Title_None)}>
              {say(search.subject ? labels.Text_None : labels.Text_NoneYet)}
            </EmptyState>
          ) : (
            <Table say={say} dense caption={title} columns={columnsOf(visit)} rows={changes} />
          )}
          <Pagination
            say={say}
            page={page}
            pageSize={pageSize}
            total={total}
            href={(target) => addressOf(search.subject, target)}
          />
        </PlainPanel>
      </>
    ),
  });
}

function SearchForm({ visit: { say }, subject }: { visit: Visit; subject: string }) {
  return (
    <Filters
      action="/beheer/wijzigingen"
      label={say(labels.Label_Search)}
      button={<Button icon="search">{say(generic.Button_Search)}</Button>}
    >
      <TextField
        say={say}
        name="wat"
        type="search"
        label={say(labels.Label_Subject)}
        value={subject}
      />
    </Filters>
  );
}

function columnsOf({ say }: Visit): Column<Change>[] {
  return [
    { label: say(labels.Label_Subject), kind: 'header', cell: (change) => change.subject },
    {
      label: say(labels.Label_When),
      cell: (change) => formatMoment(change.happenedAt, say),
    },
    { label: say(labels.Label_Who), cell: (change) => change.actor },
    { label: say(labels.Label_OldValue), cell: (change) => change.oldValue },
    { label: say(labels.Label_NewValue), cell: (change) => change.newValue },
  ];
}

function addressOf(subject: string, page: number): string {
  const query = new URLSearchParams({ ...(subject && { wat: subject }), pagina: String(page) });
  return `/beheer/wijzigingen?${query.toString()}`;
}
