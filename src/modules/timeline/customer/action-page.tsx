import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, hotPage, type Question, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { leaseAddressesIn, runningLeaseAddresses } from '#modules/leases/module.ts';
import { actions as labels } from '../labels.ts';
import { type Subject, subjectsIn, subjectsOffered } from '../queries.ts';
import { actionProblems, readTyped, type Typed } from '../rules/typed-action.ts';
import { sendAction } from '../send-action.ts';
import { actionsPath, timelinePath } from './paths.ts';

const shared = {
  path: actionsPath,
  audience: ['customer'],
  feature: features.otherActions,
} as const;

/** What can be chosen: addresses by the id of their lease, and subjects. */
interface Offer {
  readonly leases: ReadonlyMap<string, string>;
  readonly subjects: readonly Subject[];
}

const questionsAt = (visit: Pick<Visit, 'now'>): readonly Question[] => [
  runningLeaseAddresses(dateAt(visit.now)),
  subjectsOffered,
];

const offerIn = ([leases, subjects]: readonly (readonly unknown[])[]): Offer => ({
  leases: leaseAddressesIn(leases),
  subjects: subjectsIn(subjects),
});

/** The form Actie toevoegen (ACT-2); what was sent becomes an entry of the interaction log (ACT-4). */
export const actionRoutes: readonly Route[] = [
  hotPage({
    ...shared,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    questions: (_input, now) => questionsAt({ now }),
    show: (visit, _input, answers) =>
      actionPage(visit, offerIn(answers), { lease: '', subject: '', text: '' }, {}),
  }),
  form({
    ...shared,
    limit: 'form',
    input: z.looseObject({}).transform((sent) => readTyped(sent)),
    log: 'actionSent',
    async settle(visit, typed) {
      const { visitor } = visit;
      if (visitor.kind !== 'customer') return notFound;
      const offer = await readOffer(visit);
      const found = actionProblems(visit.say, typed, offer);
      if (Object.keys(found).length > 0) return problems(found);
      const subject = offer.subjects.find(({ id }) => id === typed.subject);
      if (!subject) return notFound;
      await sendAction(visit, {
        customerId: visitor.customerId,
        subject,
        concerns: offer.leases.get(typed.lease) ?? '',
        text: typed.text,
      });
      return redirect(actionsPath, { notice: labels.Notice_Sent });
    },
    again: async (visit, sent, errors) =>
      actionPage(visit, await readOffer(visit), readTyped(sent.fields), errors),
  }),
];

/** Asks the same as the page does, inside a transaction. */
async function readOffer({ read, now }: ReadVisit): Promise<Offer> {
  const answers: (readonly unknown[])[] = [];
  for (const { statement, values } of questionsAt({ now })) {
    answers.push(await read.ask(statement, values));
  }
  return offerIn(answers);
}

function actionPage(visit: Visit, offer: Offer, typed: Typed, errors: Problems): Answer {
  const { say, organisation } = visit;
  return customerPage(visit, {
    title: say(labels.Title_Actions),
    current: 'actions',
    failed: Object.keys(errors).length > 0,
    children: (
      <>
        {offer.subjects.length === 0 ? (
          <EmptyState icon="list-checks" level={2} title={say(labels.Title_None)}>
            {say(labels.Text_None)}
          </EmptyState>
        ) : (
          <>
            <ErrorSummary say={say} errors={errors} />
            <PlainPanel id="toevoegen" title={say(labels.Panel_Add)}>
              <Paragraph>{say(labels.Text_Introduction)}</Paragraph>
              <ActionForm visit={visit} offer={offer} typed={typed} errors={errors} />
            </PlainPanel>
          </>
        )}
        {organisation.isOn(features.timeline) && (
          <MoreLink href={timelinePath}>{say(labels.Link_Timeline)}</MoreLink>
        )}
      </>
    ),
  });
}

function ActionForm(props: { visit: Visit; offer: Offer; typed: Typed; errors: Problems }): Html {
  const { offer, typed, errors } = props;
  const { say } = props.visit;
  const leases = [...offer.leases].map(([value, label]) => ({ value, label }));
  const onlyLease = leases.length === 1 ? leases[0]?.value : undefined;
  return (
    <Form action={actionsPath} formKey={newFormKey()} warnUnsaved>
      {leases.length > 0 && (
        <Select
          say={say}
          name="contract"
          label={say(labels.Label_Lease)}
          info={say(labels.Info_Lease)}
          error={errors.contract}
          options={leases}
          value={typed.lease || onlyLease}
        />
      )}
      <Select
        say={say}
        name="onderwerp"
        label={say(labels.Label_Subject)}
        info={say(labels.Info_Subject)}
        error={errors.onderwerp}
        options={offer.subjects.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed.subject}
      />
      <TextArea
        say={say}
        name="omschrijving"
        label={say(labels.Label_Description)}
        info={say(labels.Info_Description)}
        error={errors.omschrijving}
        value={typed.text}
        rows={6}
      />
      <ButtonGroup>
        <Button kind="primary" icon="send">
          {say(labels.Button_Send)}
        </Button>
        <ButtonLink href="/">{say(generic.Button_Cancel)}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
