import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatTime } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import type { Fact } from '#foundation/page/data-list.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { officeRepairsPath } from '../paths.ts';
import type { OfficeRepair } from './find-repair.ts';
import { officeRepairLabels as labels } from './labels.ts';

/** Everything that is known of a request, line by line. */
export function factsOf({ say }: Visit, repair: OfficeRepair): Fact[] {
  const fact = (key: string, value: string): Fact[] => (value === '' ? [] : [{ key, value }]);
  const { preferredOn, preferredFrom, preferredUntil, agreedCents } = repair;
  const preference =
    preferredOn && preferredFrom && preferredUntil
      ? say(labels.Text_Preference, {
          date: formatDate(preferredOn),
          from: preferredFrom,
          until: preferredUntil,
        })
      : '';
  const charge =
    agreedCents === null
      ? say(labels[`Charge_${repair.charge}`])
      : say(labels.Text_Agreed, { amount: formatMoney(agreedCents) });
  const access = [
    say(labels[`Access_${repair.keyAccess}`]),
    repair.keyNotes,
    repair.callFirst ? say(labels.Text_CallFirst) : '',
    repair.pets ? say(labels.Text_Pets, { pets: repair.pets }) : '',
  ];
  const satisfaction =
    repair.satisfaction === null
      ? ''
      : [
          say(labels.Text_Satisfaction, { score: repair.satisfaction }),
          repair.satisfactionNotes,
        ].join(' ');
  return [
    ...(repair.openRequestId
      ? [
          {
            key: say(labels.Label_BelongsTo),
            value: (
              <TextLink href={`${officeRepairsPath}/${repair.openRequestId}`}>
                {repair.openRequestCode ?? ''}
              </TextLink>
            ),
          },
        ]
      : []),
    ...fact(say(labels.Label_ReportedOn), momentText(say, repair.reportedAt)),
    ...fact(say(labels.Label_Place), repair.anonymousAddress || repair.place),
    ...fact(say(labels.Label_Path), repair.path),
    ...fact(say(labels.Label_Additional), repair.additionalDescription),
    ...fact(say(labels.Label_Charge), charge),
    ...fact(say(labels.Label_Access), access.filter(Boolean).join(', ')),
    ...fact(say(labels.Label_Preference), preference),
    ...fact(say(labels.Label_LatestOn), repair.latestOn ? formatDate(repair.latestOn) : ''),
    ...fact(say(labels.Label_Reason), repair.reasonAfterLatestDate),
    ...fact(say(labels.Label_Tip), repair.solvedByTip),
    ...fact(
      say(labels.Label_Withdrawal),
      [repair.withdrawalReason, repair.withdrawalNotes].filter(Boolean).join(': '),
    ),
    ...fact(say(labels.Label_Satisfaction), satisfaction.trim()),
  ];
}

/** Who asked for it, and how he is reached. */
export function Person({ visit, repair }: { visit: Visit; repair: OfficeRepair }): Html {
  const { say } = visit;
  const { customerId, customerName, customerNumber, telephone, email, contactName } = repair;
  return (
    <>
      <p class="utrecht-paragraph">
        {customerId ? (
          <TextLink href={`/kantoor/klanten/${customerId}`}>{customerName ?? ''}</TextLink>
        ) : (
          `${contactName} (${say(labels.Label_Anonymous)})`
        )}
        {customerNumber && [<br />, customerNumber]}
      </p>
      <p class="utrecht-paragraph">
        {telephone && (
          <TextLink href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</TextLink>
        )}
        {telephone && email && <br />}
        {email && <TextLink href={`mailto:${email}`}>{email}</TextLink>}
      </p>
    </>
  );
}

/** `20-11-2026 om 23:05 uur` */
export function momentText(say: Say, moment: Temporal.Instant): string {
  return say(labels.Text_Moment, {
    date: formatDate(dateAt(moment)),
    time: formatTime(moment),
  });
}
