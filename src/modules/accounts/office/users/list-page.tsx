import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { YesNo } from '#foundation/page/badge.tsx';
import { Breakable } from '#foundation/page/breakable.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { RowTick } from '#foundation/page/choice-field.tsx';
import { Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import type { Column } from '#foundation/page/table.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import {
  FoundRows,
  foundTitle,
  SearchPanel,
  SelectionMessage,
  searchAsHidden,
} from '../list-parts.tsx';
import type { FoundPage } from '../search-input.ts';
import { type AccountRow, accountTicks } from './find-accounts.ts';
import { labels } from './labels.ts';
import { accountsPath } from './manage.ts';

export interface AccountList extends FoundPage<AccountRow> {
  readonly selected?: readonly string[];
  /** What to select, when something else was selected (ADM-B1). */
  readonly message?: string;
}

/** The page Gebruikersbeheer (ADM-102, ADM-107 to ADM-113). */
export function accountListPage(visit: Visit, list: AccountList): Answer {
  const { say } = visit;
  return administrationPage(visit, {
    title: say(labels.Title_Accounts),
    current: 'accounts',
    failed: list.message !== undefined,
    children: (
      <>
        <SelectionMessage text={list.message} />
        <SearchPanel
          visit={visit}
          path={accountsPath}
          search={list.search}
          title={say(labels.Title_Search)}
          textLabel={say(labels.Label_SearchText)}
          ticksLabel={say(labels.Label_OnlyIn)}
          ticks={[
            { value: accountTicks.unconfirmed, label: say(labels.Option_Unconfirmed) },
            { value: accountTicks.locked, label: say(labels.Option_Locked) },
            { value: accountTicks.blocked, label: say(labels.Option_Blocked) },
          ]}
        />
        <PlainPanel
          id="accounts"
          title={foundTitle(list, say(labels.Title_NoneFound), (range) =>
            say(labels.Title_Found, range),
          )}
        >
          <Form action={`${accountsPath}/kies`}>
            {searchAsHidden(list.search)}
            <FoundRows
              visit={visit}
              path={accountsPath}
              list={list}
              caption={say(labels.Title_Accounts)}
              columns={columnsOf(visit, list)}
              icon="users"
              title={say(labels.Title_Nothing)}
              text={say(labels.Text_NoneFound)}
            />
            <ButtonGroup>
              <ButtonLink href={`${accountsPath}/nieuw`} kind="primary" icon="user-plus">
                {say(labels.Button_New)}
              </ButtonLink>
              {list.total > 0 && (
                <>
                  <Button name="doe" value="wijzigen" icon="pencil">
                    {say(generic.Button_Change)}
                  </Button>
                  <Button name="doe" value="verwijderen" icon="trash-2">
                    {say(generic.Button_Delete)}
                  </Button>
                </>
              )}
            </ButtonGroup>
          </Form>
        </PlainPanel>
      </>
    ),
  });
}

function columnsOf({ say }: Visit, { selected = [] }: AccountList): readonly Column<AccountRow>[] {
  return [
    {
      label: say(labels.Label_Selection),
      kind: 'pick',
      hideLabel: true,
      cell: ({ id, username }) => (
        <RowTick
          name="account"
          value={id}
          id={`kies-${id}`}
          label={say(labels.Label_Select, { username })}
          checked={selected.includes(id)}
        />
      ),
    },
    { label: say(labels.Label_CustomerNumber), cell: (row) => row.customerNumbers ?? '' },
    { label: say(labels.Label_Email), cell: (row) => <Breakable text={row.email} /> },
    {
      label: say(labels.Label_Username),
      kind: 'header',
      cell: (row) => <TextLink href={`${accountsPath}/${row.id}`}>{row.username}</TextLink>,
    },
    {
      label: say(labels.Label_Confirmed),
      cell: (row) => <YesNo say={say} value={row.confirmed} />,
    },
    {
      label: say(labels.Label_NotBlocked),
      cell: (row) => <YesNo say={say} value={!row.blocked} />,
    },
  ];
}
