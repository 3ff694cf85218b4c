import { z } from 'zod';
import type { Problems } from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import type { Html } from '#html/jsx-runtime';
import { labels } from './labels.ts';

const longestReason = 500;

/** Why an account is blocked, as it is sent (ADM-134, STF-68). */
export const blockReason = z
  .string()
  .default('')
  .pipe(z.string().trim().min(1, refusal(labels.Error_Reason)).max(longestReason));

/** Asks for the reason; `here` is the page of the account. */
export function BlockForm(props: {
  visit: Visit;
  here: string;
  reason: string;
  errors: Problems;
}): Html {
  const { here, reason, errors } = props;
  const { say } = props.visit;
  return (
    <Form action={`${here}/blokkeren`} formKey={newFormKey()} panel>
      <Paragraph>{say(labels.Text_Block)}</Paragraph>
      <TextArea
        say={say}
        name="reden"
        label={say(labels.Label_Reason)}
        value={reason}
        error={errors.reden}
        maxlength={longestReason}
      />
      <ButtonGroup>
        <Button kind="danger">{say(labels.Button_Block)}</Button>
        <ButtonLink href={here}>{say(generic.Button_Cancel)}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
