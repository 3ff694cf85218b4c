import { formatLongDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { FoldOut, FoldOuts } from '#foundation/page/fold-out.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { genderName, personLabels, personName, roleName } from '#modules/customers/module.ts';
import { profileLabels as labels } from '../labels.ts';
import type { OwnDetails, PersonLine } from '../queries.ts';

export const personPath = '/gegevens/persoon';
export const whyPath = '/gegevens/waarom';

/** The panel Mijn huishouden: who belongs to it, line by line (PRF-5 to PRF-13). */
export function HouseholdPanel({ say, details }: { say: Say; details: OwnDetails }): Html {
  const { people, mayAdd } = details;
  return (
    <Panel title={say(labels.Panel_Household)} id="huishouden" open>
      <Paragraph>
        {say(people.length > 0 ? labels.Text_Household : labels.Text_NobodyShown)}{' '}
        <TextLink href={whyPath}>{say(labels.Link_Why)}</TextLink>
      </Paragraph>
      {people.length > 0 && (
        <FoldOuts>
          {people.map((person) => (
            <Person say={say} person={person} />
          ))}
        </FoldOuts>
      )}
      {mayAdd && (
        <ButtonGroup>
          <ButtonLink href={`${personPath}/nieuw`} icon="user-plus">
            {say(labels.Link_AddPerson)}
          </ButtonLink>
        </ButtonGroup>
      )}
    </Panel>
  );
}

function Person({ say, person }: { say: Say; person: PersonLine }): Html {
  const name = personName(person);
  const isHolder = person.role === 'contract_holder';
  const { date_of_birth: birth } = person;
  return (
    <FoldOut title={isHolder ? say(labels.Label_ContractHolder, { name }) : name}>
      <DataList
        facts={[
          { key: say(personLabels.Label_Gender), value: genderName(say, person.gender) },
          { key: say(personLabels.Label_Initials), value: person.initials },
          { key: say(personLabels.Label_Infix), value: person.infix },
          { key: say(personLabels.Label_Surname), value: person.surname },
          {
            key: say(personLabels.Label_DateOfBirth),
            value: birth ? formatLongDate(birth, say) : '',
          },
          { key: say(personLabels.Label_Role), value: roleName(say, person.role) },
        ]}
      />
      {person.changeable && (
        <ButtonGroup>
          <ButtonLink href={`${personPath}/${person.id}`} icon="pencil">
            {say(labels.Button_ChangePerson)}
            <span class="voordeur-visually-hidden"> {name}</span>
          </ButtonLink>
          <ButtonLink href={`${personPath}/${person.id}/verwijderen`} icon="trash-2" kind="subtle">
            {say(labels.Button_RemovePerson)}
            <span class="voordeur-visually-hidden"> {name}</span>
          </ButtonLink>
        </ButtonGroup>
      )}
    </FoldOut>
  );
}
