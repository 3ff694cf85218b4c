import type { Answer, Problems, SetCookie } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph, Stack } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import type { StoredProvider } from '../providers/identity-providers.ts';
import { type DeepLink, fieldLength } from './deep-link.ts';
import { staffDoorLabels as labels } from './labels.ts';

export interface StaffDoorProps {
  readonly providers: readonly StoredProvider[];
  /** What the link on the customer card filled in; absent when somebody comes for himself (STF-9, STF-41). */
  readonly link?: DeepLink | undefined;
  readonly returnTo?: string | undefined;
  readonly problems?: Problems;
}

/** The page where staff sign in: for whom it is, and a button to their identity provider. */
export function staffDoorPage(visit: Visit, props: StaffDoorProps): Answer {
  const { say, organisation } = visit;
  const { providers, link, returnTo, problems = {} } = props;
  const [problem] = Object.values(problems);
  return doorPage(visit, {
    title: say(labels.Title_StaffDoor),
    lead: say(labels.Text_ForWhom, { organisationName: organisation.name }),
    failed: problem !== undefined,
    hidden: true,
    ...(problem !== undefined && { status: 422 }),
    children: (
      <Stack roomy>
        {problem !== undefined && (
          <Alert kind="error" role="alert">
            {problem}
          </Alert>
        )}
        {providers.length === 0 ? (
          <Alert kind="info">{say(labels.Text_NoProvider)}</Alert>
        ) : (
          <Form action="/medewerker/inloggen" hidden={{ terug: returnTo }}>
            {link && <LinkFields visit={visit} link={link} />}
            <ButtonGroup>
              {providers.map(({ key, buttonText }, index) => (
                <Button
                  kind={index === 0 ? 'primary' : 'secondary'}
                  icon="log-in"
                  name="provider"
                  value={key}
                  block
                >
                  {buttonText}
                </Button>
              ))}
            </ButtonGroup>
          </Form>
        )}
      </Stack>
    ),
  });
}

function LinkFields({ visit: { say }, link }: { visit: Visit; link: DeepLink }) {
  const common = { say, code: true, optional: true, autocomplete: 'off' };
  return (
    <>
      <Paragraph>{say(labels.Text_ForCustomer)}</Paragraph>
      <TextField
        {...common}
        optional={false}
        name="customerNumber"
        label={say(labels.Label_CustomerNumber)}
        value={link.customerNumber}
        maxlength={fieldLength.customerNumber}
      />
      <TextField
        {...common}
        name="domain"
        label={say(labels.Label_Domain)}
        value={link.domain}
        maxlength={fieldLength.domain}
      />
      <TextField
        {...common}
        name="username"
        label={say(labels.Label_Username)}
        value={link.username}
        maxlength={fieldLength.username}
      />
    </>
  );
}

/** The page from which staff go on to their provider: a link, because a form may not lead to another site. */
export function leavingPage(visit: Visit, url: string, cookie: SetCookie): Answer {
  const { say } = visit;
  const page = doorPage(visit, {
    title: say(labels.Title_Leaving),
    lead: say(labels.Text_Leaving),
    hidden: true,
    children: (
      <ButtonGroup>
        <ButtonLink href={url} kind="primary" icon="arrow-right" block>
          {say(labels.Link_Leave)}
        </ButtonLink>
      </ButtonGroup>
    ),
  });
  return page.kind === 'page' ? { ...page, cookies: [cookie] } : page;
}

/** Why nobody was signed in, with the way back. */
export function refusedPage(visit: Visit, message: string, status = 403): Answer {
  const { say } = visit;
  return doorPage(visit, {
    title: say(labels.Title_Refused),
    status,
    hidden: true,
    children: (
      <Stack roomy>
        <Alert kind="error" role="alert">
          {message}
        </Alert>
        <ButtonGroup>
          <ButtonLink href="/medewerker">{say(labels.Link_Again)}</ButtonLink>
        </ButtonGroup>
      </Stack>
    ),
  });
}

/** A short page after which nothing follows. */
export function plainPage(visit: Visit, title: Label, text: Label<string>): Answer {
  return doorPage(visit, {
    title: visit.say(title),
    hidden: true,
    children: <Paragraph>{visit.say(text)}</Paragraph>,
  });
}
