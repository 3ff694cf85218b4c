import { z } from 'zod';
import { page } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import { importersOf, nameOf, titleOf } from './importers.ts';
import { exchangeLabels as labels } from './labels.ts';

export const exchangePath = '/kantoor/gegevens';

/** Every kind of record that can be exported or imported. */
export const exchangeListRoute = page({
  path: exchangePath,
  audience: ['employee'],
  feature: 'none',
  limit: 'page',
  input: z.object({}),
  log: 'none',
  show(visit) {
    const { say } = visit;
    return officePage(visit, {
      title: say(labels.Title_Exchange),
      lead: say(labels.Text_Exchange),
      current: 'exchange',
      children: (
        <PlainPanel id="bestanden" title={say(labels.Label_File)}>
          <Table
            say={say}
            caption={say(labels.Title_Exchange)}
            dense
            rows={importersOf(visit)}
            columns={[
              {
                label: say(labels.Label_File),
                kind: 'header',
                cell: (importer) => titleOf(visit, importer),
              },
              { label: say(labels.Label_Name), cell: ({ file }) => file },
              {
                label: say(labels.Label_Actions),
                kind: 'action',
                cell: (importer) => actionsOf(visit, importer),
              },
            ]}
          />
        </PlainPanel>
      ),
    });
  },
});

function actionsOf(visit: ReadVisit, importer: Importer): Html | string {
  const { say } = visit;
  if (importer.onlyByCommand) return say(labels.Text_OnlyByCommand);
  const path = `${exchangePath}/${nameOf(importer)}`;
  const subject = titleOf(visit, importer);
  return (
    <>
      {importer.stored && (
        <ButtonLink href={`${path}/export.csv`} kind="subtle" icon="download" download>
          {say(labels.Button_Export)}
          <span class="voordeur-visually-hidden">: {subject}</span>
        </ButtonLink>
      )}{' '}
      <ButtonLink href={path} kind="subtle" icon="upload">
        {say(labels.Button_Import)}
        <span class="voordeur-visually-hidden">: {subject}</span>
      </ButtonLink>
    </>
  );
}
