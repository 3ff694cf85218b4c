import { z } from 'zod';
import { notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import { Gallery, type GalleryState, galleryStates } from '#foundation/page/gallery.tsx';
import { LinkList } from '#foundation/page/links.tsx';
import { Panel, Section } from '#foundation/page/panel.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { buildingBlockLabels } from './labels.ts';

const path = '/beheer/bouwstenen';
const shared = {
  audience: ['administrator'],
  feature: 'none',
  limit: 'page',
  log: 'none',
} as const;

/** Every building block in every state, together and one by one (design section 8). */
export function buildingBlockRoutes(): Route[] {
  return [
    page({
      ...shared,
      path,
      input: z.object({}),
      show(visit) {
        const { say } = visit;
        return administrationPage(visit, {
          title: say(buildingBlockLabels.Title_Page),
          lead: say(buildingBlockLabels.Text_Lead),
          current: 'building-blocks',
          children: (
            <>
              <Panel title={say(buildingBlockLabels.Title_Contents)}>
                <LinkList
                  links={galleryStates(say).map((state) => ({
                    href: `${path}/${addressOf(state)}`,
                    title: state.name,
                  }))}
                />
              </Panel>
              <Gallery say={say} />
            </>
          ),
        });
      },
    }),
    page({
      ...shared,
      path: `${path}/:state`,
      input: z.object({ state: z.string() }),
      show(visit, { state: asked }) {
        const { say } = visit;
        const state = galleryStates(say).find((one) => addressOf(one) === asked);
        if (!state) return notFound;
        return administrationPage(visit, {
          title: state.name,
          current: 'building-blocks',
          breadcrumb: [{ href: path, title: say(buildingBlockLabels.Title_Page) }],
          children: (
            <Section id="toestand" title={state.name}>
              {state.html}
            </Section>
          ),
        });
      },
    }),
  ];
}

/** The name of a state as it stands in its address: small letters, digits and dashes. */
export function addressOf({ name }: Pick<GalleryState, 'name'>): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
