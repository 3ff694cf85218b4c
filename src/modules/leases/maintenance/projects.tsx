import { randomUUID } from 'node:crypto';
import { formatDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { LinkList, TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { codeField, optional, textField } from '#foundation/records/fields.tsx';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { maintenanceRecords as labels } from '../maintenance-labels.ts';
import { linesPath } from './line-list.tsx';

export const projectsPath = '/kantoor/onderhoudsprojecten';

const fields = {
  nummer: codeField(labels.Label_Number),
  naam: optional(textField(labels.Label_Name, 200, { help: labels.Help_Name })),
};

/** Staff keep the maintenance projects; the budget lines of a project stand below it. */
export const projectRoutes: readonly Route[] = [
  ...recordList({
    path: projectsPath,
    menu: 'maintenance-projects',
    icon: 'hammer',
    title: labels.Title_Projects,
    nothing: labels.Title_NoProjects,
    searchHint: labels.Label_ProjectHint,
    filters: {},
    query: (read, { organisationId, search, ...window }) =>
      findRows(
        read,
        read
          .selectFrom('maintenanceProject as p')
          .select((select) => [
            'p.id',
            'p.number',
            'p.name',
            select
              .selectFrom('budgetLine as l')
              .whereRef('l.organisationId', '=', 'p.organisationId')
              .whereRef('l.projectId', '=', 'p.id')
              .select(({ fn }) => fn.countAll<number>().as('lines'))
              .as('lines'),
          ])
          .where('p.organisationId', '=', organisationId)
          .where(({ ref }) => everyWord(search, [ref('p.number'), ref('p.name')]))
          .orderBy('p.number'),
        window,
      ),
    columns: [
      {
        label: labels.Label_Number,
        kind: 'header',
        cell: ({ id, number }) => <TextLink href={`${projectsPath}/${id}`}>{number}</TextLink>,
      },
      { label: labels.Label_Name, cell: ({ name }) => name },
      { label: labels.Label_LineCount, kind: 'number', cell: ({ lines }) => lines ?? 0 },
    ],
    csv: [
      { label: labels.Label_Number, value: ({ number }) => number },
      { label: labels.Label_Name, value: ({ name }) => name },
      { label: labels.Label_LineCount, value: ({ lines }) => lines },
    ],
    actions: ({ say }) => (
      <ButtonLink href={`${projectsPath}/nieuw`} kind="primary" icon="plus">
        {say(recordForms.Button_Add)}
      </ButtonLink>
    ),
  }),
  ...recordRoutes({
    path: projectsPath,
    menu: 'maintenance-projects',
    title: labels.Title_Projects,
    kind: labels.Label_Project,
    fields,
    async find(read, organisationId, id) {
      const project = await read
        .selectFrom('maintenanceProject')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!project) return undefined;
      const { version, number, name } = project;
      return {
        id,
        version,
        name: name || number,
        values: { nummer: number, naam: name || null },
      };
    },
    async add(visit, { nummer: number, naam: name }) {
      const id = randomUUID();
      const added = await visit.write
        .insertInto('maintenanceProject')
        .values({ organisationId: visit.organisation.id, id, number, name: name ?? '' })
        .onConflict((conflict) => conflict.columns(['organisationId', 'number']).doNothing())
        .executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n ? { id } : numberTaken(visit);
    },
    async change(visit, { id, version }, { nummer: number, naam: name }) {
      if (await isTaken(visit, { id, number })) return numberTaken(visit);
      const changed = await visit.write
        .updateTable('maintenanceProject')
        .set({ number, name: name ?? '', version: version + 1 })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n ? 'changed' : undefined;
    },
    remove: { table: 'maintenanceProject', words: { budget_line: labels.Title_Lines } },
    below: (visit, { id }) => linesOf(visit, id),
  }),
];

function numberTaken({ say }: WriteVisit) {
  return { problems: { nummer: say(labels.Error_NumberTaken) } };
}

async function isTaken(
  { write, organisation }: WriteVisit,
  { id, number }: { readonly id: string; readonly number: string },
): Promise<boolean> {
  const other = await write
    .selectFrom('maintenanceProject')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('number', '=', number)
    .where('id', '!=', id)
    .executeTakeFirst();
  return other !== undefined;
}

async function linesOf({ read, organisation, say }: ReadVisit, projectId: string): Promise<Html> {
  const lines = await read
    .selectFrom('budgetLine')
    .select(['id', 'code', 'description', 'startsOn'])
    .where('organisationId', '=', organisation.id)
    .where('projectId', '=', projectId)
    .orderBy('startsOn')
    .orderBy('code')
    .execute();
  return (
    <PlainPanel id="budgetregels" title={say(labels.Title_LinesOf)}>
      {lines.length === 0 ? (
        <Paragraph>{say(labels.Text_NoLinesOf)}</Paragraph>
      ) : (
        <LinkList
          links={lines.map(({ id, description, startsOn, code }) => ({
            href: `${linesPath}/${id}`,
            title: description,
            text: `${code}, ${formatDate(startsOn)}`,
          }))}
        />
      )}
      <ButtonGroup>
        <ButtonLink href={`${linesPath}/nieuw`} icon="plus">
          {say(recordForms.Button_Add)}
        </ButtonLink>
      </ButtonGroup>
    </PlainPanel>
  );
}
