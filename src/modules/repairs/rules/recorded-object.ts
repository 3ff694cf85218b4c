/** The object that a request is about, or is recorded on (REP-4 to REP-7). */
export type RepairObject =
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'collective_object'; readonly unitId: string }
  | { readonly kind: 'cluster'; readonly clusterId: string };

/** A shared space or installation that is related to the own object. */
export interface CollectiveObject {
  readonly unitId: string;
  /** Its number in the administration. */
  readonly code: string;
  readonly blockId: string | null;
  /** Ids of the register items that are linked to it. */
  readonly registerItems: readonly string[];
}

export interface RecordingSituation {
  /** What was selected in step 1. */
  readonly selected: RepairObject;
  readonly selectedRegisterItems: readonly string[];
  /** Ids of the register items of the template. */
  readonly templateRegisterItems: readonly string[];
  readonly collectiveObjects: readonly CollectiveObject[];
  readonly ownBlockId: string | null;
  /** The cluster of the own object, when the chosen space is a kind of common area (REP-129). */
  readonly clusterOfCommonArea: string | undefined;
}

/** The object on which a request is recorded in the end (REP-7, REP-74, REP-75, OP-REP-14). */
export function recordedObject(situation: RecordingSituation): RepairObject {
  const { selected, templateRegisterItems: items, ownBlockId } = situation;
  if (situation.clusterOfCommonArea !== undefined)
    return { kind: 'cluster', clusterId: situation.clusterOfCommonArea };
  const linked = (registerItems: readonly string[]) =>
    items.some((item) => registerItems.includes(item));
  if (items.length === 0 || linked(situation.selectedRegisterItems)) return selected;
  const [found] = situation.collectiveObjects
    .filter(({ registerItems }) => linked(registerItems))
    .toSorted(
      (one, other) =>
        Number(isIn(other, ownBlockId)) - Number(isIn(one, ownBlockId)) ||
        one.code.localeCompare(other.code, 'nl', { numeric: true }),
    );
  return found ? { kind: 'collective_object', unitId: found.unitId } : selected;
}

function isIn({ blockId }: CollectiveObject, ownBlockId: string | null): boolean {
  return ownBlockId !== null && blockId === ownBlockId;
}
