import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatMoment } from '#foundation/format/dates.ts';
import { hasControlCharacters, typedLines } from '#foundation/format/text.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { TypedText } from '#foundation/page/more-text.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { changedMeanwhile, versionField } from '#foundation/records/version.ts';
import { answerEntry, setStatus } from '../answer-entry.ts';
import { handleTask, type TaskStep } from '../handle-task.ts';
import { interactionOffice as labels } from '../labels.ts';
import { type EntryStatus, entryStatuses } from '../queries.ts';
import { StatusBadge } from './entry-list.tsx';
import { type EntryForStaff, entryForStaff } from './find-entries.ts';
import {
  entriesPath,
  fromNames,
  known,
  statusNames,
  taskStatusNames,
  tasksPath,
} from './shared.ts';

/** Characters of an answer at most. */
const longestAnswer = 4000;

const shared = { audience: ['employee'], feature: 'none' } as const;
const path = `${entriesPath}/:id`;
const byId = z.object({ id: z.uuid() });
const status = z.enum(entryStatuses);
const idIn = (fields: { readonly id?: unknown }) => z.uuid().catch('').parse(fields.id);

/** What was typed in the form that answers. */
interface Typed {
  readonly text: string;
  readonly status: EntryStatus;
}

/** An entry of the log, its answers, and what staff do with it. */
export const entryRoutes: readonly Route[] = [
  page({
    ...shared,
    path,
    limit: 'page',
    input: byId,
    log: 'none',
    show: (visit, { id }) => shownEntry(visit, id, undefined, {}),
  }),
  form({
    ...shared,
    path: `${path}/antwoord`,
    limit: 'form',
    input: byId.extend({ antwoord: z.string().catch(''), stand: status, versie: versionField }),
    log: 'interactionAnswered',
    async settle(visit, { id, antwoord, stand, versie }) {
      const found = await entryForStaff(visit.read, visit.organisation.id, id);
      if (!found?.entry.shownToCustomer) return notFound;
      const text = typedLines(antwoord);
      const wrong = answerProblem(visit, text);
      if (wrong !== undefined) return problems({ antwoord: wrong });
      const entry = { ...found.entry, version: versie };
      const done = await answerEntry(visit, entry, { text, status: stand });
      if (!done) return changedMeanwhile(visit);
      return redirect(`${entriesPath}/${id}`, { notice: labels.Notice_Answered });
    },
    again: (visit, { fields }, errors) =>
      shownEntry(
        visit,
        idIn(fields),
        {
          text: z.string().catch('').parse(fields.antwoord),
          status: status.catch('done').parse(fields.stand),
        },
        errors,
      ),
  }),
  form({
    ...shared,
    path: `${path}/stand`,
    limit: 'form',
    input: byId.extend({ stand: status, versie: versionField }),
    log: 'interactionStatusSet',
    async settle(visit, { id, stand, versie }) {
      if (!(await setStatus(visit, { id, version: versie }, stand))) return changedMeanwhile(visit);
      return redirect(`${entriesPath}/${id}`, { notice: generic.Notice_Saved });
    },
    again: (visit, { fields }, errors) => shownEntry(visit, idIn(fields), undefined, errors),
  }),
  taskRoute('oppakken', 'take', labels.Notice_Taken),
  taskRoute('teruggeven', 'giveBack', labels.Notice_GivenBack),
  taskRoute('afronden', 'finish', labels.Notice_Finished),
];

