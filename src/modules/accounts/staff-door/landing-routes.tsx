import { z } from 'zod';
import { redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph, Stack } from '#foundation/page/panel.tsx';
import { administrationPage, doorPage, menuOf } from '#foundation/present/present.tsx';
import { baseOf } from '#foundation/view-along/along-address.ts';
import { endedCookie } from '../sessions.ts';
import { endStaffSession } from '../view-along/end-staff-session.ts';
import { fieldLength } from './deep-link.ts';
import { staffDoorLabels as labels } from './labels.ts';
import { plainPage } from './pages.tsx';
import { customerOfSession } from './staff-members.ts';

/** Where an agent lands who came from a customer card: on to the customer, after a word when the link named another. */
const customer = page({
  path: '/medewerker/klant',
  audience: ['agent'],
  feature: 'none',
  limit: 'page',
  input: z.object({ link: z.string().max(200).optional() }),
  log: 'staffCustomerOpened',
  async show(visit, { link }) {
    const { say, visitor, organisation } = visit;
    if (visitor.kind !== 'staff') return { kind: 'notFound' };
    const found = await customerOfSession(visit.read, organisation.id, visitor.sessionId);
    if (!found) return plainPage(visit, labels.Title_Customer, labels.Text_NoCustomer);
    const { customerNumber, displayName: customerName } = found;
    const pages = `${baseOf(customerNumber)}/`;
    const username = link?.slice(0, fieldLength.domain + fieldLength.username + 1);
    if (!username) return redirect(pages);
    return doorPage(visit, {
      title: say(labels.Title_Customer),
      hidden: true,
      children: (
        <Stack roomy>
          <Alert kind="warning">
            {say(labels.Text_OtherUsername, { username, name: visitor.name })}
          </Alert>
          <Paragraph>
            {say(labels.Text_Customer, { name: visitor.name, customerNumber, customerName })}
          </Paragraph>
          <Form action="/medewerker/uitloggen">
            <ButtonGroup>
              <ButtonLink href={pages} kind="primary" icon="arrow-right">
                {say(labels.Link_ToCustomer)}
              </ButtonLink>
              <Button icon="log-out">{say(labels.Button_SignOut)}</Button>
            </ButtonGroup>
          </Form>
        </Stack>
      ),
    });
  },
});

const signOut = form({
  path: '/medewerker/uitloggen',
  audience: ['anyone'],
  feature: 'none',
  limit: 'form',
  input: z.object({}),
  log: 'staffSignOut',
  once: false,
  async settle({ write, organisation, visitor, now }) {
    if (visitor.kind === 'staff') {
      const { sessionId } = visitor;
      await endStaffSession(write, { organisationId: organisation.id, sessionId, now });
    }
    return redirect('/medewerker/uitgelogd', { cookies: [endedCookie('staff')] });
  },
  again: () => ({ kind: 'notFound' }),
});

/** STF-31: never drops staff into the customers' sign-in page. */
const signedOut = page({
  path: '/medewerker/uitgelogd',
  audience: ['anyone'],
  feature: 'none',
  limit: 'page',
  input: z.object({}),
  log: 'none',
  show: (visit) => plainPage(visit, labels.Title_SignedOut, labels.Text_SignedOut),
});

const administration = page({
  path: '/beheer',
  audience: ['administrator', 'accountManager'],
  feature: 'none',
  limit: 'page',
  input: z.object({}),
  log: 'none',
  show(visit) {
    const { say } = visit;
    const [first] = menuOf(visit, 'administration').flatMap(({ items }) => items);
    if (first) return redirect(first.href);
    return administrationPage(visit, {
      title: say(labels.Title_Administration),
      children: <Paragraph>{say(labels.Text_NothingHere)}</Paragraph>,
    });
  },
});

/** Where staff land and leave. */
export const staffLandingRoutes: readonly Route[] = [customer, signOut, signedOut, administration];
