import { labelsOfPage } from '#foundation/labels/label.ts';

/** What the import files of this module hold, in words. */
export const importTitles = labelsOfPage('ImportTermination', {
  Title_Reasons: ['Opzegredenen', 'Termination reasons'],
  Title_Terms: ['Opzegtermijn en opnames per type', 'Notice period and inspections by type'],
  Title_Terminations: ['Huuropzeggingen', 'Terminations'],
  Title_Consents: ['Instemming met opzeggingen', 'Consent to terminations'],
  Reason_OtherLease: [
    'hoort bij een opzegging van een ander contract',
    'belongs to a termination of another lease',
  ],
  Title_Notices: ['Opzegtermijnen van eenheden', 'Notice periods of units'],
});
