import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatMoment } from '#foundation/format/dates.ts';
import type { Answer } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { accountById } from '../find-account.ts';
import { providerLabels } from '../providers/labels.ts';
import { browserName } from '../rules/browser-name.ts';
import { securityLabels as labels } from './labels.ts';
import { passkeysOf, type StoredPasskey } from './passkeys.ts';
import type { AccountHolder, SecurityPlace } from './place.ts';
import { recoveryCodesLeft } from './recovery-codes.ts';
import { type OpenSession, sessionsOf } from './sessions-of.ts';
import { timeCodeOf } from './time-codes.ts';

interface Part {
  readonly visit: Visit;
  readonly base: string;
}

/** The page on which somebody sees where he is signed in, and which second proofs his account has. */
export async function overviewPage(
  visit: ReadVisit,
  place: SecurityPlace,
  holder: AccountHolder,
): Promise<Answer> {
  const { read, organisation, say } = visit;
  const whose = { organisationId: organisation.id, accountId: holder.accountId };
  const sessions = await sessionsOf(read, { ...whose, organisation, now: visit.now });
  const timeCode = await timeCodeOf(read, whose);
  const passkeys = await passkeysOf(read, whose);
  const left = await recoveryCodesLeft(read, whose);
  const account = await accountById(read, organisation.id, holder.accountId);
  const part = { visit, base: place.base };
  return place.frame(visit, {
    title: say(labels.Title_Security),
    lead: say(labels.Text_Security),
    children: (
      <Panels>
        {account?.email === '' && <UnconfirmedEmail {...part} email={account.username} />}
        <Sessions {...part} sessions={sessions} current={holder.sessionId} />
        <TimeCode {...part} on={timeCode?.confirmed ?? false} />
        <Passkeys {...part} passkeys={passkeys} />
        <RecoveryCodes
          {...part}
          left={left}
          offered={timeCode?.confirmed === true || passkeys.length > 0}
        />
      </Panels>
    ),
  });
}

/** Somebody from a provider who did not follow the link to his address yet: it is his user name too (ACC-26). */
function UnconfirmedEmail({ visit: { say }, base, email }: Part & { email: string }) {
  return (
    <PlainPanel id="email" title={say(providerLabels.Title_Unconfirmed)}>
      <Paragraph>{say(providerLabels.Text_Unconfirmed, { email })}</Paragraph>
      <Form action={`${base}/email-opnieuw`} formKey={newFormKey()}>
        <ButtonGroup>
          <Button icon="mail">{say(providerLabels.Button_SendAgain)}</Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

function Sessions(props: Part & { sessions: readonly OpenSession[]; current: string }) {
  const { visit, base, sessions, current } = props;
  const { say } = visit;
  return (
    <PlainPanel id="apparaten" title={say(labels.Title_Sessions)}>
      <Table
        say={say}
        caption={say(labels.Title_Sessions)}
        rows={sessions}
        columns={[
          {
            label: say(labels.Label_Device),
            kind: 'header',
            cell: ({ id, browser }) => (
              <>
                {browserName(browser, say)}
                {id === current && [' ', <Badge kind="ok">{say(labels.Label_ThisDevice)}</Badge>]}
              </>
            ),
          },
          {
            label: say(labels.Label_LastSeen),
            cell: ({ lastSeenAt }) => formatMoment(lastSeenAt, say),
          },
          {
            label: say(labels.Label_Since),
            kind: 'date',
            cell: ({ createdAt }) => formatDate(dateAt(createdAt)),
          },
          {
            label: say(labels.Label_Act),
            hideLabel: true,
            kind: 'action',
            cell: ({ id }) => (
              <Form action={`${base}/uitloggen`} hidden={{ session: id }}>
                <Button kind="subtle">{say(labels.Button_SignOutThere)}</Button>
              </Form>
            ),
          },
        ]}
      />
      <Paragraph>{say(labels.Text_SignOutEverywhere)}</Paragraph>
      <Form action={`${base}/overal-uitloggen`}>
        <ButtonGroup>
          <Button icon="log-out">{say(labels.Button_SignOutEverywhere)}</Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

function TimeCode({ visit: { say }, base, on }: Part & { on: boolean }) {
  return (
    <PlainPanel
      id="code"
      title={say(labels.Title_TimeCode)}
      aside={
        <Badge kind={on ? 'ok' : 'neutral'}>{say(on ? labels.Label_On : labels.Label_Off)}</Badge>
      }
    >
      <Paragraph>{say(labels.Text_TimeCode)}</Paragraph>
      <Form action={on ? `${base}/code/uitzetten` : `${base}/code/beginnen`}>
        <ButtonGroup>
          <Button icon="smartphone">
            {say(on ? labels.Button_SwitchOff : labels.Button_SwitchOn)}
          </Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

function Passkeys({
  visit: { say },
  base,
  passkeys,
}: Part & { passkeys: readonly StoredPasskey[] }) {
  return (
    <PlainPanel id="passkeys" title={say(labels.Title_Passkeys)}>
      <Paragraph>{say(labels.Text_Passkeys)}</Paragraph>
      {passkeys.length === 0 ? (
        <Paragraph>{say(labels.Text_NoPasskeys)}</Paragraph>
      ) : (
        <Table
          say={say}
          caption={say(labels.Title_Passkeys)}
          rows={passkeys}
          columns={[
            { label: say(labels.Label_PasskeyName), kind: 'header', cell: ({ name }) => name },
            {
              label: say(labels.Label_Created),
              kind: 'date',
              cell: ({ createdAt }) => formatDate(dateAt(createdAt)),
            },
            {
              label: say(labels.Label_LastSeen),
              cell: ({ lastUsedAt }) =>
                lastUsedAt ? formatMoment(lastUsedAt, say) : say(labels.Label_NeverUsed),
            },
            {
              label: say(labels.Label_Act),
              hideLabel: true,
              kind: 'action',
              cell: ({ credentialId }) => (
                <Form action={`${base}/passkey/verwijderen`} hidden={{ passkey: credentialId }}>
                  <Button kind="subtle">{say(generic.Button_Delete)}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <ButtonGroup>
        <ButtonLink href={`${base}/passkey`} icon="key-round">
          {say(labels.Link_AddPasskey)}
        </ButtonLink>
      </ButtonGroup>
    </PlainPanel>
  );
}

function RecoveryCodes({
  visit: { say },
  base,
  left,
  offered,
}: Part & { left: number; offered: boolean }) {
  return (
    <PlainPanel id="herstelcodes" title={say(labels.Title_RecoveryCodes)}>
      {offered ? (
        <>
          <Paragraph>{say(labels.Text_RecoveryCodes, { count: left })}</Paragraph>
          <Form action={`${base}/herstelcodes`}>
            <ButtonGroup>
              <Button icon="refresh-cw">{say(labels.Button_NewRecoveryCodes)}</Button>
            </ButtonGroup>
          </Form>
        </>
      ) : (
        <Paragraph>{say(labels.Text_RecoveryCodesFirst)}</Paragraph>
      )}
    </PlainPanel>
  );
}
