import { labelsOfPage } from '#foundation/labels/label.ts';
import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';

export const financeDataLabels = labelsOfPage('MyDataFinance', {
  Title_Entry: ['Facturen en betalingen', 'Invoices and payments'],
  Title_Settlement: ['Verrekeningen', 'Settlements'],
  Title_BailiffCase: ['Zaken bij de deurwaarder', 'Bailiff cases'],
  Title_OnlinePayment: ['Online betalingen', 'Online payments'],
  Title_OnlinePaymentLine: ['Onderdelen van online betalingen', 'Parts of online payments'],
  Title_OnlinePaymentEvent: ['Verloop van online betalingen', 'Course of online payments'],
  Title_Arrangement: ['Betalingsregelingen', 'Payment arrangements'],
  Title_ArrangementEntry: ['Facturen in een betalingsregeling', 'Invoices in an arrangement'],
  Title_ArrangementTerm: ['Termijnen van betalingsregelingen', 'Terms of arrangements'],
  Title_DebtHelp: ['Hulp bij schulden', 'Help with debts'],
});

const labels = financeDataLabels;

/** What a customer owes, has paid and has arranged. */
export const financeData: readonly PersonalData[] = [
  personalTable({
    table: 'ledger_entry',
    title: labels.Title_Entry,
    columns: [
      'code',
      'kind',
      'description',
      'booked_on',
      'due_on',
      'original_cents',
      'remaining_cents',
      'in_collection_cents',
      'in_online_payment_cents',
    ],
  }),
  personalTable({
    table: 'settlement',
    title: labels.Title_Settlement,
    columns: ['settled_on', 'cents', 'reversed_on'],
  }),
  personalTable({
    table: 'bailiff_case',
    title: labels.Title_BailiffCase,
    columns: ['code', 'started_on', 'ended_on'],
  }),
  personalTable({
    table: 'online_payment',
    title: labels.Title_OnlinePayment,
    columns: [
      'reference',
      'cents',
      'state',
      'email',
      'created_at',
      'paid_at',
      'refunded_cents',
      'charged_back_cents',
    ],
  }),
  personalTable({
    table: 'online_payment_line',
    title: labels.Title_OnlinePaymentLine,
    columns: ['cents'],
  }),
  personalTable({
    table: 'online_payment_event',
    title: labels.Title_OnlinePaymentEvent,
    columns: ['happened_at', 'event', 'cents'],
  }),
  personalTable({
    table: 'arrangement',
    title: labels.Title_Arrangement,
    columns: [
      'code',
      'template_description',
      'status',
      'starts_on',
      'activated_on',
      'ended_on',
      'total_cents',
      'term_count',
      'payment_terms',
      'transaction_mode',
    ],
  }),
  personalTable({
    table: 'arrangement_entry',
    title: labels.Title_ArrangementEntry,
    columns: ['cents'],
  }),
  personalTable({
    table: 'arrangement_term',
    title: labels.Title_ArrangementTerm,
    columns: ['due_on', 'position', 'cents', 'is_extra'],
  }),
  personalTable({
    table: 'debt_help_answer',
    title: labels.Title_DebtHelp,
    columns: ['answered_at', 'wants_contact', 'overdue_cents', 'handled_at'],
  }),
];
