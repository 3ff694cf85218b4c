import { timeZone } from '../clock.ts';
import { weekdayName } from '../format/dates.ts';
import type { Visit } from '../http/visit.ts';
import type { Profile } from '../organisation/profile.ts';
import type { ContactLine } from '../page/header.tsx';
import { contact as labels } from '../page/labels.ts';
import { features } from '../switches/features.ts';
import { openingHoursOf } from './contact-settings.ts';
import { openAt, timeOf } from './opening-hours.ts';

export const contactPath = '/contact';

/** The balloon Contact (GEN-27); nothing when its switch is off (ADM-53). */
export function contactLines({
  organisation,
  say,
}: Pick<Visit, 'organisation' | 'say'>): ContactLine[] {
  if (!organisation.isOn(features.contact)) return [];
  const { telephone, openingHours, email, address } = organisation.contact;
  return [
    ...(telephone
      ? [
          {
            text: telephone,
            href: `tel:${telephone.replace(/[^\d+]/g, '')}`,
            ...(openingHours && { note: openingHours }),
          },
        ]
      : []),
    ...(email ? [{ text: email, href: `mailto:${email}` }] : []),
    { text: say(labels.Link_Message), href: contactPath },
    ...(address ? [{ text: address }] : []),
  ];
}

let lastAsked: { minute: number; texts: WeakMap<Profile, Map<string, string>> } = {
  minute: -1,
  texts: new WeakMap(),
};

/** *Nu open, tot 17.00 uur* or when it opens; `''` where no hours are set. Made once a minute for each organisation. */
export function openNow({
  organisation,
  say,
  language,
  now,
}: Pick<Visit, 'organisation' | 'say' | 'language' | 'now'>): string {
  const minute = Math.floor(now.epochMilliseconds / 60_000);
  if (lastAsked.minute !== minute) lastAsked = { minute, texts: new WeakMap() };
  const texts = lastAsked.texts.get(organisation) ?? new Map<string, string>();
  lastAsked.texts.set(organisation, texts);
  const known = texts.get(language);
  if (known !== undefined) return known;
  const moment = now.toZonedDateTimeISO(timeZone);
  const state = openAt(openingHoursOf(organisation), moment);
  const text = !state
    ? ''
    : state.open
      ? say(labels.Text_OpenUntil, { time: timeOf(state.until) })
      : say(labels.Text_OpensAt, {
          day: dayIn(state.opens.inDays),
          time: timeOf(state.opens.at),
        });
  texts.set(language, text);
  return text;

  function dayIn(days: number): string {
    if (days === 0) return say(labels.Label_Today);
    if (days === 1) return say(labels.Label_Tomorrow);
    return weekdayName(moment.toPlainDate().add({ days }), say);
  }
}
