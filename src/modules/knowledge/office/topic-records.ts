import { randomUUID } from 'node:crypto';
import type { Route } from '#foundation/http/route.ts';
import { codeField, textField } from '#foundation/records/fields.tsx';
import { recordForms } from '#foundation/records/labels.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { officePath } from '../paths.ts';
import { keywordsField } from './keyword-field.tsx';
import { office as labels } from './labels.ts';

/** Where the pages of topics stand; their list is the overview itself. */
export const topicsOfficePath = `${officePath}/onderwerpen`;

const fields = {
  code: codeField(labels.Label_Code),
  omschrijving: textField(labels.Label_Description, 120),
  trefwoorden: keywordsField,
};

/** Adding, changing and removing topics; a new one comes last. */
export const topicRoutes: readonly Route[] = recordRoutes({
  path: topicsOfficePath,
  menu: 'knowledge-topics',
  title: labels.Title_Topics,
  kind: labels.Label_Topic,
  fields,
  async find(read, organisationId, id) {
    const found = await read
      .selectFrom('knowledgeTopic')
      .select(['id', 'version', 'code', 'description', 'keywords'])
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirst();
    return (
      found && {
        id: found.id,
        version: found.version,
        name: found.description,
        values: { code: found.code, omschrijving: found.description, trefwoorden: found.keywords },
      }
    );
  },
  async add(visit, { code, omschrijving, trefwoorden }) {
    const id = randomUUID();
    const organisationId = visit.organisation.id;
    const added = await visit.write
      .insertInto('knowledgeTopic')
      .values(({ selectFrom, fn }) => ({
        organisationId,
        id,
        code,
        description: omschrijving,
        keywords: trefwoorden,
        position: selectFrom('knowledgeTopic')
          .where('organisationId', '=', organisationId)
          .select(({ eb, lit }) => eb(fn.coalesce(fn.max('position'), lit(0)), '+', 10).as('last')),
      }))
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n
      ? { id }
      : { problems: { code: visit.say(recordForms.Error_CodeTaken) } };
  },
  async change(visit, { id, version }, { code, omschrijving, trefwoorden }) {
    const organisationId = visit.organisation.id;
    const other = await visit.write
      .selectFrom('knowledgeTopic')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .where('id', '!=', id)
      .executeTakeFirst();
    if (other) return { problems: { code: visit.say(recordForms.Error_CodeTaken) } };
    const changed = await visit.write
      .updateTable('knowledgeTopic')
      .set({ code, description: omschrijving, keywords: trefwoorden, version: version + 1 })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n ? 'changed' : undefined;
  },
  remove: { table: 'knowledgeTopic', words: { knowledge_question: labels.Title_Questions } },
});
