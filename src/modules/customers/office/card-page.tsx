import { formatDate, formatLongDate } from '#foundation/format/dates.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Say } from '#foundation/labels/label.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panel, Panels, Paragraph } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import { roleName } from '../person-roles.ts';
import { personName } from '../persons.ts';
import { addressLine } from './address-line.ts';
import type { CustomerCard } from './customer-card.ts';
import { cardLabels as labels, listLabels } from './labels.ts';
import { customersPath } from './list-page.tsx';

interface Props {
  readonly visit: Visit;
  readonly card: CustomerCard;
}

/** The customer card with its own panels and those of the other modules (STF-90, ACC-3, ACC-34). */
export async function customerCardPage(visit: ReadVisit, card: CustomerCard): Promise<Answer> {
  const { say } = visit;
  const { customer } = card;
  const panels: Html[] = [];
  for (const panel of panelsOf(visit)) {
    const content = await panel.view(visit, customer.id);
    panels.push(
      <Panel title={say(panel.title)} id={panel.key} open>
        {content}
      </Panel>,
    );
  }
  return officePage(visit, {
    title: customer.displayName,
    lead: customer.customerNumber,
    current: 'customers',
    breadcrumb: [{ href: customersPath, title: say(listLabels.Title_Customers) }],
    actions: lookAlong(visit, customer.customerNumber),
    children: (
      <Panels>
        <Panel title={say(labels.Title_General)} id="algemeen" open>
          <General visit={visit} card={card} />
        </Panel>
        {panels}
        <Panel title={say(labels.Title_People)} id="personen" fact={card.people.length} open>
          <People visit={visit} card={card} />
        </Panel>
      </Panels>
    ),
  });
}

function panelsOf({ house, organisation }: Visit) {
  return house.modulesOf(organisation.sector).flatMap((module) => module.customerPanels ?? []);
}

/** The button that opens the portal for this customer, for who may look along (STF-3, STF-23). */
function lookAlong({ visitor, say }: Visit, customerNumber: string): Html | undefined {
  if (visitor.kind !== 'staff' || !visitor.roles.includes('agent')) return undefined;
  const query = new URLSearchParams({ CustomerId: customerNumber, Username: visitor.username });
  return (
    <ButtonLink href={`/AAD/Login?${query}`} icon="eye" newTab>
      {say(labels.Button_LookAlong)}
    </ButtonLink>
  );
}

function General({ visit, card }: Props): Html {
  const { say } = visit;
  const { customer, accountStatus } = card;
  return (
    <>
      <DataList
        facts={[
          { key: say(labels.Label_Number), value: customer.customerNumber },
          { key: say(labels.Label_Salutation), value: customer.salutation },
          { key: say(labels.Label_Name), value: customer.displayName },
          { key: say(labels.Label_Address), value: addressLine(customer) },
          { key: say(labels.Label_Telephone), value: customer.telephone ?? '' },
          { key: say(labels.Label_Email), value: customer.email ?? '' },
          {
            key: say(listLabels.Label_AccountStatus),
            value: say(listLabels[`Status_${accountStatus}`]),
          },
        ]}
      />
      <ButtonGroup>
        <ButtonLink href={`${customersPath}/${customer.id}/wijzigen`} icon="pencil">
          {say(labels.Button_Change)}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

function People({ visit, card }: Props): Html {
  const { say } = visit;
  const path = `${customersPath}/${card.customer.id}/personen`;
  return (
    <>
      {card.people.length === 0 ? (
        <Paragraph>{say(labels.Text_NoPeople)}</Paragraph>
      ) : (
        <Table
          say={say}
          caption={say(labels.Title_People)}
          dense
          rows={card.people}
          columns={[
            {
              label: say(labels.Label_PersonName),
              kind: 'header',
              cell: ({ salutation, initials, infix, surname }) =>
                [salutation, initials, infix, surname].filter(Boolean).join(' '),
            },
            { label: say(labels.Label_PersonRole), cell: ({ role }) => roleName(say, role) },
            {
              label: say(labels.Label_DateOfBirth),
              kind: 'date',
              cell: ({ dateOfBirth }) => (dateOfBirth ? formatLongDate(dateOfBirth, say) : ''),
            },
            {
              label: say(labels.Label_PersonEnd),
              kind: 'date',
              cell: ({ endedOn }) => (endedOn ? formatDate(endedOn) : ''),
            },
            {
              label: say(labels.Label_Act),
              hideLabel: true,
              kind: 'action',
              cell: (person) =>
                person.endedOn ? (
                  ''
                ) : (
                  <PersonActs say={say} path={`${path}/${person.id}`} name={personName(person)} />
                ),
            },
          ]}
        />
      )}
      <ButtonGroup>
        <ButtonLink href={`${path}/nieuw`} icon="user-plus">
          {say(labels.Button_AddPerson)}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

function PersonActs(props: { say: Say; path: string; name: string }): Html {
  const { say, path, name } = props;
  return (
    <>
      <TextLink href={path}>
        {say(generic.Button_Change)}
        <span class="voordeur-visually-hidden"> {name}</span>
      </TextLink>{' '}
      <TextLink href={`${path}/beeindigen`}>
        {say(labels.Button_EndPerson)}
        <span class="voordeur-visually-hidden"> {name}</span>
      </TextLink>
    </>
  );
}
