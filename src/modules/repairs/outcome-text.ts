import { formatMoney } from '#foundation/format/money.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { outcomeLabels as labels } from './outcome-labels.ts';
import type { Charge } from './rules/charge.ts';
import type { PathOutcome } from './rules/path-outcome.ts';
import { chargedMessage, noTemplateButAction, noTemplateNoAction } from './settings.ts';

/**
 * What a customer reads about the outcome of his path; the organisation's own text where it has one, never an empty one
 * (REP-52, REP-53, ADM-70 to ADM-73). Undefined where there is nothing to say. An action code's message is mark-up.
 */
export function outcomeText(
  { say, organisation }: Visit,
  outcome: PathOutcome,
): string | undefined {
  switch (outcome.kind) {
    case 'externalOwner':
      return outcome.message.trim() || say(labels.Text_ExternalOwner);
    case 'notRepaired':
      return outcome.message;
    case 'noTemplate':
      return outcome.hasAction
        ? organisation.setting(noTemplateButAction) || say(labels.Text_NoTemplateButAction)
        : organisation.setting(noTemplateNoAction) || say(labels.Text_NoTemplateNoAction);
    case 'otherMaintenance':
      return say(labels.Text_OtherMaintenance);
    case 'chargedNotAllowed':
      return organisation.setting(chargedMessage) || say(labels.Text_ChargedNotAllowed);
    case 'notification':
      return say(labels.Text_Notification);
    case 'moreInformation':
      return say(labels.Text_MoreInformation);
    case 'appointment':
      return undefined;
    case 'costs':
      return chargeText({ say }, outcome.charge);
  }
}

/** What step 3 says about the costs (REP-78 to REP-86, OP-REP-11, OP-REP-26). */
export function chargeText({ say }: Pick<Visit, 'say'>, charge: Charge): string {
  if (!charge.charged) return say(freeTexts[charge.reason]);
  const amount =
    charge.cents === null
      ? say(labels.Text_AmountAfterwards)
      : say(labels.Text_Amount, { amount: formatMoney(charge.cents) });
  return `${say(chargedTexts[charge.reason])} ${amount}`;
}

const freeTexts = {
  externalOwner: labels.Text_Free,
  cause: labels.Text_FreeByCause,
  service: labels.Text_FreeByService,
  elements: labels.Text_Free,
  template: labels.Text_Free,
  none: labels.Text_Free,
} as const;

const chargedTexts = {
  externalOwner: labels.Text_Charged,
  cause: labels.Text_ChargedByCause,
  service: labels.Text_ChargedByService,
  elements: labels.Text_Charged,
  template: labels.Text_Charged,
  none: labels.Text_Charged,
} as const;
