import type { Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon } from './icon.tsx';
import { blocks } from './labels.ts';

export interface Step {
  readonly title: string;
  /** Where an earlier step can be opened again; left out when it can not. */
  readonly href?: string;
}

/** How far a wizard is. `current` counts from 1. On phones: *Stap 2 van 7 · Defect*. */
export function Steps(props: { say: Say; steps: readonly Step[]; current: number }): Html {
  const { say, steps, current } = props;
  return (
    <div class="voordeur-steps">
      <p class="voordeur-steps__now">
        <span class="voordeur-strong">
          {say(blocks.Label_StepOf, { step: current, steps: steps.length })}
        </span>{' '}
        <span class="voordeur-soft">· {steps[current - 1]?.title}</span>
      </p>
      <ol class="voordeur-steps__list" aria-label={say(blocks.Label_Progress)}>
        {steps.map((step, index) => (
          <StepItem say={say} step={step} number={index + 1} current={current} />
        ))}
      </ol>
    </div>
  );
}

function StepItem(props: { say: Say; step: Step; number: number; current: number }): Html {
  const { step, number, current } = props;
  const title = `${number}. ${step.title}`;
  if (number === current) {
    return (
      <li class="is-now" aria-current="step">
        <span>{title}</span>
      </li>
    );
  }
  if (number > current) {
    return (
      <li>
        <span>{title}</span>
      </li>
    );
  }
  const done = <span class="voordeur-visually-hidden"> ({props.say(blocks.Label_StepDone)})</span>;
  return (
    <li class="is-done">
      {step.href ? (
        <a href={step.href}>
          {title}
          {done}
        </a>
      ) : (
        <span>
          {title}
          {done}
        </span>
      )}
    </li>
  );
}

/** Earlier answers in a question tree as pills; a press goes back to that question. */
export function ChoicePath(props: {
  say: Say;
  choices: readonly { readonly title: string; readonly href: string }[];
}): Html {
  return (
    <ol class="voordeur-path" aria-label={props.say(blocks.Label_YourChoices)}>
      {props.choices.map((choice) => (
        <li>
          <a href={choice.href}>
            <Icon name="check" /> {choice.title}
            <span class="voordeur-visually-hidden">
              , {props.say(blocks.Label_ChangeThisChoice)}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
