import { z } from 'zod';
import type { MenuItem } from '#foundation/house.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { lockPayment } from '../../online-payment/queries.ts';
import { workLabels as labels } from '../labels.ts';
import { isBookedElsewhere, type WorkItem, workItem, workItems } from '../queries.ts';
import { type Resolution, resolveWorkItem } from '../resolve-work-item.ts';
import { workItemPage, workListPage, workPath } from './work-pages.tsx';

const shared = { audience: ['employee'], feature: 'none' } as const;

const resolveInput = z.object({
  id: z.uuid(),
  hoe: z.string().default(''),
  klantnummer: z.string().trim().max(60).default(''),
  bedrijf: z.string().default(''),
  toelichting: z.string().trim().max(1000).default(''),
});
type ResolveInput = z.output<typeof resolveInput>;

/** The work list of payments that could not be booked by themselves (FIN-B10). */
export const workRoutes: readonly Route[] = [
  page({
    ...shared,
    path: workPath,
    limit: 'page',
    input: z.object({ status: z.literal('klaar').optional().catch(undefined) }),
    log: 'none',
    async show(visit, { status }) {
      const resolved = status !== undefined;
      const items = await workItems(visit.read, visit.organisation.id, resolved);
      return workListPage(visit, items, resolved);
    },
  }),
  page({
    ...shared,
    path: `${workPath}/:id`,
    limit: 'page',
    input: z.object({ id: z.uuid() }),
    log: 'paymentWorkItemViewed',
    async show(visit, { id }) {
      const found = await workItem(visit.read, visit.organisation.id, id);
      return found ? workItemPage(visit, found, firstTyped(found), {}) : notFound;
    },
  }),
  form({
    ...shared,
    path: `${workPath}/:id`,
    limit: 'form',
    input: resolveInput,
    log: 'paymentWorkItemResolved',
    settle: resolve,
    async again(visit, { fields }, errors) {
      const read = resolveInput.safeParse(fields);
      const found = read.success
        ? await workItem(visit.read, visit.organisation.id, read.data.id)
        : undefined;
      return read.success && found ? workItemPage(visit, found, read.data, errors) : notFound;
    },
  }),
];

export const workMenu: MenuItem = {
  key: 'payment-work',
  label: labels.Menu_Work,
  icon: 'inbox',
  href: workPath,
  feature: 'none',
  area: 'office',
  group: 'finance',
  audience: ['employee'],
};

function firstTyped({ payment }: WorkItem) {
  return {
    hoe: '',
    klantnummer: payment?.customerNumber ?? '',
    bedrijf: payment?.companyId ?? '',
    toelichting: '',
  };
}

async function resolve(visit: WriteVisit, input: ResolveInput): Promise<Answer> {
  const { write, organisation, say } = visit;
  const found = await workItem(write, organisation.id, input.id);
  if (!found) return notFound;
  const judged = await judge(visit, found, input);
  if ('errors' in judged) return problems(judged.errors);
  return (await resolveWorkItem(visit, found, judged.resolution))
    ? redirect(workPath, { notice: labels.Notice_Resolved })
    : problems({ form: say(labels.Error_Resolved) });
}

async function judge(
  { write, organisation, say }: WriteVisit,
  { item, companies }: WorkItem,
  { hoe, klantnummer, bedrijf, toelichting: note }: ResolveInput,
): Promise<{ readonly resolution: Resolution } | { readonly errors: Problems }> {
  if (hoe === 'handled') {
    return note === ''
      ? { errors: { toelichting: say(labels.Error_Note) } }
      : { resolution: { how: 'handled', note } };
  }
  if (hoe !== 'booked') return { errors: { hoe: say(labels.Error_How) } };
  if (item.cents <= 0) return { errors: { hoe: say(labels.Error_NotIncoming) } };
  if (item.paymentId !== null) await lockPayment(write, organisation.id, item.paymentId);
  if (await isBookedElsewhere(write, item)) {
    return { errors: { hoe: say(labels.Error_BookedElsewhere) } };
  }
  const customer = await write
    .selectFrom('customer')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('customerNumberKey', '=', klantnummer.toLowerCase())
    .executeTakeFirst();
  const company = companies.find(({ id }) => id === bedrijf);
  if (!customer || !company) return { errors: missing(say, !customer, !company) };
  return { resolution: { how: 'booked', customerId: customer.id, companyId: company.id, note } };
}

function missing(say: Say, noCustomer: boolean, noCompany: boolean): Problems {
  return {
    ...(noCustomer && { klantnummer: say(labels.Error_Customer) }),
    ...(noCompany && { bedrijf: say(labels.Error_Company) }),
  };
}
