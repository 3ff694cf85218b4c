import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { treesPath } from './tree-editor.tsx';
import { treeLabels as labels } from './tree-labels.ts';
import { type TreeVersion, versionsOf } from './tree-queries.ts';
/** The versions of a tree with what can be done, below the form of its kind. */
export async function versionsPanel(visit: ReadVisit, treeId: string): Promise<Html> {
  const { say, read, organisation } = visit;
  const versions = await versionsOf(read, organisation.id, treeId);
  const hasDraft = versions.some(({ state }) => state === 'draft');
  const path = `${treesPath}/${treeId}`;
  return (
    <PlainPanel id="versies" title={say(labels.Title_Versions)}>
      <Paragraph>{say(labels.Text_Versions)}</Paragraph>
      {versions.length > 0 && <VersionTable visit={visit} path={path} versions={versions} />}
      <Form action={`${path}/concept`} formKey={newFormKey()}>
        <ButtonGroup>
          {hasDraft ? (
            <ButtonLink href={`${path}/bewerken`} kind="primary" icon="pencil">
              {say(labels.Button_Edit)}
            </ButtonLink>
          ) : (
            <Button icon="plus">{say(labels.Button_Begin)}</Button>
          )}
          <ButtonLink href={`${path}/bestand`} icon="file-text">
            {say(labels.Button_File)}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

function VersionTable(props: {
  visit: Visit;
  path: string;
  versions: readonly TreeVersion[];
}): Html {
  const { say } = props.visit;
  return (
    <Table
      say={say}
      caption={say(labels.Title_Versions)}
      rows={props.versions}
      dense
      columns={[
        {
          label: say(labels.Column_Number),
          kind: 'header',
          cell: ({ number }) => String(number),
        },
        { label: say(labels.Column_State), cell: ({ state }) => say(labels[`State_${state}`]) },
        { label: say(labels.Column_Paths), kind: 'number', cell: ({ paths }) => String(paths) },
        {
          label: say(labels.Column_Published),
          cell: ({ publishedAt, publishedBy }) =>
            publishedAt ? `${formatDate(dateAt(publishedAt))} ${publishedBy}` : '',
        },
        {
          label: say(labels.Button_Try),
          kind: 'action',
          hideLabel: true,
          cell: ({ id }) => (
            <ButtonLink href={`${props.path}/proef?versie=${id}`} kind="subtle" icon="play">
              {say(labels.Button_Try)}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}
