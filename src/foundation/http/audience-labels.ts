import { labelsOfPage } from '../labels/label.ts';

const labels = labelsOfPage('Roles', {
  Label_Anyone: ['iedereen', 'everybody'],
  Label_Customer: ['klant', 'customer'],
  Label_Agent: ['KCC-medewerker', 'contact-centre agent'],
  Label_AccountManager: ['KCC-medewerker (beheerder)', 'contact-centre agent (account manager)'],
  Label_Employee: ['medewerker kantoor', 'office employee'],
  Label_Administrator: ['beheerder', 'administrator'],
});

export const roleLabels = labels;

/** What each audience is called on the screen. */
export const audienceLabels = {
  anyone: labels.Label_Anyone,
  customer: labels.Label_Customer,
  agent: labels.Label_Agent,
  accountManager: labels.Label_AccountManager,
  employee: labels.Label_Employee,
  administrator: labels.Label_Administrator,
} as const;
