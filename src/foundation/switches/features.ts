import { labelsOfPage } from '../labels/label.ts';
import type { FeatureSwitch } from './switch.ts';

/** The names of the switches as the administrator reads them (ADM-26). */
export const switchLabels = labelsOfPage('PortalSettings', {
  Switch_HouseholdData: ['Gegevens huishouden', 'Household data'],
  Switch_ChangePassword: ['Wachtwoord wijzigen', 'Change password'],
  Switch_LeaseDetails: ['Contractgegevens', 'Lease details'],
  Switch_DwellingDetails: ['Woningdetails', 'Dwelling details'],
  Switch_ChangePaymentMethod: ['Betaalwijze aanpassen', 'Change payment method'],
  Switch_TerminateLease: ['Huur opzeggen', 'End the lease'],
  Switch_Valuation: ['Woningwaardering', 'Points valuation'],
  Switch_PlannedMaintenance: ['Gepland onderhoud', 'Planned maintenance'],
  Switch_RepairOverview: ['Overzicht reparaties', 'Overview of repairs'],
  Switch_RepairRequests: ['Onderhoudsverzoeken', 'Repair requests'],
  Switch_Balance: ['Saldo inzien', 'See the balance'],
  Switch_OnlinePayment: ['Online betalen', 'Pay online'],
  Switch_Payments: ['Betalingen', 'Payments'],
  Switch_PaymentArrangements: ['Betalingsregelingen', 'Payment arrangements'],
  Switch_Timeline: ['Acties/Interactielogposten', 'Actions/interaction log'],
  Switch_OtherActions: ['Overige acties', 'Other actions'],
  Switch_Correspondence: ['DMS-dossier inzien', 'See the document file'],
  Switch_LeaseDocuments: ['Contractdocumenten', 'Lease documents'],
  Switch_Contact: ['Contact', 'Contact'],
  Switch_News: ['Nieuws', 'News'],
});

const whole = (name: string, label: FeatureSwitch['label']): FeatureSwitch => ({ name, label });
const part = (
  name: string,
  label: FeatureSwitch['label'],
  within: FeatureSwitch,
): FeatureSwitch => ({
  name,
  label,
  within,
});

const householdData = whole('householdData', switchLabels.Switch_HouseholdData);
const leaseDetails = whole('leaseDetails', switchLabels.Switch_LeaseDetails);
const repairOverview = whole('repairOverview', switchLabels.Switch_RepairOverview);
const balance = whole('balance', switchLabels.Switch_Balance);

/** The twenty switches; a part hangs on the switch of the menu item that contains it (ADM-25 to ADM-56). */
export const features = {
  householdData,
  changePassword: part('changePassword', switchLabels.Switch_ChangePassword, householdData),
  leaseDetails,
  dwellingDetails: part('dwellingDetails', switchLabels.Switch_DwellingDetails, leaseDetails),
  changePaymentMethod: part(
    'changePaymentMethod',
    switchLabels.Switch_ChangePaymentMethod,
    leaseDetails,
  ),
  terminateLease: part('terminateLease', switchLabels.Switch_TerminateLease, leaseDetails),
  valuation: part('valuation', switchLabels.Switch_Valuation, leaseDetails),
  plannedMaintenance: part(
    'plannedMaintenance',
    switchLabels.Switch_PlannedMaintenance,
    leaseDetails,
  ),
  repairOverview,
  repairRequests: part('repairRequests', switchLabels.Switch_RepairRequests, repairOverview),
  balance,
  onlinePayment: part('onlinePayment', switchLabels.Switch_OnlinePayment, balance),
  payments: part('payments', switchLabels.Switch_Payments, balance),
  paymentArrangements: part(
    'paymentArrangements',
    switchLabels.Switch_PaymentArrangements,
    balance,
  ),
  timeline: whole('timeline', switchLabels.Switch_Timeline),
  otherActions: whole('otherActions', switchLabels.Switch_OtherActions),
  correspondence: whole('correspondence', switchLabels.Switch_Correspondence),
  leaseDocuments: part('leaseDocuments', switchLabels.Switch_LeaseDocuments, leaseDetails),
  contact: whole('contact', switchLabels.Switch_Contact),
  news: whole('news', switchLabels.Switch_News),
} as const;
