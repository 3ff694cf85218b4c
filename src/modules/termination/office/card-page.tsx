import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatLongDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { factsOfTermination } from '../customer/termination-facts.tsx';
import type { StoredConsent, Termination } from '../find-termination.ts';
import { inspectionName, whenText } from '../inspection-text.ts';
import { officePaths } from '../paths.ts';
import { isOpen, mayBecome } from '../rules/statuses.ts';
import { officeLabels as labels } from './labels.ts';

/** Where staff see one termination. */
export function cardPath(id: string): string {
  return `${officePaths.terminations}/${id}`;
}

/** One termination with everything staff can do about it. */
export function cardPage(visit: Visit, termination: Termination, errors: Problems = {}): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: termination.code,
    lead: termination.address,
    current: 'terminations',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: officePaths.terminations, title: say(labels.Title_Terminations) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Panels>
          {isOpen(termination.status) && <Decide say={say} termination={termination} />}
          <Facts say={say} termination={termination} />
          {termination.inspections.length > 0 && (
            <Inspections say={say} termination={termination} />
          )}
          {termination.consents.length > 0 && <Consents say={say} termination={termination} />}
        </Panels>
      </>
    ),
  });
}

interface Shown {
  readonly say: Say;
  readonly termination: Termination;
}

function Facts({ say, termination }: Shown): Html {
  const { customerId, customerName, customerNumber, decidedBy, movedAt, movesOn } = termination;
  return (
    <PlainPanel id="opzegging" title={say(labels.Panel_Lease)}>
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
          { key: say(labels.Label_Lease), value: termination.leaseCode },
          ...factsOfTermination(say, termination),
          {
            key: say(labels.Label_Channel),
            value: say(
              termination.channel === 'office' ? labels.Channel_office : labels.Channel_portal,
            ),
          },
          ...(decidedBy ? [{ key: say(labels.Label_DecidedBy), value: decidedBy }] : []),
          {
            key: say(labels.Label_AddressState),
            value: movedAt
              ? formatDate(dateAt(movedAt))
              : `${say(labels.Text_NotYet)} (${formatDate(movesOn)})`,
          },
        ]}
      />
    </PlainPanel>
  );
}

/** Confirming, refusing, withdrawing: nothing is approved by itself. */
function Decide({ say, termination }: Shown): Html {
  const { id, status, version, inspections } = termination;
  const missing = inspections.filter(({ appointment }) => !appointment);
  return (
    <PlainPanel id="beoordelen" title={say(labels.Panel_Decide)}>
      {missing.length > 0 && (
        <Alert kind="warning">
          {say(labels.Text_Missing, {
            inspections: missing.map((each) => inspectionName(say, each, inspections)).join(', '),
          })}
        </Alert>
      )}
      {status === 'waiting_for_consent' && (
        <Paragraph>{say(labels.Text_WaitsForConsent)}</Paragraph>
      )}
      {mayBecome(status, 'confirmed') && (
        <Paragraph>
          {say(labels.Text_Confirm, { date: formatLongDate(termination.endsOn, say) })}
        </Paragraph>
      )}
      <Form
        action={`${cardPath(id)}/bevestigen`}
        formKey={newFormKey()}
        hidden={{ versie: version }}
      >
        <ButtonGroup>
          {mayBecome(status, 'confirmed') && (
            <Button kind="primary" icon="check">
              {say(labels.Button_Confirm)}
            </Button>
          )}
          {mayBecome(status, 'refused') && (
            <ButtonLink href={`${cardPath(id)}/weigeren`} icon="ban">
              {say(labels.Link_Refuse)}
            </ButtonLink>
          )}
          {mayBecome(status, 'withdrawn') && (
            <ButtonLink href={`${cardPath(id)}/intrekken`} icon="undo-2">
              {say(labels.Link_Withdraw)}
            </ButtonLink>
          )}
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

function Inspections({ say, termination }: Shown): Html {
  const { id, inspections, status } = termination;
  return (
    <PlainPanel id="opnames" title={say(labels.Panel_Inspections)}>
      <Table
        say={say}
        caption={say(labels.Panel_Inspections)}
        rows={inspections}
        columns={[
          {
            label: say(labels.Label_Inspection),
            kind: 'header',
            cell: (each) => inspectionName(say, each, inspections),
          },
          { label: say(labels.Label_Moment), cell: (each) => whenText(say, each) },
          {
            label: say(labels.Label_Inspector),
            cell: ({ appointment }) => appointment?.inspector ?? '',
          },
          {
            label: say(labels.Label_Action),
            hideLabel: true,
            kind: 'action',
            cell: (each) =>
              isOpen(status) ? (
                <TextLink href={`${cardPath(id)}/opname/${each.position}`}>
                  {say(each.appointment ? labels.Link_Move : labels.Link_Plan)}
                  <span class="voordeur-visually-hidden">
                    {' '}
                    {inspectionName(say, each, inspections)}
                  </span>
                </TextLink>
              ) : (
                ''
              ),
          },
        ]}
      />
    </PlainPanel>
  );
}

function Consents({ say, termination }: Shown): Html {
  const { id, consents, status } = termination;
  return (
    <PlainPanel id="instemming" title={say(labels.Panel_Consents)}>
      {consents.map((consent) => (
        <div class="voordeur-stack">
          <DataList facts={[{ key: consent.personName, value: consentText(say, consent) }]} />
          {status === 'waiting_for_consent' && consent.givenAt === null && (
            <Form action={`${cardPath(id)}/instemming/${consent.id}/papier`} formKey={newFormKey()}>
              <ButtonGroup>
                <Button icon="file-check">{say(labels.Button_Paper)}</Button>
                <ButtonLink
                  href={`${cardPath(id)}/instemming/${consent.id}/brief.pdf`}
                  icon="printer"
                >
                  {say(labels.Link_Letter)}
                </ButtonLink>
                {consent.email !== '' && (
                  <Button
                    kind="subtle"
                    icon="mail"
                    formaction={`${cardPath(id)}/instemming/${consent.id}/mail`}
                  >
                    {say(labels.Button_MailAgain)}
                  </Button>
                )}
              </ButtonGroup>
            </Form>
          )}
        </div>
      ))}
    </PlainPanel>
  );
}

function consentText(say: Say, { givenAt, givenHow, email }: StoredConsent): string {
  if (givenAt) {
    const date = formatDate(dateAt(givenAt));
    if (givenHow === 'account') return say(labels.Text_Given_account, { date });
    if (givenHow === 'paper') return say(labels.Text_Given_paper, { date });
    return say(labels.Text_Given_code, { date });
  }
  return email ? say(labels.Text_AskedByMail, { email }) : say(labels.Text_AskedByLetter);
}
