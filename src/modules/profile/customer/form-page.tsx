import type { Child } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { profileLabels } from '../labels.ts';

export const profilePath = '/gegevens';

export interface OwnForm {
  readonly title: string;
  readonly lead?: string;
  readonly action: string;
  readonly problems?: Problems;
  readonly hidden?: Readonly<Record<string, string | number | undefined>>;
  /** The word on the button; default *Opslaan*. */
  readonly button?: string;
  readonly status?: number;
  readonly children: Child;
}

/** A page with one form under Gegevens, and the way back. */
export function ownFormPage(visit: Visit, form: OwnForm): Answer {
  const { say } = visit;
  const { problems = {}, status } = form;
  return customerPage(visit, {
    title: form.title,
    ...(form.lead !== undefined && { lead: form.lead }),
    ...(status !== undefined && { status }),
    current: 'profile',
    breadcrumb: [{ href: profilePath, title: say(profileLabels.Title_Profile) }],
    failed: Object.keys(problems).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={problems} />
        <Form action={form.action} formKey={newFormKey()} hidden={form.hidden ?? {}} panel>
          {form.children}
          <ButtonGroup>
            <Button kind="primary">{form.button ?? say(generic.Button_Save)}</Button>
            <ButtonLink href={profilePath}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}
