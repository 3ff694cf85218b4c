import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatLongDate } from '#foundation/format/dates.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import {
  form,
  go,
  outsideForm,
  page,
  type Route,
  type Step,
  stop,
} from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import {
  type AddressBook,
  AddressBookUnavailable,
  type StreetAndTown,
} from '#foundation/ports/address.ts';
import { features } from '#foundation/switches/features.ts';
import { normalizePostcode, placeNameRefusal } from '#modules/customers/module.ts';
import { terminationLabels as labels } from '../labels.ts';
import { leasesToEnd } from '../lease-to-end.ts';
import { isNetherlands } from '../rules/new-address.ts';
import { checkDraft, endDateProblem } from './check-draft.ts';
import { choosePage } from './choose-page.tsx';
import { forgetDraft, keepDraft, placeKeyOf, type TerminationDraft } from './draft.ts';
import { findOwn } from './find-own.ts';
import { formPage } from './form-page.tsx';
import { obstaclePage, statePage } from './obstacle.tsx';
import { ownEmails } from './own-emails.ts';
import { terminatePath } from './paths.ts';
import { draftAfter, type TypedForm, typedForm } from './typed-form.ts';

const path = `${terminatePath}/:leaseId`;
const byLease = z.object({ leaseId: z.uuid() });
const common = { audience: ['customer'], feature: features.terminateLease } as const;

/** What was found at an address; `unneeded` where street and town are typed. */
type Place = StreetAndTown | 'unknown' | 'unavailable' | 'unneeded';

/** Choosing a lease, the form with everything, and stopping half-way (HOM-6, TRM-1 to TRM-7). */
export function formRoutes(addresses: AddressBook): readonly Route[] {
  return [
    page({
      ...common,
      path: terminatePath,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: start,
    }),
    page({
      ...common,
      path,
      limit: 'page',
      input: byLease,
      log: 'none',
      show: (visit, { leaseId }) => shownForm(visit, leaseId, {}),
    }),
    outsideForm<TypedForm, TerminationDraft, Place>({
      ...common,
      path,
      limit: 'form',
      input: typedForm,
      log: 'terminationTyped',
      once: false,
      prepare,
      outside: (_visit, _typed, draft) => lookUp(addresses, draft),
      settle: settlePlace,
      again: (visit, { fields }, found) => shownForm(visit, idIn(fields.leaseId), found),
    }),
    form({
      ...common,
      path: `${path}/stoppen`,
      limit: 'form',
      input: byLease,
      log: 'terminationStopped',
      once: false,
      async settle(visit, { leaseId }) {
        await forgetDraft(visit, leaseId);
        return redirect('/woning', { notice: labels.Notice_Stopped });
      },
      again: () => notFound,
    }),
  ];
}

/** With one lease its form; with several the choice (HOM-6). */
async function start(visit: ReadVisit): Promise<Answer> {
  const { read, organisation, visitor, now, say } = visit;
  if (visitor.kind !== 'customer') return notFound;
  const whose = { organisationId: organisation.id, customerId: visitor.customerId };
  const leases = await leasesToEnd(read, whose, dateAt(now));
  const [only] = leases;
  if (!only) {
    return statePage(visit, {
      title: say(labels.Title_NoLease),
      text: say(labels.Text_NoLease),
      href: '/woning',
      link: say(labels.Link_Tenancy),
    });
  }
  return leases.length === 1
    ? redirect(`${terminatePath}/${only.id}`)
    : choosePage(
        visit,
        leases.map(({ id, address, termination, endsOn }) => {
          const date = termination?.endsOn ?? endsOn;
          return {
            href: `${terminatePath}/${id}`,
            title: address,
            ...(date && {
              text: say(labels.Text_AlreadyEnding, { date: formatLongDate(date, say) }),
            }),
          };
        }),
      );
}

async function shownForm(visit: ReadVisit, leaseId: string, errors: Problems): Promise<Answer> {
  const own = leaseId === '' ? undefined : await findOwn(visit, leaseId);
  if (!own) return notFound;
  const { situation, draft } = own;
  return obstaclePage(visit, situation) ?? formPage(visit, { situation, draft, errors });
}

/** Keeps everything that was typed, whatever is wrong with it; goes on when nothing is. */
async function prepare(visit: WriteVisit, typed: TypedForm): Promise<Step<TerminationDraft>> {
  const { leaseId, naar } = typed;
  const own = await findOwn(visit, leaseId);
  if (!own) return stop(notFound);
  const { situation } = own;
  if (obstaclePage(visit, situation)) return stop(redirect(`${terminatePath}/${leaseId}`));
  const draft = draftAfter(own.draft, typed, situation);
  await keepDraft(visit, leaseId, draft);
  const [, position] = /^opname-(\d{1,2})$/.exec(naar) ?? [];
  if (position !== undefined) {
    const endsOn = endDateProblem(visit.say, draft, situation);
    return stop(
      endsOn ? problems({ endsOn }) : redirect(`${terminatePath}/${leaseId}/opname/${position}`),
    );
  }
  const emails = await ownEmails(visit, own.customerId);
  const outcome = checkDraft(visit, draft, situation, { emails });
  return 'problems' in outcome ? stop(problems(outcome.problems)) : go(draft);
}

async function lookUp(addresses: AddressBook, draft: TerminationDraft): Promise<Step<Place>> {
  const postcode = normalizePostcode(draft.postcode);
  if (!isNetherlands(draft.country) || !postcode) return go('unneeded' as const);
  try {
    const houseNumber = Number(draft.houseNumber.trim());
    return go((await addresses.find({ postcode, houseNumber })) ?? ('unknown' as const));
  } catch (error) {
    if (error instanceof AddressBookUnavailable) return go('unavailable' as const);
    throw error;
  }
}

/** Street and town follow from postcode and house number; typed by hand only when nothing can be looked up (TRM-20). */
async function settlePlace(visit: WriteVisit, typed: TypedForm, place: Place): Promise<Answer> {
  const { say } = visit;
  const { leaseId } = typed;
  const own = await findOwn(visit, leaseId);
  if (!own) return notFound;
  const { draft } = own;
  if (place === 'unknown') return problems({ postcode: say(labels.Error_UnknownAddress) });
  if (place === 'unavailable') {
    const isTyped = [draft.street, draft.town].every((each) => !placeNameRefusal(each.trim()));
    if (!isTyped) return problems({ street: say(labels.Error_LookUp) });
    await keepDraft(visit, leaseId, { ...draft, placeOf: placeKeyOf(draft) });
  } else if (place !== 'unneeded') {
    const { street, town } = place;
    await keepDraft(visit, leaseId, { ...draft, street, town, placeOf: placeKeyOf(draft) });
  }
  return redirect(`${terminatePath}/${leaseId}/controleren`);
}

function idIn(sent: unknown): string {
  return z.uuid().catch('').parse(sent);
}