/** One step with the task of an entry; it leads back to where the button stood. */
function taskRoute(
  name: string,
  step: TaskStep,
  notice:
    | typeof labels.Notice_Taken
    | typeof labels.Notice_GivenBack
    | typeof labels.Notice_Finished,
): Route {
  return form({
    ...shared,
    path: `${path}/taak/${name}`,
    limit: 'form',
    input: byId.extend({ versie: versionField }),
    log: `task.${step}`,
    async settle(visit: WriteVisit, { id, versie }) {
      const found = await entryForStaff(visit.read, visit.organisation.id, id);
      if (!found?.task) return notFound;
      const done = await handleTask(visit, { ...found.task, version: versie }, step);
      if (!done) return problems({ form: visit.say(labels.Error_TaskChanged) });
      return redirect(`${entriesPath}/${id}`, { notice });
    },
    again: (visit, { fields }, errors) => shownEntry(visit, idIn(fields), undefined, errors),
  });
}

function answerProblem({ say }: Visit, text: string): string | undefined {
  if (text === '') return say(labels.Error_Answer);
  if ([...text].length > longestAnswer)
    return say(labels.Error_TooLong, { longest: longestAnswer });
  return hasControlCharacters(text, 'several') ? say(generic.Error_Invalid) : undefined;
}

async function shownEntry(
  visit: ReadVisit,
  id: string,
  typed: Typed | undefined,
  errors: Problems,
): Promise<Answer> {
  const found = id === '' ? undefined : await entryForStaff(visit.read, visit.organisation.id, id);
  if (!found) return notFound;
  const { say } = visit;
  const { entry } = found;
  return officePage(visit, {
    title: entry.description,
    lead: `${entry.displayName} (${entry.customerNumber})`,
    current: 'interactions',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: entriesPath, title: say(labels.Title_Interactions) }],
    children: (
      <Panels>
        <ErrorSummary say={say} errors={errors} />
        <WhatHappened visit={visit} found={found} />
        {found.task && <TaskPanel visit={visit} found={found} />}
        <Answers visit={visit} found={found} />
        {entry.shownToCustomer ? (
          <AnswerForm visit={visit} found={found} typed={typed} errors={errors} />
        ) : (
          <Paragraph>{say(labels.Text_NotShown)}</Paragraph>
        )}
        <StatusForm visit={visit} found={found} />
      </Panels>
    ),
  });
}

interface Shown {
  readonly visit: Visit;
  readonly found: EntryForStaff;
}

function WhatHappened({ visit, found: { entry } }: Shown): Html {
  const { say } = visit;
  const from = say(fromNames[known(fromNames, entry.authorKind, 'portal')]);
  return (
    <PlainPanel id="gebeurd" title={say(labels.Panel_Entry)}>
      {entry.notes !== '' && <TypedText text={entry.notes} />}
      <DataList
        facts={[
          {
            key: say(labels.Label_Customer),
            value: (
              <TextLink href={`/kantoor/klanten/${entry.customerId}`}>{entry.displayName}</TextLink>
            ),
          },
          { key: say(labels.Label_Date), value: formatMoment(entry.happenedAt, say) },
          { key: say(labels.Label_Concerns), value: entry.concerns },
          {
            key: say(labels.Label_Template),
            value: say(labels.Text_GroupAndTemplate, {
              group: entry.interactionGroup,
              template: entry.template,
            }),
          },
          { key: say(labels.Label_From), value: `${from} (${entry.authorUserId})` },
          {
            key: say(labels.Label_Shown),
            value: say(entry.shownToCustomer ? generic.Label_Yes : generic.Label_No),
          },
          {
            key: say(labels.Label_Status),
            value: <StatusBadge visit={visit} status={entry.status} />,
          },
        ]}
      />
    </PlainPanel>
  );
}

