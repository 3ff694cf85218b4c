import type { Module } from '#foundation/house.ts';
import type { AppointmentFollower } from './appointment-follower.ts';
import { ownLabels } from './customer/labels.ts';
import { ownAppointmentRoutes } from './customer/routes.tsx';
import { deliverAppointments } from './deliver/deliver-appointments.ts';
import { mirrorAgendas } from './deliver/mirror-agendas.ts';
import { forgetHolds } from './forget-holds.ts';
import { agendasImporter, workingHoursImporter } from './import/agendas.ts';
import { appointmentsImporter } from './import/appointments.ts';
import { freeDaysImporter } from './import/free-days.ts';
import {
  appointmentImportLabels,
  appointmentSettingLabels,
  appointmentsDataLabels,
  slotLabels,
} from './labels.ts';
import { appointmentMailLabels } from './mail/labels.ts';
import { appointmentMailTemplates } from './mail/mail-templates.ts';
import { remindOfAppointments } from './mail/remind.ts';
import { absenceList, absenceRoutes } from './office/absence-routes.tsx';
import { agendaList, agendaRoutes } from './office/agenda-routes.tsx';
import { appointmentList, appointmentsPanel } from './office/appointment-list.tsx';
import { appointmentKinds, appointmentRoutes } from './office/appointment-routes.ts';
import { baseCalendarRoutes } from './office/base-calendar-routes.tsx';
import {
  agendaLabels,
  baseCalendarLabels,
  officeAppointmentLabels,
  signalLabels,
  systemLabels,
} from './office/labels.ts';
import { appointmentsMenu } from './office/menu.ts';
import { systemRoutes } from './office/system-routes.tsx';
import { hourLabels } from './office/weekday-labels.ts';
import { appointmentTiles, workListRoutes } from './office/work-list.tsx';
import { appointmentsData } from './personal-data.ts';
import type { AgendaServices } from './ports/agenda-systems.ts';
import { appointmentSettings } from './settings.ts';

export type { About, Appointment, Desk, Draft, Purpose, WriteDesk } from './appointment.ts';
export type { AppointmentFollower } from './appointment-follower.ts';
export { type BaseCalendar, readBaseCalendar } from './base-calendar.ts';
export { type Booking, type BookingOrder, bookSlot } from './book-slot.ts';
export { type Cancellation, cancelAppointments } from './cancel-appointments.ts';
export { CalendarButton } from './customer/calendar-button.tsx';
export { SlotCalendar, type SlotCalendarProps } from './customer/slot-calendar.tsx';
export {
  type MailTo,
  mailBooked,
  mailCancelled,
  mailMoved,
  momentInWords,
} from './mail/mail-appointment.ts';
export { type Moving, moveAppointment } from './move-appointment.ts';
export { appointmentsPath, calendarFilePath } from './paths.ts';
export {
  type AgendaConnections,
  type AgendaEvent,
  AgendaRefused,
  type AgendaServer,
  type AgendaSystemSettings,
  AgendaUnreachable,
  type AskedPeriod,
  type CrewPlanner,
  type FoundEvent,
  type KeptEvent,
} from './ports/agenda-ports.ts';
export type { AgendaServices } from './ports/agenda-systems.ts';
export {
  type AgendaQuestion,
  agendaQuestion,
  askAgendas,
  consultAgendas,
} from './ports/ask-agendas.ts';
export { findAppointment, findAppointmentsAbout, findHolds } from './queries.ts';
export { calendarObject } from './rules/calendar-object.ts';
export { type Period, sheetOf } from './rules/month-sheet.ts';
export { clockTime, slotInWords } from './rules/slot-words.ts';
export type { Slot } from './rules/slots.ts';
export type { TimeRange } from './rules/time-ranges.ts';
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

/** Agendas, the base calendar, and appointments. Stands on leases. `followers`: who keeps moments of appointments too. */
export function appointmentsModule(
  services: AgendaServices,
  followers: readonly AppointmentFollower[],
): Module {
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
      'agenda_system',
      'agenda_delivery',
      'agenda_signal',
    ],
    labels: [
      slotLabels,
      appointmentSettingLabels,
      appointmentImportLabels,
      appointmentsDataLabels,
      ownLabels,
      appointmentMailLabels,
      agendaLabels,
      hourLabels,
      baseCalendarLabels,
      officeAppointmentLabels,
      signalLabels,
      systemLabels,
    ],
    settings: [appointmentSettings],
    menu: appointmentsMenu,
    routes: [
      ...ownAppointmentRoutes,
      ...appointmentList,
      ...appointmentRoutes(services, followers),
      ...agendaList,
      ...agendaRoutes,
      ...absenceList,
      ...absenceRoutes,
      ...baseCalendarRoutes,
      ...workListRoutes,
      ...systemRoutes(services),
    ],
    mailTemplates: appointmentMailTemplates,
    interactionKinds: appointmentKinds,
    importers: [agendasImporter, workingHoursImporter, freeDaysImporter, appointmentsImporter],
    customerPanels: [appointmentsPanel],
    officeTiles: appointmentTiles,
    personalData: appointmentsData,
    jobs: [
      forgetHolds,
      deliverAppointments(services),
      mirrorAgendas(services),
      remindOfAppointments,
    ],
  };
}
