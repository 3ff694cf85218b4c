import { z } from 'zod';
import { askInside } from '#foundation/database/one-trip.ts';
import { typedLines } from '#foundation/format/text.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, hotPage, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { actions, timeline as labels } from '../labels.ts';
import { hasNewAnswer, markSeen } from '../mark-seen.ts';
import { entriesIn, entryShown, type ShownEntry } from '../queries.ts';
import { replyToEntry } from '../reply-to-entry.ts';
import { replyProblem } from '../rules/typed-reply.ts';
import { aboutEntry, Conversation, canReply, EntryBadge } from './entry-parts.tsx';
import { entryHref, timelinePath } from './paths.ts';

const shared = {
  audience: ['customer'],
  feature: features.timeline,
} as const;
const path = `${timelinePath}/:id`;
const byId = z.object({ id: z.uuid() });
const typedText = z.string().catch('').transform(typedLines);

/** One entry of the timeline with all that was said about it; the customer replies to what staff answered. */
export const entryPages: readonly Route[] = [
  hotPage({
    ...shared,
    path,
    limit: 'page',
    input: byId,
    log: 'none',
    questions: ({ id }) => [entryShown(id)],
    show(visit, _input, [found]) {
      const [entry] = entriesIn(found);
      if (!entry) return notFound;
      const answer = entryPage(visit, entry, '', {});
      if (answer.kind !== 'page' || !hasNewAnswer(entry)) return answer;
      return { ...answer, trace: (write) => markSeen(write, [entry]) };
    },
  }),
  form({
    ...shared,
    path: `${path}/reactie`,
    limit: 'form',
    input: byId.extend({ reactie: typedText }),
    log: 'interactionReplied',
    async settle(visit, { id, reactie }) {
      const { visitor, say } = visit;
      if (visitor.kind !== 'customer') return notFound;
      const wrong = replyProblem(say, reactie);
      if (wrong !== undefined) return problems({ reactie: wrong });
      const { customerId } = visitor;
      const done = await replyToEntry(visit, { customerId, entryId: id, text: reactie });
      return done ? redirect(entryHref(id), { notice: labels.Notice_Replied }) : notFound;
    },
    async again(visit, { fields }, errors) {
      const { id } = byId.parse(fields);
      const [entry] = entriesIn(await askInside(visit.read, entryShown(id)));
      if (!entry || !canReply(entry)) return notFound;
      return entryPage(visit, entry, typedText.parse(fields.reactie), errors);
    },
  }),
];

function entryPage(visit: Visit, entry: ShownEntry, typed: string, errors: Problems): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: entry.description,
    current: 'timeline',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: timelinePath, title: say(labels.Title_Timeline) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <PlainPanel id="gesprek" title={say(labels.Panel_Conversation)}>
          <p class="voordeur-soft">
            {aboutEntry(visit, entry)} <EntryBadge visit={visit} entry={entry} />
          </p>
          <Conversation visit={visit} entry={entry} />
        </PlainPanel>
        {canReply(entry) && (
          <ReplyForm visit={visit} entry={entry} typed={typed} error={errors.reactie} />
        )}
        <MoreLink href={timelinePath}>{say(actions.Link_Timeline)}</MoreLink>
      </>
    ),
  });
}

function ReplyForm(props: {
  visit: Visit;
  entry: ShownEntry;
  typed: string;
  error: string | undefined;
}): Html {
  const { say } = props.visit;
  return (
    <PlainPanel id="reageren" title={say(labels.Panel_Reply)}>
      <Form action={`${entryHref(props.entry.id)}/reactie`} formKey={newFormKey()} warnUnsaved>
        <TextArea
          say={say}
          name="reactie"
          label={say(labels.Label_Reply)}
          description={say(labels.Help_Reply) || undefined}
          error={props.error}
          value={props.typed}
          rows={5}
        />
        <ButtonGroup>
          <Button kind="primary" icon="send">
            {say(labels.Button_Reply)}
          </Button>
          <ButtonLink href={timelinePath}>{say(generic.Button_Cancel)}</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}
