import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';
import { appointmentsDataLabels } from './labels.ts';

/** The appointments of a customer, also those that were cancelled. */
export const appointmentsData: readonly PersonalData[] = [
  personalTable({
    table: 'appointment',
    title: appointmentsDataLabels.Title_Appointment,
    columns: ['starts_at', 'ends_at', 'description', 'place', 'state', 'cancel_reason'],
  }),
];
