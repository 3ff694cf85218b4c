import { z } from 'zod';
import { labelsOfPage } from '../labels/label.ts';
import type { Setting, SettingsGroup } from './setting.ts';

export const sessionSettingsLabels = labelsOfPage('Settings', {
  Panel_Timeout: ['Time-out tijdsduur', 'Time-out'],
  Label_SessionTimeout: ['Sessie time-out', 'Session time-out'],
  Help_SessionTimeout: [
    'Na zoveel minuten zonder activiteit wordt een klant of medewerker uitgelogd. Kies 5 tot en met 30.',
    'After this many minutes without activity a customer or employee is signed out. Choose 5 to 30.',
    'may be empty',
  ],
  Error_SessionTimeout: [
    'Vul een heel getal van 5 tot en met 30 in.',
    'Enter a whole number from 5 to 30.',
  ],
  Label_RememberMe: ['Houdt mij ingelogd', 'Keep me signed in'],
  Help_RememberMe: [
    'Zoveel dagen zonder activiteit blijft een klant ingelogd die daarvoor kiest. Kies 1 tot en met 30.',
    'A customer who chooses so stays signed in for this many days without activity. Choose 1 to 30.',
    'may be empty',
  ],
  Error_RememberMe: [
    'Vul een heel getal van 1 tot en met 30 in.',
    'Enter a whole number from 1 to 30.',
  ],
});

/** Minutes without activity after which a session ends (ADM-253, ADM-256, ADM-258). */
export const sessionTimeoutMinutes: Setting<number> = {
  name: 'sessionTimeoutMinutes',
  label: sessionSettingsLabels.Label_SessionTimeout,
  help: sessionSettingsLabels.Help_SessionTimeout,
  field: 'number',
  input: wholeNumber(5, 30),
  standard: 30,
  refusal: sessionSettingsLabels.Error_SessionTimeout,
};

/** Days without activity after which a customer who stays signed in is signed out (ADM-254, ADM-257). */
export const rememberMeDays: Setting<number> = {
  name: 'rememberMeDays',
  label: sessionSettingsLabels.Label_RememberMe,
  help: sessionSettingsLabels.Help_RememberMe,
  field: 'number',
  input: wholeNumber(1, 30),
  standard: 30,
  refusal: sessionSettingsLabels.Error_RememberMe,
};

export const sessionSettings: SettingsGroup = {
  name: 'timeout',
  title: sessionSettingsLabels.Panel_Timeout,
  settings: [sessionTimeoutMinutes, rememberMeDays],
};

function wholeNumber(least: number, most: number): z.ZodType<number, unknown> {
  return z.coerce
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().int().min(least).max(most));
}
