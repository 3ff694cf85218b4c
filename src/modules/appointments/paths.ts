/** The customer's own appointments; the file of one stands below it. */
export const appointmentsPath = '/afspraken';

/** The address of the calendar file of an own appointment. */
export const calendarFilePath = (id: string) => `${appointmentsPath}/${id}/agenda.ics`;

export const officePaths = {
  agendas: '/kantoor/agendas',
  absences: '/kantoor/afwezigheid',
  calendar: '/kantoor/basiskalender',
  appointments: '/kantoor/afspraken',
  signals: '/kantoor/agenda-werklijst',
  systems: '/beheer/agendasystemen',
} as const;
