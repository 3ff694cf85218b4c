import type { Child, Html } from '../html/jsx-runtime.ts';
import { generic } from '../labels/generic-labels.ts';
import type { Say } from '../labels/label.ts';
import { Button, ButtonGroup, ButtonLink } from './button.tsx';
import { Form } from './form.tsx';

export interface ConfirmQuestionProps {
  readonly say: Say;
  /** The question: *Wilt u dit verzoek intrekken?* */
  readonly title: string;
  /** What happens then, and what can not be undone. */
  readonly children: Child;
  readonly action: string;
  readonly formKey?: string | undefined;
  readonly hidden?: Readonly<Record<string, string | number | undefined>>;
  /** The word on the button that does it, starting with the verb. */
  readonly confirm: string;
  /** The act can not be undone: a red button. */
  readonly danger?: boolean;
  readonly cancelHref: string;
  /** Default *Annuleren*. */
  readonly cancel?: string;
}

/** A question before something is done: the body of a page of its own, no pop-up. */
export function ConfirmQuestion(props: ConfirmQuestionProps): Html {
  const text = props.children;
  return (
    <Form action={props.action} formKey={props.formKey} hidden={props.hidden ?? {}} panel>
      <h2 class="utrecht-heading-2">{props.title}</h2>
      {typeof text === 'string' ? <p class="utrecht-paragraph">{text}</p> : text}
      <ButtonGroup>
        <Button kind={props.danger ? 'danger' : 'primary'}>{props.confirm}</Button>
        <ButtonLink href={props.cancelHref}>
          {props.cancel ?? props.say(generic.Button_Cancel)}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
