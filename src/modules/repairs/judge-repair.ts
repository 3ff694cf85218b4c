import type { Read } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { OwnObject, RepairUnit } from './queries/objects.ts';
import {
  actionMessage,
  type RepairCause,
  type RepairTemplate,
  repairCauses,
  repairTemplate,
} from './queries/templates.ts';
import { judgePath, type PathOutcome } from './rules/path-outcome.ts';
import type { TreeOption } from './rules/question-tree.ts';
import { type RepairObject, recordedObject } from './rules/recorded-object.ts';
import { noRequestWhenCharged } from './settings.ts';

/** What a request is about: the own object, and the selected one (itself, or one of its shared spaces). */
export interface RepairSubject {
  /** Null for who did not sign in. */
  readonly leaseId: string | null;
  readonly own: RepairUnit;
  readonly collectiveObjects: readonly RepairUnit[];
  readonly leaseElements: OwnObject['leaseElements'];
  readonly selected: RepairUnit;
}

/** Whatever the tree, templates and leases say about a path; nothing of it is stored. */
export interface Judgement {
  readonly outcome: PathOutcome;
  /** The object on which the request would be recorded. */
  readonly recorded: RepairObject;
  readonly template: RepairTemplate | undefined;
  /** The chosen cause; undefined when none is chosen, or none asked. */
  readonly cause: RepairCause | undefined;
  /** True when the path asks for a cause and none is chosen: the outcome holds only once it is (REP-60). */
  readonly needsCause: boolean;
}

/**
 * The subject of a request: `selectedId` is the unit of the lease or a shared space that belongs to it. Undefined for
 * any other unit (REP-B13).
 */
export function subjectOf(
  object: Omit<OwnObject, 'leaseId' | 'startsOn' | 'leaseElements'> &
    Partial<Pick<OwnObject, 'leaseId' | 'leaseElements'>>,
  selectedId: string,
): RepairSubject | undefined {
  const { collectiveObjects, leaseId = null, leaseElements = [] } = object;
  const selected = [object, ...collectiveObjects].find(({ unitId }) => unitId === selectedId);
  return selected && { leaseId, own: object, collectiveObjects, leaseElements, selected };
}

/** The kind of tree that applies to the selected object; a shared space without its own has that of the own object (REP-40). */
export function treeKindOf({ selected, own }: RepairSubject): string | null {
  return selected.treeId ?? own.treeId;
}

/** Judges a path as a whole: what follows, where it is recorded, what it costs (REP-51 to REP-89). */
export async function judgeRepair(
  { read, organisation }: { readonly read: Read; readonly organisation: Profile },
  subject: RepairSubject,
  path: readonly TreeOption[],
  causeId?: string,
): Promise<Judgement> {
  const organisationId = organisation.id;
  const end = path.at(-1);
  const template = end?.templateId
    ? await repairTemplate(read, organisationId, end.templateId)
    : undefined;
  const message =
    !template && end?.actionCodeId
      ? await actionMessage(read, organisationId, end.actionCodeId)
      : undefined;
  const recorded = recordedObjectOf(subject, path, template);
  const asksCause = end?.askCause === true && template !== undefined;
  const causes = asksCause && causeId ? await repairCauses(read, organisationId) : [];
  const cause = causes.find(({ id }) => id === causeId);
  const outcome = judgePath({
    end: {
      template,
      actionMessage: message,
      appointmentRequired: end?.appointmentRequired ?? false,
      moreInformation: end?.moreInformation ?? false,
    },
    owner: subject.selected.owner,
    objectMaintenanceKinds: subject.selected.maintenanceKinds,
    openRequestId: template && (await openRequestOn(read, recorded, elementCodeOf(path))),
    charge: {
      cause,
      leaseElements: subject.leaseElements,
      template: template ?? nothingCharged,
    },
    noRequestWhenCharged: organisation.setting(noRequestWhenCharged),
  });
  return { outcome, recorded, template, cause, needsCause: asksCause && !cause };
}

const nothingCharged = {
  chargedToTenant: false,
  serviceSubscription: false,
  elements: [],
  costCents: null,
  vatBasisPoints: 0,
};

/** The code of the building element of a path: its second option (REP-69). */
export function elementCodeOf(path: readonly TreeOption[]): string {
  return path[1]?.code ?? '';
}

function recordedObjectOf(
  { own, selected, collectiveObjects }: RepairSubject,
  path: readonly TreeOption[],
  template: RepairTemplate | undefined,
): RepairObject {
  const isCollective = selected.unitId !== own.unitId;
  const isCommonArea = path[0]?.isCommonArea === true && !isCollective;
  return recordedObject({
    selected: { kind: isCollective ? 'collective_object' : 'unit', unitId: selected.unitId },
    selectedRegisterItems: selected.registerItems,
    templateRegisterItems: template?.registerItems ?? [],
    collectiveObjects,
    ownBlockId: own.blockId,
    clusterOfCommonArea: isCommonArea ? (own.clusterId ?? undefined) : undefined,
  });
}

/** The id of the open request on the same object and element, whoever made it (REP-69, REP-76). */
async function openRequestOn(
  read: Read,
  recorded: RepairObject,
  elementCode: string,
): Promise<string | undefined> {
  const [unitId, clusterId] =
    recorded.kind === 'cluster' ? [null, recorded.clusterId] : [recorded.unitId, null];
  const [found] = await read.ask<{ id: string | null }>(
    { name: 'open-repair-on', text: 'select portal.open_repair_on($1, $2, $3) as id' },
    [unitId, clusterId, elementCode],
  );
  return found?.id ?? undefined;
}
