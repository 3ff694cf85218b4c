import type { Label } from '#foundation/labels/label.ts';
import { features } from '#foundation/switches/features.ts';
import type { FeatureSwitch } from '#foundation/switches/switch.ts';
import { helpLabels } from './labels.ts';

const explanations = new Map<FeatureSwitch, Label>([
  [features.householdData, helpLabels.Help_HouseholdData],
  [features.changePassword, helpLabels.Help_ChangePassword],
  [features.leaseDetails, helpLabels.Help_LeaseDetails],
  [features.dwellingDetails, helpLabels.Help_DwellingDetails],
  [features.changePaymentMethod, helpLabels.Help_ChangePaymentMethod],
  [features.terminateLease, helpLabels.Help_TerminateLease],
  [features.valuation, helpLabels.Help_Valuation],
  [features.plannedMaintenance, helpLabels.Help_PlannedMaintenance],
  [features.repairOverview, helpLabels.Help_RepairOverview],
  [features.repairRequests, helpLabels.Help_RepairRequests],
  [features.balance, helpLabels.Help_Balance],
  [features.onlinePayment, helpLabels.Help_OnlinePayment],
  [features.payments, helpLabels.Help_Payments],
  [features.paymentArrangements, helpLabels.Help_PaymentArrangements],
  [features.timeline, helpLabels.Help_Timeline],
  [features.otherActions, helpLabels.Help_OtherActions],
  [features.correspondence, helpLabels.Help_Correspondence],
  [features.leaseDocuments, helpLabels.Help_LeaseDocuments],
  [features.contact, helpLabels.Help_Contact],
  [features.news, helpLabels.Help_News],
]);

/** What goes off with this switch, or undefined for a switch that needs no explanation. */
export function explanationOf(feature: FeatureSwitch): Label | undefined {
  return explanations.get(feature);
}
