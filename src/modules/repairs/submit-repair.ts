import { randomUUID } from 'node:crypto';
import { dateAt } from '#foundation/clock.ts';
import { nextNumber } from '#foundation/database/next-number.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { noteEvent, type RequestRef } from './events.ts';
import { notificationSubmitted, repairSubmitted, solvedByTip } from './interaction-kinds.ts';
import {
  elementCodeOf,
  type Judgement,
  judgeRepair,
  type RepairSubject,
  treeKindOf,
} from './judge-repair.ts';
import { mailAnonymousReceipt, mailRepair } from './mail-repair.ts';
import { repairReceived } from './mail-templates.ts';
import { addOrders } from './orders/add-orders.ts';
import type { RepairTemplate } from './queries/templates.ts';
import { publishedTree, treeVersion } from './queries/trees.ts';
import { latestDate } from './rules/dates.ts';
import { maySubmit, type PathOutcome } from './rules/path-outcome.ts';
import { pathTo, samePathIn, type TreeOption } from './rules/question-tree.ts';
import { requestCode } from './rules/request-code.ts';
import { descriptionRequired } from './settings.ts';
import { type PhotoToStore, storePhotos } from './store-photos.ts';

/** What is to be reported, and where it was chosen. */
export interface ReportedPath {
  /** Null for who did not sign in. */
  readonly customerId: string | null;
  readonly subject: RepairSubject;
  /** The version of the tree in which the path was chosen, and the last option of the path. */
  readonly versionId: string;
  readonly optionId: string;
}

/** Everything that the wizard gathered (REP-105). */
export interface RepairSubmission extends ReportedPath {
  readonly causeId: string | undefined;
  /** The box under the costs was ticked; the amount that stood there, null when none was named (REP-84, REP-85). */
  readonly agreed: { readonly cents: number | null } | undefined;
  readonly additionalDescription: string;
  /** Files that are stored already, in their order (REP-93). */
  readonly photos: readonly PhotoToStore[];
  /** The request always gets the contact data typed here (REP-102). */
  readonly contact: { readonly telephone: string; readonly email: string; readonly name?: string };
  readonly access: AccessDetails;
  /** The address as it was typed by who did not sign in. */
  readonly anonymousAddress?: string;
}

/** How the crew comes in. */
export interface AccessDetails {
  readonly callFirst: boolean;
  readonly pets: string;
  readonly keyAccess: 'at_home' | 'with_key' | 'neighbour';
  readonly keyNotes: string;
}

/** Why nothing was stored. */
export type SubmitRefusal =
  /** The path is no longer in the tree: back to step 2 (REP-B16). */
  | { readonly refused: 'pathGone' }
  | { readonly refused: 'causeMissing' }
  | { readonly refused: 'descriptionMissing' }
  /** Nothing can be submitted for this path any more: `outcomeText` says why. */
  | { readonly refused: 'notPossible'; readonly outcome: PathOutcome }
  /** The customer did not agree, or to another amount: ask again (REP-85, REP-B21). */
  | { readonly refused: 'costsChanged'; readonly outcome: PathOutcome };

/** What was stored. */
export interface SubmittedRepair {
  readonly id: string;
  readonly code: string;
  /** A notification on a request that is open already has no orders and cannot be planned (REP-69, REP-118). */
  readonly kind: 'request' | 'notification';
  readonly appointmentRequired: boolean;
  readonly isInspection: boolean;
  /** How long the visit takes. */
  readonly visitMinutes: number;
  /** The orders that were made, in their order; more than one cannot be planned by the customer (REP-121). */
  readonly orderIds: readonly string[];
  readonly executor: 'own_crew' | 'contractor';
  readonly tradeGroup: string;
}

/**
 * Stores a request with its photos and orders, or a notification when one is open on the same object and building
 * element, with the interaction and the mail, all in the transaction of the visit (REP-69, REP-93, REP-102, REP-108,
 * REP-109). Everything is judged anew; a refusal stores nothing.
 */
