import { labelsOfPage } from '#foundation/labels/label.ts';
import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';

export const terminationDataLabels = labelsOfPage('MyDataTermination', {
  Title_Termination: ['Huuropzeggingen', 'Terminations'],
  Title_Inspection: ['Opnames van de woning', 'Inspections of the dwelling'],
  Title_Consent: ['Instemming met een opzegging', 'Consent to a termination'],
});

/** What is kept of a customer who ends a lease. */
export const terminationData: readonly PersonalData[] = [
  personalTable({
    table: 'termination',
    title: terminationDataLabels.Title_Termination,
    columns: [
      'code',
      'status',
      'ends_on',
      'reason_description',
      'telephone',
      'email',
      'street',
      'house_number',
      'house_number_addition',
      'postcode',
      'town',
      'country',
      'moves_on',
      'moved_at',
      'handed_in_at',
      'decided_at',
      'decision_note',
    ],
  }),
  personalTable({
    table: 'termination_inspection',
    title: terminationDataLabels.Title_Inspection,
    columns: ['kind', 'number', 'minutes'],
  }),
  personalTable({
    table: 'termination_consent',
    title: terminationDataLabels.Title_Consent,
    columns: ['person_name', 'email', 'asked_at', 'given_at'],
  }),
];
