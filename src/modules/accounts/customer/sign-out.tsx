import { z } from 'zod';
import { type Answer, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { login } from '../labels.ts';
import { endedCookie, endSession } from '../sessions.ts';
import { actAsStaff } from '../staff-door/staff-members.ts';
import { endStaffSession } from '../view-along/end-staff-session.ts';
import { messagePage } from './message-page.tsx';

/** Signing out (ACC-42), and staying signed in while somebody is still there (ACC-40). */
export function signOutRoutes(): Route[] {
  return [
    page({
      path: '/uitloggen',
      audience: ['anyone'],
      feature: 'none',
      limit: 'page',
      input: z.object({}),
      log: 'none',
      lookingAlong: 'free',
      show: (visit) => signOutPage(visit),
    }),
    form({
      path: '/uitloggen',
      audience: ['anyone'],
      feature: 'none',
      limit: 'form',
      log: 'sign_out',
      lookingAlong: 'free',
      once: false,
      input: z.object({}),
      settle: signOut,
      again: (visit) => signOutPage(visit),
    }),
    form({
      path: '/sessie',
      audience: ['anyone'],
      feature: 'none',
      limit: 'form',
      log: 'none',
      once: false,
      input: z.object({}),
      settle: async (visit) => keepAlive(visit),
      again: (visit) => keepAlive(visit),
    }),
  ];
}

/**
 * The session and its cookie end, the remembered one too; so they do when there was none any more. Staff who look along
 * end their own session and are not led to the customers' sign-in page (STF-31).
 */
async function signOut({ write, organisation, visitor, now }: WriteVisit): Promise<Answer> {
  if (visitor.kind === 'customer' && visitor.lookingAlong) {
    await actAsStaff(write);
    const { sessionId } = visitor;
    await endStaffSession(write, { organisationId: organisation.id, sessionId, now });
    return redirect('/medewerker/uitgelogd', { cookies: [endedCookie('staff')] });
  }
  if (visitor.kind !== 'nobody') {
    await endSession(write, { organisationId: organisation.id, sessionId: visitor.sessionId });
  }
  return redirect('/inloggen', {
    notice: login.Notice_SignedOut,
    cookies: [endedCookie('customer')],
  });
}

/** Entering touches the session; the script only needs to know whether it still lives. */
function keepAlive({ visitor }: Visit): Answer {
  const isIn = visitor.kind !== 'nobody';
  return { kind: 'json', status: isIn ? 200 : 401, body: { signedIn: isIn } };
}

function signOutPage(visit: Visit): Answer {
  const { say } = visit;
  return messagePage(visit, {
    title: say(login.Title_SignOut),
    text: say(login.Text_SignOut),
    children: (
      <Form action="/uitloggen">
        <ButtonGroup>
          <Button kind="primary">{say(login.Button_SignOut)}</Button>
          <ButtonLink href="/">{say(generic.Button_Cancel)}</ButtonLink>
        </ButtonGroup>
      </Form>
    ),
  });
}
