import type { Say } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import type { Html } from '#html/jsx-runtime';
import type { Appointment } from '../appointment.ts';
import { momentInWords } from '../mail/mail-appointment.ts';
import { calendarFilePath } from '../paths.ts';
import { ownLabels as labels } from './labels.ts';

/** Saves an own appointment as a file for the customer's own calendar. */
export function CalendarButton(props: {
  readonly say: Say;
  readonly appointment: Pick<Appointment, 'id' | 'description' | 'startsAt' | 'endsAt'>;
}): Html {
  const { say, appointment } = props;
  const what = appointment.description;
  const moment = momentInWords(appointment, say);
  return (
    <ButtonLink href={calendarFilePath(appointment.id)} icon="calendar-check" download>
      {say(labels.Button_Calendar)}
      <span class="voordeur-visually-hidden">
        : {say(labels.Label_CalendarOf, { what, moment })}
      </span>
    </ButtonLink>
  );
}
