import { labelsOfPage } from '#foundation/labels/label.ts';

/** The customer's own appointments. */
export const ownLabels = labelsOfPage('Appointments', {
  Title_Appointments: ['Uw afspraken', 'Your appointments'],
  Text_Lead: ['Wie er komt, en wanneer.', 'Who comes, and when.'],
  Title_None: ['U hebt geen afspraken', 'You have no appointments'],
  Text_None: [
    'Maakt u een afspraak, dan ziet u hem hier.',
    'When you make an appointment, you see it here.',
  ],
  Label_When: ['Wanneer', 'When'],
  Label_Who: ['Wie komt er', 'Who comes'],
  Label_Where: ['Waar', 'Where'],
  Button_Calendar: ['Zet in mijn agenda', 'Put in my diary'],
  Label_CalendarOf: ['{what} op {moment}', '{what} on {moment}'],
});
