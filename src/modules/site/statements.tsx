import { z } from 'zod';
import type { Child, Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, Section as PlainSection, Stack } from '#foundation/page/panel.tsx';
import { customerPage, doorPage } from '#foundation/present/present.tsx';
import { analyticsTrackingId, consentOf } from '#foundation/visits/analytics.ts';
import { ConsentChoice } from '#foundation/visits/consent.tsx';
import { accessibilityLabels, privacyLabels, siteLabels } from './labels.ts';

/** The two statements that stand in the footer of every page. */
export function statementRoutes(): Route[] {
  const open = {
    audience: ['anyone'],
    feature: 'none',
    limit: 'page',
    input: z.object({}),
    log: 'none',
    lookingAlong: 'free',
  } as const;
  return [
    page({ ...open, path: '/toegankelijkheid', show: accessibilityStatement }),
    page({ ...open, path: '/privacy', show: privacyStatement }),
  ];
}

/** How accessible this organisation's portal is, what was checked and where to report what fails. */
function accessibilityStatement(visit: Visit): Answer {
  const { say, organisation } = visit;
  const { name: organisationName, portalName } = organisation;
  const words = accessibilityLabels;
  return statement(visit, {
    title: say(words.Title_Page),
    lead: say(words.Text_Lead, { organisationName, portalName }),
    children: (
      <>
        <Section id="stand" title={say(words.Title_Status)}>
          <Paragraph>{say(words.Text_Standard, { portalName })}</Paragraph>
          <Paragraph>{say(words.Text_NotExamined, { portalName })}</Paragraph>
        </Section>
        <Section id="controle" title={say(words.Title_Checked)}>
          <List
            items={[
              say(words.Text_CheckedByMachine),
              say(words.Text_CheckedKeyboard),
              say(words.Text_CheckedZoom),
            ]}
          />
        </Section>
        <Section id="grenzen" title={say(words.Title_Limits)}>
          <List items={[say(words.Text_LimitDocuments), say(words.Text_LimitColours)]} />
        </Section>
        <Section id="melden" title={say(words.Title_Report)}>
          <Paragraph>{say(words.Text_Report)}</Paragraph>
          <Contact visit={visit} />
          <Paragraph>{say(words.Text_NotSatisfied, { organisationName })}</Paragraph>
        </Section>
      </>
    ),
  });
}

/** What happens with the details of customers. */
function privacyStatement(visit: Visit): Answer {
  const { say, organisation } = visit;
  const { name: organisationName } = organisation;
  const words = privacyLabels;
  return statement(visit, {
    title: say(words.Title_Page),
    lead: say(words.Text_Lead, { organisationName }),
    children: (
      <>
        <Section id="gegevens" title={say(words.Title_Data)}>
          <Paragraph>{say(words.Text_Data, { organisationName })}</Paragraph>
        </Section>
        <Section id="vastleggen" title={say(words.Title_Log)}>
          <Paragraph>{say(words.Text_Log)}</Paragraph>
        </Section>
        <Section id="cookies" title={say(words.Title_Cookies)}>
          <Paragraph>{say(words.Text_Cookies)}</Paragraph>
        </Section>
        <Measuring visit={visit} />
        <Section id="rechten" title={say(words.Title_Rights)}>
          <Paragraph>{say(words.Text_Rights)}</Paragraph>
        </Section>
        <Section id="contact" title={say(siteLabels.Title_Contact)}>
          <Contact visit={visit} />
        </Section>
      </>
    ),
  });
}

/** Where the organisation measures visits: what the visitor chose, and the choice again (ADM-249). */
function Measuring({ visit }: { visit: Visit }): Html | null {
  if (visit.organisation.setting(analyticsTrackingId) === '') return null;
  const { say } = visit;
  return (
    <Section id="bezoek-meten" title={say(privacyLabels.Title_Measuring)}>
      <Paragraph>{say(privacyLabels.Text_Measuring)}</Paragraph>
      <Paragraph>
        {say(consentOf(visit) ? privacyLabels.Text_MeasuringOn : privacyLabels.Text_MeasuringOff)}
      </Paragraph>
      <ConsentChoice say={say} />
    </Section>
  );
}

/** With the menu for a customer who is signed in, else as a page of the front door. */
function statement(
  visit: Visit,
  { title, lead, children }: { title: string; lead: string; children: Html },
): Answer {
  if (visit.visitor.kind === 'customer') {
    return customerPage(visit, {
      title,
      lead,
      children: (
        <div class="voordeur-panel voordeur-panel--plain voordeur-stack voordeur-stack--roomy">
          {children}
        </div>
      ),
    });
  }
  return doorPage(visit, {
    title,
    lead,
    wide: true,
    children: (
      <>
        {children}
        <ButtonGroup>
          <ButtonLink href="/">{visit.say(siteLabels.Link_Home)}</ButtonLink>
        </ButtonGroup>
      </>
    ),
  });
}

function Contact({ visit: { say, organisation } }: { visit: Visit }): Html {
  const { telephone, openingHours, email, address } = organisation.contact;
  const lines: Child[] = [
    telephone && (
      <>
        <TextLink href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</TextLink>
        {openingHours && ` (${openingHours})`}
      </>
    ),
    email && <TextLink href={`mailto:${email}`}>{email}</TextLink>,
    address,
  ].filter(Boolean);
  if (lines.length === 0) {
    const organisationName = organisation.name;
    return <Paragraph>{say(siteLabels.Text_ContactOtherwise, { organisationName })}</Paragraph>;
  }
  return <List items={lines} />;
}

function List({ items }: { items: readonly Child[] }): Html {
  return (
    <ul>
      {items.map((item) => (
        <li class="utrecht-paragraph">{item}</li>
      ))}
    </ul>
  );
}

function Section(props: { id: string; title: string; children: Child }): Html {
  return (
    <PlainSection id={props.id} title={props.title}>
      <Stack>{props.children}</Stack>
    </PlainSection>
  );
}
