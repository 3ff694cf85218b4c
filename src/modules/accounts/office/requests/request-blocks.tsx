import { formatMoment } from '#foundation/format/dates.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { DataList, type Fact } from '#foundation/page/data-list.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import type { Html } from '#html/jsx-runtime';
import type { AccountRequest } from './find-requests.ts';
import { labels } from './labels.ts';

interface Props {
  readonly visit: Visit;
  readonly request: AccountRequest;
}

/** Block Algemeen of a request: what the customer submitted, never the code or the password (STF-75, STF-89). */
export function RequestGeneralBlock({ visit, request }: Props): Html {
  const { say } = visit;
  return (
    <PlainPanel id="algemeen" title={say(labels.Title_General)}>
      <DataList
        facts={[
          { key: say(labels.Label_Customer), value: request.customerNumber },
          { key: say(labels.Label_Username), value: request.username ?? '' },
          { key: say(labels.Label_Email), value: request.email ?? '' },
        ]}
      />
    </PlainPanel>
  );
}

/** Block Accountaanvraag status: the four steps with their times, and what went wrong (STF-76, STF-77, ACC-B2). */
export function RequestStatusBlock({ visit, request }: Props): Html {
  const { say, now } = visit;
  const moment = (at: AccountRequest['identifiedAt']) => (at ? formatMoment(at, say) : '');
  const { refusedUntil, wrongCodes } = request;
  const refused = refusedUntil && refusedUntil.epochNanoseconds > now.epochNanoseconds;
  return (
    <PlainPanel id="status" title={say(labels.Title_Status)}>
      <DataList
        facts={[
          { key: say(labels.Step_NumberEntered), value: moment(request.numberEnteredAt) },
          { key: say(labels.Step_Identified), value: moment(request.identifiedAt) },
          { key: say(labels.Step_DetailsEntered), value: moment(request.detailsEnteredAt) },
          { key: say(labels.Step_MailSent), value: moment(request.mailSentAt) },
          ...mailFault(visit, request),
          ...(wrongCodes > 0
            ? [{ key: say(labels.Label_WrongCodes), value: String(wrongCodes) }]
            : []),
          ...(refused
            ? [{ key: say(labels.Label_RefusedUntil), value: moment(refusedUntil) }]
            : []),
        ]}
      />
    </PlainPanel>
  );
}

/** Why the newest mail did not leave (ADM-B13). */
function mailFault(
  { say }: Visit,
  { mailState, mailFault: reason, mailSentAt }: AccountRequest,
): Fact[] {
  if (mailSentAt !== null || mailState === null) return [];
  return [{ key: say(labels.Label_MailFault), value: reason ?? say(labels.Text_MailWaiting) }];
}
