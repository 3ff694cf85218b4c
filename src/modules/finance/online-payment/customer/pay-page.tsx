import { dateAt } from '#foundation/clock.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ErrorSummary } from '#foundation/page/form.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { leaseAddresses, leaseAddressesIn } from '#modules/leases/module.ts';
import type { Money } from '../../customer/finance-panel.ts';
import { rowsAStep } from '../../customer/rows-shown.ts';
import { finances } from '../../labels.ts';
import { entriesIn, openEntries } from '../../queries.ts';
import { payLabels as labels } from '../labels.ts';
import { PayingParts } from './panel.tsx';
import { askInside, type PayingNow, payingNow, payingNowIn } from './panel-question.ts';
import type { PayFormState } from './pay-form.tsx';

/** What the panel needs, asked inside a transaction. */
export interface Paying {
  readonly money: Money;
  readonly paying: PayingNow;
}

/** Reads the entries as they are now, for showing the form again (FIN-B4). */
export async function readPaying(read: Read, visit: Visit): Promise<Paying> {
  return {
    money: {
      today: dateAt(visit.now),
      entries: entriesIn(await askInside(read, openEntries)),
      addresses: leaseAddressesIn([...(await askInside(read, leaseAddresses))]),
      shown: { facturen: rowsAStep, betalingen: rowsAStep },
    },
    paying: payingNowIn(await askInside(read, payingNow)),
  };
}

/** The form of the panel on a page of its own: what was picked, what it comes to, and the messages beside it. */
export function payPage(
  visit: Visit,
  { money, paying }: Paying,
  state: PayFormState,
  status?: number,
): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: say(labels.Title_Pay),
    current: 'finance',
    breadcrumb: [{ href: '/financien', title: say(finances.Title_Finance) }],
    failed: Object.keys(state.errors).length > 0,
    ...(status !== undefined && { status }),
    children: (
      <>
        <ErrorSummary say={say} errors={state.errors} />
        <PlainPanel id="betalen" title={say(labels.Panel_Pay)}>
          <PayingParts visit={visit} money={money} paying={paying} state={state} />
        </PlainPanel>
      </>
    ),
  });
}
