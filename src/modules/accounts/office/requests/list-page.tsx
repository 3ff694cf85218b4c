import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { YesNo } from '#foundation/page/badge.tsx';
import { Breakable } from '#foundation/page/breakable.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { RowTick } from '#foundation/page/choice-field.tsx';
import { Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import type { Column } from '#foundation/page/table.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import {
  FoundRows,
  foundTitle,
  SearchPanel,
  SelectionMessage,
  searchAsHidden,
} from '../list-parts.tsx';
import type { FoundPage } from '../search-input.ts';
import { type AccountRequest, requestTicks } from './find-requests.ts';
import { labels } from './labels.ts';

export const requestsPath = '/beheer/accountaanvragen';

export interface RequestList extends FoundPage<AccountRequest> {
  readonly selected?: readonly string[];
  /** What to select, when something else was selected (ADM-B1). */
  readonly message?: string;
}

/** The page Accountaanvragen (ADM-158 to ADM-161). */
export function requestListPage(visit: Visit, list: RequestList): Answer {
  const { say } = visit;
  return administrationPage(visit, {
    title: say(labels.Title_Requests),
    current: 'account-requests',
    failed: list.message !== undefined,
    children: (
      <>
        <SelectionMessage text={list.message} />
        <SearchPanel
          visit={visit}
          path={requestsPath}
          search={list.search}
          title={say(labels.Title_Search)}
          textLabel={say(labels.Label_SearchText)}
          ticksLabel={say(labels.Label_OnlyIn)}
          ticks={[
            { value: requestTicks.notIdentified, label: say(labels.Option_NotIdentified) },
            { value: requestTicks.noDetails, label: say(labels.Option_NoDetails) },
            { value: requestTicks.noMail, label: say(labels.Option_NoMail) },
          ]}
        />
        <PlainPanel
          id="aanvragen"
          title={foundTitle(list, say(labels.Title_NoneFound), (range) =>
            say(labels.Title_Found, range),
          )}
        >
          <Found visit={visit} list={list} />
        </PlainPanel>
      </>
    ),
  });
}

function Found({ visit, list }: { visit: Visit; list: RequestList }): Html {
  const { say } = visit;
  const rows = (
    <FoundRows
      visit={visit}
      path={requestsPath}
      list={list}
      caption={say(labels.Title_Requests)}
      columns={columnsOf(visit, list)}
      icon="inbox"
      title={say(labels.Title_Nothing)}
      text={say(labels.Text_NoneFound)}
    />
  );
  if (list.rows.length === 0) return rows;
  return (
    <Form action={`${requestsPath}/kies`}>
      {searchAsHidden(list.search)}
      {rows}
      <ButtonGroup>
        <Button name="doe" value="details" icon="list-checks">
          {say(labels.Button_Details)}
        </Button>
        <Button name="doe" value="verwijderen" icon="trash-2">
          {say(generic.Button_Delete)}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function columnsOf(
  { say }: Visit,
  { selected = [] }: RequestList,
): readonly Column<AccountRequest>[] {
  const yesNo = (moment: unknown) => <YesNo say={say} value={moment !== null} />;
  return [
    {
      label: say(labels.Label_Selection),
      kind: 'pick',
      hideLabel: true,
      cell: ({ id, customerNumber }) => (
        <RowTick
          name="aanvraag"
          value={id}
          id={`kies-${id}`}
          label={say(labels.Label_Select, { customerNumber })}
          checked={selected.includes(id)}
        />
      ),
    },
    {
      label: say(labels.Label_CustomerNumber),
      kind: 'header',
      cell: (row) => <TextLink href={`${requestsPath}/${row.id}`}>{row.customerNumber}</TextLink>,
    },
    { label: say(labels.Label_Email), cell: (row) => <Breakable text={row.email ?? ''} /> },
    { label: say(labels.Label_Username), cell: (row) => row.username ?? '' },
    { label: say(labels.Label_Identified), cell: (row) => yesNo(row.identifiedAt) },
    { label: say(labels.Label_DetailsFilled), cell: (row) => yesNo(row.detailsEnteredAt) },
    { label: say(labels.Label_MailSent), cell: (row) => yesNo(row.mailSentAt) },
  ];
}
