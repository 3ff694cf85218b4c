import { labelsOfPage } from '../labels/label.ts';

/** How long ago or ahead a day lies (FIN-17). */
export const duration = labelsOfPage('Duration', {
  Label_Today: ['Vandaag', 'Today'],
  Label_DayAgo: ['1 dag geleden', '1 day ago'],
  Label_DaysAgo: ['{count} dagen geleden', '{count} days ago'],
  Label_WithinDay: ['Binnen 1 dag', 'Within 1 day'],
  Label_WithinDays: ['Binnen {count} dagen', 'Within {count} days'],
});

/** Names of days and months as they stand inside a sentence. */
export const calendar = labelsOfPage('Calendar', {
  Label_Monday: ['maandag', 'Monday'],
  Label_Tuesday: ['dinsdag', 'Tuesday'],
  Label_Wednesday: ['woensdag', 'Wednesday'],
  Label_Thursday: ['donderdag', 'Thursday'],
  Label_Friday: ['vrijdag', 'Friday'],
  Label_Saturday: ['zaterdag', 'Saturday'],
  Label_Sunday: ['zondag', 'Sunday'],
  Label_January: ['januari', 'January'],
  Label_February: ['februari', 'February'],
  Label_March: ['maart', 'March'],
  Label_April: ['april', 'April'],
  Label_May: ['mei', 'May'],
  Label_June: ['juni', 'June'],
  Label_July: ['juli', 'July'],
  Label_August: ['augustus', 'August'],
  Label_September: ['september', 'September'],
  Label_October: ['oktober', 'October'],
  Label_November: ['november', 'November'],
  Label_December: ['december', 'December'],
});
