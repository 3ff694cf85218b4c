import type { ReadVisit } from '#foundation/http/visit.ts';
import type { RunningLease } from '#modules/leases/module.ts';
import { asksForContract, contractsOf, knowledgeOf } from './knowledge-of.ts';
import type { Chain } from './rules/chain.ts';
import type { Guide } from './rules/guide.ts';
import { type Walk, walk } from './rules/walk.ts';

/** The name under which the contract stands first in a chain; no step has it, for its dot. */
export const contractStep = 'contract';

interface Shared {
  readonly contracts: readonly RunningLease[];
  readonly contract?: RunningLease | undefined;
  /** The answer to the contract question, where there is something to choose. */
  readonly head: Chain;
  /** All answers that count, to go on from. */
  readonly chain: Chain;
  readonly dropped: boolean;
}

/** Where a customer is in a guided question. */
export type Situation =
  | (Shared & { readonly kind: 'noContract'; readonly walk?: undefined })
  | (Shared & { readonly kind: 'chooseContract'; readonly walk?: undefined })
  | (Shared & { readonly kind: 'walking'; readonly walk: Walk });

/**
 * Follows the answers of a chain for one customer: first the contract (KNO-21; the only one is taken at once, none is
 * said, KNO-B7), then the guide with what the records know of customer and unit.
 */
export async function situationOf(
  visit: ReadVisit,
  guide: Guide,
  { customerId, chain }: { readonly customerId: string; readonly chain: Chain },
): Promise<Situation> {
  if (!asksForContract(visit)) {
    return walking(visit, guide, { customerId, contracts: [], head: [], rest: chain });
  }
  const contracts = await contractsOf(visit, customerId);
  const [only, second] = contracts;
  const nothing = { contracts, head: [], chain: [], dropped: chain.length > 0 };
  if (!only) return { ...nothing, kind: 'noContract' };
  if (!second) {
    // With one contract there is nothing to choose: an address of before, with a choice in it, goes on.
    const rest = chain[0]?.step === contractStep ? chain.slice(1) : chain;
    return walking(visit, guide, { customerId, contracts, contract: only, head: [], rest });
  }
  const [first, ...rest] = chain;
  const contract =
    first?.step === contractStep ? contracts.find(({ code }) => code === first.answer) : undefined;
  if (!contract || !first) return { ...nothing, kind: 'chooseContract' };
  return walking(visit, guide, { customerId, contracts, contract, head: [first], rest });
}

async function walking(
  visit: ReadVisit,
  guide: Guide,
  at: {
    readonly customerId: string;
    readonly contracts: readonly RunningLease[];
    readonly contract?: RunningLease;
    readonly head: Chain;
    readonly rest: Chain;
  },
): Promise<Situation> {
  const { customerId, contracts, contract, head, rest } = at;
  const knowledge = await knowledgeOf(visit, guide, { customerId, unitId: contract?.unitId });
  const walked = walk(guide, rest, knowledge);
  return {
    kind: 'walking',
    contracts,
    contract,
    head,
    chain: [...head, ...walked.chain],
    dropped: walked.dropped,
    walk: walked,
  };
}
