import type { Condition } from '#foundation/facts/condition.ts';

/** Where a template may be used: by staff only, by customers only, or by both (FIN-82). */
export const channels = ['internal', 'external', 'both'] as const;
export type Channel = (typeof channels)[number];

/** With which term what is left by rounding is settled (FIN-86). */
export const remainderOptions = ['none', 'first_term', 'last_term', 'extra_term'] as const;
export type RemainderOption = (typeof remainderOptions)[number];

/** The event of an arrangement that a customer asked for on the portal (FIN-92). */
export const arrangementEventCode = 'CP_ARRANGEMENT_ADD';

/** A kind of arrangement that an organisation offers (FIN-81 to FIN-92); amounts in cents. */
export interface ArrangementTemplate {
  readonly id: string;
  readonly code: string;
  /** What the customer reads as the type. */
  readonly description: string;
  readonly isStandard: boolean;
  readonly channel: Channel;
  readonly minimumTermCents: number;
  readonly maximumTerms: number;
  readonly minimumArrangementCents: number;
  readonly invoiceType: string;
  readonly transactionMode: string;
  readonly takesAllOpenEntries: boolean;
  readonly remainderOption: RemainderOption;
  readonly activatesImmediately: boolean;
  /** Date formulas, see `date-formula.ts`. */
  readonly firstDueFormula: string;
  readonly paymentTerms: string;
  readonly frequency: string;
  readonly letterTemplate: string;
  readonly interactionTemplate: string;
  readonly version: number;
}

/** A template with its conditions, all of which must hold (FIN-95). */
export interface ConditionedTemplate extends ArrangementTemplate {
  readonly conditions: readonly Condition[];
}

/** True when customers may use it (FIN-96). */
export function isForCustomers({ channel }: Pick<ArrangementTemplate, 'channel'>): boolean {
  return channel !== 'internal';
}

/** What to warn the administrator about on the card of a template (FIN-88, FIN-92). */
export type TemplateWarning = 'extraTermForCustomers' | 'otherInteractionTemplate';

export function warningsAbout(
  template: Pick<ArrangementTemplate, 'channel' | 'remainderOption' | 'interactionTemplate'>,
): TemplateWarning[] {
  if (!isForCustomers(template)) return [];
  return [
    ...(template.remainderOption === 'extra_term' ? (['extraTermForCustomers'] as const) : []),
    ...(template.interactionTemplate === arrangementEventCode
      ? []
      : (['otherInteractionTemplate'] as const)),
  ];
}
