import { sayComparison } from '#foundation/facts/comparison-value.ts';
import { type Fact, findFact } from '#foundation/facts/fact.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Icon } from '#foundation/page/icon.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { WrittenText } from '#foundation/page/written-text.tsx';
import { type AnswerOption, adviceOf, type Guide, type Step, stepOf } from '../rules/guide.ts';
import { guideLabels as labels } from './labels.ts';

interface Drawing {
  readonly visit: Visit;
  readonly guide: Guide;
  readonly facts: readonly Fact[];
  /** Where a part is changed; absent where nothing can be. */
  readonly editHref?: (kind: 'vraag' | 'advies', name: string) => string;
  /** The parts that were drawn already: they are named again, not drawn again. */
  readonly drawn: Set<string>;
}

/**
 * A guide as a tree: each question with its answers, under each answer what follows. What several answers lead to is
 * drawn once. Parts that no path comes to stand below it.
 */
export function GuideTree(props: Omit<Drawing, 'drawn'>): Html {
  const { guide } = props;
  const drawing: Drawing = { ...props, drawn: new Set() };
  const first = guide.start === null ? null : <Part {...drawing} name={guide.start} />;
  const rest = [...Object.keys(guide.steps), ...Object.keys(guide.advices)].flatMap((name) =>
    drawing.drawn.has(name) ? [] : [<Part {...drawing} name={name} />],
  );
  return (
    <ul class="voordeur-tree voordeur-wide">
      {first && <li>{first}</li>}
      {rest.map((part) => (
        <li>{part}</li>
      ))}
    </ul>
  );
}

function Part(props: Drawing & { name: string | null }): Html {
  const { visit, guide, name, drawn } = props;
  const { say } = visit;
  const step = stepOf(guide, name);
  const advice = adviceOf(guide, name);
  if (name === null || !(step || advice)) {
    return (
      <span class="voordeur-tree__node voordeur-tree__node--open">{say(labels.Label_NoEnd)}</span>
    );
  }
  if (drawn.has(name)) {
    return (
      <span class="voordeur-tree__node voordeur-tree__node--open">
        {step ? step.question : advice?.text.split('\n')[0]} ({say(labels.Label_SeeAbove)})
      </span>
    );
  }
  drawn.add(name);
  return step ? (
    <StepPart {...props} name={name} step={step} />
  ) : (
    <div class="voordeur-tree__node voordeur-tree__node--advice">
      <span class="voordeur-soft">{say(labels.Label_Advice)}</span>
      <WrittenText visit={visit} text={advice?.text ?? ''} />
      {advice?.button && (
        <p>
          <Icon name="link" /> {advice.button.text} ({advice.button.address})
        </p>
      )}
      <Edit {...props} kind="advies" name={name} about={advice?.text.slice(0, 40) ?? ''} />
    </div>
  );
}

function StepPart(props: Drawing & { name: string; step: Step }): Html {
  const { visit, facts, step } = props;
  const fact = step.fact && findFact(facts, { about: step.fact.about, fact: step.fact.key });
  return (
    <>
      <div class="voordeur-tree__node">
        <strong>{step.question}</strong>
        {step.fact && (
          <span class="voordeur-soft">
            {' '}
            {visit.say(labels.Label_ByFact, {
              fact: fact ? visit.say(fact.label) : step.fact.key,
            })}
          </span>
        )}{' '}
        <Edit {...props} kind="vraag" about={step.question} />
      </div>
      <ul>
        {step.answers.map((answer) => (
          <li>
            <p class="voordeur-tree__answer">
              <Icon name="arrow-right" /> {answer.text}
              {fact && answer.when && (
                <small class="voordeur-soft">{meaningOf(visit, fact, answer)}</small>
              )}
            </p>
            <Part {...props} name={answer.goesTo} />
          </li>
        ))}
      </ul>
    </>
  );
}

function meaningOf({ say }: Visit, fact: Fact, { when }: AnswerOption): string {
  if (!when) return '';
  return say(labels.Label_When, {
    fact: say(fact.label),
    operator: when.operator,
    value: sayComparison(fact, when.comparisonValue, say),
  });
}

function Edit(
  props: Drawing & { kind: 'vraag' | 'advies'; name: string; about: string },
): Html | null {
  if (!props.editHref) return null;
  return (
    <TextLink href={props.editHref(props.kind, props.name)}>
      {props.visit.say(labels.Link_Edit)}
      <span class="voordeur-visually-hidden">: {props.about}</span>
    </TextLink>
  );
}
