import { z } from 'zod';
import { dateAt, wallClockAt } from '#foundation/clock.ts';
import type { HomeBlock } from '#foundation/house.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { hotPage, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Attention, TopList } from '#foundation/page/home-blocks.tsx';
import { Section, Split, Stack } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { writtenOnce } from '#foundation/present/written-once.ts';
import { quickActionsOf } from '#foundation/switches/quick-actions.ts';
import { home } from './labels.ts';
import { markWelcomed } from './queries.ts';
import { formOfAddress, partOfDay } from './rules/greeting.ts';

/** A block of another module with what its question answered. */
interface AnsweredBlock {
  readonly block: HomeBlock;
  /** Undefined when the question could not be answered (HOM-B4). */
  readonly rows: readonly unknown[] | undefined;
}

/** The home page, put together from the blocks of the modules in one round trip (HOM-1, HOM-2). */
export function homePage(blocks: readonly HomeBlock[]): Route {
  return hotPage({
    path: '/',
    audience: ['customer'],
    feature: 'none',
    limit: 'page',
    input: z.object({}),
    log: 'none',
    inParts: true,
    questions(_input, now) {
      const at = { now, today: dateAt(now) };
      return blocks.map((block) => block.question(at));
    },
    show(visit, _input, answers) {
      const { address, wasWelcomed } = customerOf(visit);
      const offered = offeredOf(visit, blocks);
      const answered = blocks
        .map((block, index) => ({ block, rows: answers[index] }))
        .filter(({ block }) => offered.has(block));
      const answer = customerPage(visit, {
        title: visit.say(home.Title_Home),
        heading: greeting(visit),
        lead: address || undefined,
        home: true,
        current: 'home',
        children: (
          <>
            {!wasWelcomed && <Welcome visit={visit} />}
            <AttentionBlock visit={visit} answered={answered} />
            <QuickActions visit={visit} />
            <OwnBlocks visit={visit} answered={answered} />
          </>
        ),
      });
      return answer.kind === 'page' && !wasWelcomed ? { ...answer, trace: markWelcomed } : answer;
    },
  });
}

function customerOf({ visitor }: Visit): { address: string; wasWelcomed: boolean } {
  return visitor.kind === 'customer' ? visitor : { address: '', wasWelcomed: true };
}

/** Profiles are replaced when a switch changes, so what an organisation offers is found once. */
const offeredByProfile = new WeakMap<Profile, ReadonlySet<HomeBlock>>();

/** The blocks that show: where the sector has their module and their switch is on (GEN-29). */
function offeredOf({ house, organisation }: Visit, blocks: readonly HomeBlock[]) {
  const known = offeredByProfile.get(organisation);
  if (known) return known;
  const inSector = house
    .modulesOf(organisation.sector)
    .flatMap((module) => module.homeBlocks ?? []);
  const offered = new Set(
    blocks.filter(
      (block) =>
        inSector.includes(block) && (block.feature === 'none' || organisation.isOn(block.feature)),
    ),
  );
  offeredByProfile.set(organisation, offered);
  return offered;
}

const greetings = {
  night: home.Label_GoodNight,
  morning: home.Label_GoodMorning,
  afternoon: home.Label_GoodAfternoon,
  evening: home.Label_GoodEvening,
};

function greeting({ visitor, now, say }: Visit): Html {
  const part = partOfDay(wallClockAt(now).hour);
  const name =
    visitor.kind === 'customer' ? formOfAddress(visitor.salutation, visitor.displayName) : '';
  return (
    <>
      {say(greetings[part])},<br />
      {name}
    </>
  );
}

/** Only the very first time; its text may be emptied (HOM-3). */
function Welcome({ visit }: { visit: Visit }): Html | null {
  const text = visit.say(home.Text_Welcome);
  if (text === '') return null;
  return (
    <Alert
      kind="info"
      title={visit.say(home.Title_Welcome, { portalName: visit.organisation.portalName })}
    >
      {text}
    </Alert>
  );
}

function AttentionBlock(props: { visit: Visit; answered: readonly AnsweredBlock[] }): Html {
  const { visit } = props;
  const items = props.answered.flatMap(({ block, rows }) =>
    rows?.length ? (block.attention?.(visit, rows) ?? []) : [],
  );
  if (items.length === 0) return <NothingToDo visit={visit} />;
  return (
    <Section id="aandacht" title={visit.say(home.Title_Attention)}>
      <Attention items={items} />
    </Section>
  );
}

const NothingToDo = writtenOnce(({ visit: { say } }) => (
  <EmptyState icon="circle-check" level={2} title={say(home.Title_NothingToDo)}>
    {say(home.Text_NothingToDo)}
  </EmptyState>
));

/** The blocks of the modules: beside each other on wide screens, below each other on phones. */
function OwnBlocks(props: { visit: Visit; answered: readonly AnsweredBlock[] }): Html | null {
  const viewsIn = (column: 'left' | 'right') =>
    props.answered
      .filter(({ block }) => (block.column ?? 'left') === column)
      .flatMap((answered) => viewOf(props.visit, answered) ?? []);
  const columns = [viewsIn('left'), viewsIn('right')].filter((views) => views.length > 0);
  if (columns.length === 0) return null;
  if (columns.length === 1) return <>{columns[0]}</>;
  return (
    <Split>
      {columns.map((views) => (
        <Stack>{views}</Stack>
      ))}
    </Split>
  );
}

/** What a block shows, or that it cannot be shown now: the rest of the page works (HOM-B4). */
function viewOf(visit: Visit, { block, rows }: AnsweredBlock): Html | undefined {
  if (rows) return block.view?.(visit, rows);
  if (!block.title) return undefined;
  const { say } = visit;
  return (
    <Section id={`blok-${block.key}`} title={say(block.title)}>
      <Alert kind="warning">{say(home.Text_BlockFailed)}</Alert>
    </Section>
  );
}

/** Direct regelen: what is on and exists, in order (HOM-4, HOM-5); all off hides the block (HOM-B2). */
const QuickActions = writtenOnce(({ visit }): Html | null => {
  const actions = quickActionsOf(visit);
  if (actions.length === 0) return null;
  return (
    <Section id="direct-regelen" title={visit.say(home.Title_QuickActions)}>
      <TopList
        links={actions.map(({ href, label, icon }) => ({ href, title: visit.say(label), icon }))}
      />
    </Section>
  );
});
