import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Label, Say } from '#foundation/labels/label.ts';
import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import { notify } from '#foundation/notifications/notify.ts';
import { calendarFilePath } from '#modules/appointments/module.ts';
import type { RequestRef } from './events.ts';
import { type ExtraValues, mailRepair, repairMail } from './mail-repair.ts';
import {
  repairHandled,
  repairPlanned,
  repairProgressMail,
  repairQuestionMail,
} from './mail-templates.ts';
import { repairNews } from './notification-subject.ts';
import type { PlannedVisit } from './orders/work-orders.ts';
import { calendarPath, repairPath } from './paths.ts';
import { requestLabels as labels, orderStateLabels, stateLabels } from './request-labels.ts';
import type { OrderState, RequestState } from './rules/states.ts';
import { visitText } from './visit-text.ts';

/** One line for the bell, and the mail that says it in full. */
interface News {
  readonly title: Label;
  readonly values?: (say: Say) => Readonly<Record<string, string>>;
  readonly template: MailTemplate;
  readonly extra?: ExtraValues;
}

const stateTitles: Readonly<Record<RequestState, Label>> = {
  new: labels.Notification_state,
  in_progress: labels.Notification_in_progress,
  planned: labels.Notification_state,
  done: labels.Notification_done,
  withdrawn: labels.Notification_state,
  rejected: labels.Notification_rejected,
};

/** Tells that a request is in another state. */
export function tellState(
  visit: WriteVisit,
  request: RequestRef,
  state: RequestState,
): Promise<void> {
  const { organisation } = visit;
  return tell(visit, request, {
    title: stateTitles[state],
    values: (say) => ({ state: say(stateLabels[state]) }),
    ...(state === 'done'
      ? { template: repairHandled }
      : {
          template: repairProgressMail,
          extra: (language) => ({ state: organisation.say(language)(stateLabels[state]) }),
        }),
  });
}

/** Tells that one of the orders is in another state, where that of the request stays; nobody else follows orders. */
export async function tellOrder(
  visit: WriteVisit,
  request: RequestRef,
  state: OrderState,
): Promise<void> {
  if (request.customerId === null) return;
  const { organisation } = visit;
  const inWords = (say: Say) => say(orderStateLabels[state]);
  await tell(visit, request, {
    title: labels.Notification_order,
    values: (say) => ({ state: inWords(say) }),
    template: repairProgressMail,
    extra: (language) => {
      const say = organisation.say(language);
      return { state: say(labels.Text_OrderState, { state: inWords(say) }) };
    },
  });
}

/** Tells when somebody comes for an order, with the appointment for an agenda. */
export async function tellVisit(
  visit: WriteVisit,
  request: RequestRef,
  orderId: string,
  planned: PlannedVisit,
): Promise<void> {
  const { organisation, write } = visit;
  const order = await write
    .selectFrom('repairOrder as o')
    .leftJoin('repairContractor as c', (join) =>
      join.onRef('c.organisationId', '=', 'o.organisationId').onRef('c.id', '=', 'o.contractorId'),
    )
    .select('c.name')
    .where('o.organisationId', '=', organisation.id)
    .where('o.id', '=', orderId)
    .executeTakeFirst();
  await tell(visit, request, {
    title: labels.Notification_planned,
    values: (say) => ({ moment: visitText(say, planned) }),
    template: repairPlanned,
    extra: (language) => {
      const say = organisation.say(language);
      return {
        moment: visitText(say, planned),
        executor: order?.name ?? say(labels.Label_OwnCrew),
        // One file of an appointment everywhere, so that a calendar moves the entry that it has.
        calendarLink:
          organisation.canonicalAddress +
          (planned.appointmentId === undefined
            ? calendarPath(request.id, orderId)
            : calendarFilePath(planned.appointmentId)),
      };
    },
  });
}

/** Tells that staff ask something about a request. */
export function tellQuestion(
  visit: WriteVisit,
  request: RequestRef,
  question: string,
): Promise<void> {
  return tell(visit, request, {
    title: labels.Notification_question,
    template: repairQuestionMail,
    extra: () => ({ question }),
  });
}

/**
 * What staff did is a notification, by the way that the customer chose; what he did himself, or who did not sign in,
 * gets the mail as a receipt. Never both (docs/decisions/notifications.md).
 */
async function tell(
  visit: WriteVisit,
  { id, code, customerId }: RequestRef,
  { title, values, template, extra }: News,
): Promise<void> {
  if (customerId === null || visit.visitor.kind !== 'staff')
    return mailRepair(visit, id, template, extra);
  const mail = await repairMail(visit, id, template, extra);
  await notify(visit.write, {
    organisation: visit.organisation,
    customerId,
    subject: repairNews,
    title,
    values: (say) => ({ code, ...values?.(say) }),
    href: repairPath(id),
    ...(mail && { mail }),
    now: visit.now,
  });
}
