import { dateAt } from '#foundation/clock.ts';
import { hotPage } from '#foundation/http/route.ts';
import { Panels } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { leaseAddresses, leaseAddressesIn } from '#modules/leases/module.ts';
import { finances } from '../labels.ts';
import { entriesIn, hasRunningCase, openEntries, runningBailiffCase } from '../queries.ts';
import { closedPage } from './closed-by-bailiff.tsx';
import type { Money } from './finance-panel.ts';
import { financePanels } from './panels.ts';
import { rowsShownInput } from './rows-shown.ts';

/**
 * The page Financiën: its panels, each with its own switch; closed while a bailiff case runs (FIN-1 to FIN-7). The
 * questions of all panels travel in one round trip, before it is known which of them will be shown.
 */
export const financePage = hotPage({
  path: '/financien',
  audience: ['customer'],
  feature: features.balance,
  limit: 'page',
  input: rowsShownInput,
  log: 'none',
  questions: (shown, now) => [
    runningBailiffCase,
    openEntries,
    leaseAddresses,
    ...financePanels.flatMap(({ questions }) => questions(now, shown)),
  ],
  show(visit, shown, [bailiffCases, entries, addresses, ...answers]) {
    if (hasRunningCase(bailiffCases)) return closedPage(visit);
    const { say, organisation, now } = visit;
    const money: Money = {
      today: dateAt(now),
      entries: entriesIn(entries),
      addresses: leaseAddressesIn(addresses),
      shown,
    };
    const panels = financePanels.map((panel) => {
      const own = answers.splice(0, panel.questions(now, shown).length);
      return organisation.isOn(panel.feature) && panel.view(visit, money, own);
    });
    return customerPage(visit, {
      title: say(finances.Title_Finance),
      lead: say(finances.Text_Lead),
      current: 'finance',
      children: <Panels>{panels}</Panels>,
    });
  },
});
