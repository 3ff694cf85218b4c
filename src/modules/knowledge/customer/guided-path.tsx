import type { Html } from '#foundation/html/jsx-runtime.ts';
import { stateOfAddress } from '#foundation/http/open-address.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { completeAddress, namedAddress } from '#foundation/markup/link-address.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { RadioGroup } from '#foundation/page/choice-field.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Icon } from '#foundation/page/icon.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { WrittenText } from '#foundation/page/written-text.tsx';
import { question as labels } from '../labels.ts';
import { type Chain, writeAnswer } from '../rules/chain.ts';
import type { Advice } from '../rules/guide.ts';
import { contractStep, type Situation } from '../situation.ts';
import { ContactWays } from './contact-ways.tsx';

export interface GuidedPathProps {
  readonly visit: Visit;
  readonly situation: Situation;
  /** The same page with these answers. */
  readonly href: (chain: Chain) => string;
  /** Where the form of the open question is sent, and what goes with it. */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string | undefined>>;
  /** The open question was sent without an answer. */
  readonly isMissing: boolean;
}

/** The questions so far, numbered, with their answers, and the one that is open or the advice (KNO-20 to KNO-25). */
export function GuidedPath(props: GuidedPathProps): Html {
  const { visit, situation, href } = props;
  const { say } = visit;
  const lines = linesOf(props);
  return (
    <>
      {situation.dropped && !props.isMissing && (
        <Alert kind="info">{say(labels.Text_Dropped)}</Alert>
      )}
      {lines.length > 0 && (
        <ol class="voordeur-guide voordeur-wide" aria-label={say(labels.Label_YourQuestions)}>
          {lines.map(({ question, answer, revise, by }, index) => (
            <li class="voordeur-guide__step">
              <h2 class="utrecht-heading-3">
                {say(labels.Label_Numbered, { number: index + 1, question })}
              </h2>
              <p class="utrecht-paragraph">
                <span class="voordeur-soft">
                  {say(by === 'records' ? labels.Label_OurRecords : labels.Label_YourAnswer)}
                </span>{' '}
                {revise === undefined ? (
                  <strong>{answer}</strong>
                ) : (
                  <TextLink href={href(revise)}>
                    {answer}
                    <span class="voordeur-visually-hidden">
                      , {say(labels.Label_Revise, { question })}
                    </span>
                  </TextLink>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      <Now {...props} number={lines.length + 1} />
    </>
  );
}

interface Line {
  readonly question: string;
  readonly answer: string;
  readonly by: 'customer' | 'records';
  /** The answers before it; absent where it cannot be revised (KNO-25). */
  readonly revise?: Chain;
}

function linesOf({ visit: { say }, situation }: GuidedPathProps): Line[] {
  const { contract, contracts, walk } = situation;
  const before: Line[] = contract
    ? [
        {
          question: say(labels.Title_Contract),
          answer: contract.address,
          by: 'customer',
          ...(contracts.length > 1 && { revise: [] }),
        },
      ]
    : [];
  return [
    ...before,
    ...(walk?.given ?? []).map(
      (given): Line => ({
        question: given.step.question,
        answer: given.answer.text,
        by: given.by,
        ...(given.by === 'customer' && { revise: [...situation.head, ...given.before] }),
      }),
    ),
  ];
}

/** What comes now: a question, the advice, or the way to somebody who helps. */
function Now(props: GuidedPathProps & { number: number }): Html {
  const { visit, situation, number } = props;
  const { say } = visit;
  if (situation.kind === 'noContract') {
    return (
      <Alert kind="info" title={say(labels.Title_Contract)}>
        <p class="utrecht-paragraph">{say(labels.Text_NoContract)}</p>
        <ContactWays visit={visit} />
      </Alert>
    );
  }
  if (situation.kind === 'chooseContract') {
    return (
      <OpenQuestion
        {...props}
        question={say(labels.Label_Numbered, { number, question: say(labels.Title_Contract) })}
        options={situation.contracts.map(({ code, address }) => ({
          value: writeAnswer({ step: contractStep, answer: code }),
          label: address,
          description: code,
        }))}
      />
    );
  }
  const { open, end } = situation.walk;
  if (open) {
    return (
      <OpenQuestion
        {...props}
        question={say(labels.Label_Numbered, { number, question: open.step.question })}
        options={open.step.answers.map(({ key, text }) => ({
          value: writeAnswer({ step: open.name, answer: key }),
          label: text,
        }))}
      />
    );
  }
  return end === 'none' || end === undefined ? (
    <NoAdvice visit={visit} />
  ) : (
    <AdvicePanel visit={visit} advice={end} />
  );
}

/** One question with its answers; a form that changes nothing: the answer comes into the address (KNO-22). */
function OpenQuestion(
  props: GuidedPathProps & {
    question: string;
    options: readonly { value: string; label: string; description?: string }[];
  },
): Html {
  const { visit, situation, hidden } = props;
  const { say } = visit;
  return (
    <Form action={props.action} method="get" id="vraag" panel hidden={hidden}>
      {situation.chain.map((answer) => (
        <input type="hidden" name="antwoord" value={writeAnswer(answer)} />
      ))}
      <input type="hidden" name="gevraagd" value={situation.chain.length} />
      <RadioGroup
        say={say}
        name="antwoord"
        label={props.question}
        options={props.options}
        error={props.isMissing ? say(labels.Error_Choose) : undefined}
      />
      <ButtonGroup>
        <Button kind="primary" icon="arrow-right">
          {say(labels.Button_Next)}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function AdvicePanel({ visit, advice }: { visit: Visit; advice: Advice }): Html {
  return (
    <PlainPanel id="advies" title={visit.say(labels.Title_Advice)}>
      <WrittenText visit={visit} text={advice.text} />
      <AdviceButton visit={visit} advice={advice} />
    </PlainPanel>
  );
}

/**
 * The link button under an advice: relative in the same tab, complete in a new one (KNO-31, ADM-320 to ADM-323). What
 * leads to a function that is off is not there (ADM-60).
 */
function AdviceButton({
  visit,
  advice: { button },
}: {
  visit: Visit;
  advice: Advice;
}): Html | null {
  const address = button && (completeAddress(button.address) ?? namedAddress(button.address));
  if (!button || !address || stateOfAddress(visit, address.href) === 'closed') return null;
  return (
    <ButtonGroup>
      <ButtonLink href={address.href} kind="primary" newTab={address.newTab}>
        {button.text}
        <Icon name={address.newTab ? 'external-link' : 'arrow-right'} />
      </ButtonLink>
    </ButtonGroup>
  );
}

/** A path without an advice is never an empty page (KNO-B9). */
function NoAdvice({ visit }: { visit: Visit }): Html {
  const { say } = visit;
  return (
    <PlainPanel id="advies" title={say(labels.Title_NoAdvice)}>
      <p class="utrecht-paragraph">{say(labels.Text_NoAdvice)}</p>
      <ContactWays visit={visit} />
    </PlainPanel>
  );
}