export async function submitRepair(
  visit: WriteVisit,
  submission: RepairSubmission,
): Promise<SubmitRefusal | SubmittedRepair> {
  const now = await pathNow(visit, submission);
  if (!now) return { refused: 'pathGone' };
  const { path } = now;
  await holdElement(visit, submission, path);
  const judged = await judgeRepair(visit, submission.subject, path, submission.causeId);
  const refusal = refusalOf(visit, submission, judged);
  if (refusal) return refusal;
  const { template, outcome } = judged;
  if (!template) return { refused: 'notPossible', outcome };
  const request = await store(visit, submission, now, judged, template);
  await storePhotos(visit, request, submission.photos);
  const isNotification = outcome.kind === 'notification';
  const orderIds = isNotification ? [] : await addOrders(visit, request, template);
  await noteEvent(visit, request, {
    kind: isNotification ? 'notified' : 'submitted',
    log: isNotification ? notificationSubmitted : repairSubmitted,
  });
  await mailReceipt(visit, request, submission, template);
  return {
    id: request.id,
    code: request.code,
    kind: isNotification ? 'notification' : 'request',
    appointmentRequired: needsAppointment(outcome),
    isInspection: template.inspection,
    visitMinutes: visitMinutes(template),
    orderIds,
    executor: template.executor,
    tradeGroup: template.tradeGroup,
  };
}

/**
 * Stores a request that the customer solved himself with a tip: handled at once, without orders (REP-57, REP-58).
 * Undefined when the path or the tip is no longer there.
 */
export async function submitSolvedByTip(
  visit: WriteVisit,
  reported: ReportedPath & { readonly tipId: string },
): Promise<{ readonly id: string; readonly code: string } | undefined> {
  const now = await pathNow(visit, reported);
  if (!now) return undefined;
  const judged = await judgeRepair(visit, reported.subject, now.path);
  const tip = judged.template?.tips.find(({ id }) => id === reported.tipId);
  if (!judged.template || !tip) return undefined;
  const nothingTyped = {
    causeId: undefined,
    agreed: undefined,
    additionalDescription: '',
    photos: [],
    contact: { telephone: '', email: '' },
    access: { callFirst: false, pets: '', keyAccess: 'at_home', keyNotes: '' },
  } as const;
  const submission: RepairSubmission = { ...nothingTyped, ...reported };
  const request = await store(visit, submission, now, judged, judged.template, tip.title);
  await noteEvent(visit, request, { kind: 'solvedByTip', notes: tip.title, log: solvedByTip });
  return { id: request.id, code: request.code };
}

interface PathNow {
  readonly versionId: string;
  readonly path: readonly TreeOption[];
}

/**
 * The path as it stands in the tree that applies now; undefined when it is no longer there (REP-B13, REP-B16). Who
 * began with an earlier version keeps it, as long as the published one still has a path of the same words.
 */
async function pathNow(
  { read, organisation }: WriteVisit,
  { subject, versionId, optionId }: ReportedPath,
): Promise<PathNow | undefined> {
  const treeId = treeKindOf(subject);
  if (treeId === null) return undefined;
  const current = await publishedTree(read, organisation.id, treeId);
  if (!current) return undefined;
  const isCurrent = current.versionId === versionId;
  const began = isCurrent ? current : await treeVersion(read, organisation.id, versionId);
  const path = began ? pathTo(began, optionId) : [];
  const end = samePathIn(current, path);
  return end && { versionId: current.versionId, path: pathTo(current, end.id) };
}

/** Two submissions at once on one object and element wait for each other, so that the second becomes a notification. */
async function holdElement(
  { write, organisation }: WriteVisit,
  { subject }: RepairSubmission,
  path: readonly TreeOption[],
): Promise<void> {
  const what = `repair ${organisation.id} ${subject.own.clusterId ?? subject.own.unitId} ${elementCodeOf(path)}`;
  await write.ask(
    { name: 'hold-repair-element', text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))' },
    [what],
  );
}

function refusalOf(
  { organisation }: WriteVisit,
  submission: RepairSubmission,
  { outcome, needsCause }: Judgement,
): SubmitRefusal | undefined {
  if (!maySubmit(outcome)) return { refused: 'notPossible', outcome };
  if (needsCause) return { refused: 'causeMissing' };
  if (organisation.setting(descriptionRequired) && submission.additionalDescription.trim() === '')
    return { refused: 'descriptionMissing' };
  if (outcome.kind !== 'costs' || !outcome.charge.charged || submission.customerId === null)
    return undefined;
  const { agreed } = submission;
  const { cents } = outcome.charge;
  const covers =
    agreed && (agreed.cents === null ? cents === null : (cents ?? Infinity) <= agreed.cents);
  return covers ? undefined : { refused: 'costsChanged', outcome };
}

