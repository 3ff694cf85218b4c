import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { notFound } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { hotPage, page, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { choicesPath } from '#foundation/notifications/notify.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { LinkList } from '#foundation/page/links.tsx';
import { Panel, Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { customerOnlyNote } from '#foundation/view-along/customer-only-note.tsx';
import { changeLabels, profileLabels as labels } from '../labels.ts';
import { ownDetails, ownDetailsIn } from '../queries.ts';
import { AddressPanel, ContactPanel, EmailPanel } from './contact-panels.tsx';
import { profilePath } from './form-page.tsx';
import { HouseholdPanel, whyPath } from './household-panel.tsx';
import { myDataPath } from './my-data.tsx';
import { PasswordFields, passwordPath } from './password.tsx';

const common = {
  audience: ['customer'],
  feature: features.householdData,
  limit: 'page',
  input: z.object({}),
  log: 'none',
} as const;

/** The page Gegevens with its five panels (PRF-1, PRF-2), and why we ask for these details (PRF-5). */
export const profilePages: readonly Route[] = [
  hotPage({
    ...common,
    path: profilePath,
    questions: (_input, now) => ownDetails(now, dateAt(now)),
    show(visit, _input, answers) {
      const { say, organisation } = visit;
      const details = ownDetailsIn(organisation, answers);
      if (!details) return notFound;
      const { household } = details;
      const mayChangePassword =
        household.has_password === true && organisation.isOn(features.changePassword);
      return customerPage(visit, {
        title: say(labels.Title_Profile),
        lead: say(labels.Text_Lead),
        current: 'profile',
        children: (
          <Panels>
            <HouseholdPanel say={say} details={details} />
            <ContactPanel say={say} household={household} />
            <EmailPanel say={say} household={household} />
            <AddressPanel say={say} household={household} />
            {mayChangePassword && <PasswordPanel visit={visit} />}
            <More visit={visit} />
          </Panels>
        ),
      });
    },
  }),
  page({
    ...common,
    path: whyPath,
    show: (visit) =>
      customerPage(visit, {
        title: visit.say(labels.Title_Why),
        current: 'profile',
        breadcrumb: [{ href: profilePath, title: visit.say(labels.Title_Profile) }],
        children: <Paragraph>{visit.say(labels.Text_Why)}</Paragraph>,
      }),
  }),
];

/** The panel Wachtwoord veranderen (PRF-41). */
function PasswordPanel({ visit }: { visit: Visit }): Html {
  const { say } = visit;
  return (
    <Panel title={say(labels.Panel_Password)} id="wachtwoord">
      {customerOnlyNote(visit) ?? (
        <Form action={passwordPath} formKey={newFormKey()}>
          <PasswordFields visit={visit} problems={{}} />
          <ButtonGroup>
            <Button kind="primary">{say(changeLabels.Button_SavePassword)}</Button>
          </ButtonGroup>
        </Form>
      )}
    </Panel>
  );
}

function More({ visit: { say } }: { visit: Visit }): Html {
  return (
    <PlainPanel id="meer" title={say(labels.Title_More)}>
      <LinkList
        links={[
          {
            href: '/veiligheid',
            title: say(labels.Link_Sessions),
            text: say(labels.Text_Sessions),
          },
          {
            href: choicesPath,
            title: say(labels.Link_Notifications),
            text: say(labels.Text_Notifications),
          },
          { href: myDataPath, title: say(labels.Link_MyData), text: say(labels.Text_MyData) },
        ]}
      />
    </PlainPanel>
  );
}
