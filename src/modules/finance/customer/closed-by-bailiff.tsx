import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { finances } from '../labels.ts';
import { bailiffCaseRuns } from '../queries.ts';

/**
 * The guard of every page and form of finance but the page Financiën itself, which asks in its own round trip: the
 * explanation as an answer while a bailiff case runs, undefined otherwise (FIN-2, FIN-B13). A form asks it before it
 * changes anything, because a page ends a transaction without rolling it back.
 */
export async function closedByBailiff(visit: ReadVisit): Promise<Answer | undefined> {
  const { visitor, organisation, read } = visit;
  if (visitor.kind !== 'customer') return undefined;
  const { customerId } = visitor;
  const runs = await bailiffCaseRuns(read, { organisationId: organisation.id, customerId });
  return runs ? closedPage(visit, 403) : undefined;
}

/** The page that stands in the place of every page of finance while a bailiff case runs (FIN-2). */
export function closedPage(visit: Visit, status = 200): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: say(finances.Title_Finance),
    lead: say(finances.Text_Lead),
    current: 'finance',
    children: <Explanation visit={visit} />,
    status,
  });
}

/** Why nothing stands here, with the ways to reach the organisation. */
function Explanation({ visit: { say, organisation } }: { visit: Visit }): Html {
  const { telephone, email } = organisation.contact;
  return (
    <Alert kind="info" title={say(finances.Title_BailiffCase)}>
      <Paragraph>{say(finances.Text_BailiffCase)}</Paragraph>
      {telephone && (
        <Paragraph>
          <TextLink href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>
            {say(finances.Text_Call, { telephone })}
          </TextLink>
        </Paragraph>
      )}
      {email && (
        <Paragraph>
          <TextLink href={`mailto:${email}`}>{say(finances.Text_Mail, { email })}</TextLink>
        </Paragraph>
      )}
    </Alert>
  );
}
