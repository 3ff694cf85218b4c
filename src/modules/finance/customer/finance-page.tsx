import { z } from 'zod';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { hotPage } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panels, Paragraph } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { leaseAddresses, leaseAddressesIn } from '#modules/leases/module.ts';
import { finances } from '../labels.ts';
import { entriesIn, openEntries, runningBailiffCase } from '../queries.ts';
import { OpenBalancePanel } from './open-balance-panel.tsx';

/** The page Financiën; closed while a bailiff case runs (FIN-1, FIN-2, FIN-7). */
export const financePage = hotPage({
  path: '/financien',
  audience: ['customer'],
  feature: features.balance,
  limit: 'page',
  input: z.object({}),
  log: 'none',
  questions: () => [runningBailiffCase, openEntries, leaseAddresses],
  show(visit, _input, [bailiffCases = [], entries, addresses]) {
    const { say } = visit;
    return customerPage(visit, {
      title: say(finances.Title_Finance),
      lead: say(finances.Text_Lead),
      current: 'finance',
      children:
        bailiffCases.length > 0 ? (
          <Closed visit={visit} />
        ) : (
          <Panels>
            <OpenBalancePanel
              visit={visit}
              entries={entriesIn(entries)}
              addresses={leaseAddressesIn(addresses)}
            />
          </Panels>
        ),
    });
  },
});

/** Why nothing stands here, with the ways to reach the organisation (FIN-2). */
function Closed({ visit: { say, organisation } }: { visit: Visit }): Html {
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
