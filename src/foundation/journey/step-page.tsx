import type { Child, Html } from '../html/jsx-runtime.ts';
import type { Answer, Problems } from '../http/answer.ts';
import { newFormKey } from '../http/form-key.ts';
import type { Sent } from '../http/route.ts';
import type { ReadVisit } from '../http/visit.ts';
import { generic } from '../labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '../page/button.tsx';
import { DataList } from '../page/data-list.tsx';
import { ErrorSummary, Form } from '../page/form.tsx';
import { blocks } from '../page/labels.ts';
import { TextLink } from '../page/links.tsx';
import { PlainPanel, Stack } from '../page/panel.tsx';
import { Steps } from '../page/steps.tsx';
import { customerPage, doorPage } from '../present/present.tsx';
import { CustomerAsked } from '../view-along/customer-asked.tsx';
import type { JourneyDeclaration, Step, StepPage, SummaryLine } from './declaration.ts';
import { journeyLabels as labels } from './labels.ts';
import { type Stand, startHref, stepHref, textIn } from './stand.ts';
import { mayOpen, stepBefore } from './way.ts';

/** The page of a step: as it is asked for, or again with what was typed and the message beside each field. */
export async function stepPage<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: ReadVisit,
  stand: Stand<Answers, Known>,
  step: Step<Answers, Known>,
  sent: { readonly fields: Sent['fields']; readonly problems?: Problems },
): Promise<Answer> {
  const { say } = visit;
  const { problems = {}, fields } = sent;
  const page = pageOf(journey, visit, stand, step, { fields, problems });
  const place = journey.steps.indexOf(step);
  const title = say(step.title);
  const steps = journey.steps.length;
  const inside = {
    title: `${say(labels.Title_Step, { step: place + 1, steps, title })} – ${say(journey.title)}`,
    heading: say(journey.title),
    lead: journey.lead?.(stand),
    failed: Object.keys(problems).length > 0,
    children: (
      <>
        <Progress journey={journey} visit={visit} stand={stand} current={place} />
        <ErrorSummary say={say} errors={problems} />
        {await step.show(page)}
      </>
    ),
  };
  return visit.visitor.kind === 'nobody'
    ? doorPage(visit, { ...inside, wide: true, hidden: true })
    : customerPage(visit, { ...inside, current: journey.current });
}

function pageOf<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: ReadVisit,
  stand: Stand<Answers, Known>,
  step: Step<Answers, Known>,
  { fields, problems }: { readonly fields: Sent['fields']; readonly problems: Problems },
): StepPage<Answers, Known> {
  const { say } = visit;
  const { answers, known, draft, place, way } = stand;
  const kept = new Map<string, unknown>(Object.entries(answers));
  const wasSent = Object.keys(problems).length > 0;
  const before = stepBefore(way, step.key);
  const isFirst = way.steps[0] === step;
  const href = stepHref(journey, step, place);
  const hrefOf = (key: string) => {
    const found = journey.steps.find((one) => one.key === key);
    if (!found) throw new Error(`The journey ${journey.name} has no step ${key}.`);
    return stepHref(journey, found, place);
  };
  const page: StepPage<Answers, Known> = {
    visit,
    say,
    answers,
    known,
    draft,
    place,
    fields,
    problems,
    href,
    hrefOf,
    backHref: before
      ? stepHref(journey, before, place)
      : isFirst && journey.start && !step.noWayBack
        ? startHref(journey.path, place)
        : undefined,
    textOf: (name) => (wasSent ? textIn(fields[name]) : asText(kept.get(name))),
    textsOf: (name) => (wasSent ? textsIn(fields[name]) : asTexts(kept.get(name))),
    hidden: {
      versie: draft?.version ?? 0,
      wijzig: textIn(fields.wijzig) === '1' ? '1' : undefined,
    },
    formKey: newFormKey(),
    isAsked: step.lookingAlong === 'asked',
    summary: () => summaryOf(journey, stand, page),
  };
  return page;
}

function asText(kept: unknown): string {
  return typeof kept === 'string' || typeof kept === 'number' || typeof kept === 'boolean'
    ? String(kept)
    : '';
}

function asTexts(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.map(asText) : [asText(kept)].filter((text) => text !== '');
}

function textsIn(sent: string | readonly string[] | undefined): readonly string[] {
  return typeof sent === 'string' ? [sent] : (sent ?? []);
}

/** The bar of steps: those that may be opened again are links. */
function Progress<Answers, Known>(props: {
  journey: JourneyDeclaration<Answers, Known>;
  visit: ReadVisit;
  stand: Stand<Answers, Known>;
  current: number;
}): Html {
  const { journey, visit, stand, current } = props;
  const steps = journey.steps.map((step) => ({
    title: visit.say(step.title),
    ...(mayOpen(stand.way, step.key) && { href: stepHref(journey, step, stand.place) }),
  }));
  return <Steps say={visit.say} steps={steps} current={current + 1} />;
}

/** Every answer so far with a link to change it. */
async function summaryOf<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  stand: Stand<Answers, Known>,
  page: StepPage<Answers, Known>,
): Promise<Html> {
  const parts: { readonly step: Step<Answers, Known>; readonly lines: readonly SummaryLine[] }[] =
    [];
  for (const step of stand.way.steps) {
    const lines = (await step.summary?.(page)) ?? [];
    if (lines.length > 0) parts.push({ step, lines });
  }
  return (
    <Stack>
      {parts.map(({ step, lines }) => (
        <PlainPanel
          id={`antwoorden-${step.path}`}
          title={page.say(step.title)}
          aside={
            mayOpen(stand.way, step.key) && (
              <TextLink href={`${stepHref(journey, step, stand.place)}?wijzig=1`}>
                {page.say(labels.Link_ChangeAnswer)}
                <span class="voordeur-visually-hidden">: {page.say(step.title)}</span>
              </TextLink>
            )
          }
        >
          <DataList facts={lines.map(({ label, value }) => ({ key: label, value }))} />
        </PlainPanel>
      ))}
    </Stack>
  );
}

/** The form of a step with its buttons: on, and back where there is a way back. */
export function StepForm<Answers, Known>(props: {
  page: StepPage<Answers, Known>;
  /** Default *Volgende*; `false` when the choices themselves are the buttons. */
  button?: string | false;
  /** Another address than that of the step. */
  action?: string;
  multipart?: boolean;
  id?: string;
  children: Child;
}): Html {
  const { page, button } = props;
  return (
    <Form
      action={props.action ?? page.href}
      formKey={page.formKey}
      hidden={page.hidden}
      multipart={props.multipart ?? false}
      {...(props.id && { id: props.id })}
    >
      {props.children}
      {page.isAsked && <CustomerAsked visit={page.visit} errors={page.problems} />}
      <ButtonGroup>
        {button !== false && (
          <Button kind="primary">{button ?? page.say(generic.Button_Next)}</Button>
        )}
        {page.backHref && (
          <ButtonLink href={page.backHref} kind="subtle" icon="arrow-left">
            {page.say(blocks.Link_Previous)}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Form>
  );
}
