import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { instantAt } from '#foundation/clock.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import { contentOf } from '../customer/photo-route.ts';
import { linkToCustomer } from '../link-customer.ts';
import { askCustomer } from '../orders/ask-customer.ts';
import {
  acceptOrder,
  addOrder,
  assignOrder,
  cancelOrder,
  type Executor,
  finishOrder,
  fixOrder,
  moveRequest,
  planOrder,
} from '../orders/work-orders.ts';
import { officeRepairsPath } from '../paths.ts';
import { contractors, findRepair } from './find-repair.ts';
import { officeRepairLabels as labels } from './labels.ts';
import { repairCard } from './repair-card.tsx';

const shared = { audience: ['employee'], feature: 'none' } as const;
const path = `${officeRepairsPath}/:id`;
const id = z.uuid();
const text = (longest: number) => z.string().trim().max(longest);
const executorInput = {
  uitvoerder: z.union([z.literal('eigen'), z.uuid()]),
  vakgroep: text(100).default(''),
};

const steps = {
  accepteren: acceptOrder,
  vastzetten: fixOrder,
  uitgevoerd: finishOrder,
  vervallen: cancelOrder,
} as const;

/** The card of a request and everything that staff do there; each act stands in the change log. */
export function repairCardRoutes(files: FileStore): readonly Route[] {
  return [
    page({
      ...shared,
      path,
      limit: 'page',
      input: z.object({ id }),
      log: 'none',
      async show(visit, input) {
        const repair = await findRepair(visit.read, visit.organisation.id, input.id);
        return repair ? repairCard(visit, repair) : notFound;
      },
    }),
    page({
      ...shared,
      path: `${path}/foto/:fileId`,
      limit: 'page',
      input: z.object({ id, fileId: z.uuid() }),
      log: 'repairPhotoSeen',
      async show({ read, organisation }, { id: requestId, fileId }) {
        const file = await read
          .selectFrom('repairPhoto as p')
          .innerJoin('storedFile as f', (join) =>
            join.onRef('f.organisationId', '=', 'p.organisationId').onRef('f.id', '=', 'p.fileId'),
          )
          .select(['f.key', 'f.type'])
          .where('p.organisationId', '=', organisation.id)
          .where('p.requestId', '=', requestId)
          .where('p.fileId', '=', fileId)
          .executeTakeFirst();
        const content = file && (await contentOf(files, file.key));
        return file && content
          ? { kind: 'file', content, contentType: file.type, caching: 'never' }
          : notFound;
      },
    }),
    form({
      ...shared,
      path: `${path}/opdrachten`,
      limit: 'form',
      input: z.object({ id, wat: text(200).min(1), ...executorInput }),
      log: 'repairOrderAdded',
      async settle(visit, input) {
        const to = await executorOf(visit, input);
        if (!to) return noContractor(visit);
        const added = await addOrder(visit, input.id, { ...to, description: input.wat });
        return ended(visit, input.id, added ? undefined : 'notPossible', labels.Button_AddOrder);
      },
      again,
    }),
    form({
      ...shared,
      path: `${path}/toewijzen`,
      limit: 'form',
      input: z.object({ id, opdracht: z.uuid(), ...executorInput }),
      log: 'repairOrderAssigned',
      async settle(visit, input) {
        const to = await executorOf(visit, input);
        if (!to) return noContractor(visit);
        const ref = { requestId: input.id, orderId: input.opdracht };
        return ended(visit, input.id, await assignOrder(visit, ref, to), labels.Button_Assign);
      },
      again,
    }),
    form({
      ...shared,
      path: `${path}/plannen`,
      limit: 'form',
      input: z.object({ id, opdracht: z.uuid(), dag: text(10), van: text(5), tot: text(5) }),
      log: 'repairOrderPlanned',
      async settle(visit, input) {
        const read = readVisit(visit, input);
        if ('problems' in read) return problems(read.problems);
        const ref = { requestId: input.id, orderId: input.opdracht };
        return ended(
          visit,
          input.id,
          await planOrder(visit, ref, read.planned),
          labels.Button_Plan,
        );
      },
      again,
    }),
    form({
      ...shared,
      path: `${path}/opdracht`,
      limit: 'form',
      input: z.object({
        id,
        opdracht: z.uuid(),
        doe: z.enum(['accepteren', 'vastzetten', 'uitgevoerd', 'vervallen']),
      }),
      log: 'repairOrderMoved',
      async settle(visit, { id: requestId, opdracht: orderId, doe }) {
        const refused = await steps[doe](visit, { requestId, orderId });
        return ended(visit, requestId, refused, stepLabels[doe]);
      },
      again,
    }),
    form({
      ...shared,
      path: `${path}/stand`,
      limit: 'form',
      input: z.object({
        id,
        naar: z.enum(['in_progress', 'done', 'rejected']),
        toelichting: text(500).default(''),
      }),
      log: 'repairMoved',
      async settle(visit, { id: requestId, naar, toelichting }) {
        const refused = await moveRequest(visit, requestId, naar, toelichting);
        return ended(visit, requestId, refused, moveLabels[naar]);
      },
      again,
    }),
    form({
      ...shared,
      path: `${path}/vraag`,
      limit: 'form',
      input: z.object({ id, vraag: text(2000).min(1) }),
      log: 'repairQuestionAsked',
      async settle(visit, { id: requestId, vraag }) {
        const outcome = await askCustomer(visit, requestId, vraag);
        return outcome === 'asked'
          ? redirect(`${officeRepairsPath}/${requestId}`, { notice: labels.Notice_Asked })
          : problems({ form: visit.say(labels.Error_notPossible) });
      },
      again,
    }),
    form({
      ...shared,
      path: `${path}/koppelen`,
      limit: 'form',
      input: z.object({ id, klantnummer: text(40).min(1) }),
      log: 'repairLinked',
      async settle(visit, { id: requestId, klantnummer }) {
        const outcome = await linkToCustomer(visit, requestId, klantnummer);
        if (outcome === 'noCustomer')
          return problems({ klantnummer: visit.say(labels.Error_NoCustomer) });
        if (outcome === 'notThere') return problems({ form: visit.say(labels.Error_notPossible) });
        await noteChange(visit, requestId, labels.Button_Link, klantnummer);
        return redirect(`${officeRepairsPath}/${requestId}`, { notice: labels.Notice_Linked });
      },
      again,
    }),
  ];
}

