import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Icon } from '#foundation/page/icon.tsx';
import { LinkList, MoreLink } from '#foundation/page/links.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import type { FoundThings } from '#foundation/search/find-own-things.ts';
import { knowledge, search as labels } from '../labels.ts';
import type { ListedQuestion, ListedTopic } from '../queries.ts';
import { longestTerm, type SearchTerm } from '../rules/search-term.ts';
import { ContactWays } from './contact-ways.tsx';
import { countInWords } from './topic-list.tsx';

/** What a search found. */
export interface Found {
  readonly term: SearchTerm;
  /** How many topics there are, of which the list may hold the first. */
  readonly total: number;
  readonly topics: readonly ListedTopic[];
  /** Questions like it, where no topic was found. */
  readonly similar: readonly ListedQuestion[];
  readonly own: readonly FoundThings[];
}

/** Where results lead to. */
export interface ResultLinks {
  readonly topic: (code: string) => string;
  readonly question: (code: string) => string;
  /** The page above which the panel stands: its cross leads there. */
  readonly close: string;
  /** All topics; undefined where no page has them. */
  readonly all: string | undefined;
}

/** The panel with results, above the page from which was searched (KNO-13). The script puts it there. */
export function ResultsPanel(props: { visit: Visit; found: Found; links: ResultLinks }): Html {
  const { visit, found, links } = props;
  const { say } = visit;
  return (
    <section
      class="voordeur-panel voordeur-panel--plain voordeur-stack voordeur-stack--roomy voordeur-results"
      aria-labelledby="zoekresultaten"
      data-search-results
    >
      <div class="voordeur-results__head voordeur-wide">
        <h2 class="utrecht-heading-2" id="zoekresultaten" tabindex="-1">
          {found.term.text === '' ? say(labels.Title_Search) : headingOf(visit, found.total)}
        </h2>
        <a class="voordeur-results__close" href={links.close} data-close-results>
          <Icon name="x" />
          <span class="voordeur-visually-hidden">{say(labels.Button_Close)}</span>
        </a>
      </div>
      <AboutTerm visit={visit} term={found.term} />
      {found.term.text !== '' && <Topics {...props} />}
      <OwnThings visit={visit} own={found.own} />
    </section>
  );
}

/** *Zoekresultaten (6 onderwerpen gevonden)* (KNO-13). */
export function headingOf({ say }: Visit, total: number): string {
  return total === 1 ? say(labels.Title_OneResult) : say(labels.Title_Results, { count: total });
}

function AboutTerm({ visit: { say }, term }: { visit: Visit; term: SearchTerm }): Html {
  if (term.text === '') return <Paragraph>{say(labels.Text_Empty)}</Paragraph>;
  return (
    <>
      <Paragraph>{say(labels.Text_For, { term: term.text })}</Paragraph>
      {term.isCut && <Alert kind="info">{say(labels.Text_Cut, { count: longestTerm })}</Alert>}
    </>
  );
}

function Topics(props: { visit: Visit; found: Found; links: ResultLinks }): Html {
  const { visit, found, links } = props;
  const { say } = visit;
  if (found.topics.length === 0) return <NoTopics {...props} />;
  return (
    <LinkList
      links={found.topics.map(({ code, description, count }) => ({
        href: links.topic(code),
        title: description,
        text: say(labels.Label_CountOfTopic, { count: countInWords(say, count) }),
      }))}
    />
  );
}

/** Nothing found is never the end: what it may have meant, all topics, and somebody to ask (KNO-B2). */
function NoTopics(props: { visit: Visit; found: Found; links: ResultLinks }): Html {
  const { visit, found, links } = props;
  const { say } = visit;
  return (
    <>
      {found.similar.length > 0 && (
        <div class="voordeur-wide">
          <h3 class="utrecht-heading-3">{say(labels.Title_Similar)}</h3>
          <LinkList
            links={found.similar.map(({ code, description }) => ({
              href: links.question(code),
              title: description,
            }))}
          />
        </div>
      )}
      <Paragraph>{say(labels.Text_Nothing)}</Paragraph>
      {links.all && <MoreLink href={links.all}>{say(knowledge.Link_AllTopics)}</MoreLink>}
      <div class="voordeur-stack">
        <h3 class="utrecht-heading-3">{say(labels.Title_Contact)}</h3>
        <ContactWays visit={visit} />
      </div>
    </>
  );
}

/** The customer's own things, under a heading of their own, kind by kind. */
function OwnThings(props: { visit: Visit; own: readonly FoundThings[] }): Html | null {
  const { visit, own } = props;
  const { say } = visit;
  if (own.length === 0) return null;
  return (
    <div class="voordeur-stack voordeur-stack--roomy voordeur-wide" data-own-results>
      <h2 class="utrecht-heading-2">{say(labels.Title_Own)}</h2>
      {own.map(({ source, things, total }) => (
        <div class="voordeur-wide">
          <h3 class="utrecht-heading-3 voordeur-results__kind">
            <Icon name={source.icon} /> {say(source.title)}
          </h3>
          <LinkList links={things.map(({ title, text, href }) => ({ title, text, href }))} />
          {total > things.length && (
            <p class="voordeur-soft">{say(labels.Text_More, { shown: things.length, total })}</p>
          )}
        </div>
      ))}
    </div>
  );
}
