import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { dateAt } from '#foundation/clock.ts';
import { type Fact, factsOf } from '#foundation/facts/fact.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { stateOfAddress } from '#foundation/http/open-address.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { changedMeanwhile, versionField } from '#foundation/records/version.ts';
import { asksForContract } from '../knowledge-of.ts';
import { questionsOfficePath } from '../paths.ts';
import { checkGuide, type Finding, stopsPublishing } from '../rules/check-guide.ts';
import type { Guide } from '../rules/guide.ts';
import { findQuestion, type KeptQuestion, publishDraft } from './draft.ts';
import { GuideTree } from './guide-tree.tsx';
import { guideLabels as labels, office } from './labels.ts';

const shared = { audience: ['employee'], feature: 'none' } as const;
const byId = z.object({ id: z.uuid() });

/** The page of the guided path of a question. */
export const guideHref = (id: string) => `${questionsOfficePath}/${id}/pad`;

/** The drawing of a guide with its check, and publishing it. */
export const guideRoutes: readonly Route[] = [
  page({
    ...shared,
    path: `${questionsOfficePath}/:id/pad`,
    limit: 'page',
    input: byId,
    log: 'none',
    show: (visit, { id }) => showGuide(visit, id, {}),
  }),
  form({
    ...shared,
    path: `${questionsOfficePath}/:id/pad/publiceren`,
    limit: 'form',
    input: byId.extend({ versie: versionField }),
    log: 'questionPublished',
    async settle(visit, { id, versie }) {
      const { organisation, say } = visit;
      const kept = await findQuestion(visit.read, organisation.id, { id });
      if (!kept) return notFound;
      if (findingsOf(visit, kept.draft).some(stopsPublishing)) {
        return problems({ form: say(labels.Error_CannotPublish) });
      }
      const done = await publishDraft(visit.write, organisation.id, { id, draftVersion: versie });
      if (!done) return changedMeanwhile(visit);
      await logChange(visit, {
        subject: `${say(office.Label_Question)} ${kept.code}`,
        newValue: say(labels.Value_Published),
      });
      return redirect(guideHref(id), { notice: labels.Notice_Published });
    },
    again: (visit, { fields }, errors) =>
      showGuide(visit, z.uuid().catch('').parse(fields.id), errors),
  }),
];

function findingsOf(visit: Visit, guide: Guide): Finding[] {
  const facts = factsOf(visit.house, visit.organisation.sector);
  return checkGuide(guide, facts, (address) =>
    ['open', 'elsewhere'].includes(stateOfAddress(visit, address)),
  );
}

async function showGuide(visit: ReadVisit, id: string, errors: Problems): Promise<Answer> {
  const { say, organisation } = visit;
  const kept = await findQuestion(visit.read, organisation.id, { id });
  if (!kept) return notFound;
  const facts = factsOf(visit.house, organisation.sector);
  return officePage(visit, {
    title: kept.description,
    current: 'knowledge-questions',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      { href: questionsOfficePath, title: say(office.Title_Questions) },
      { href: `${questionsOfficePath}/${id}`, title: kept.code },
    ],
    actions: (
      <ButtonLink href={`${questionsOfficePath}/${id}/proef`} icon="play">
        {say(labels.Link_TryOut)}
      </ButtonLink>
    ),
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Check visit={visit} kept={kept} />
        <PlainPanel id="pad" title={say(labels.Title_Guide)}>
          {asksForContract(visit) && <Paragraph>{say(labels.Text_Contract)}</Paragraph>}
          <Tree visit={visit} kept={kept} facts={facts} />
          <ButtonGroup>
            <ButtonLink href={`${guideHref(id)}/vraag/nieuw`} icon="plus">
              {say(labels.Button_AddStep)}
            </ButtonLink>
            <ButtonLink href={`${guideHref(id)}/advies/nieuw`} icon="plus">
              {say(labels.Button_AddAdvice)}
            </ButtonLink>
          </ButtonGroup>
        </PlainPanel>
        <Remarks visit={visit} remarks={await remarksOf(visit, id)} />
      </>
    ),
  });
}

/** What the check found, how the draft stands to what customers see, and the button that publishes it. */
function Check({ visit, kept }: { visit: Visit; kept: KeptQuestion }): Html {
  const { say } = visit;
  const findings = findingsOf(visit, kept.draft);
  const isStopped = findings.some(stopsPublishing);
  const isLive =
    kept.published !== undefined && JSON.stringify(kept.published) === JSON.stringify(kept.draft);
  const state = !kept.portalUse
    ? office.State_Off
    : isLive
      ? office.State_Live
      : kept.published
        ? office.State_Changed
        : office.State_Unpublished;
  return (
    <PlainPanel id="controle" title={say(labels.Title_Check)} aside={say(state)}>
      {findings.length === 0 ? (
        <Alert kind="ok">{say(labels.Text_NothingFound)}</Alert>
      ) : (
        <Alert kind={isStopped ? 'error' : 'warning'}>
          <ul>
            {findings.map((finding) => (
              <li>{inWords(visit, finding)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {!isLive && (
        <Form
          action={`${guideHref(kept.id)}/publiceren`}
          formKey={newFormKey()}
          hidden={{ versie: kept.draftVersion }}
        >
          <ButtonGroup>
            <Button kind="primary" icon="upload" disabled={isStopped}>
              {say(labels.Button_Publish)}
            </Button>
          </ButtonGroup>
        </Form>
      )}
    </PlainPanel>
  );
}

function inWords({ say }: Visit, finding: Finding): string {
  const { kind, where } = finding;
  if (kind === 'noStart') return say(labels.Finding_noStart);
  if (kind === 'unknownFact') {
    return say(labels.Finding_unknownFact, { fact: finding.fact, where });
  }
  return say(labels[`Finding_${kind}`], { where });
}

function Tree(props: { visit: Visit; kept: KeptQuestion; facts: readonly Fact[] }): Html {
  const { visit, kept, facts } = props;
  return (
    <GuideTree
      visit={visit}
      guide={kept.draft}
      facts={facts}
      editHref={(kind, name) => `${guideHref(kept.id)}/${kind}/${name}`}
    />
  );
}

interface Reaction {
  readonly helped: boolean;
  readonly remark: string;
  readonly givenAt: Parameters<typeof dateAt>[0];
}

/** The newest reactions of customers; who gave them does not matter here. */
function remarksOf({ read, organisation }: ReadVisit, questionId: string): Promise<Reaction[]> {
  return read
    .selectFrom('knowledgeFeedback')
    .select(['helped', 'remark', 'givenAt'])
    .where('organisationId', '=', organisation.id)
    .where('questionId', '=', questionId)
    .orderBy('givenAt', 'desc')
    .limit(50)
    .execute();
}

function Remarks({
  visit: { say },
  remarks,
}: {
  visit: Visit;
  remarks: readonly Reaction[];
}): Html {
  return (
    <PlainPanel id="reacties" title={say(labels.Title_Remarks)}>
      {remarks.length === 0 ? (
        <Paragraph>{say(labels.Text_NoRemarks)}</Paragraph>
      ) : (
        <Table
          say={say}
          caption={say(labels.Table_Remarks)}
          rows={remarks}
          columns={[
            {
              label: say(labels.Label_When_given),
              kind: 'header',
              cell: ({ givenAt }) => formatDate(dateAt(givenAt)),
            },
            {
              label: say(office.Label_Helped),
              cell: ({ helped }) => say(helped ? generic.Label_Yes : generic.Label_No),
            },
            { label: say(labels.Label_Remark), cell: ({ remark }) => remark },
          ]}
        />
      )}
    </PlainPanel>
  );
}
