/** A common area that can be chosen in step 1. */
export interface CommonArea {
  readonly unitId: string;
  readonly name: string;
  readonly blockId: string | null;
}

export interface CommonAreaChoice {
  /** True when the question *Over welke ruimte gaat het verzoek?* is asked (REP-34). */
  readonly isAsked: boolean;
  /** True when the box *Toon alle gemeenschappelijke ruimten* is there (REP-36). */
  readonly canShowAll: boolean;
  /** What can be chosen now (REP-36, REP-37). */
  readonly areas: readonly CommonArea[];
}

/** Which common areas can be chosen for an own object: those of its block, or all of them (REP-34 to REP-37). */
export function commonAreaChoice(
  related: readonly CommonArea[],
  own: { readonly blockId: string | null; readonly showAll: boolean },
): CommonAreaChoice {
  const ofBlock =
    own.blockId === null ? [] : related.filter(({ blockId }) => blockId === own.blockId);
  const canShowAll = ofBlock.length > 0 && ofBlock.length < related.length;
  const areas = canShowAll && !own.showAll ? ofBlock : related;
  return {
    isAsked: related.length > 0,
    canShowAll,
    areas: areas.toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
  };
}
