import { randomUUID } from 'node:crypto';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { YesNo } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  choiceField,
  codeField,
  numberField,
  optional,
  textField,
} from '#foundation/records/fields.tsx';
import { tick } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import type { StoredRecord } from '#foundation/records/record-pages.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { features } from '#foundation/switches/features.ts';
import { officePaths } from '../paths.ts';
import { reasonLabels as labels } from './labels.ts';

const path = officePaths.reasons;
const menu = 'termination-reasons';
const audience = ['employee', 'administrator'] as const;

const fields = {
  code: codeField(labels.Label_Code),
  omschrijving: textField(labels.Label_Description, 100),
  portaalomschrijving: optional(
    textField(labels.Label_PortalDescription, 100, { help: labels.Help_PortalDescription }),
  ),
  portaal: choiceField(labels.Label_OnPortal, { ja: generic.Label_Yes, nee: generic.Label_No }),
  volgorde: numberField(labels.Label_Position, 0, 9999),
};
type Values = ValuesOf<typeof fields>;

/** The reasons from which customers choose: which ones, in which order, in which words (TRM-13, ADM-86, ADM-87). */
export const reasonRoutes: readonly Route[] = [
  ...recordList({
    path,
    menu,
    audience,
    icon: 'list-checks',
    title: labels.Title_Reasons,
    lead: labels.Text_Reasons,
    nothing: labels.Title_NoReasons,
    searchHint: labels.Label_SearchHint,
    filters: { portaal: tick(labels.Label_OnPortal) },
    query: (read, { organisationId, search, filters, ...window }) =>
      findRows(
        read,
        read
          .selectFrom('terminationReason')
          .select(['id', 'code', 'description', 'portalDescription', 'position', 'onPortal'])
          .where('organisationId', '=', organisationId)
          .where(({ ref }) =>
            everyWord(search, [ref('code'), ref('description'), ref('portalDescription')]),
          )
          .$if(filters.portaal !== undefined, (query) => query.where('onPortal', '=', true))
          .orderBy('position')
          .orderBy('code'),
        window,
      ),
    columns: [
      {
        label: labels.Label_Description,
        kind: 'header',
        cell: ({ id, description }) => <TextLink href={`${path}/${id}`}>{description}</TextLink>,
      },
      { label: labels.Label_Code, cell: ({ code }) => code },
      { label: labels.Label_PortalDescription, cell: (row) => row.portalDescription },
      { label: labels.Label_Position, kind: 'number', cell: ({ position }) => position },
      {
        label: labels.Label_OnPortal,
        cell: ({ onPortal }, { say }) => <YesNo say={say} value={onPortal} />,
      },
    ],
    csv: [
      { label: labels.Label_Code, value: ({ code }) => code },
      { label: labels.Label_Description, value: ({ description }) => description },
      { label: labels.Label_PortalDescription, value: (row) => row.portalDescription },
      { label: labels.Label_Position, value: ({ position }) => position },
    ],
    actions: ({ say }) => (
      <ButtonLink href={`${path}/nieuw`} kind="primary" icon="plus">
        {say(recordForms.Button_Add)}
      </ButtonLink>
    ),
    above: nothingSelected,
  }),
  ...recordRoutes({
    path,
    menu,
    audience,
    title: labels.Title_Reasons,
    kind: labels.Label_Reason,
    fields,
    async find(read, organisationId, id): Promise<StoredRecord<typeof fields> | undefined> {
      const found = await read
        .selectFrom('terminationReason')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!found) return undefined;
      return {
        id,
        version: found.version,
        name: found.description,
        values: {
          code: found.code,
          omschrijving: found.description,
          portaalomschrijving: found.portalDescription || null,
          portaal: found.onPortal ? 'ja' : 'nee',
          volgorde: found.position,
        },
      };
    },
    async add(visit, values) {
      const problems = await codeTaken(visit, values);
      if (problems) return { problems };
      const id = randomUUID();
      await visit.write
        .insertInto('terminationReason')
        .values({ organisationId: visit.organisation.id, id, ...columnsOf(values) })
        .execute();
      return { id };
    },
    async change(visit, { id, version }, values) {
      const problems = await codeTaken(visit, values, id);
      if (problems) return { problems };
      const changed = await visit.write
        .updateTable('terminationReason')
        .set({ ...columnsOf(values), version: version + 1 })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n ? 'changed' : undefined;
    },
    remove: { table: 'terminationReason', words: { termination: labels.Label_Terminations } },
  }),
];

/** Says so when customers cannot end a lease because there is nothing to choose (ADM-B33). */
async function nothingSelected({ read, organisation, say }: ReadVisit) {
  if (!organisation.isOn(features.terminateLease)) return null;
  const selected = await read
    .selectFrom('terminationReason')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('onPortal', '=', true)
    .limit(1)
    .executeTakeFirst();
  if (selected) return null;
  return (
    <Alert kind="warning" title={say(labels.Title_NothingSelected)}>
      {say(labels.Text_NothingSelected)}
    </Alert>
  );
}

function columnsOf(values: Values) {
  return {
    code: values.code,
    description: values.omschrijving,
    portalDescription: values.portaalomschrijving ?? '',
    onPortal: values.portaal === 'ja',
    position: values.volgorde,
  };
}

async function codeTaken(
  { read, organisation, say }: WriteVisit,
  { code }: Values,
  ownId?: string,
): Promise<Problems | undefined> {
  const same = await read
    .selectFrom('terminationReason')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('code', '=', code)
    .executeTakeFirst();
  return same && same.id !== ownId ? { code: say(recordForms.Error_CodeTaken) } : undefined;
}
