import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Draft } from '#foundation/journey/declaration.ts';
import type { AgendaAnswers } from '#modules/appointments/module.ts';
import {
  type Judgement,
  judgeRepair,
  type RepairSubject,
  subjectOf,
  treeKindOf,
} from '../../judge-repair.ts';
import {
  type OwnObject,
  ownObjects,
  type RepairUnit,
  unitAtAddress,
} from '../../queries/objects.ts';
import { publishedTree, treeVersion } from '../../queries/trees.ts';
import { type CommonAreaChoice, commonAreaChoice } from '../../rules/common-areas.ts';
import { maySubmit, mustGoToOwner } from '../../rules/path-outcome.ts';
import { followTree, type QuestionTree, type TreeStep } from '../../rules/question-tree.ts';
import { descriptionRequired } from '../../settings.ts';
import type { Answers } from './answers.ts';

/** What the wizard knows besides the answers, read anew with every request. */
export interface Known {
  readonly isAnonymous: boolean;
  readonly today: Temporal.PlainDate;
  /** The running leases (REP-33); empty for who did not sign in. */
  readonly objects: readonly OwnObject[];
  /** The rented object that was chosen, or the unit at the address. */
  readonly own: (RepairUnit & { readonly collectiveObjects: readonly RepairUnit[] }) | undefined;
  readonly areas: CommonAreaChoice;
  /** Undefined until the object is known, and when it is not the customer's (REP-B13). */
  readonly subject: RepairSubject | undefined;
  readonly faults: readonly KnownFault[];
  readonly tree: QuestionTree | undefined;
  /** Where the chosen options lead in that tree. */
  readonly path: TreeStep | undefined;
  /** What follows from a complete path. */
  readonly judgement: Judgement | undefined;
  /** The telephone number and e-mail address of the household (REP-96). */
  readonly contact: { readonly telephone: string; readonly email: string };
  readonly descriptionRequired: boolean;
  /** What agendas outside said just now; only in step 7, and undefined where nobody was asked. */
  readonly agendaAnswers?: AgendaAnswers;
}

/** A fault that the organisation knows already, in the building of the chosen object. */
export interface KnownFault {
  readonly title: string;
  readonly text: string;
}

/** Reads what the wizard of a customer knows. */
export async function knownToCustomer(
  visit: ReadVisit,
  draft: Draft<Answers>,
): Promise<Known | undefined> {
  const { visitor, organisation, read, now } = visit;
  if (visitor.kind !== 'customer') return undefined;
  const owner = { organisationId: organisation.id, customerId: visitor.customerId };
  const objects = await ownObjects(read, owner, dateAt(now));
  const [only] = objects;
  const own =
    objects.find(({ leaseId }) => leaseId === draft.leaseId) ??
    (objects.length === 1 ? only : undefined);
  const known = await knownAbout(visit, draft, own, false);
  return { ...known, objects, contact: await contactOf(visit, visitor.customerId) };
}

/** Reads what the wizard of who did not sign in knows: nothing of any customer (REP-127, ADM-177). */
export async function knownToNobody(visit: ReadVisit, draft: Draft<Answers>): Promise<Known> {
  const { postcode, houseNumber, addition = '' } = draft;
  const own =
    postcode && houseNumber
      ? await unitAtAddress(visit.read, visit.organisation.id, { postcode, houseNumber, addition })
      : undefined;
  return knownAbout(visit, draft, own, true);
}

async function knownAbout(
  visit: ReadVisit,
  draft: Draft<Answers>,
  own: Known['own'],
  isAnonymous: boolean,
): Promise<Known> {
  const { read, organisation, now } = visit;
  const today = dateAt(now);
  const areas = commonAreaChoice(
    (own?.collectiveObjects ?? []).flatMap(({ unitId, spaceName, code, blockId }) =>
      // What has no name is an installation, not a space that somebody would choose.
      spaceName === '' ? [] : [{ unitId, name: spaceName || code, blockId }],
    ),
    { blockId: own?.blockId ?? null, showAll: draft.showAll === 'on' },
  );
  const selectedId = draft.area === 'common' ? draft.areaId : own?.unitId;
  const subject = own && selectedId ? subjectOf(own, selectedId) : undefined;
  const tree = subject && (await treeOf(visit, subject, draft));
  const path = tree && followTree(tree, draft.options ?? [], { forward: false });
  const judgement =
    subject && path?.isComplete && !path.wasLost
      ? await judgeRepair(visit, subject, path.chosen, draft.causeId)
      : undefined;
  return {
    isAnonymous,
    today,
    objects: [],
    own,
    areas,
    subject,
    faults: own ? await knownFaults(read, organisation.id, own, today) : [],
    tree,
    path,
    judgement,
    contact: { telephone: '', email: '' },
    descriptionRequired: organisation.setting(descriptionRequired),
  };
}

/** Who began with a version of the tree keeps it; it is compared with the published one when he sends (REP-B16). */
async function treeOf(
  { read, organisation }: ReadVisit,
  subject: RepairSubject,
  { treeVersion: versionId }: Draft<Answers>,
): Promise<QuestionTree | undefined> {
  const treeId = treeKindOf(subject);
  if (treeId === null) return undefined;
  const began = versionId ? await treeVersion(read, organisation.id, versionId) : undefined;
  return began ?? publishedTree(read, organisation.id, treeId);
}

async function knownFaults(
  read: ReadVisit['read'],
  organisationId: string,
  { clusterId, blockId }: RepairUnit,
  today: Temporal.PlainDate,
): Promise<KnownFault[]> {
  if (clusterId === null) return [];
  return read
    .selectFrom('knownFault')
    .select(['title', 'text'])
    .where('organisationId', '=', organisationId)
    .where('clusterId', '=', clusterId)
    .where((fault) =>
      fault.or([fault('buildingBlockId', 'is', null), fault('buildingBlockId', '=', blockId)]),
    )
    .where('startsOn', '<=', today)
    .where((fault) => fault.or([fault('endsOn', 'is', null), fault('endsOn', '>=', today)]))
    .orderBy('startsOn')
    .execute();
}

async function contactOf({ read, organisation }: ReadVisit, customerId: string) {
  const found = await read
    .selectFrom('customer')
    .select(['telephone', 'email'])
    .where('organisationId', '=', organisation.id)
    .where('id', '=', customerId)
    .executeTakeFirst();
  return { telephone: found?.telephone ?? '', email: found?.email ?? '' };
}

/** True when a request can be made for the chosen object: it has a tree, and its owner lets us (REP-38, REP-B14). */
export function canBeReported({ subject, tree }: Pick<Known, 'subject' | 'tree'>): boolean {
  return subject !== undefined && tree !== undefined && !mustGoToOwner(subject.selected.owner);
}

/** True when the path is complete, something can be submitted for it, and its tips and cause are answered. */
export function isDefectKnown(
  { judgement }: Known,
  { solved }: { readonly solved?: 'no' | undefined },
): boolean {
  if (!judgement || !maySubmit(judgement.outcome) || judgement.needsCause) return false;
  const tips = judgement.template?.tips ?? [];
  return tips.length === 0 || solved === 'no';
}
