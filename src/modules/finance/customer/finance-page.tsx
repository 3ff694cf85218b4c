import { z } from 'zod';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { hotPage } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Panels } from '#foundation/page/panel.tsx';
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
            <OpenBalancePanel visit={visit} entries={entriesIn(entries)} addresses={leaseAddressesIn(addresses)} />
          </Panels>
        ),
    });
  },
});

function Closed({ visit: { say } }: { visit: Visit }): Html {
  return (
    <Alert kind="info" title={say(finances.Title_BailiffCase)}>
      {say(finances.Text_BailiffCase)}
    </Alert>
  );
}
