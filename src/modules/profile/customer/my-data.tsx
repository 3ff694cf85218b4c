import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatMoment } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { type Answer, notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Say } from '#foundation/labels/label.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { FoldOut, FoldOuts } from '#foundation/page/fold-out.tsx';
import { Panel, Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import type { PersonalData, PersonalRecord } from '#foundation/personal-data/personal-data.ts';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { myDataLabels as labels, profileLabels } from '../labels.ts';
import { profilePath } from './form-page.tsx';

export const myDataPath = '/gegevens/mijn-gegevens';

interface Kept {
  readonly of: PersonalData;
  readonly records: readonly PersonalRecord[];
}

const common = {
  audience: ['customer'],
  feature: features.householdData,
  input: z.object({}),
} as const;

/** Everything that is kept about the household: to read, and as a file to take along (AVG, articles 15 and 20). */
export const myDataRoutes: readonly Route[] = [
  page({
    ...common,
    path: myDataPath,
    limit: 'page',
    log: 'personalDataViewed',
    show: readablePage,
  }),
  page({
    ...common,
    path: `${myDataPath}.json`,
    limit: 'page',
    log: 'personalDataDownloaded',
    async show(visit) {
      const kept = await everythingKept(visit);
      if (!kept) return notFound;
      const content = {
        organisation: visit.organisation.name,
        madeAt: visit.now.toString(),
        data: Object.fromEntries(kept.map(({ of, records }) => [of.table, records])),
      };
      return {
        kind: 'file',
        content: JSON.stringify(content, undefined, 2),
        contentType: 'application/json; charset=utf-8',
        downloadAs: `mijn-gegevens-${dateAt(visit.now)}.json`,
      };
    },
  }),
];

async function everythingKept(visit: ReadVisit): Promise<readonly Kept[] | undefined> {
  const { house, organisation, read, visitor } = visit;
  if (visitor.kind !== 'customer') return undefined;
  const whose = { organisationId: organisation.id, customerId: visitor.customerId };
  const kept: Kept[] = [];
  for (const { personalData = [] } of house.modulesOf(organisation.sector)) {
    for (const of of personalData) kept.push({ of, records: await of.find(read, whose) });
  }
  return kept;
}

async function readablePage(visit: ReadVisit): Promise<Answer> {
  const { say } = visit;
  const kept = await everythingKept(visit);
  if (!kept) return notFound;
  const found = kept.filter(({ records }) => records.length > 0);
  const empty = kept.filter(({ records }) => records.length === 0);
  return customerPage(visit, {
    title: say(labels.Title_MyData),
    current: 'profile',
    breadcrumb: [{ href: profilePath, title: say(profileLabels.Title_Profile) }],
    children: (
      <Panels>
        <PlainPanel id="downloaden" title={say(labels.Button_Download)}>
          <Paragraph>{say(labels.Text_MyData)}</Paragraph>
          <Paragraph>{say(labels.Help_Download)}</Paragraph>
          <ButtonGroup>
            <ButtonLink href={`${myDataPath}.json`} icon="download" download>
              {say(labels.Button_Download)}
            </ButtonLink>
          </ButtonGroup>
        </PlainPanel>
        {found.map((part) => (
          <Part say={say} part={part} />
        ))}
        {empty.length > 0 && (
          <PlainPanel id="niets" title={say(labels.Title_Nothing)}>
            <Paragraph>{empty.map(({ of }) => say(of.title)).join(', ')}</Paragraph>
          </PlainPanel>
        )}
      </Panels>
    ),
  });
}

function Part({ say, part: { of, records } }: { say: Say; part: Kept }): Html {
  const [only, ...others] = records;
  return (
    <Panel title={say(of.title)} fact={records.length}>
      {only && others.length === 0 && <Record say={say} of={of} record={only} />}
      {others.length > 0 && (
        <FoldOuts>
          {records.map((record, index) => (
            <FoldOut title={titleOf(say, of, record, index)}>
              <Record say={say} of={of} record={record} />
            </FoldOut>
          ))}
        </FoldOuts>
      )}
    </Panel>
  );
}

/** The first field that says something names the record. */
function titleOf(say: Say, of: PersonalData, record: PersonalRecord, index: number): string {
  const [first = ''] = Object.keys(of.fields);
  return asText(say, first, record[first]) || say(labels.Label_Record, { number: index + 1 });
}

function Record(props: { say: Say; of: PersonalData; record: PersonalRecord }): Html {
  const { say, of, record } = props;
  return (
    <DataList
      facts={Object.entries(of.fields).map(([name, label]) => ({
        key: say(label),
        value: asText(say, name, record[name]),
      }))}
    />
  );
}

/** A stored value as people read it: dates, amounts, yes and no. */
function asText(say: Say, name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Temporal.PlainDate) return formatDate(value);
  if (value instanceof Temporal.Instant) return formatMoment(value, say);
  if (typeof value === 'boolean') return say(value ? generic.Label_Yes : generic.Label_No);
  if (typeof value === 'number' && name.endsWith('Cents')) return formatMoney(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
