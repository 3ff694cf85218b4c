import type { Module } from '#foundation/house.ts';
import { agendasImporter, workingHoursImporter } from './import/agendas.ts';
import { freeDaysImporter } from './import/free-days.ts';
import {
  appointmentImportLabels,
  appointmentSettingLabels,
  appointmentsDataLabels,
  slotLabels,
} from './labels.ts';
import { appointmentsData } from './personal-data.ts';
import { appointmentSettings } from './settings.ts';

export type { About, Appointment, Desk, Draft, Purpose, WriteDesk } from './appointment.ts';
export { type BaseCalendar, readBaseCalendar } from './base-calendar.ts';
export { type Booking, type BookingOrder, bookSlot } from './book-slot.ts';
export { type Cancellation, cancelAppointments } from './cancel-appointments.ts';
export { SlotCalendar, type SlotCalendarProps } from './customer/slot-calendar.tsx';
export { type Moving, moveAppointment } from './move-appointment.ts';
export { findAppointment, findAppointmentsAbout, findHolds } from './queries.ts';
export { type Period, sheetOf } from './rules/month-sheet.ts';
export { clockTime, slotInWords } from './rules/slot-words.ts';
export type { Slot } from './rules/slots.ts';
export { type Holding, holdSlot, releaseDraft, releaseHold } from './slots/hold-slot.ts';
export {
  type Preference,
  preferenceAt,
  readPreferences,
  readSlots,
  type SlotDay,
  type SlotPlan,
} from './slots/read-slots.ts';
export type { AgendaAnswers, SlotWish } from './slots/slot-facts.ts';
export type { NotHad, SlotChoice } from './slots/take-slot.ts';

/** Agendas, the base calendar, and appointments. Stands on leases. */
export function appointmentsModule(): Module {
  return {
    name: 'appointments',
    tables: [
      'agenda',
      'agenda_cluster',
      'working_hours',
      'agenda_absence',
      'mirrored_time',
      'base_calendar_day',
      'appointment',
    ],
    labels: [slotLabels, appointmentSettingLabels, appointmentImportLabels, appointmentsDataLabels],
    settings: [appointmentSettings],
    importers: [agendasImporter, workingHoursImporter, freeDaysImporter],
    personalData: appointmentsData,
  };
}
