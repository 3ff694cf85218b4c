import type { ExternalOwner } from './path-outcome.ts';
import { searchText } from './search-text.ts';

/** What decides whether the tenant pays (REP-63, REP-64, REP-78 to REP-86). */
export interface ChargeSituation {
  readonly owner: ExternalOwner | undefined;
  /** Present when the path asks for a cause: whether the chosen one is charged to the tenant. */
  readonly cause: { readonly chargedToTenant: boolean } | undefined;
  readonly template: {
    readonly chargedToTenant: boolean;
    readonly serviceSubscription: boolean;
    /** Descriptions of the price components that pay for it (REP-81). */
    readonly elements: readonly string[];
    /** Without VAT; null when they cannot be told beforehand. */
    readonly costCents: number | null;
    readonly vatBasisPoints: number;
  };
  /** The price components of the lease. */
  readonly leaseElements: readonly { readonly description: string; readonly isService: boolean }[];
}

/** Why it is charged or not: the label of step 3 follows from it. */
export type ChargeReason = 'externalOwner' | 'cause' | 'service' | 'elements' | 'template' | 'none';

export interface Charge {
  readonly charged: boolean;
  readonly reason: ChargeReason;
  /** Including VAT; null when nothing is charged, or when it cannot be told beforehand (OP-REP-11). */
  readonly cents: number | null;
}

/** Decides whether the tenant pays; the first rule that applies decides (OP-REP-9). */
export function chargeOf(situation: ChargeSituation): Charge {
  const { owner, cause, template, leaseElements } = situation;
  const free = (reason: ChargeReason): Charge => ({ charged: false, reason, cents: null });
  const charged = (reason: ChargeReason): Charge => ({
    charged: true,
    reason,
    cents: includingVat(template.costCents, template.vatBasisPoints),
  });
  if (owner?.isLegalOwner && owner.submittingAllowed) return free('externalOwner');
  if (cause) return cause.chargedToTenant ? charged('cause') : free('cause');
  if (template.serviceSubscription)
    return leaseElements.some(({ isService }) => isService) ? free('service') : charged('service');
  if (template.elements.length > 0) {
    const ofLease = new Set(leaseElements.map(({ description }) => searchText(description)));
    const covered = template.elements.some((element) => ofLease.has(searchText(element)));
    return covered ? free('elements') : charged('elements');
  }
  return template.chargedToTenant ? charged('template') : free('none');
}

/** Costs with VAT, rounded half up to the cent; null stays null. */
export function includingVat(costCents: number | null, vatBasisPoints: number): number | null {
  return costCents === null ? null : Math.round((costCents * (10_000 + vatBasisPoints)) / 10_000);
}
