import type { Say } from '#foundation/labels/label.ts';
import { type NoticeUnit, noticeUnits } from '../rules/notice-period.ts';
import { termsLabels as labels } from './labels.ts';

/** The stored unit of a notice period. */
export function noticeUnitOf(stored: string): NoticeUnit {
  return noticeUnits.find((unit) => unit === stored) ?? 'months';
}

/** `1 maand`, `30 dagen`: a notice period in a list. */
export function noticeText(
  say: Say,
  stored: { readonly noticeLength: number; readonly noticeUnit: string },
): string {
  const unit = noticeUnitOf(stored.noticeUnit);
  const { noticeLength: length } = stored;
  return `${length} ${say(length === 1 ? labels[`One_${unit}`] : labels[`Unit_${unit}`])}`;
}
