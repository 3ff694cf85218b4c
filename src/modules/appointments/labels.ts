import { labelsOfPage } from '#foundation/labels/label.ts';

/** The choice of a day and a time. */
export const slotLabels = labelsOfPage('Slots', {
  Title_Day: ['Kies een dag', 'Choose a day'],
  Title_Time: ['Kies een tijd', 'Choose a time'],
  Label_Time: ['Tijd op {day}', 'Time on {day}'],
  Label_Clock: ['{hour}.{minute}', '{hour}:{minute}'],
  Label_Slot: ['{from} – {until} uur', '{from} – {until}'],
  Text_ChooseDayFirst: [
    'Kies eerst een dag. Daarna ziet u hier de tijden.',
    'Choose a day first. Then you see the times here.',
  ],
  Text_FreeDay: [
    'Op deze dag zijn er geen mogelijkheden: {name}. Kies een andere dag.',
    'There are no options on this day: {name}. Choose another day.',
  ],
  Text_NoOptions: [
    'Op deze dag zijn er geen mogelijkheden. Kies een andere dag.',
    'There are no options on this day. Choose another day.',
  ],
  Text_OutsideTerm: [
    'Deze dag kunt u niet kiezen. Kies een van de gekleurde dagen.',
    'You cannot choose this day. Choose one of the coloured days.',
  ],
  Text_NothingFree: [
    'In deze maand is er geen vrije tijd meer. Kijk in een andere maand of neem contact met ons op.',
    'There is no time left in this month. Look in another month or contact us.',
  ],
  Title_Unreachable: ['De agenda is nu niet bereikbaar', 'The diary cannot be reached now'],
  Text_Unreachable: [
    'Wij kunnen de vrije tijden nu niet opvragen. Probeer het over een paar minuten opnieuw. Wat u invulde, blijft staan.',
    'We cannot look up the free times now. Try again in a few minutes. What you filled in stays.',
  ],
  Title_NoAgendas: ['Online plannen kan nu niet', 'Planning online is not possible now'],
  Text_NoAgendas: [
    'Neem contact met ons op om een afspraak te maken.',
    'Contact us to make an appointment.',
  ],
});

export const appointmentSettingLabels = labelsOfPage('AppointmentSettings', {
  Panel_Appointments: ['Afspraken', 'Appointments'],
  Label_Blocks: ['Dagdelen', 'Parts of the day'],
  Help_Blocks: [
    'De tijden waarbinnen een monteur komt en waaruit een klant een voorkeur kiest. Bijvoorbeeld: 08:00-10:00, 10:00-12:00.',
    'The times within which a mechanic comes and from which a customer chooses a preference. For example: 08:00-10:00, 10:00-12:00.',
  ],
  Error_Blocks: [
    'Schrijf de dagdelen op volgorde, zoals 08:00-10:00, 10:00-12:00.',
    'Write the parts of the day in order, such as 08:00-10:00, 10:00-12:00.',
  ],
});

export const appointmentImportLabels = labelsOfPage('ImportAppointments', {
  Title_Agendas: ['Agenda’s', 'Diaries'],
  Title_WorkingHours: ['Werktijden', 'Working hours'],
  Title_FreeDays: ['Vrije dagen', 'Days off'],
  Reason_Time: ['geen tijd zoals 08:30', 'not a time such as 08:30'],
  Reason_HoursOrder: [
    'de eindtijd ligt niet na de begintijd',
    'the end is not after the beginning',
  ],
  Reason_Purposes: [
    'kies uit {values}, met spaties ertussen',
    'choose from {values}, with spaces between',
  ],
  Reason_Address: [
    'een agenda buiten het portaal heeft een adres nodig',
    'a diary outside the portal needs an address',
  ],
});

export const appointmentsDataLabels = labelsOfPage('MyDataAppointments', {
  Title_Appointment: ['Afspraken', 'Appointments'],
});
