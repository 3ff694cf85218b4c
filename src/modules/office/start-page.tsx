import { z } from 'zod';
import { page } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { mayEnter } from '#foundation/http/visitor.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button } from '#foundation/page/button.tsx';
import { InlineForm } from '#foundation/page/form.tsx';
import { LinkGroups } from '#foundation/page/links.tsx';
import { PlainPanel, Section } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { type Tile, Tiles } from '#foundation/page/tiles.tsx';
import { menuOf, officePage } from '#foundation/present/present.tsx';
import { startLabels as labels } from './labels.ts';

export const startPath = '/kantoor';

/** Where staff who keep the records begin: a customer to look up, what waits, and the lists. */
export const startPage = page({
  path: startPath,
  audience: ['employee'],
  feature: 'none',
  limit: 'page',
  input: z.object({}),
  log: 'none',
  async show(visit) {
    const { say } = visit;
    const tiles = await waiting(visit);
    const sections = menuOf(visit, 'office').filter(({ title }) => title !== undefined);
    return officePage(visit, {
      title: say(labels.Title_Start),
      lead: say(labels.Text_Start),
      current: 'office-start',
      children: (
        <>
          <PlainPanel id="klant" title={say(labels.Title_Customer)}>
            <InlineForm action="/kantoor/klanten" label={say(labels.Title_Customer)}>
              <TextField
                say={say}
                name="zoek"
                label={say(labels.Label_Customer)}
                type="search"
                autocomplete="off"
                maxlength={200}
                code
                optional
              />
              <Button icon="search">{say(generic.Button_Search)}</Button>
            </InlineForm>
          </PlainPanel>
          {tiles.length > 0 && (
            <Section id="wacht" title={say(labels.Title_Waiting)}>
              <Tiles tiles={tiles} />
            </Section>
          )}
          <PlainPanel id="gegevens" title={say(labels.Title_Records)}>
            <LinkGroups
              groups={sections.map(({ title = '', items }) => ({
                title,
                links: items.map(({ href, label }) => ({ href, title: label })),
              }))}
            />
          </PlainPanel>
        </>
      ),
    });
  },
});

/** What the modules say that waits, as far as this member of staff may see it. */
async function waiting(visit: ReadVisit): Promise<Tile[]> {
  const { house, organisation, visitor, say } = visit;
  const offered = house
    .modulesOf(organisation.sector)
    .flatMap((module) => module.officeTiles ?? [])
    .filter(({ audience }) => mayEnter(audience, visitor));
  const tiles: Tile[] = [];
  for (const { title, icon, href, count } of offered) {
    tiles.push({ title: say(title), icon, href, count: await count(visit) });
  }
  return tiles;
}
