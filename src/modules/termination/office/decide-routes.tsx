import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { type Answer, notFound, type Problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label } from '#foundation/labels/label.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { changedMeanwhile, versionField } from '#foundation/records/version.ts';
import { cancelAppointments } from '#modules/appointments/module.ts';
import { factsOfTermination } from '../customer/termination-facts.tsx';
import { type Decision, decide } from '../decide/decide.ts';
import { findTermination, type Termination } from '../find-termination.ts';
import { officePaths } from '../paths.ts';
import { mayBecome } from '../rules/statuses.ts';
import { cardPage, cardPath } from './card-page.tsx';
import { officeLabels as labels } from './labels.ts';

const path = `${officePaths.terminations}/:id`;
const byId = z.object({ id: z.uuid() });
const common = { audience: ['employee'], feature: 'none' } as const;

const longestNote = 500;
const withNote = byId.extend({
  versie: versionField,
  toelichting: z.string().trim().min(1).max(longestNote),
});

/** Everything that the organisation decides about a termination (TRM-41); nothing is approved by itself. */
export const decideRoutes: readonly Route[] = [
  page({
    ...common,
    path,
    limit: 'page',
    input: byId,
    log: 'none',
    show: (visit, { id }) => shownCard(visit, id, {}),
  }),
  form({
    ...common,
    path: `${path}/bevestigen`,
    limit: 'form',
    input: byId.extend({ versie: versionField }),
    log: 'terminationConfirmed',
    settle: (visit, { id, versie: version }) =>
      carryOut(visit, { id, version, decision: 'confirmed', note: '' }),
    again: (visit, { fields }, found) =>
      shownCard(visit, z.uuid().catch('').parse(fields.id), found),
  }),
  ...noteRoutes('refused', 'weigeren', labels.Title_Refuse),
  ...noteRoutes('withdrawn', 'intrekken', labels.Title_Withdraw),
];

/** The page that asks why, and the act. */
function noteRoutes(
  decision: 'refused' | 'withdrawn',
  last: string,
  title: Label,
): readonly Route[] {
  const question = async (visit: ReadVisit, id: string, typed: string, errors: Problems) => {
    const termination = await find(visit, id);
    return termination && mayBecome(termination.status, decision)
      ? notePage(visit, { termination, title, last, typed, errors })
      : notFound;
  };
  return [
    page({
      ...common,
      path: `${path}/${last}`,
      limit: 'page',
      input: byId,
      log: 'none',
      show: (visit, { id }) => question(visit, id, '', {}),
    }),
    form({
      ...common,
      path: `${path}/${last}`,
      limit: 'form',
      input: withNote,
      log: decision === 'refused' ? 'terminationRefused' : 'terminationWithdrawn',
      settle: (visit, { id, versie: version, toelichting: note }) =>
        carryOut(visit, { id, version, decision, note }),
      again: (visit, { fields }, found) =>
        question(
          visit,
          z.uuid().catch('').parse(fields.id),
          z.string().catch('').parse(fields.toelichting),
          found,
        ),
    }),
  ];
}

const notices = {
  confirmed: labels.Notice_Confirmed,
  refused: labels.Notice_Refused,
  withdrawn: labels.Notice_Withdrawn,
} as const;

/** Decides, and lets the inspectors' time go where the lease goes on. */
async function carryOut(
  visit: WriteVisit,
  order: {
    readonly id: string;
    readonly version: number;
    readonly decision: Decision;
    readonly note: string;
  },
): Promise<Answer> {
  const { say } = visit;
  const before = await decide(visit, order);
  if (before === 'changed')
    return (await find(visit, order.id)) ? changedMeanwhile(visit) : notFound;
  if (order.decision !== 'confirmed') {
    const ids = before.inspections.flatMap(({ appointment }) => appointment?.id ?? []);
    await cancelAppointments(visit, { ids, reason: order.note });
  }
  await logChange(visit, {
    subject: say(labels.Subject_Termination, { code: before.code }),
    newValue:
      order.decision === 'confirmed'
        ? say(labels.Value_confirmed)
        : say(labels[`Value_${order.decision}`], { note: order.note }),
  });
  return redirect(cardPath(order.id), { notice: notices[order.decision] });
}

function find({ read, organisation }: ReadVisit, id: string): Promise<Termination | undefined> {
  return id === ''
    ? Promise.resolve(undefined)
    : findTermination(read, { organisationId: organisation.id, id });
}

/** The card of a termination, with what was wrong. */
export async function shownCard(visit: ReadVisit, id: string, errors: Problems): Promise<Answer> {
  const termination = await find(visit, id);
  return termination ? cardPage(visit, termination, errors) : notFound;
}

function notePage(
  visit: ReadVisit,
  shown: {
    readonly termination: Termination;
    readonly title: Label;
    readonly last: string;
    readonly typed: string;
    readonly errors: Problems;
  },
): Answer {
  const { say } = visit;
  const { termination, title, last, typed, errors } = shown;
  return officePage(visit, {
    title: say(title),
    lead: say(labels.Text_Refuse),
    current: 'terminations',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      { href: officePaths.terminations, title: say(labels.Title_Terminations) },
      { href: cardPath(termination.id), title: termination.code },
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form
          action={`${cardPath(termination.id)}/${last}`}
          formKey={newFormKey()}
          hidden={{ versie: termination.version }}
          panel
        >
          <DataList facts={factsOfTermination(say, termination).slice(0, 5)} />
          <TextArea
            say={say}
            name="toelichting"
            label={say(labels.Label_Note)}
            value={typed}
            error={errors.toelichting}
            maxlength={longestNote}
          />
          <Paragraph kind="small">{say(labels.Error_Note)}</Paragraph>
          <ButtonGroup>
            <Button kind="danger">{say(title)}</Button>
            <ButtonLink href={cardPath(termination.id)}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}
