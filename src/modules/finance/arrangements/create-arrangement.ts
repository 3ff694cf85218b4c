import { randomUUID } from 'node:crypto';
import { dateAt } from '#foundation/clock.ts';
import { nextNumber } from '#foundation/database/next-number.ts';
import type { Write } from '#foundation/database/transaction.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { activateArrangement } from './activate-arrangement.ts';
import { type Choice, findChoice, findOffers, type Owner } from './find-choice.ts';
import { arrangementAdded } from './interaction-kinds.ts';
import { dueDates } from './rules/due-dates.ts';
import { isOfOneCompany } from './rules/selection.ts';
import type { ArrangementTemplate } from './rules/template.ts';
import type { TermPlan } from './rules/term-plan.ts';

/** What a customer sends: what he chose, and the total that he saw. */
export interface ArrangementOrder {
  readonly codes: readonly string[];
  readonly seenCents: number;
  readonly templateCode: string;
  readonly count: number;
}

/** Why an order is not carried out; nothing is stored then. */
export type OrderRefusal =
  | 'nothingChosen'
  | 'severalCompanies'
  | 'changed'
  | 'typeNotOffered'
  | 'countNotOffered';

export type OrderResult =
  | { readonly refused: OrderRefusal }
  | { readonly id: string; readonly state: 'created' | 'activated' | 'notActivated' };

/**
 * Makes an arrangement of exactly the entries and the total that the customer saw, with its terms and the interaction
 * of its template, and activates it when the template says so (FIN-74, FIN-100 to FIN-102, FIN-B16, FIN-B18). Two
 * orders at once on one entry wait for each other; the second is refused.
 */
export async function createArrangement(
  visit: WriteVisit,
  owner: Owner,
  order: ArrangementOrder,
): Promise<OrderResult> {
  const { write } = visit;
  await holdEntries(write, owner, order.codes);
  const choice = await findChoice(write, owner, order.codes);
  if (choice.chosen.length === 0) return { refused: 'nothingChosen' };
  if (!isOfOneCompany(choice.chosen)) return { refused: 'severalCompanies' };
  if (choice.lostSome || choice.totalCents !== order.seenCents) return { refused: 'changed' };
  const offers = await findOffers(visit, owner, choice);
  const offer = offers.find(({ template }) => template.code === order.templateCode);
  if (!offer) return { refused: 'typeNotOffered' };
  const plan = offer.plans.find(({ count }) => count === order.count);
  if (!plan) return { refused: 'countNotOffered' };
  const id = await store(visit, owner, choice, offer.template, plan);
  await logInteraction(write, {
    ...owner,
    kind: kindOf(visit, offer.template),
    actor: visit.visitor,
    now: visit.now,
  });
  if (!offer.template.activatesImmediately) return { id, state: 'created' };
  const obstacle = await activateArrangement(visit, id);
  return { id, state: obstacle ? 'notActivated' : 'activated' };
}

/** Holds the entries in one order, so that two orders cannot wait for each other both ways. */
async function holdEntries(
  write: Write,
  { organisationId, customerId }: Owner,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  await write
    .selectFrom('ledgerEntry')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('code', 'in', codes)
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function store(
  { write, now }: WriteVisit,
  { organisationId, customerId }: Owner,
  { chosen, totalCents }: Choice,
  template: ArrangementTemplate,
  plan: TermPlan,
): Promise<string> {
  const id = randomUUID();
  const today = dateAt(now);
  const year = String(today.year).slice(2);
  const number = await nextNumber(write, organisationId, `arrangement-${year}`);
  const [first] = chosen;
  if (!first) throw new Error('An arrangement needs an entry.');
  await write
    .insertInto('arrangement')
    .values({
      organisationId,
      customerId,
      id,
      code: `BR${year}-${String(number).padStart(6, '0')}`,
      companyId: first.companyId,
      templateId: template.id,
      templateDescription: template.description,
      invoiceType: template.invoiceType,
      transactionMode: template.transactionMode,
      paymentTerms: template.paymentTerms,
      totalCents,
      termCount: plan.count,
      status: 'created',
      startsOn: today,
    })
    .execute();
  await write
    .insertInto('arrangementEntry')
    .values(
      chosen.map((entry) => ({
        organisationId,
        customerId,
        arrangementId: id,
        entryId: entry.id,
        cents: entry.remainingCents,
      })),
    )
    .execute();
  const dates = dueDates(template, today, plan.amounts.length);
  await write
    .insertInto('arrangementTerm')
    .values(
      plan.amounts.map((cents, index) => ({
        organisationId,
        customerId,
        arrangementId: id,
        position: index + 1,
        dueOn: dates[index] ?? today,
        cents,
        isExtra: index >= plan.count,
      })),
    )
    .execute();
  return id;
}

/** The event that the template names; one that is not meant for arrangements keeps its own icon (FIN-92). */
function kindOf(
  { house }: WriteVisit,
  { interactionTemplate }: ArrangementTemplate,
): InteractionKind {
  const known = house.interactionKinds.get(interactionTemplate);
  if (known) return known;
  return { ...arrangementAdded, code: interactionTemplate, icon: 'dot' };
}
