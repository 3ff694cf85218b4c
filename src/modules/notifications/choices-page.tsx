import { z } from 'zod';
import { type Answer, notFound, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { notificationsPath } from '#foundation/notifications/daily-mail.ts';
import { choicesPath, wayIn } from '#foundation/notifications/notify.ts';
import type { NotificationSubject, NotificationWay } from '#foundation/notifications/subject.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { RadioGroup } from '#foundation/page/choice-field.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { notificationLabels as labels } from './labels.ts';

const ways: readonly NotificationWay[] = ['direct', 'daily', 'none'];
const shared = {
  path: choicesPath,
  audience: ['customer'],
  feature: features.householdData,
} as const;

/** Where a customer chooses, for each subject, whether and when he gets a mail. */
export const choiceRoutes: readonly Route[] = [
  page({
    ...shared,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: choicesPage,
  }),
  form({
    ...shared,
    limit: 'form',
    input: z.record(z.string(), z.unknown()),
    log: 'notificationsChosen',
    async settle(visit, sent) {
      const { write, organisation, visitor } = visit;
      if (visitor.kind !== 'customer') return notFound;
      for (const { name } of subjectsOf(visit)) {
        const typed = sent[name];
        const way = wayIn(typeof typed === 'string' ? typed : undefined);
        if (!way) continue;
        await write
          .insertInto('notificationChoice')
          .values({
            organisationId: organisation.id,
            customerId: visitor.customerId,
            subject: name,
            way,
          })
          .onConflict((conflict) =>
            conflict.columns(['organisationId', 'customerId', 'subject']).doUpdateSet({ way }),
          )
          .execute();
      }
      return redirect(choicesPath, { notice: labels.Notice_Chosen });
    },
    again: (visit) => choicesPage(visit),
  }),
];

/** What this organisation's modules tell customers about. */
function subjectsOf({ house, organisation }: Visit): readonly NotificationSubject[] {
  return house
    .modulesOf(organisation.sector)
    .flatMap(({ notificationSubjects }) => notificationSubjects ?? []);
}

async function choicesPage(visit: ReadVisit): Promise<Answer> {
  const { say, read, organisation, visitor } = visit;
  if (visitor.kind !== 'customer') return notFound;
  const chosen = await read
    .selectFrom('notificationChoice')
    .select(['subject', 'way'])
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', visitor.customerId)
    .execute();
  const wayOf = ({ name, standard }: NotificationSubject) =>
    chosen.find(({ subject }) => subject === name)?.way ?? standard;
  return customerPage(visit, {
    title: say(labels.Title_Choose),
    current: 'profile',
    breadcrumb: [{ href: notificationsPath, title: say(labels.Title_Notifications) }],
    children: (
      <Form action={choicesPath} formKey={newFormKey()} panel warnUnsaved>
        <Paragraph>{say(labels.Text_Choose)}</Paragraph>
        {subjectsOf(visit).map((subject) => (
          <RadioGroup
            say={say}
            name={subject.name}
            label={say(subject.label)}
            value={wayOf(subject)}
            options={ways.map((way) => ({ value: way, label: say(labels[`Way_${way}`]) }))}
          />
        ))}
        <ButtonGroup>
          <Button kind="primary">{say(generic.Button_Save)}</Button>
          <ButtonLink href={notificationsPath}>{say(generic.Button_Cancel)}</ButtonLink>
        </ButtonGroup>
      </Form>
    ),
  });
}
