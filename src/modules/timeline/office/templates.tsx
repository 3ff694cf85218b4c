import { randomUUID } from 'node:crypto';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { YesNo } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { type IconName, iconNames, isIconName, StoredIcon } from '#foundation/page/icon.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import { codeField, type RecordField, textField, tickField } from '#foundation/records/fields.tsx';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { actionSettings as labels } from '../labels.ts';

const path = '/beheer/interactiesjablonen';
const shared = { path, audience: ['administrator'], area: 'administration' } as const;
const menu = 'interaction-templates';

const fields = {
  code: codeField(labels.Label_Code, 60, { help: labels.Help_Code }),
  omschrijving: textField(labels.Label_Description, 200, { help: labels.Help_Description }),
  groep: textField(labels.Label_Group, 40),
  sjabloon: textField(labels.Label_Template, 40),
  pictogram: iconField(),
  tonen: tickField(labels.Label_Shown, labels.Help_Shown),
  taak: tickField(labels.Label_CreatesTask),
  team: { ...textField(labels.Label_Team, 60, { help: labels.Help_Team }), optional: true },
};

type Values = ValuesOf<typeof fields>;

/** One of the portal's icons, by name. */
function iconField(): RecordField<IconName> {
  const asText = textField(labels.Label_Icon, 40);
  return {
    ...asText,
    read: (typed) => (isIconName(typed) ? { value: typed } : { value: 'message-square' }),
    write: (value) => value,
    show: (props) => (
      <Select {...props} options={iconNames.map((name) => ({ value: name, label: name }))} />
    ),
  };
}

/** What events become in the interaction log, as the organisation wants it (GEN-35, GEN-36, ADM-81). */
export const templateRoutes: readonly Route[] = [
  ...recordList({
    ...shared,
    menu,
    icon: 'message-square',
    title: labels.Title_Templates,
    lead: labels.Text_Templates,
    nothing: labels.Title_NoTemplates,
    searchHint: labels.Label_TemplateSearch,
    filters: {},
    query: (read, { organisationId, search, ...window }) =>
      findRows(
        read,
        read
          .selectFrom('interactionTemplate')
          .select(['id', 'code', 'description', 'icon', 'shownToCustomer', 'createsTask'])
          .select('taskTeam')
          .where('organisationId', '=', organisationId)
          .where(({ ref }) => everyWord(search, [ref('code'), ref('description')]))
          .orderBy('description')
          .orderBy('code'),
        window,
      ),
    columns: [
      {
        label: labels.Label_Description,
        kind: 'header',
        cell: ({ id, description, icon }) => (
          <>
            <StoredIcon name={icon} /> <TextLink href={`${path}/${id}`}>{description}</TextLink>
          </>
        ),
      },
      { label: labels.Label_Code, cell: ({ code }) => code },
      {
        label: labels.Label_Shown,
        cell: ({ shownToCustomer }, { say }) => <YesNo say={say} value={shownToCustomer} />,
      },
      {
        label: labels.Label_CreatesTask,
        cell: ({ createsTask }, { say }) => <YesNo say={say} value={createsTask} />,
      },
      { label: labels.Label_Team, cell: ({ taskTeam }) => taskTeam },
    ],
    actions: ({ say }) => (
      <ButtonLink href={`${path}/nieuw`} kind="primary" icon="plus">
        {say(recordForms.Button_Add)}
      </ButtonLink>
    ),
  }),
  ...recordRoutes({
    ...shared,
    menu,
    title: labels.Title_Templates,
    kind: labels.Kind_Template,
    fields,
    async find(read, organisationId, id) {
      const template = await read
        .selectFrom('interactionTemplate')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!template) return undefined;
      return {
        id,
        version: template.version,
        name: template.description,
        values: {
          code: template.code,
          omschrijving: template.description,
          groep: template.interactionGroup,
          sjabloon: template.template,
          pictogram: isIconName(template.icon) ? template.icon : 'message-square',
          tonen: template.shownToCustomer,
          taak: template.createsTask,
          team: template.taskTeam,
        },
      };
    },
    async add(visit, values) {
      if (isStandard(visit, values.code) || values.code.startsWith('CP_'))
        return { problems: { code: visit.say(labels.Error_Code) } };
      const id = randomUUID();
      const added = await visit.write
        .insertInto('interactionTemplate')
        .values({ organisationId: visit.organisation.id, id, ...columnsOf(values) })
        .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
        .executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n ? { id } : codeTaken(visit);
    },
    async change(visit, { id, version }, values) {
      const wrong = await codeProblem(visit, id, values.code);
      if (wrong) return { problems: wrong };
      const changed = await visit.write
        .updateTable('interactionTemplate')
        .set({ ...columnsOf(values), version: version + 1 })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n ? 'changed' : undefined;
    },
    remove: {
      table: 'interactionTemplate',
      words: {},
      refuse: async (visit, { values }) =>
        isStandard(visit, values.code) ? visit.say(labels.Error_StandardTemplate) : undefined,
    },
  }),
];

/** True for the templates that the portal needs itself. */
function isStandard({ house }: WriteVisit, code: string): boolean {
  return house.interactionKinds.has(code);
}

function codeTaken({ say }: WriteVisit) {
  return { problems: { code: say(recordForms.Error_CodeTaken) } };
}

/** The code of a standard template stays; another one may not take the code of any other. */
async function codeProblem(
  visit: WriteVisit,
  id: string,
  code: string,
): Promise<Problems | undefined> {
  const templates = await visit.write
    .selectFrom('interactionTemplate')
    .select(['id', 'code'])
    .where('organisationId', '=', visit.organisation.id)
    .where(({ or, eb }) => or([eb('id', '=', id), eb('code', '=', code)]))
    .execute();
  const own = templates.find((template) => template.id === id);
  if (!own || own.code === code) return undefined;
  if (isStandard(visit, own.code)) return { code: visit.say(labels.Error_StandardCode) };
  if (code.startsWith('CP_')) return { code: visit.say(labels.Error_Code) };
  return templates.length > 1 ? codeTaken(visit).problems : undefined;
}

function columnsOf(values: Values) {
  return {
    code: values.code,
    description: values.omschrijving,
    interactionGroup: values.groep,
    template: values.sjabloon,
    icon: values.pictogram,
    shownToCustomer: values.tonen,
    createsTask: values.taak,
    taskTeam: values.team,
  };
}
