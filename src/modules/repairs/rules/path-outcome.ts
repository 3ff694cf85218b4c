import { type Charge, type ChargeSituation, chargeOf } from './charge.ts';

/** A template as far as it decides what follows. */
export interface OutcomeTemplate {
  readonly appointmentRequired: boolean;
  /** The tree does not tell enough; somebody must come and look (REP-68, OP-REP-12). */
  readonly moreInformation: boolean;
  /** Ids of the maintenance kinds that it needs. */
  readonly maintenanceKinds: readonly string[];
}

/** Everything that decides what follows after the defect was chosen (REP-62). */
export interface PathSituation {
  /** What stands at the end of the path. */
  readonly end: {
    readonly template: OutcomeTemplate | undefined;
    /** The maintenance message of its action code; undefined when there is no action code. */
    readonly actionMessage: string | undefined;
    readonly appointmentRequired: boolean;
    readonly moreInformation: boolean;
  };
  /** The external owner of the selected object, when it has one. */
  readonly owner: ExternalOwner | undefined;
  /** Ids of the maintenance kinds of the selected object (REP-77). */
  readonly objectMaintenanceKinds: readonly string[];
  /** The open request on the object on which this one would be recorded (REP-69, REP-76). */
  readonly openRequestId: string | undefined;
  readonly charge: Omit<ChargeSituation, 'owner'>;
  /** The setting *Huurder mag geen verzoek indienen i.g.v. doorbelasting* (REP-65). */
  readonly noRequestWhenCharged: boolean;
}

export interface ExternalOwner {
  readonly isLegalOwner: boolean;
  readonly submittingAllowed: boolean;
  /** What the owner wants to say (Onderhoudsbericht); may be empty. */
  readonly message: string;
}

/** What follows after the defect was chosen. The first five end the way: nothing can be submitted. */
export type PathOutcome =
  | { readonly kind: 'externalOwner'; readonly message: string }
  | { readonly kind: 'notRepaired'; readonly message: string }
  | { readonly kind: 'noTemplate'; readonly hasAction: boolean }
  | { readonly kind: 'otherMaintenance' }
  | { readonly kind: 'chargedNotAllowed' }
  | {
      readonly kind: 'notification';
      readonly openRequestId: string;
      readonly appointmentRequired: boolean;
    }
  | { readonly kind: 'appointment' }
  | { readonly kind: 'moreInformation' }
  | { readonly kind: 'costs'; readonly charge: Charge };

/** Decides what follows after step 2, in the order of the requirements (REP-52 to REP-89, OP-REP-9, OP-REP-13). */
export function judgePath(situation: PathSituation): PathOutcome {
  const { end, owner, openRequestId } = situation;
  if (mustGoToOwner(owner)) return { kind: 'externalOwner', message: owner?.message ?? '' };
  if (!end.template) return withoutTemplate(end.actionMessage);
  if (isOtherMaintenance(end.template.maintenanceKinds, situation.objectMaintenanceKinds))
    return { kind: 'otherMaintenance' };
  const appointmentRequired = end.appointmentRequired || end.template.appointmentRequired;
  if (openRequestId !== undefined)
    return { kind: 'notification', openRequestId, appointmentRequired };
  if (appointmentRequired) return { kind: 'appointment' };
  if (end.moreInformation || end.template.moreInformation) return { kind: 'moreInformation' };
  const charge = chargeOf({ ...situation.charge, owner });
  if (charge.charged && situation.noRequestWhenCharged) return { kind: 'chargedNotAllowed' };
  return { kind: 'costs', charge };
}

/** True when requests for this object must go to the external owner himself (REP-38, OP-REP-29). */
export function mustGoToOwner(owner: ExternalOwner | undefined): boolean {
  return owner?.isLegalOwner === true && !owner.submittingAllowed;
}

function withoutTemplate(actionMessage: string | undefined): PathOutcome {
  if (actionMessage === undefined) return { kind: 'noTemplate', hasAction: false };
  const message = actionMessage.trim();
  return message === ''
    ? { kind: 'noTemplate', hasAction: true }
    : { kind: 'notRepaired', message };
}

/** True when template and object both have maintenance kinds, and none in common (REP-72). */
export function isOtherMaintenance(
  ofTemplate: readonly string[],
  ofObject: readonly string[],
): boolean {
  if (ofTemplate.length === 0 || ofObject.length === 0) return false;
  return !ofTemplate.some((kind) => ofObject.includes(kind));
}

/** True for the outcomes after which a request or notification can be submitted. */
export function maySubmit(outcome: PathOutcome): boolean {
  return ['notification', 'appointment', 'moreInformation', 'costs'].includes(outcome.kind);
}
