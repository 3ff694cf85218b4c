import { formatMoment } from '#foundation/format/dates.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { YesNo } from '#foundation/page/badge.tsx';
import { DataList, type Fact } from '#foundation/page/data-list.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import type { Html } from '#html/jsx-runtime';
import type { AccountDetails } from './account-details.ts';
import { labels } from './labels.ts';

interface Props {
  readonly visit: Visit;
  readonly account: AccountDetails;
}

/** Block Algemeen for who may only look (STF-57, STF-58). */
export function GeneralBlock({ visit, account }: Props): Html {
  const { say } = visit;
  return (
    <PlainPanel id="algemeen" title={say(labels.Title_General)}>
      <DataList
        facts={[
          { key: say(labels.Label_Username), value: account.username },
          { key: say(labels.Label_Email), value: account.email },
          invalidEmail(visit, account),
          { key: say(labels.Label_Role), value: roleOf(visit, account) },
          { key: say(labels.Label_CustomerNumberOfAccount), value: account.customerNumbers ?? '' },
        ]}
      />
    </PlainPanel>
  );
}

/** Whether mail to the address fails, so that staff can check it (STF-58). */
export function invalidEmail({ say }: Visit, { emailInvalid }: AccountDetails): Fact {
  return {
    key: say(labels.Label_InvalidEmail),
    value: say(emailInvalid ? generic.Label_Yes : generic.Label_No),
  };
}

/** Block Accountstatus: confirmed, and the two separate blocks (STF-60 to STF-64, ADM-130). */
export function StatusBlock({ visit, account }: Props): Html {
  const { say } = visit;
  return (
    <PlainPanel id="accountstatus" title={say(labels.Title_Status)}>
      <DataList
        facts={[
          { key: say(labels.Label_Confirmed), value: confirmedOf(visit, account) },
          {
            key: say(labels.Label_Locked),
            value: account.lockedUntil
              ? say(labels.Text_LockedUntil, { moment: formatMoment(account.lockedUntil, say) })
              : say(generic.Label_No),
          },
          { key: say(labels.Label_Blocked), value: blockedOf(visit, account) },
          ...(account.blockReason === null
            ? []
            : [{ key: say(labels.Label_BlockReason), value: account.blockReason }]),
        ]}
      />
    </PlainPanel>
  );
}

/** Block Inloginformatie (STF-65, STF-66). */
export function SignInBlock({ visit, account }: Props): Html {
  const { say } = visit;
  const { lastSignedInAt } = account;
  return (
    <PlainPanel id="inloginformatie" title={say(labels.Title_SignIn)}>
      <DataList
        facts={[
          { key: say(labels.Label_FailedAttempts), value: String(account.failedAttempts) },
          {
            key: say(labels.Label_LastSignIn),
            value: lastSignedInAt ? formatMoment(lastSignedInAt, say) : '',
          },
        ]}
      />
    </PlainPanel>
  );
}

function roleOf({ say }: Visit, { role }: AccountDetails): string {
  return say(role === 'administrator' ? labels.Option_Administrator : labels.Option_User);
}

function confirmedOf(
  { say }: Visit,
  { confirmedAt, confirmedOnUnknownDate }: AccountDetails,
): Html {
  const when = confirmedOnUnknownDate
    ? say(labels.Text_UnknownDate)
    : confirmedAt && formatMoment(confirmedAt, say);
  return (
    <>
      <YesNo say={say} value={when !== null} /> {when}
    </>
  );
}

function blockedOf({ say }: Visit, { blockedAt }: AccountDetails): string {
  return blockedAt === null
    ? say(generic.Label_No)
    : `${say(generic.Label_Yes)}, ${formatMoment(blockedAt, say)}`;
}