function needsAppointment(outcome: PathOutcome): boolean {
  if (outcome.kind === 'notification') return outcome.appointmentRequired;
  return outcome.kind === 'appointment';
}

function visitMinutes({ inspection, inspectionMinutes, repairMinutes }: RepairTemplate): number {
  return inspection ? (inspectionMinutes ?? repairMinutes) : repairMinutes;
}

async function store(
  visit: WriteVisit,
  submission: RepairSubmission,
  reported: PathNow,
  { outcome, recorded, cause }: Judgement,
  template: RepairTemplate,
  solvedByTipTitle?: string,
): Promise<RequestRef & { readonly customerId: string | null }> {
  const { write, organisation, now } = visit;
  const { subject, customerId } = submission;
  const id = randomUUID();
  const code = requestCode(await nextNumber(write, organisation.id, 'repair-request'));
  const isSolved = solvedByTipTitle !== undefined;
  const openRequestId = outcome.kind === 'notification' && !isSolved ? outcome.openRequestId : null;
  await write
    .insertInto('repairRequest')
    .values({
      organisationId: organisation.id,
      id,
      code,
      kind: openRequestId === null ? 'request' : 'notification',
      customerId,
      leaseId: customerId === null ? null : subject.leaseId,
      openRequestId,
      objectKind: recorded.kind,
      unitId: recorded.kind === 'cluster' ? null : recorded.unitId,
      clusterId: recorded.kind === 'cluster' ? recorded.clusterId : null,
      selectedUnitId: subject.selected.unitId,
      ...pathColumns(reported),
      cause: cause?.description ?? '',
      causeId: cause?.id ?? null,
      templateId: template.id,
      description: template.externalDescription,
      additionalDescription: submission.additionalDescription.trim(),
      telephone: submission.contact.telephone,
      email: submission.contact.email,
      contactName: submission.contact.name ?? '',
      anonymousAddress: submission.anonymousAddress ?? '',
      ...submission.access,
      appointmentRequired: needsAppointment(outcome),
      inspection: template.inspection,
      visitMinutes: visitMinutes(template),
      latestOn: latestDate(dateAt(now), template.urgencyDays),
      ...(isSolved ? {} : chargeColumns(outcome, submission)),
      state: isSolved ? 'done' : 'new',
      closedAt: isSolved ? now : null,
      solvedByTip: solvedByTipTitle ?? '',
      reportedAt: now,
    })
    .execute();
  return { id, code, customerId };
}

/** The words of the path at this moment (REP-13). */
function pathColumns({ path, versionId }: PathNow) {
  const [space, element, component, defect, specification] = path;
  return {
    treeVersionId: versionId,
    treeOptionId: path.at(-1)?.id ?? null,
    elementCode: elementCodeOf(path),
    space: space?.description ?? '',
    element: element?.description ?? '',
    component: component?.description ?? '',
    defect: defect?.description ?? '',
    specification: specification?.description ?? '',
  };
}

function chargeColumns(outcome: PathOutcome, { agreed, customerId }: RepairSubmission) {
  if (outcome.kind !== 'costs' || customerId === null) return { charge: 'undecided' };
  const { charged, reason } = outcome.charge;
  return {
    charge: charged ? 'charged' : 'not_charged',
    chargeReason: reason,
    agreedCents: charged ? (agreed?.cents ?? null) : null,
  };
}

async function mailReceipt(
  visit: WriteVisit,
  request: RequestRef,
  { contact, anonymousAddress }: RepairSubmission,
  { externalDescription }: RepairTemplate,
): Promise<void> {
  if (request.customerId !== null) return mailRepair(visit, request.id, repairReceived);
  await mailAnonymousReceipt(visit, {
    code: request.code,
    description: externalDescription,
    email: contact.email,
    name: contact.name ?? '',
    location: anonymousAddress ?? '',
  });
}
