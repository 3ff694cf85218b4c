import type { MenuItem } from '#foundation/house.ts';
import type { Audience } from '#foundation/http/visitor.ts';
import type { Label } from '#foundation/labels/label.ts';
import type { IconName } from '#foundation/page/icon.tsx';
import { officePaths } from '../paths.ts';
import {
  agendaLabels,
  baseCalendarLabels,
  officeAppointmentLabels,
  signalLabels,
  systemLabels,
} from './labels.ts';

export const appointmentsMenu: readonly MenuItem[] = [
  item(
    'appointments',
    officeAppointmentLabels.Menu_Appointments,
    'calendar-check',
    officePaths.appointments,
  ),
  item('agendas', agendaLabels.Menu_Agendas, 'users', officePaths.agendas),
  item('absences', agendaLabels.Menu_Absences, 'calendar-clock', officePaths.absences),
  item('base-calendar', baseCalendarLabels.Menu_Calendar, 'calendar-days', officePaths.calendar, [
    'employee',
    'administrator',
  ]),
  item('agenda-signals', signalLabels.Menu_Signals, 'list-checks', officePaths.signals),
  {
    key: 'agenda-systems',
    label: systemLabels.Menu_Systems,
    icon: 'server',
    href: officePaths.systems,
    feature: 'none',
    area: 'administration',
    group: 'setup',
    audience: ['administrator'],
  },
];

function item(
  key: string,
  label: Label,
  icon: IconName,
  href: string,
  audience: readonly Audience[] = ['employee'],
): MenuItem {
  return {
    key,
    label,
    icon,
    href,
    feature: 'none',
    area: 'office',
    group: 'appointments',
    audience,
  };
}
