import { z } from 'zod';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { page } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { mayEnter } from '#foundation/http/visitor.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { Tabs, TextLink } from '#foundation/page/links.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { type RowDetails, Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { outbox } from '../labels.ts';
import { MailStateBadge, wordsOfState } from '../mail-states.tsx';
import {
  type MailLine,
  type MailState,
  mailCounts,
  mailLines,
  mailStates,
  outgoingSwitches,
} from '../queries.ts';
import { maskedAddress } from '../rules/masked-address.ts';
import { shortMoment } from '../rules/short-moment.ts';

const pageSize = 25;

interface Shown {
  readonly stand?: MailState | undefined;
  readonly pagina: number;
}

/** The outbox: what left, what waits and what was refused (GEN-B7). */
export const mailList = page({
  path: '/kantoor/mail',
  audience: ['employee', 'administrator'],
  feature: 'none',
  limit: 'page',
  log: 'none',
  input: z.object({
    stand: z.enum(mailStates).optional().catch(undefined),
    pagina: z.coerce.number().int().min(1).max(100_000).catch(1),
  }),
  async show(visit, shown) {
    const { read, organisation, say } = visit;
    const counts = await mailCounts(read, organisation.id);
    const lines = await mailLines(read, organisation.id, {
      state: shown.stand,
      page: shown.pagina,
      pageSize,
    });
    const open = await outgoingSwitches(read, organisation.id);
    return officePage(visit, {
      title: say(outbox.Title_Mails),
      lead: say(outbox.Text_Mails),
      current: 'mail',
      actions: switchLink(visit, open.organisation),
      children: (
        <>
          {!open.organisation && <Alert kind="warning">{say(outbox.Text_Closed)}</Alert>}
          {!open.installation && <Alert kind="warning">{say(outbox.Text_ClosedForAll)}</Alert>}
          <PlainPanel id="mails" title={say(outbox.Title_Mails)}>
            <StateTabs visit={visit} counts={counts} current={shown.stand} />
            <Lines visit={visit} lines={lines} />
            <Pagination
              say={say}
              page={shown.pagina}
              pageSize={pageSize}
              total={shown.stand ? counts[shown.stand] : totalOf(counts)}
              href={(target) => hrefOf({ stand: shown.stand, pagina: target })}
            />
          </PlainPanel>
        </>
      ),
    });
  },
});

/** Only administrators stop and open the outgoing mail. */
function switchLink(visit: ReadVisit, open: boolean): Html | undefined {
  if (!mayEnter(['administrator'], visit.visitor)) return undefined;
  return (
    <ButtonLink
      href={open ? '/kantoor/mail/stoppen' : '/kantoor/mail/openen'}
      icon={open ? 'pause' : 'play'}
    >
      {visit.say(open ? outbox.Link_Stop : outbox.Link_Open)}
    </ButtonLink>
  );
}

function StateTabs(props: {
  visit: ReadVisit;
  counts: Readonly<Record<MailState, number>>;
  current: MailState | undefined;
}): Html {
  const { visit, counts, current } = props;
  return (
    <Tabs
      label={visit.say(outbox.Label_States)}
      tabs={[
        {
          href: '/kantoor/mail',
          title: visit.say(outbox.State_All),
          count: totalOf(counts),
          current: current === undefined,
        },
        ...mailStates.map((state) => ({
          href: hrefOf({ stand: state, pagina: 1 }),
          title: visit.say(wordsOfState[state]),
          count: counts[state],
          current: current === state,
        })),
      ]}
    />
  );
}

function Lines(props: { visit: ReadVisit; lines: readonly MailLine[] }): Html {
  const { say } = props.visit;
  if (props.lines.length === 0) {
    return (
      <EmptyState icon="mail" title={say(outbox.Title_NoMails)}>
        {say(outbox.Text_NoMails)}
      </EmptyState>
    );
  }
  return (
    <Table
      say={say}
      dense
      caption={say(outbox.Title_Mails)}
      columns={[
        {
          label: say(outbox.Label_Subject),
          kind: 'header',
          cell: (mail) => <TextLink href={`/kantoor/mail/${mail.id}`}>{mail.subject}</TextLink>,
        },
        { label: say(outbox.Label_Recipient), cell: (mail) => maskedAddress(mail.recipient) },
        {
          label: say(outbox.Label_State),
          kind: 'status',
          cell: (mail) => <MailStateBadge say={say} state={mail.state} />,
        },
        {
          label: say(outbox.Label_Created),
          kind: 'date',
          cell: (mail) => shortMoment(mail.createdAt),
        },
        { label: say(outbox.Label_Attempts), kind: 'number', cell: (mail) => mail.attempts },
      ]}
      details={(mail) => detailsOf(say, mail)}
      rows={props.lines}
    />
  );
}

/** What went wrong, and when it is tried again; open where something did. */
function detailsOf(say: Say, mail: MailLine): RowDetails | undefined {
  const { nextAttemptAt, lastError } = mail;
  if (!nextAttemptAt && !lastError) return undefined;
  return {
    subject: mail.subject,
    open: lastError !== null,
    content: (
      <DataList
        facts={[
          ...(nextAttemptAt
            ? [{ key: say(outbox.Label_NextAttempt), value: shortMoment(nextAttemptAt) }]
            : []),
          ...(lastError ? [{ key: say(outbox.Label_LastError), value: lastError }] : []),
        ]}
      />
    ),
  };
}

function totalOf(counts: Readonly<Record<MailState, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function hrefOf({ stand, pagina }: Shown): string {
  return `/kantoor/mail?${new URLSearchParams({ ...(stand && { stand }), pagina: String(pagina) })}`;
}
