import { z } from 'zod';
import { formatMoney } from '#foundation/format/money.ts';
import { type Answer, type Problems, problems, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { features } from '#foundation/switches/features.ts';
import { closedByBailiff } from '../../customer/closed-by-bailiff.tsx';
import { createArrangement, type OrderRefusal } from '../create-arrangement.ts';
import { type Choice, findChoice, findOffers } from '../find-choice.ts';
import { wizardLabels as labels, pageLabels } from '../labels.ts';
import { arrangementPaths } from '../paths.ts';
import { isOfOneCompany } from '../rules/selection.ts';
import { chooseInvoicesPage } from './choose-invoices.tsx';
import { chooseTermsPage } from './choose-terms.tsx';
import { ownerOf } from './owner.ts';
import { orderInput, type WizardInput, wizardHref, wizardInput } from './wizard-input.ts';

const shared = {
  audience: ['customer'],
  feature: features.paymentArrangements,
  log: 'none',
} as const;

/** The wizard of a new arrangement, as pages that work without script (FIN-70 to FIN-80, FIN-101). */
export const wizardRoutes: readonly Route[] = [
  page({
    ...shared,
    path: arrangementPaths.chooseInvoices,
    limit: 'page',
    input: wizardInput,
    show: async (visit, input) => (await closedByBailiff(visit)) ?? showInvoices(visit, input),
  }),
  form({
    ...shared,
    path: arrangementPaths.chooseInvoices,
    limit: 'form',
    input: wizardInput,
    once: false,
    settle: goToTerms,
    again: (visit, sent, errors) => showInvoices(visit, readChoices(sent), errors),
  }),
  page({
    ...shared,
    path: arrangementPaths.chooseTerms,
    limit: 'page',
    input: wizardInput,
    show: async (visit, input) => (await closedByBailiff(visit)) ?? showTerms(visit, input),
  }),
  form({
    ...shared,
    path: arrangementPaths.change,
    limit: 'form',
    input: wizardInput.extend({ doe: z.enum(['tonen', 'vorige']).catch('tonen') }),
    once: false,
    settle: async (_visit, { doe, ...input }) =>
      redirect(
        wizardHref(
          doe === 'vorige' ? arrangementPaths.chooseInvoices : arrangementPaths.chooseTerms,
          input,
        ),
      ),
    again: (visit, sent, errors) => showTerms(visit, readChoices(sent), errors),
  }),
  form({
    ...shared,
    path: arrangementPaths.chooseTerms,
    limit: 'form',
    input: orderInput,
    log: 'arrangementRequested',
    settle: send,
    again: (visit, sent, errors) => showTerms(visit, readChoices(sent), errors),
  }),
];

async function showInvoices(
  visit: ReadVisit,
  input: WizardInput,
  errors: Problems = {},
): Promise<Answer> {
  const choice = await findChoice(visit.read, ownerOf(visit), input.post);
  return chooseInvoicesPage(visit, input, choice, errors);
}

/** Without anything to make an arrangement of there is no second step. */
async function showTerms(
  visit: ReadVisit,
  input: WizardInput,
  errors: Problems = {},
): Promise<Answer> {
  const owner = ownerOf(visit);
  const choice = await findChoice(visit.read, owner, input.post);
  const refusal = refusalOf(input, choice.chosen);
  if (refusal) {
    const problem = { post: visit.say(messages[refusal]) };
    const answer = await chooseInvoicesPage(visit, input, choice, problem);
    return answer.kind === 'page' ? { ...answer, status: 422 } : answer;
  }
  return chooseTermsPage(visit, input, choice, await findOffers(visit, owner, choice), errors);
}

async function goToTerms(visit: WriteVisit, input: WizardInput): Promise<Answer> {
  const closed = await closedByBailiff(visit);
  if (closed) return closed;
  const { chosen } = await findChoice(visit.read, ownerOf(visit), input.post);
  const refusal = refusalOf(input, chosen);
  if (refusal) return problems({ post: visit.say(messages[refusal]) });
  return redirect(wizardHref(arrangementPaths.chooseTerms, input));
}

function refusalOf(
  { post }: WizardInput,
  chosen: Choice['chosen'],
): 'nothingChosen' | 'allLost' | 'severalCompanies' | undefined {
  if (chosen.length === 0) return post.length === 0 ? 'nothingChosen' : 'allLost';
  return isOfOneCompany(chosen) ? undefined : 'severalCompanies';
}

const notices = {
  created: pageLabels.Notice_Created,
  activated: pageLabels.Notice_Activated,
  notActivated: pageLabels.Warning_NotActivated,
} as const;

async function send(visit: WriteVisit, input: z.infer<typeof orderInput>): Promise<Answer> {
  const closed = await closedByBailiff(visit);
  if (closed) return closed;
  const { say } = visit;
  if (input.type === '') return problems({ type: say(labels.Error_Type) });
  if (input.aantal === undefined) return problems({ aantal: say(labels.Error_Count) });
  const owner = ownerOf(visit);
  const result = await createArrangement(visit, owner, {
    codes: input.post,
    seenCents: input.totaal,
    templateCode: input.type,
    count: input.aantal,
  });
  if ('refused' in result) return refused(visit, input, result.refused);
  return redirect(arrangementPaths.one(result.id), { notice: notices[result.state] });
}

const messages = {
  nothingChosen: labels.Error_ChooseOne,
  allLost: labels.Error_AllLost,
  severalCompanies: labels.Error_OneCompany,
  typeNotOffered: labels.Error_TypeGone,
  countNotOffered: labels.Error_Count,
} as const;

const fields = {
  nothingChosen: 'post',
  severalCompanies: 'post',
  typeNotOffered: 'type',
  countNotOffered: 'aantal',
} as const;

async function refused(
  visit: WriteVisit,
  { post }: WizardInput,
  refusal: OrderRefusal,
): Promise<Answer> {
  const { say, read } = visit;
  if (refusal !== 'changed') return problems({ [fields[refusal]]: say(messages[refusal]) });
  const { totalCents } = await findChoice(read, ownerOf(visit), post);
  return problems({ form: say(labels.Error_Changed, { amount: formatMoney(totalCents) }) });
}

/** What was chosen, from a form that is shown again. */
function readChoices({ fields: sent }: Sent): WizardInput {
  return wizardInput.catch({ post: [], type: '', aantal: undefined }).parse(sent);
}
