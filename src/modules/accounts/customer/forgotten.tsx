import { z } from 'zod';
import { type Answer, type Problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Button } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { askPasswordReset } from '../ask-password-reset.ts';
import { forgotten, login } from '../labels.ts';
import type { AccountServices } from '../services.ts';
import { messagePage } from './message-page.tsx';
import { textOf } from './sent-text.ts';

const path = '/inloggegevens-vergeten';
const sentPath = '/inloggegevens-vergeten/verstuurd';

/** Forgotten user name or password (ACC-47). */
export function forgottenRoutes(services: AccountServices): Route[] {
  return [
    page({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) => forgottenPage(visit, undefined, {}),
    }),
    form({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'mail',
      log: 'password_reset_asked',
      input: z.object({ emailOrUsername: z.string().trim().min(1).max(254) }),
      async settle(visit, { emailOrUsername }) {
        await askPasswordReset(visit, emailOrUsername, services);
        return redirect(sentPath);
      },
      again: (visit, { fields }, found) =>
        forgottenPage(visit, textOf(fields.emailOrUsername), found),
    }),
    page({
      path: sentPath,
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) =>
        messagePage(visit, {
          title: visit.say(forgotten.Title_Sent),
          text: visit.say(forgotten.Text_Sent),
          children: <MoreLink href="/inloggen">{visit.say(login.Link_SignIn)}</MoreLink>,
        }),
    }),
  ];
}

function forgottenPage(visit: Visit, typed: string | undefined, found: Problems): Answer {
  const { say } = visit;
  return doorPage(visit, {
    title: say(forgotten.Title_Forgotten),
    lead: say(forgotten.Text_Forgotten),
    failed: Object.keys(found).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={found} />
        <Form action={path} formKey={newFormKey()}>
          <TextField
            say={say}
            name="emailOrUsername"
            label={say(forgotten.Label_EmailOrUsername)}
            value={typed}
            error={found.emailOrUsername}
            autocomplete="username"
            code
          />
          <Button kind="primary" block>
            {say(forgotten.Button_Send)}
          </Button>
        </Form>
        <MoreLink href="/inloggen">{say(login.Link_SignIn)}</MoreLink>
      </>
    ),
  });
}
