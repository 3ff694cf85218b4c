import { z } from 'zod';
import { redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { LinkList } from '#foundation/page/links.tsx';
import { Paragraph, Stack } from '#foundation/page/panel.tsx';
import { administrationPage, doorPage, menuOf, officePage } from '#foundation/present/present.tsx';
import { endedCookie, endSession } from '../sessions.ts';
import { fieldLength } from './deep-link.ts';
import { staffDoorLabels as labels } from './labels.ts';
import { plainPage } from './pages.tsx';
import { customerOfSession } from './staff-members.ts';

/** Where an agent lands who came from a customer card. Looking along itself is not built yet. */
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
    const username = link?.slice(0, fieldLength.domain + fieldLength.username + 1);
    return doorPage(visit, {
      title: say(labels.Title_Customer),
      hidden: true,
      children: (
        <Stack roomy>
          {username && (
            <Alert kind="warning">
              {say(labels.Text_OtherUsername, { username, name: visitor.name })}
            </Alert>
          )}
          <Paragraph>
            {say(labels.Text_Customer, { name: visitor.name, customerNumber, customerName })}
          </Paragraph>
          <Alert kind="info">{say(labels.Text_NoViewing)}</Alert>
          <Form action="/medewerker/uitloggen">
            <ButtonGroup>
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
  async settle({ write, organisation, visitor }) {
    if (visitor.kind === 'staff') {
      await endSession(write, { organisationId: organisation.id, sessionId: visitor.sessionId });
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

const office = page({
  path: '/kantoor',
  audience: ['employee'],
  feature: 'none',
  limit: 'page',
  input: z.object({}),
  log: 'none',
  show(visit) {
    const { say } = visit;
    const items = menuOf(visit, 'office').filter(({ href }) => href !== '/kantoor');
    return officePage(visit, {
      title: say(labels.Title_Office),
      lead: say(items.length > 0 ? labels.Text_Office : labels.Text_NothingHere),
      children: <LinkList links={items.map(({ href, label }) => ({ href, title: label }))} />,
    });
  },
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
    const [first] = menuOf(visit, 'administration').filter(({ href }) => href !== '/beheer');
    if (first) return redirect(first.href);
    return administrationPage(visit, {
      title: say(labels.Title_Administration),
      children: <Paragraph>{say(labels.Text_NothingHere)}</Paragraph>,
    });
  },
});

/** Where staff land and leave. */
export const staffLandingRoutes: readonly Route[] = [
  customer,
  signOut,
  signedOut,
  office,
  administration,
];
