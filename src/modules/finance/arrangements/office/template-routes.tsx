import { randomUUID } from 'node:crypto';
import { formatMoney } from '#foundation/format/money.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { YesNo } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choice } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { officePaths } from '../paths.ts';
import { warningsAbout } from '../rules/template.ts';
import { readTemplates } from '../templates.ts';
import { ConditionPanel } from './condition-panel.tsx';
import { conditionLabels, templateLabels as labels } from './labels.ts';
import { columnsOf, type TemplateValues, templateFields, valuesOf } from './template-fields.ts';

const path = officePaths.templates;
const menu = 'arrangement-templates';
const channelNames = {
  internal: labels.Channel_internal,
  external: labels.Channel_external,
  both: labels.Channel_both,
} as const;

/** The templates of arrangements: list, card with warnings, and the way to their conditions (FIN-81 to FIN-93). */
export const templateRoutes: readonly Route[] = [
  ...recordList({
    path,
    menu,
    icon: 'handshake',
    title: labels.Title_Templates,
    lead: labels.Text_Templates,
    nothing: labels.Title_NoTemplates,
    searchHint: labels.Label_SearchHint,
    filters: { kanaal: choice(labels.Label_Channel, channelNames) },
    query: (read, { organisationId, search, filters, ...window }) =>
      findRows(
        read,
        read
          .selectFrom('arrangementTemplate')
          .select(['id', 'code', 'description', 'channel', 'maximumTerms', 'isStandard'])
          .select(['minimumArrangementCents', 'activatesImmediately'])
          .where('organisationId', '=', organisationId)
          .where(({ ref }) => everyWord(search, [ref('code'), ref('description')]))
          .$if(filters.kanaal !== undefined, (query) =>
            query.where('channel', '=', filters.kanaal ?? ''),
          )
          .orderBy('code'),
        window,
      ),
    columns: [
      {
        label: labels.Label_Code,
        kind: 'header',
        cell: ({ id, code }) => <TextLink href={`${path}/${id}`}>{code}</TextLink>,
      },
      { label: labels.Label_Description, cell: ({ description }) => description },
      {
        label: labels.Label_Channel,
        cell: ({ channel }, { say }) => {
          const known = Object.entries(channelNames).find(([name]) => name === channel);
          return known ? say(known[1]) : channel;
        },
      },
      { label: labels.Label_MaximumTerms, kind: 'number', cell: (row) => row.maximumTerms },
      {
        label: labels.Label_MinimumArrangement,
        kind: 'number',
        cell: (row) => formatMoney(row.minimumArrangementCents),
      },
      {
        label: labels.Label_Immediate,
        cell: ({ activatesImmediately }, { say }) => (
          <YesNo say={say} value={activatesImmediately} />
        ),
      },
      {
        label: labels.Label_Standard,
        cell: ({ isStandard }, { say }) => <YesNo say={say} value={isStandard} />,
      },
    ],
    actions: ({ say }) => (
      <ButtonLink href={`${path}/nieuw`} kind="primary" icon="plus">
        {say(recordForms.Button_Add)}
      </ButtonLink>
    ),
  }),
  ...recordRoutes({
    path,
    menu,
    title: labels.Title_Templates,
    kind: labels.Label_Template,
    fields: templateFields,
    async find(read, organisationId, id) {
      const templates = await readTemplates(read, organisationId);
      const found = templates.find((template) => template.id === id);
      return found && { id, version: found.version, name: found.code, values: valuesOf(found) };
    },
    async add(visit, values) {
      const problems = await codeTaken(visit, values);
      if (problems) return { problems };
      const id = randomUUID();
      await visit.write
        .insertInto('arrangementTemplate')
        .values({ organisationId: visit.organisation.id, id, ...columnsOf(values) })
        .execute();
      return { id };
    },
    async change(visit, { id, version }, values) {
      const problems = await codeTaken(visit, values, id);
      if (problems) return { problems };
      const changed = await visit.write
        .updateTable('arrangementTemplate')
        .set({ ...columnsOf(values), version: version + 1 })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n ? 'changed' : undefined;
    },
    remove: {
      table: 'arrangementTemplate',
      parts: ['template_condition'],
      words: {
        arrangement: labels.Used_arrangement,
        template_condition: conditionLabels.Title_Conditions,
      },
    },
    async below(visit, { id }) {
      const templates = await readTemplates(visit.read, visit.organisation.id);
      const template = templates.find((each) => each.id === id);
      return (
        <>
          {template &&
            warningsAbout(template).map((warning) => (
              <Alert kind="warning">{visit.say(labels[`Warning_${warning}`])}</Alert>
            ))}
          {template && <ConditionPanel visit={visit} template={template} />}
        </>
      );
    },
  }),
];

async function codeTaken(
  { write, organisation, say }: WriteVisit,
  { code }: TemplateValues,
  ownId?: string,
): Promise<Problems | undefined> {
  const same = await write
    .selectFrom('arrangementTemplate')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('code', '=', code)
    .executeTakeFirst();
  return same && same.id !== ownId ? { code: say(recordForms.Error_CodeTaken) } : undefined;
}
