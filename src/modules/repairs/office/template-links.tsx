import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { keptLabels as labels } from './kept-labels.ts';

/** What hangs on a template: the table of the links, its column, and the table and name of what is linked. */
const linkKinds = {
  tips: {
    title: labels.Menu_Tips,
    table: 'template_tip',
    column: 'tip_id',
    of: 'solution_tip',
    name: 'title',
  },
  vormen: {
    title: labels.Menu_Kinds,
    table: 'template_maintenance_kind',
    column: 'maintenance_kind_id',
    of: 'maintenance_kind',
    name: 'name',
  },
  items: {
    title: labels.Menu_Register,
    table: 'template_register_item',
    column: 'register_item_id',
    of: 'register_item',
    name: 'name',
  },
} as const;
type LinkKind = keyof typeof linkKinds;
const kindsOfLink = ['tips', 'vormen', 'items'] as const;

/** Tips, maintenance kinds and register items of a template, below its form (REP-88). */
export async function templateLinks(
  visit: ReadVisit,
  path: string,
  templateId: string,
): Promise<Html> {
  const panels: Html[] = [];
  for (const kind of kindsOfLink) panels.push(await linkPanel(visit, path, templateId, kind));
  return <Panels>{panels}</Panels>;
}

async function linkPanel(
  { read, organisation, say }: ReadVisit,
  path: string,
  templateId: string,
  kind: LinkKind,
): Promise<Html> {
  const { title, table, column, of, name } = linkKinds[kind];
  const rows = await read.ask<{ id: string; name: string; isLinked: boolean }>(
    {
      name: `template-links-${kind}`,
      text: `select o.id, o.${name} as name, exists (select 1 from ${table} l
          where l.organisation_id = o.organisation_id and l.template_id = $2 and l.${column} = o.id) as "isLinked"
        from ${of} o where o.organisation_id = $1 order by o.${name}`,
    },
    [organisation.id, templateId],
  );
  const linked = rows.filter(({ isLinked }) => isLinked);
  const others = rows.filter(({ isLinked }) => !isLinked);
  const action = `${path}/${templateId}/koppelen`;
  return (
    <PlainPanel id={`koppelen-${kind}`} title={say(title)}>
      {linked.length === 0 && <Paragraph>{say(labels.Text_NothingLinked)}</Paragraph>}
      {linked.map((row) => (
        <Form
          action={action}
          formKey={newFormKey()}
          hidden={{ soort: kind, wat: row.id, doe: 'eraf' }}
        >
          <ButtonGroup>
            <Button kind="subtle" icon="x">
              {say(labels.Button_Unlink, { name: row.name })}
            </Button>
          </ButtonGroup>
        </Form>
      ))}
      {others.length > 0 && (
        <Form action={action} formKey={newFormKey()} hidden={{ soort: kind, doe: 'erbij' }}>
          <Select
            say={say}
            name="wat"
            id={`wat-${kind}`}
            label={say(labels.Label_ToLink)}
            options={others.map(({ id, name: label }) => ({ value: id, label }))}
          />
          <ButtonGroup>
            <Button icon="plus">{say(labels.Button_Link)}</Button>
          </ButtonGroup>
        </Form>
      )}
    </PlainPanel>
  );
}

/** Links something to a template, or takes it off. */
export function templateLinkRoute(path: string): Route {
  return form({
    path: `${path}/:id/koppelen`,
    audience: ['employee'],
    feature: 'none',
    limit: 'form',
    input: z.object({
      id: z.uuid(),
      soort: z.enum(kindsOfLink),
      wat: z.union([z.literal(''), z.uuid()]),
      doe: z.enum(['erbij', 'eraf']),
    }),
    log: 'templateLinked',
    async settle(visit, { id, soort, wat, doe }) {
      const { write, organisation, say } = visit;
      const { title, table, column, of } = linkKinds[soort];
      const back = redirect(`${path}/${id}#koppelen-${soort}`, { notice: generic.Notice_Saved });
      if (wat === '') return back;
      const position = soort === 'tips' ? ', position' : '';
      const done = await write.ask(
        doe === 'erbij'
          ? {
              name: `link-template-${soort}`,
              text: `insert into ${table} (organisation_id, template_id, ${column}${position})
                select t.organisation_id, t.id, o.id${position && ', 1'} from repair_template t
                join ${of} o on o.organisation_id = t.organisation_id and o.id = $3
                where t.organisation_id = $1 and t.id = $2 on conflict do nothing returning 1`,
            }
          : {
              name: `unlink-template-${soort}`,
              text: `delete from ${table} where organisation_id = $1 and template_id = $2 and ${column} = $3
                returning 1`,
            },
        [organisation.id, id, wat],
      );
      if (done.length === 0) return notFound;
      await logChange(visit, {
        subject: say(labels.Label_Template),
        newValue: `${say(title)}: ${doe === 'erbij' ? '+' : '-'}`,
      });
      return back;
    },
    again: () => notFound,
  });
}
