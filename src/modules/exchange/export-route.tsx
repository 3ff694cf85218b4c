import { z } from 'zod';
import { notFound } from '#foundation/http/answer.ts';
import { page } from '#foundation/http/route.ts';
import { mostStored } from '#foundation/import/stored-rows.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { writeCsv } from '#foundation/records/csv.ts';
import { recordLabels } from '#foundation/records/labels.ts';
import { usableImporter } from './importers.ts';
import { exchangeLabels as labels } from './labels.ts';
import { exchangePath } from './list-route.tsx';

/** The file with every record of one kind, in the form in which it can be imported again. */
export const exportRoute = page({
  path: `${exchangePath}/:bestand/export.csv`,
  audience: ['employee'],
  feature: 'none',
  limit: 'page',
  input: z.object({ bestand: z.string().max(60) }),
  log: 'recordsExported',
  async show(visit, { bestand }) {
    const { read, organisation, say } = visit;
    const importer = usableImporter(visit, bestand);
    if (!importer?.stored) return notFound;
    const rows = await importer.stored(read, organisation.id);
    if (rows.length > mostStored) {
      return officePage(visit, {
        title: say(labels.Title_Exchange),
        current: 'exchange',
        children: (
          <EmptyState
            icon="download"
            title={say(labels.Title_TooMany)}
            action={<ButtonLink href={exchangePath}>{say(recordLabels.Link_Back)}</ButtonLink>}
          >
            {say(labels.Text_TooMany, { most: mostStored })}
          </EmptyState>
        ),
      });
    }
    const columns = importer.columns.map(({ name }) => name);
    return {
      kind: 'file',
      content: await writeCsv(
        columns,
        rows.map((row) => columns.map((column) => row[column])),
      ),
      contentType: 'text/csv; charset=utf-8',
      downloadAs: importer.file,
      caching: 'never',
    };
  },
});
