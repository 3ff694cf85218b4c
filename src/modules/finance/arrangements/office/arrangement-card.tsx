import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ConfirmQuestion } from '#foundation/page/confirm.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panels, PlainPanel } from '#foundation/page/panel.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { EntryTable, TermTable } from '../arrangement-tables.tsx';
import { sayPaymentMethod } from '../customer/offer-properties.tsx';
import type { Arrangement } from '../find-arrangement.ts';
import { arrangementLabels, pageLabels } from '../labels.ts';
import { officePaths } from '../paths.ts';
import { isOpen } from '../rules/statuses.ts';
import { StatusBadge } from '../status-badge.tsx';
import { officeLabels as labels } from './labels.ts';

/** One arrangement for staff, with what can be done with it. */
export function arrangementCard(
  visit: Visit,
  arrangement: Arrangement,
  errors: Problems = {},
): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: say(pageLabels.Title_Arrangement, { code: arrangement.code }),
    current: 'arrangements',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: officePaths.arrangements, title: say(labels.Title_Arrangements) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} introduction={say(labels.Text_NothingDone)} />
        <Panels>
          <PlainPanel
            id="regeling"
            title={arrangement.templateDescription}
            aside={<StatusBadge say={say} status={arrangement.status} />}
          >
            <Facts visit={visit} arrangement={arrangement} />
            <Acts visit={visit} arrangement={arrangement} />
          </PlainPanel>
          <PlainPanel id="termijnen" title={say(pageLabels.Title_Terms)}>
            <TermTable say={say} arrangement={arrangement} dense />
          </PlainPanel>
          <PlainPanel id="facturen" title={say(pageLabels.Title_Entries)}>
            <EntryTable say={say} arrangement={arrangement} dense />
          </PlainPanel>
        </Panels>
      </>
    ),
  });
}

/** The question before an arrangement is cancelled. */
export function cancelQuestion(visit: Visit, { id, code, version }: Arrangement): Answer {
  const { say } = visit;
  const card = `${officePaths.arrangements}/${id}`;
  return officePage(visit, {
    title: say(labels.Button_Cancel),
    current: 'arrangements',
    breadcrumb: [
      { href: officePaths.arrangements, title: say(labels.Title_Arrangements) },
      { href: card, title: code },
    ],
    children: (
      <ConfirmQuestion
        say={say}
        title={say(labels.Title_CancelQuestion, { code })}
        action={`${card}/annuleren`}
        formKey={newFormKey()}
        hidden={{ versie: version }}
        confirm={say(labels.Button_CancelNow)}
        danger
        cancelHref={card}
        cancel={say(labels.Button_Keep)}
      >
        {say(labels.Text_CancelQuestion)}
      </ConfirmQuestion>
    ),
  });
}

function Facts({ visit, arrangement }: { visit: Visit; arrangement: Arrangement }): Html {
  const { say } = visit;
  const { customerId, customerName, customerNumber, activatedOn, endedOn } = arrangement;
  return (
    <DataList
      facts={[
        {
          key: say(labels.Label_Customer),
          value: (
            <>
              <TextLink href={`/kantoor/klanten/${customerId}`}>{customerName}</TextLink>{' '}
              <small>{customerNumber}</small>
            </>
          ),
        },
        {
          key: say(arrangementLabels.Column_StartDate),
          value: formatDate(arrangement.startsOn),
        },
        {
          key: say(arrangementLabels.Column_Total),
          value: formatMoney(arrangement.totalCents),
        },
        { key: say(pageLabels.Label_PaymentMethod), value: sayPaymentMethod(visit, arrangement) },
        ...(activatedOn
          ? [{ key: say(labels.Label_ActivatedOn), value: formatDate(activatedOn) }]
          : []),
        ...(endedOn ? [{ key: say(labels.Label_EndedOn), value: formatDate(endedOn) }] : []),
      ]}
    />
  );
}

function Acts({ visit, arrangement }: { visit: Visit; arrangement: Arrangement }): Html {
  const { say } = visit;
  const { id, status, version } = arrangement;
  const path = `${officePaths.arrangements}/${id}`;
  return (
    <>
      {isOpen(status) && (
        <Form action={`${path}/activeren`} formKey={newFormKey()} hidden={{ versie: version }}>
          <ButtonGroup>
            {status === 'created' && (
              <Button kind="primary" icon="check">
                {say(labels.Button_Activate)}
              </Button>
            )}
            <ButtonLink href={`${path}/annuleren`} icon="x">
              {say(labels.Button_Cancel)}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      )}
    </>
  );
}
