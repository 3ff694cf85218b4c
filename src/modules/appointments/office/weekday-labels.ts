import { labelsOfPage } from '#foundation/labels/label.ts';

export const hourLabels = labelsOfPage('OfficeAgendaHours', {
  Label_Monday: ['Werktijd op maandag', 'Working hours on Monday'],
  Label_Tuesday: ['Werktijd op dinsdag', 'Working hours on Tuesday'],
  Label_Wednesday: ['Werktijd op woensdag', 'Working hours on Wednesday'],
  Label_Thursday: ['Werktijd op donderdag', 'Working hours on Thursday'],
  Label_Friday: ['Werktijd op vrijdag', 'Working hours on Friday'],
  Label_Saturday: ['Werktijd op zaterdag', 'Working hours on Saturday'],
  Label_Sunday: ['Werktijd op zondag', 'Working hours on Sunday'],
});

/** Monday first. */
export const weekdayFieldLabels = [
  hourLabels.Label_Monday,
  hourLabels.Label_Tuesday,
  hourLabels.Label_Wednesday,
  hourLabels.Label_Thursday,
  hourLabels.Label_Friday,
  hourLabels.Label_Saturday,
  hourLabels.Label_Sunday,
] as const;
