import { z } from 'zod';
import type { HomeBlock } from '#foundation/house.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { LinkList, MoreLink } from '#foundation/page/links.tsx';
import { Section } from '#foundation/page/panel.tsx';
import { knowledge as labels } from './labels.ts';
import { topicHref, topicsPath } from './paths.ts';
import { standardFeaturedTopics } from './settings.ts';

const topics = z.array(z.object({ code: z.string(), description: z.string() }));

/**
 * Interessante onderwerpen: the topmost topics, numbered, and the way to all of them (HOM-7 to HOM-10). How many is
 * read by the question itself, because it travels before the organisation is known.
 */
export const featuredTopicsBlock: HomeBlock = {
  key: 'featured-topics',
  feature: 'none',
  question: () => ({
    statement: {
      name: 'featured-topics',
      text: `select t.code, t.description from knowledge_topic t
        where t.organisation_id = portal.organisation()
        order by t.position, t.code
        limit (select coalesce(nullif((o.settings ->> 'featuredTopics')::int, 0), ${standardFeaturedTopics})
          from organisation o where o.id = portal.organisation())`,
    },
    values: [],
  }),
  view: blockView,
};

/** The block, with a message where its topics cannot be read (HOM-B4); nothing where there are none. */
export function blockView({ say }: Pick<Visit, 'say'>, rows: readonly unknown[]): Html | undefined {
  const read = topics.safeParse(rows);
  if (read.success && read.data.length === 0) return undefined;
  return (
    <Section id="interessante-onderwerpen" title={say(labels.Title_Featured)}>
      {read.success ? (
        <LinkList
          numbered
          links={read.data.map(({ code, description }) => ({
            href: topicHref(code),
            title: description,
          }))}
        />
      ) : (
        <Alert kind="warning">{say(labels.Text_BlockFailed)}</Alert>
      )}
      <MoreLink href={topicsPath}>{say(labels.Link_AllTopics)}</MoreLink>
    </Section>
  );
}
