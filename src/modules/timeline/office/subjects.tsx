import { randomUUID } from 'node:crypto';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import { numberField, textField } from '#foundation/records/fields.tsx';
import { findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { actionSettings as labels } from '../labels.ts';
import { templateField } from './template-field.tsx';

const path = '/beheer/overige-acties';
const shared = { path, audience: ['administrator'], area: 'administration' } as const;
const menu = 'action-subjects';

const fields = {
  naam: textField(labels.Label_Name, 100),
  volgorde: numberField(labels.Label_Position, 0, 9999),
  sjabloon: { ...templateField(labels.Label_LinkedTemplate), optional: true },
};

type Values = ValuesOf<typeof fields>;

/** What customers can choose under Acties, each with a template of its own (ADM-78 to ADM-85, ACT-5, ACT-6). */
export const subjectRoutes: readonly Route[] = [
  ...recordList({
    ...shared,
    menu,
    icon: 'list-checks',
    title: labels.Title_Subjects,
    lead: labels.Text_Subjects,
    nothing: labels.Title_NoSubjects,
    filters: {},
    query: (read, { organisationId, ...window }) =>
      findRows(
        read,
        read
          .selectFrom('actionSubject as s')
          .leftJoin('interactionTemplate as t', (join) =>
            join
              .onRef('t.organisationId', '=', 's.organisationId')
              .onRef('t.code', '=', 's.templateCode'),
          )
          .select(['s.id', 's.name', 's.position', 's.templateCode', 't.description'])
          .where('s.organisationId', '=', organisationId)
          .orderBy('s.position')
          .orderBy('s.name'),
        window,
      ),
    columns: [
      {
        label: labels.Label_Name,
        kind: 'header',
        cell: ({ id, name }) => <TextLink href={`${path}/${id}`}>{name}</TextLink>,
      },
      { label: labels.Label_Position, kind: 'number', cell: ({ position }) => position },
      {
        label: labels.Label_LinkedTemplate,
        cell: ({ templateCode, description }) =>
          templateCode === null ? '' : `${description} (${templateCode})`,
      },
      {
        label: labels.Label_Offered,
        kind: 'status',
        cell: ({ templateCode }, { say }) =>
          templateCode === null ? (
            <Badge kind="warning">{say(labels.Value_Broken)}</Badge>
          ) : (
            <Badge kind="ok">{say(labels.Value_Offered)}</Badge>
          ),
      },
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
    title: labels.Title_Subjects,
    kind: labels.Kind_Subject,
    fields,
    async find(read, organisationId, id) {
      const subject = await read
        .selectFrom('actionSubject')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!subject) return undefined;
      const { version, name, position, templateCode } = subject;
      return {
        id,
        version,
        name,
        values: { naam: name, volgorde: position, sjabloon: templateCode ?? '' },
      };
    },
    async add(visit, values) {
      const id = randomUUID();
      const wrong = await problemsOf(visit, id, values);
      if (wrong) return { problems: wrong };
      await visit.write
        .insertInto('actionSubject')
        .values({ organisationId: visit.organisation.id, id, ...columnsOf(values) })
        .execute();
      return { id };
    },
    async change(visit, { id, version }, values) {
      const wrong = await problemsOf(visit, id, values);
      if (wrong) return { problems: wrong };
      const changed = await visit.write
        .updateTable('actionSubject')
        .set({ ...columnsOf(values), version: version + 1 })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n ? 'changed' : undefined;
    },
    remove: { table: 'actionSubject', words: {} },
  }),
];

function columnsOf({ naam, volgorde, sjabloon }: Values) {
  return { name: naam, position: volgorde, templateCode: sjabloon || null };
}

/** A template that is not there or belongs to another subject, which is named (ADM-B31); a name that is in use. */
async function problemsOf(
  { write, organisation, say }: WriteVisit,
  id: string,
  { naam, sjabloon }: Values,
): Promise<Problems | undefined> {
  const others = await write
    .selectFrom('actionSubject')
    .select(['name', 'templateCode'])
    .where('organisationId', '=', organisation.id)
    .where('id', '<>', id)
    .execute();
  if (others.some(({ name }) => name.toLowerCase() === naam.toLowerCase()))
    return { naam: say(labels.Error_NameTaken) };
  if (sjabloon === '') return undefined;
  const template = await write
    .selectFrom('interactionTemplate')
    .select('code')
    .where('organisationId', '=', organisation.id)
    .where('code', '=', sjabloon)
    .executeTakeFirst();
  if (!template) return { sjabloon: say(labels.Error_NoTemplate) };
  const taken = others.find(({ templateCode }) => templateCode === sjabloon);
  return taken && { sjabloon: say(labels.Error_TemplateTaken, { subject: taken.name }) };
}
