import { randomUUID } from 'node:crypto';
import type { Problems } from '#foundation/http/answer.ts';
import type { Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { codeField } from '#foundation/records/fields.tsx';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { addressLine } from '#modules/leases/module.ts';
import { officePaths } from '../paths.ts';
import { noticeLabels as labels, termsLabels } from './labels.ts';
import { noticeText, noticeUnitOf } from './notice-text.ts';
import { noticeFields } from './terms.tsx';

const path = officePaths.notices;
const menu = 'unit-notices';

const fields = {
  eenheid: codeField(labels.Label_Unit, 40, { help: labels.Help_Unit }),
  ...noticeFields,
};

/** Units whose notice period is not that of their type (TRM-8). */
export const noticeRoutes: readonly Route[] = [
  ...recordList({
    path,
    menu,
    icon: 'hourglass',
    title: labels.Title_Notices,
    lead: labels.Text_Notices,
    nothing: labels.Title_NoNotices,
    searchHint: labels.Label_SearchHint,
    filters: {},
    query: (read, { organisationId, search, ...window }) =>
      findRows(
        read,
        read
          .selectFrom('unitNotice as n')
          .innerJoin('unit as u', (join) =>
            join.onRef('u.organisationId', '=', 'n.organisationId').onRef('u.id', '=', 'n.unitId'),
          )
          .select(['n.id', 'n.noticeUnit', 'n.noticeLength', 'u.code', 'u.street', 'u.houseNumber'])
          .select(['u.houseNumberAddition', 'u.town'])
          .where('n.organisationId', '=', organisationId)
          .where(({ ref }) => everyWord(search, [ref('u.code'), ref('u.street'), ref('u.town')]))
          .orderBy('u.code'),
        window,
      ),
    columns: [
      {
        label: labels.Label_Unit,
        kind: 'header',
        cell: ({ id, code }) => <TextLink href={`${path}/${id}`}>{code}</TextLink>,
      },
      { label: labels.Label_Address, cell: addressLine },
      { label: termsLabels.Label_NoticeLength, cell: (row, { say }) => noticeText(say, row) },
    ],
    csv: [
      { label: labels.Label_Unit, value: ({ code }) => code },
      { label: labels.Label_Address, value: addressLine },
      { label: termsLabels.Label_NoticeLength, value: (row, { say }) => noticeText(say, row) },
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
    title: labels.Title_Notices,
    kind: labels.Label_Notice,
    fields,
    async find(read, organisationId, id) {
      const found = await read
        .selectFrom('unitNotice as n')
        .innerJoin('unit as u', (join) =>
          join.onRef('u.organisationId', '=', 'n.organisationId').onRef('u.id', '=', 'n.unitId'),
        )
        .select(['n.version', 'n.noticeUnit', 'n.noticeLength', 'u.code'])
        .where('n.organisationId', '=', organisationId)
        .where('n.id', '=', id)
        .executeTakeFirst();
      if (!found) return undefined;
      return {
        id,
        version: found.version,
        name: found.code,
        values: {
          eenheid: found.code,
          termijn: found.noticeLength,
          termijneenheid: noticeUnitOf(found.noticeUnit),
        },
      };
    },
    async add(visit, { eenheid, termijn: noticeLength, termijneenheid: noticeUnit }) {
      const unit = await freeUnit(visit, eenheid);
      if ('problems' in unit) return unit;
      const id = randomUUID();
      await visit.write
        .insertInto('unitNotice')
        .values({ organisationId: visit.organisation.id, id, ...unit, noticeUnit, noticeLength })
        .execute();
      return { id };
    },
    async change(visit, { id, version }, values) {
      const unit = await freeUnit(visit, values.eenheid, id);
      if ('problems' in unit) return unit;
      const changed = await visit.write
        .updateTable('unitNotice')
        .set({
          ...unit,
          noticeUnit: values.termijneenheid,
          noticeLength: values.termijn,
          version: version + 1,
        })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n ? 'changed' : undefined;
    },
    remove: { table: 'unitNotice', words: {} },
  }),
];

/** The unit of a code that has no notice period of its own yet. */
async function freeUnit(
  { read, organisation, say }: WriteVisit,
  code: string,
  ownId?: string,
): Promise<{ readonly unitId: string } | { readonly problems: Problems }> {
  const unit = await read
    .selectFrom('unit')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('code', '=', code)
    .executeTakeFirst();
  if (!unit) return { problems: { eenheid: say(labels.Error_NoUnit) } };
  const same = await read
    .selectFrom('unitNotice')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('unitId', '=', unit.id)
    .executeTakeFirst();
  return same && same.id !== ownId
    ? { problems: { eenheid: say(labels.Error_UnitTaken) } }
    : { unitId: unit.id };
}