function TaskPanel({ visit, found: { entry, task } }: Shown): Html | null {
  if (!task) return null;
  const { say } = visit;
  const name = known(taskStatusNames, task.status, 'open');
  const button = (step: string, label: string, kind: 'primary' | 'secondary') => (
    <Form
      action={`${entriesPath}/${entry.id}/taak/${step}`}
      formKey={newFormKey()}
      hidden={{ versie: task.version }}
    >
      <Button kind={kind}>{label}</Button>
    </Form>
  );
  return (
    <PlainPanel id="taak" title={say(labels.Label_Task)}>
      <DataList
        facts={[
          {
            key: say(labels.Label_Number),
            value: <TextLink href={`${tasksPath}?zoek=${task.number}`}>{task.number}</TextLink>,
          },
          { key: say(labels.Label_Team), value: task.team || say(labels.Value_NoTeam) },
          { key: say(labels.Label_Status), value: say(taskStatusNames[name]) },
          { key: say(labels.Label_TakenBy), value: task.takenBy ?? '' },
        ]}
      />
      {name !== 'done' && (
        <ButtonGroup>
          {name === 'open' && button('oppakken', say(labels.Button_Take), 'primary')}
          {button('afronden', say(labels.Button_Finish), 'secondary')}
          {name === 'in_progress' && button('teruggeven', say(labels.Button_GiveBack), 'secondary')}
        </ButtonGroup>
      )}
    </PlainPanel>
  );
}

function Answers({ visit, found: { answers } }: Shown): Html {
  const { say } = visit;
  return (
    <PlainPanel id="antwoorden" title={say(labels.Panel_Answers)}>
      {answers.length === 0 && <Paragraph>{say(labels.Text_NoAnswers)}</Paragraph>}
      {answers.map((answer) => (
        <Said visit={visit} answer={answer} />
      ))}
    </PlainPanel>
  );
}

function Said(props: { visit: Visit; answer: EntryForStaff['answers'][number] }): Html {
  const { answer, answeredAt, authorKind, authorUserId, seenAt } = props.answer;
  const { say } = props.visit;
  const values = { moment: formatDate(dateAt(answeredAt)), user: authorUserId };
  const isReply = authorKind === 'customer';
  return (
    <div class={`voordeur-answer voordeur-stack${isReply ? ' voordeur-answer--own' : ''}`}>
      <p class="voordeur-soft">
        {isReply
          ? say(labels.Text_RepliedBy, values)
          : `${say(labels.Text_AnsweredBy, values)} (${say(seenAt ? labels.Value_Seen : labels.Value_NotSeen)})`}
      </p>
      <TypedText text={answer} />
    </div>
  );
}

function AnswerForm(props: Shown & { typed: Typed | undefined; errors: Problems }): Html {
  const { visit, found, typed, errors } = props;
  const { say } = visit;
  const { entry } = found;
  return (
    <PlainPanel id="beantwoorden" title={say(labels.Panel_Answer)}>
      <Form
        action={`${entriesPath}/${entry.id}/antwoord`}
        formKey={newFormKey()}
        hidden={{ versie: entry.version }}
        warnUnsaved
      >
        <TextArea
          say={say}
          name="antwoord"
          label={say(labels.Label_Answer)}
          description={say(labels.Help_Answer)}
          error={errors.antwoord}
          value={typed?.text}
          rows={6}
        />
        <Select
          say={say}
          name="stand"
          label={say(labels.Label_NewStatus)}
          empty={false}
          options={statusOptions(visit)}
          value={typed?.status ?? 'done'}
        />
        <ButtonGroup>
          <Button kind="primary" icon="send">
            {say(labels.Button_Answer)}
          </Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

function StatusForm({ visit, found: { entry } }: Shown): Html {
  const { say } = visit;
  return (
    <PlainPanel id="stand-wijzigen" title={say(labels.Panel_Status)}>
      <Form
        action={`${entriesPath}/${entry.id}/stand`}
        formKey={newFormKey()}
        hidden={{ versie: entry.version }}
      >
        <Select
          say={say}
          name="stand"
          id="alleen-stand"
          label={say(labels.Label_Status)}
          empty={false}
          options={statusOptions(visit)}
          value={entry.status}
        />
        <ButtonGroup>
          <Button>{say(labels.Button_Status)}</Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

function statusOptions({ say }: Visit) {
  return entryStatuses.map((value) => ({ value, label: say(statusNames[value]) }));
}
