import { z } from 'zod';
import { type Answer, type Problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { askActivationCode } from '../ask-activation-code.ts';
import { login, newCode } from '../labels.ts';
import type { AccountServices } from '../services.ts';
import { messagePage } from './message-page.tsx';
import { textOf } from './sent-text.ts';

const path = '/activeercode-aanvragen';
const askedPath = '/activeercode-aanvragen/ontvangen';

/** Asking for a new activation code by letter (ACC-29 to ACC-34). */
export function newCodeRoutes(services: AccountServices): Route[] {
  return [
    page({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) => newCodePage(visit, undefined, {}),
    }),
    form({
      path,
      audience: ['anyone'],
      feature: 'none',
      limit: 'mail',
      log: 'activation_code_asked',
      input: z.object({ customerNumber: z.string().trim().min(1).max(60) }),
      async settle(visit, { customerNumber }) {
        await askActivationCode(visit, customerNumber, services);
        return redirect(askedPath);
      },
      again: (visit, { fields }, found) => newCodePage(visit, textOf(fields.customerNumber), found),
    }),
    page({
      path: askedPath,
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) =>
        messagePage(visit, {
          title: visit.say(newCode.Title_Asked),
          text: visit.say(newCode.Text_Asked),
          children: <MoreLink href="/inloggen">{visit.say(login.Link_SignIn)}</MoreLink>,
        }),
    }),
  ];
}

function newCodePage(visit: Visit, customerNumber: string | undefined, found: Problems): Answer {
  const { say } = visit;
  return doorPage(visit, {
    title: say(newCode.Title_NewCode),
    lead: say(newCode.Text_NewCode),
    failed: Object.keys(found).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={found} />
        <Form action={path} formKey={newFormKey()}>
          <TextField
            say={say}
            name="customerNumber"
            label={say(newCode.Label_CustomerNumber)}
            value={customerNumber}
            error={found.customerNumber}
            autocomplete="off"
            maxlength={60}
            code
          />
          <Button kind="primary" block>
            {say(generic.Button_Next)}
          </Button>
        </Form>
        <MoreLink href="/account-aanmaken">{say(login.Link_SignUp)}</MoreLink>
      </>
    ),
  });
}