const stepLabels = {
  accepteren: labels.Button_Accept,
  vastzetten: labels.Button_Fix,
  uitgevoerd: labels.Button_Finish,
  vervallen: labels.Button_CancelOrder,
} as const;
const moveLabels = {
  in_progress: labels.Button_Take,
  done: labels.Button_Done,
  rejected: labels.Button_Reject,
} as const;

async function ended(
  visit: WriteVisit,
  requestId: string,
  refused: 'notThere' | 'notPossible' | undefined,
  what: Label,
): Promise<Answer> {
  if (refused === 'notThere') return notFound;
  if (refused) return problems({ form: visit.say(labels.Error_notPossible) });
  await noteChange(visit, requestId, what);
  return redirect(`${officeRepairsPath}/${requestId}`, { notice: labels.Notice_Done });
}

async function noteChange(
  visit: WriteVisit,
  requestId: string,
  what: Label,
  value = '',
): Promise<void> {
  const repair = await findRepair(visit.read, visit.organisation.id, requestId);
  await logChange(visit, {
    subject: `${visit.say(labels.Title_Request)} ${repair?.code ?? ''}`,
    newValue: [visit.say(what), value].filter(Boolean).join(' '),
  });
}

async function again(visit: ReadVisit, { fields }: Sent, errors: Problems): Promise<Answer> {
  const requestId = id.catch('').parse(fields.id);
  const repair = requestId && (await findRepair(visit.read, visit.organisation.id, requestId));
  return repair ? repairCard(visit, repair, { errors, fields }) : notFound;
}

async function executorOf(
  { read, organisation }: WriteVisit,
  { uitvoerder, vakgroep }: { readonly uitvoerder: string; readonly vakgroep: string },
): Promise<Executor | undefined> {
  if (uitvoerder === 'eigen') return { executor: 'own_crew', tradeGroup: vakgroep };
  const known = await contractors(read, organisation.id);
  return known.some((contractor) => contractor.id === uitvoerder)
    ? { executor: 'contractor', contractorId: uitvoerder }
    : undefined;
}

function noContractor({ say }: WriteVisit): Answer {
  return problems({ uitvoerder: say(labels.Error_NoContractor) });
}

function readVisit(
  { say }: WriteVisit,
  { dag, van, tot }: { readonly dag: string; readonly van: string; readonly tot: string },
) {
  const on = dayOf(dag);
  const isTime = (typed: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed);
  const wrong: Problems = {
    ...(!on && { dag: say(labels.Error_Day) }),
    ...(!isTime(van) && { van: say(labels.Error_Time) }),
    ...(!isTime(tot) && { tot: say(labels.Error_Time) }),
    ...(isTime(van) && isTime(tot) && tot <= van && { tot: say(labels.Error_UntilBeforeFrom) }),
  };
  if (!on || Object.keys(wrong).length > 0) return { problems: wrong };
  return { planned: { start: instantAt(on, van), end: instantAt(on, tot) } };
}

function dayOf(typed: string): Temporal.PlainDate | undefined {
  const [, day, month, year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(typed) ?? [];
  if (day === undefined) return undefined;
  try {
    const parts = { day: Number(day), month: Number(month), year: Number(year) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
