import { operators } from '#foundation/facts/condition.ts';
import { type Fact, factsOf } from '#foundation/facts/fact.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { type Option, Select, Tick } from '#foundation/page/choice-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { TextArea, TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { questionsOfficePath } from '../paths.ts';
import type { Guide } from '../rules/guide.ts';
import type { KeptQuestion } from './draft.ts';
import { guideHref } from './guide-page.tsx';
import { guideLabels as labels, office } from './labels.ts';
import type { AnswerTexts, StepTexts } from './step-input.ts';

interface Shown<Texts> {
  readonly kept: KeptQuestion;
  /** `nieuw` for a part that is not there yet. */
  readonly name: string;
  readonly texts: Texts;
  readonly errors: Problems;
}

/** The form of a follow-up question: its text, the fact that may answer it, its answers and where they lead. */
export function stepForm(visit: Visit, shown: Shown<StepTexts>): Answer {
  const { say } = visit;
  const { kept, name, texts, errors } = shown;
  const facts = factsOf(visit.house, visit.organisation.sector);
  const fact = facts.find((one) => `${one.about}.${one.key}` === texts.feit);
  return partPage(visit, shown, {
    title: say(labels.Label_Step),
    action: `${guideHref(kept.id)}/vraag/${name}`,
    hidden: { aantal: texts.antwoorden.length },
    children: (
      <>
        <TextField
          say={say}
          name="vraag"
          label={say(labels.Label_StepText)}
          value={texts.vraag}
          maxlength={300}
          autocomplete="off"
          error={errors.vraag}
        />
        <Select
          say={say}
          name="feit"
          label={say(labels.Label_Fact)}
          options={facts.map((one) => ({
            value: `${one.about}.${one.key}`,
            label: say(one.label),
          }))}
          value={texts.feit}
          empty={say(labels.Option_NoFact)}
          optional
          error={errors.feit}
        />
        <Begins visit={visit} begin={texts.begin} />
        <Paragraph>{say(labels.Text_EmptyAnswer)}</Paragraph>
        {texts.antwoorden.map((line, index) => (
          <AnswerFields
            visit={visit}
            number={index + 1}
            line={line}
            fact={fact}
            targets={targetsIn(kept.draft, name)}
            errors={errors}
          />
        ))}
      </>
    ),
  });
}

function AnswerFields(props: {
  visit: Visit;
  number: number;
  line: AnswerTexts;
  fact: Fact | undefined;
  targets: readonly Option[];
  errors: Problems;
}): Html {
  const { visit, number, line, fact, errors } = props;
  const { say } = visit;
  const at = (name: string) => `${name}${number}`;
  return (
    <fieldset class="voordeur-fields utrecht-form-fieldset__fieldset voordeur-stack">
      <legend class="utrecht-heading-3">{say(labels.Title_Answer, { number })}</legend>
      <input type="hidden" name={at('sleutel')} value={line.sleutel} />
      <TextField
        say={say}
        name={at('tekst')}
        label={say(labels.Label_AnswerText)}
        value={line.tekst}
        maxlength={200}
        autocomplete="off"
        optional
        error={errors[at('tekst')]}
      />
      <Select
        say={say}
        name={at('daarna')}
        label={say(labels.Label_GoesTo)}
        options={props.targets}
        value={line.daarna}
        empty={say(labels.Option_Nowhere)}
        optional
      />
      {fact && (
        <>
          <Select
            say={say}
            name={at('operator')}
            label={say(labels.Label_Operator)}
            options={operators.map((value) => ({ value, label: value }))}
            value={line.operator}
            empty={say(labels.Option_NoOperator)}
            optional
            error={errors[at('operator')]}
          />
          <TextField
            say={say}
            name={at('waarde')}
            label={say(labels.Label_Value)}
            description={choicesOf(visit, fact)}
            value={line.waarde}
            maxlength={200}
            autocomplete="off"
            optional
            error={errors[at('waarde')]}
          />
        </>
      )}
    </fieldset>
  );
}

function choicesOf({ say }: Visit, fact: Fact): string | undefined {
  const words =
    fact.kind === 'boolean'
      ? [generic.Label_Yes, generic.Label_No]
      : Object.values(fact.choices ?? {});
  if (words.length === 0) return undefined;
  return say(labels.Help_Value, { choices: words.map((label) => say(label)).join(', ') });
}

/** Everything an answer can lead to: the other questions and the advices. */
function targetsIn({ steps, advices }: Guide, name: string): Option[] {
  return [
    ...Object.entries(steps)
      .filter(([other]) => other !== name)
      .map(([value, step]) => ({ value, label: `? ${step.question}` })),
    ...Object.entries(advices).map(([value, { text }]) => ({
      value,
      label: `→ ${text.split('\n')[0]?.slice(0, 80) ?? ''}`,
    })),
  ];
}

/** What stands in the form of an advice. */
export interface AdviceTexts {
  readonly advies: string;
  readonly knop: string;
  readonly adres: string;
  readonly begin: boolean;
}

/** The form of an advice: its text with markup, and its link button (KNO-28, ADM-320). */
export function adviceForm(visit: Visit, shown: Shown<AdviceTexts>): Answer {
  const { say } = visit;
  const { kept, name, texts, errors } = shown;
  return partPage(visit, shown, {
    title: say(labels.Label_Advice),
    action: `${guideHref(kept.id)}/advies/${name}`,
    hidden: {},
    children: (
      <>
        <TextArea
          say={say}
          name="advies"
          label={say(labels.Label_AdviceText)}
          description={say(labels.Help_AdviceText) || undefined}
          value={texts.advies}
          rows={10}
          maxlength={5000}
          error={errors.advies}
        />
        <TextField
          say={say}
          name="knop"
          label={say(labels.Label_ButtonText)}
          value={texts.knop}
          maxlength={80}
          autocomplete="off"
          optional
          error={errors.knop}
        />
        <TextField
          say={say}
          name="adres"
          label={say(labels.Label_ButtonAddress)}
          description={say(labels.Help_ButtonAddress) || undefined}
          value={texts.adres}
          maxlength={500}
          autocomplete="off"
          code
          optional
          error={errors.adres}
        />
        <Begins visit={visit} begin={texts.begin} />
      </>
    ),
  });
}

function Begins({ visit: { say }, begin }: { visit: Visit; begin: boolean }): Html {
  return (
    <Tick say={say} name="begin" value="ja" label={say(labels.Label_Begins)} checked={begin} />
  );
}

function partPage(
  visit: Visit,
  { kept, name, errors }: Shown<unknown>,
  part: {
    readonly title: string;
    readonly action: string;
    readonly hidden: Readonly<Record<string, number>>;
    readonly children: Html;
  },
): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: part.title,
    lead: kept.description,
    current: 'knowledge-questions',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      { href: questionsOfficePath, title: say(office.Title_Questions) },
      { href: `${questionsOfficePath}/${kept.id}`, title: kept.code },
      { href: guideHref(kept.id), title: say(labels.Title_Guide) },
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form
          action={part.action}
          formKey={newFormKey()}
          hidden={{ versie: kept.draftVersion, ...part.hidden }}
          panel
          warnUnsaved
        >
          {part.children}
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={guideHref(kept.id)}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
        {name !== 'nieuw' && (
          <Form
            action={`${guideHref(kept.id)}/deel/${name}/verwijderen`}
            formKey={newFormKey()}
            hidden={{ versie: kept.draftVersion }}
          >
            <ButtonGroup>
              <Button kind="subtle" icon="trash-2">
                {say(generic.Button_Delete)}
              </Button>
            </ButtonGroup>
          </Form>
        )}
      </>
    ),
  });
}
