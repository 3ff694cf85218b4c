import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { type Answer, notFound, type Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { hotPage, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { RadioGroup } from '#foundation/page/choice-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { CustomerAsked } from '#foundation/view-along/customer-asked.tsx';
import { repairPath, repairsPath } from '../paths.ts';
import {
  type OwnPart,
  repairQuestion,
  type SeenRepair,
  seenRepairs,
} from '../queries/own-requests.ts';
import { cancelRepairLabels, repairsLabels as labels } from './labels.ts';
import { RepairDetails } from './repair-view.tsx';
import { RepairButtons, RepairMarks } from './repairs-page.tsx';
import { scoreLabels, scores } from './scores.ts';

/** The page of one request that the customer may see. */
export const repairPage: Route = hotPage({
  path: `${repairsPath}/:id`,
  audience: ['customer'],
  feature: features.repairOverview,
  limit: 'page',
  input: z.object({ id: z.uuid() }),
  log: 'none',
  questions: ({ id }, now) => repairQuestion(id, now),
  show(visit, _input, answers) {
    const [repair] = seenRepairs(answers, dateAt(visit.now));
    return repair ? shownRepair(visit, repair, { problems: {}, fields: {} }) : notFound;
  },
});

/** The request with this id that the visitor may see; undefined when it is not there or not his. */
export async function findSeenRepair(
  { read, now }: ReadVisit,
  id: string,
): Promise<SeenRepair | undefined> {
  const answers: unknown[][] = [];
  for (const { statement, values } of repairQuestion(id, now)) {
    // The same questions as those of the page, whose answers are JSON.
    const [row] = await read.ask<{ rows: unknown[] }>(
      {
        name: `${statement.name}-json`,
        text: `select coalesce(json_agg(answer), '[]') as rows from (${statement.text}) answer`,
      },
      values,
    );
    answers.push(row?.rows ?? []);
  }
  return seenRepairs(answers, dateAt(now))[0];
}

/** What was sent with a small form of this page, when it is shown again. */
export interface SentAgain {
  readonly problems: Problems;
  readonly fields: Sent['fields'];
}

/** The page with its small forms: answering, opinion, not solved. */
export function shownRepair(visit: Visit, repair: SeenRepair, again: SentAgain): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: repair.description,
    current: 'repairs',
    failed: Object.keys(again.problems).length > 0,
    breadcrumb: [{ href: repairsPath, title: say(labels.Title_Repairs) }],
    children: (
      <>
        <ErrorSummary say={say} errors={again.problems} />
        <Panels>
          {repair.own && <Questions visit={visit} repair={repair} own={repair.own} again={again} />}
          <PlainPanel id="gegevens" title={say(labels.Title_Details)}>
            <RepairMarks visit={visit} repair={repair} />
            <RepairDetails visit={visit} repair={repair} />
            {repair.isOpen && repair.own && !repair.own.mayWithdraw && (
              <Paragraph kind="small">{say(cancelRepairLabels.Text_CannotWithdraw)}</Paragraph>
            )}
            <RepairButtons visit={visit} repair={repair} />
          </PlainPanel>
          {repair.own && repair.state === 'done' && (
            <Afterwards visit={visit} repair={repair} own={repair.own} again={again} />
          )}
        </Panels>
      </>
    ),
  });
}

interface Part {
  readonly visit: Visit;
  readonly repair: SeenRepair;
  readonly own: OwnPart;
  readonly again: SentAgain;
}

function Questions({ visit, repair, own, again }: Part): Html | null {
  const { say } = visit;
  const open = repair.isOpen ? own.questions.filter(({ answer }) => answer === null) : [];
  if (open.length === 0) return null;
  return (
    <>
      {open.map(({ id, question }) => {
        const isThis = again.fields.vraag === id;
        return (
          <PlainPanel id={`vraag-${id}`} title={say(labels.Title_Question)}>
            <Paragraph>{question}</Paragraph>
            <Form
              action={`${repairPath(repair.id)}/antwoord`}
              formKey={newFormKey()}
              hidden={{ vraag: id }}
            >
              <TextArea
                say={say}
                name="antwoord"
                label={say(labels.Label_Answer)}
                value={isThis ? textOf(again, 'antwoord') : ''}
                error={isThis ? again.problems.antwoord : undefined}
                maxlength={2000}
              />
              <CustomerAsked visit={visit} errors={isThis ? again.problems : {}} />
              <ButtonGroup>
                <Button kind="primary" icon="send">
                  {say(labels.Button_Answer)}
                </Button>
              </ButtonGroup>
            </Form>
          </PlainPanel>
        );
      })}
    </>
  );
}

function Afterwards({ visit, repair, own, again }: Part): Html {
  const { say } = visit;
  const { satisfaction } = own;
  const path = repairPath(repair.id);
  const given = scores.find((score) => score === String(satisfaction));
  return (
    <>
      {repair.closedAt && repair.path.space !== '' && own.solvedByTip === '' && (
        <PlainPanel id="tevreden" title={say(labels.Title_Satisfied)}>
          {given ? (
            <Paragraph>{say(labels.Text_Rated, { score: say(scoreLabels[given]) })}</Paragraph>
          ) : (
            <Form action={`${path}/oordeel`} formKey={newFormKey()}>
              <RadioGroup
                say={say}
                name="oordeel"
                label={say(labels.Label_Satisfaction)}
                value={textOf(again, 'oordeel')}
                error={again.problems.oordeel}
                options={scores.map((value) => ({ value, label: say(scoreLabels[value]) }))}
              />
              <TextArea
                say={say}
                name="beter"
                label={say(labels.Label_SatisfactionNotes)}
                value={textOf(again, 'beter')}
                error={again.problems.beter}
                maxlength={2000}
                optional
              />
              <ButtonGroup>
                <Button kind="primary">{say(labels.Button_Rate)}</Button>
              </ButtonGroup>
            </Form>
          )}
        </PlainPanel>
      )}
      {own.mayReopen && (
        <PlainPanel id="niet-opgelost" title={say(labels.Title_NotSolved)}>
          <Paragraph>{say(labels.Text_NotSolved)}</Paragraph>
          <Form action={`${path}/niet-opgelost`} formKey={newFormKey()}>
            <TextArea
              say={say}
              name="mis"
              label={say(labels.Label_NotSolvedNotes)}
              value={textOf(again, 'mis')}
              error={again.problems.mis}
              maxlength={2000}
            />
            <CustomerAsked visit={visit} errors={again.problems} />
            <ButtonGroup>
              <Button icon="rotate-ccw">{say(labels.Button_NotSolved)}</Button>
            </ButtonGroup>
          </Form>
        </PlainPanel>
      )}
    </>
  );
}

function textOf({ fields }: SentAgain, name: string): string {
  const sent = fields[name];
  return typeof sent === 'string' ? sent : '';
}
