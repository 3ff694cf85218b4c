import { labelsOfPage } from '#foundation/labels/label.ts';
import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';

export const customersDataLabels = labelsOfPage('MyDataCustomer', {
  Title_Customer: ['Uw huishouden', 'Your household'],
  Title_Person: ['Personen', 'People'],
  Title_Interaction: ['Interactielogposten', 'Interaction log'],
  Title_Draft: ['Formulieren die nog niet verstuurd zijn', 'Forms that were not sent yet'],
  Title_Task: ['Taken voor medewerkers', 'Tasks for staff'],
});

/** The household, its people and what happened with it; not which member of staff noted it (decision personal-data). */
export const customersData: readonly PersonalData[] = [
  personalTable({
    table: 'customer',
    by: 'is customer',
    title: customersDataLabels.Title_Customer,
    columns: [
      'customer_number',
      'display_name',
      'salutation',
      'email',
      'telephone',
      'street',
      'house_number',
      'house_number_addition',
      'postcode',
      'town',
      'external_id',
    ],
  }),
  personalTable({
    table: 'person',
    title: customersDataLabels.Title_Person,
    columns: [
      'surname',
      'infix',
      'initials',
      'salutation',
      'gender',
      'date_of_birth',
      'role',
      'ended_on',
      'external_id',
    ],
  }),
  personalTable({
    table: 'interaction_log_entry',
    title: customersDataLabels.Title_Interaction,
    columns: [
      'happened_at',
      'description',
      'notes',
      'concerns',
      'interaction_group',
      'template',
      'status',
      'author_kind',
      'task_number',
      'shown_to_customer',
    ],
  }),
  personalTable({
    table: 'journey_draft',
    title: customersDataLabels.Title_Draft,
    columns: ['started_at', 'changed_at', 'journey', 'subject', 'answers'],
  }),
  personalTable({
    table: 'task',
    title: customersDataLabels.Title_Task,
    columns: ['number', 'team', 'status', 'created_at'],
  }),
];
