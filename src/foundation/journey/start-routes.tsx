import { dateAt } from '../clock.ts';
import { formatLongDate } from '../format/dates.ts';
import type { Html } from '../html/jsx-runtime.ts';
import { type Answer, notFound, redirect } from '../http/answer.ts';
import { newFormKey } from '../http/form-key.ts';
import { form, page, type Route, type Sent } from '../http/route.ts';
import type { ReadVisit, WriteVisit } from '../http/visit.ts';
import { Alert } from '../page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../page/button.tsx';
import { Form } from '../page/form.tsx';
import { Paragraph, Stack } from '../page/panel.tsx';
import { customerPage, doorPage } from '../present/present.tsx';
import { startAnewPath } from './check-journey.ts';
import type { JourneyDeclaration } from './declaration.ts';
import { removeDraft } from './drafts.ts';
import { count } from './keep.ts';
import { journeyLabels as labels } from './labels.ts';
import { type Stand, standOf, startHref, stepHref } from './stand.ts';
import { anyFields, openHref } from './step-routes.ts';

/** Where a journey starts, and the button that throws away what was answered. */
export function startRoutes<Answers, Known>(journey: JourneyDeclaration<Answers, Known>): Route[] {
  const { path, audience, feature } = journey;
  const shared = { audience, feature, input: anyFields };
  return [
    page({
      ...shared,
      path,
      limit: 'page',
      log: 'none',
      show: (visit, fields) => startPage(journey, visit, fields),
    }),
    form({
      ...shared,
      path: `${path}/${startAnewPath}`,
      limit: 'form',
      log: `journey_${journey.name}`,
      settle: (visit, fields) => startAnew(journey, visit, fields),
      again: (visit, { fields }) => startPage(journey, visit, fields),
    }),
  ];
}

async function startPage<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: ReadVisit,
  fields: Sent['fields'],
): Promise<Answer> {
  const stand = await standOf(journey, visit, fields);
  if (!stand) return journey.absent ?? notFound;
  if (!journey.start) return redirect(openHref(journey, stand));
  const { say } = visit;
  const inside = {
    title: say(journey.title),
    lead: journey.lead?.(stand),
    children: journey.start(
      {
        visit,
        say,
        steps: journey.steps.map(({ title }) => say(title)),
        begin: <Begin journey={journey} visit={visit} stand={stand} />,
      },
      stand.known,
    ),
  };
  return visit.visitor.kind === 'nobody'
    ? doorPage(visit, { ...inside, wide: true, hidden: true })
    : customerPage(visit, { ...inside, current: journey.current });
}

function Begin<Answers, Known>(props: {
  journey: JourneyDeclaration<Answers, Known>;
  visit: ReadVisit;
  stand: Stand<Answers, Known>;
}): Html {
  const { journey, visit, stand } = props;
  const { say } = visit;
  const { stored, way, place } = stand;
  const begin = way.steps[0] && stepHref(journey, way.steps[0], place);
  if (!stored) {
    return (
      <Stack>
        <ButtonGroup>
          <ButtonLink href={begin ?? '/'} kind="primary" icon="arrow-right">
            {say(labels.Link_Begin)}
          </ButtonLink>
        </ButtonGroup>
        <Paragraph kind="small">{say(labels.Text_DraftKept)}</Paragraph>
      </Stack>
    );
  }
  const open = way.open ?? way.steps.at(-1);
  const date = dateAt(stored.changedAt);
  const where = {
    date: formatLongDate(date, say),
    step: open ? journey.steps.indexOf(open) + 1 : 1,
    title: open ? say(open.title) : '',
  };
  return (
    <Stack>
      <Alert kind="info" title={say(labels.Title_Draft)}>
        {say(labels.Text_Draft, where)}
      </Alert>
      <Form action={`${startHref(journey.path, place)}/${startAnewPath}`} formKey={newFormKey()}>
        <ButtonGroup>
          <ButtonLink href={openHref(journey, stand)} kind="primary" icon="arrow-right">
            {say(labels.Link_Continue)}
          </ButtonLink>
          <Button>{say(labels.Button_StartAnew)}</Button>
        </ButtonGroup>
      </Form>
    </Stack>
  );
}

/** Throws the draft away and goes to the first step. */
async function startAnew<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: WriteVisit,
  fields: Sent['fields'],
): Promise<Answer> {
  const stand = await standOf(journey, visit, fields, { hold: 'hold' });
  if (!stand) return journey.absent ?? notFound;
  const { stored, place, key } = stand;
  if (stored) {
    const { organisationId } = key;
    await journey.forget?.(visit.write, { organisationId, draftIds: [stored.id] });
    await removeDraft(visit.write, organisationId, stored.id);
    await count(journey, visit, 'left', stored.reached);
  }
  const [first] = journey.steps;
  const target = first ? stepHref(journey, first, place) : startHref(journey.path, place);
  return redirect(target, { notice: labels.Notice_StartedAnew });
}
