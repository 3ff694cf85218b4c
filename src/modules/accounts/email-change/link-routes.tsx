import { z } from 'zod';
import { type Answer, problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { Button } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { messagePage } from '../customer/message-page.tsx';
import { textOf } from '../customer/sent-text.ts';
import { emailChangeLabels as labels } from '../labels.ts';
import { confirmNewEmailPath as path } from './ask-email-change.ts';
import { confirmEmailChange, emailLinkState } from './confirm-email-change.ts';

const confirmedPath = '/gegevens/email-bevestigd';
const key = z.object({ sleutel: z.string().trim().max(100).default('') });

/** The link to a new address: a page with a button (mail scanners open links), the act, and that it was done (PRF-33). */
export function emailLinkRoutes(): readonly Route[] {
  const common = { audience: ['anyone'], feature: 'none' } as const;
  return [
    page({
      ...common,
      path,
      limit: 'secret',
      input: key,
      log: 'none',
      show: (visit, { sleutel }) => linkPage(visit, sleutel),
    }),
    form({
      ...common,
      path,
      limit: 'secret',
      input: key,
      log: 'emailChanged',
      settle: async (visit, { sleutel }) =>
        (await confirmEmailChange(visit, sleutel)) ? redirect(confirmedPath) : problems({}),
      again: (visit, { fields }) => linkPage(visit, textOf(fields.sleutel) ?? ''),
    }),
    page({
      ...common,
      path: confirmedPath,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) =>
        messagePage(visit, {
          title: visit.say(labels.Title_Confirmed),
          text: visit.say(labels.Text_Confirmed),
          children: <MoreLink href="/gegevens">{visit.say(labels.Link_Profile)}</MoreLink>,
        }),
    }),
  ];
}

async function linkPage(visit: ReadVisit, token: string): Promise<Answer> {
  const { say } = visit;
  const state = await emailLinkState(visit, token);
  if (state === 'usable') {
    return messagePage(visit, {
      title: say(labels.Title_Confirm),
      text: say(labels.Text_Confirm),
      children: (
        <Form action={path} formKey={newFormKey()} hidden={{ sleutel: token }}>
          <Button kind="primary" block>
            {say(labels.Button_Confirm)}
          </Button>
        </Form>
      ),
    });
  }
  return messagePage(visit, {
    title: say(state === 'done' ? labels.Title_Done : labels.Title_LinkDead),
    text: say(state === 'done' ? labels.Text_Done : labels.Text_LinkDead),
    children: <MoreLink href="/gegevens">{say(labels.Link_Profile)}</MoreLink>,
  });
}
