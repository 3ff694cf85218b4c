import type { Read } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { LeaseToEnd } from './lease-to-end.ts';
import type { InspectionPlan } from './rules/inspections.ts';
import type { NoticePeriod } from './rules/notice-period.ts';
import { standardNotice } from './settings.ts';
import { noticeUnitOf } from './terms/notice-text.ts';

/** What holds for the end of one lease. */
export interface Terms {
  readonly notice: NoticePeriod;
  readonly plan: InspectionPlan;
}

const nothing: InspectionPlan = {
  preCount: 0,
  preMinutes: 60,
  firstPreDays: 0,
  finalCount: 0,
  finalMinutes: 60,
};

/**
 * The notice period of the unit itself, else of its type, else the standard one; the inspections of its type, none
 * where nothing is set (TRM-8, TRM-22).
 */
export async function termsOf(
  read: Read,
  organisation: Profile,
  { unitId, unitType }: Pick<LeaseToEnd, 'unitId' | 'unitType'>,
): Promise<Terms> {
  const own = await read
    .selectFrom('unitNotice')
    .select(['noticeUnit', 'noticeLength'])
    .where('organisationId', '=', organisation.id)
    .where('unitId', '=', unitId)
    .executeTakeFirst();
  const ofType = await read
    .selectFrom('terminationTerms')
    .selectAll()
    .where('organisationId', '=', organisation.id)
    .where('unitTypeKey', '=', unitType.toLowerCase())
    .executeTakeFirst();
  const notice = own ?? ofType;
  return {
    notice: notice
      ? { unit: noticeUnitOf(notice.noticeUnit), length: notice.noticeLength }
      : standardNotice(organisation),
    plan: ofType ?? nothing,
  };
}
