import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label } from '#foundation/labels/label.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { keptLabels as labels } from './kept-labels.ts';

/** Something that can hang on a record: the table of the links, its column, and what may be linked. */
export interface LinkKind {
  /** In addresses; unique on the page. */
  readonly key: string;
  readonly title: Label;
  readonly table: string;
  readonly column: string;
  /** SQL of what may be linked: `id` and `name`; `$1` is the organisation, `$2` the record. */
  readonly choices: string;
  /** True where the links have an order. */
  readonly isOrdered?: boolean;
}

/** A kind of record with things that hang on it. */
export interface LinkedRecord {
  /** The address of its list. */
  readonly path: string;
  readonly kind: Label;
  /** Its table, and the column of the links that names it. */
  readonly table: string;
  readonly column: string;
  readonly links: readonly LinkKind[];
}

/** A panel for each kind of link, below the form of a record. */
export async function linkPanels(
  visit: ReadVisit,
  record: LinkedRecord,
  id: string,
): Promise<Html> {
  const panels: Html[] = [];
  for (const link of record.links) panels.push(await linkPanel(visit, record, id, link));
  return <Panels>{panels}</Panels>;
}

async function linkPanel(
  { read, organisation, say }: ReadVisit,
  record: LinkedRecord,
  id: string,
  { key, title, table, column, choices }: LinkKind,
): Promise<Html> {
  const rows = await read.ask<{ id: string; name: string; isLinked: boolean }>(
    {
      name: `links-${record.table}-${key}`,
      text: `select o.id, o.name, exists (select 1 from ${table} l
          where l.organisation_id = $1 and l.${record.column} = $2 and l.${column} = o.id) as "isLinked"
        from (${choices}) o order by o.name`,
    },
    [organisation.id, id],
  );
  const linked = rows.filter(({ isLinked }) => isLinked);
  const others = rows.filter(({ isLinked }) => !isLinked);
  const action = `${record.path}/${id}/koppelen`;
  return (
    <PlainPanel id={`koppelen-${key}`} title={say(title)}>
      {linked.length === 0 && <Paragraph>{say(labels.Text_NothingLinked)}</Paragraph>}
      {linked.map((row) => (
        <Form
          action={action}
          formKey={newFormKey()}
          hidden={{ soort: key, wat: row.id, doe: 'eraf' }}
        >
          <ButtonGroup>
            <Button kind="subtle" icon="x">
              {say(labels.Button_Unlink, { name: row.name })}
            </Button>
          </ButtonGroup>
        </Form>
      ))}
      {others.length > 0 && (
        <Form action={action} formKey={newFormKey()} hidden={{ soort: key, doe: 'erbij' }}>
          <Select
            say={say}
            name="wat"
            id={`wat-${key}`}
            label={say(labels.Label_ToLink)}
            options={others.map(({ id: value, name: label }) => ({ value, label }))}
          />
          <ButtonGroup>
            <Button icon="plus">{say(labels.Button_Link)}</Button>
          </ButtonGroup>
        </Form>
      )}
    </PlainPanel>
  );
}

/** Links something to a record, or takes it off. */
export function linkRoute(record: LinkedRecord, log: string): Route {
  return form({
    path: `${record.path}/:id/koppelen`,
    audience: ['employee'],
    feature: 'none',
    limit: 'form',
    input: z.object({
      id: z.uuid(),
      soort: z.string().max(20),
      wat: z.union([z.literal(''), z.uuid()]),
      doe: z.enum(['erbij', 'eraf']),
    }),
    log,
    async settle(visit, { id, soort, wat, doe }) {
      const { write, organisation, say } = visit;
      const link = record.links.find(({ key }) => key === soort);
      if (!link) return notFound;
      const { title, table, column, choices, isOrdered } = link;
      const back = redirect(`${record.path}/${id}#koppelen-${soort}`, {
        notice: generic.Notice_Saved,
      });
      if (wat === '') return back;
      const changed = await write.ask<{ name: string }>(
        doe === 'erbij'
          ? {
              name: `link-${record.table}-${soort}`,
              text: `with chosen as (select o.id, o.name from (${choices}) o where o.id = $3),
                  added as (insert into ${table} (organisation_id, ${record.column}, ${column}${isOrdered ? ', position' : ''})
                    select r.organisation_id, r.id, chosen.id${isOrdered ? ', 1' : ''} from ${record.table} r, chosen
                    where r.organisation_id = $1 and r.id = $2 on conflict do nothing returning 1)
                select name from chosen where exists (select 1 from added)`,
            }
          : {
              name: `unlink-${record.table}-${soort}`,
              text: `with chosen as (select o.id, o.name from (${choices}) o where o.id = $3),
                  gone as (delete from ${table} where organisation_id = $1 and ${record.column} = $2 and ${column} = $3
                    returning 1)
                select coalesce((select name from chosen), '') as name from gone`,
            },
        [organisation.id, id, wat],
      );
      const [what] = changed;
      if (!what) return notFound;
      await logChange(visit, {
        subject: say(record.kind),
        newValue: `${say(title)}: ${doe === 'erbij' ? '+' : '-'} ${what.name}`,
      });
      return back;
    },
    again: () => notFound,
  });
}
