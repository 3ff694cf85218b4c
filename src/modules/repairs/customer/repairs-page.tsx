import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { hotPage } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Badge } from '#foundation/page/badge.tsx';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DetailsBox } from '#foundation/page/details-box.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panel, Panels, Paragraph } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { repairsIcon } from '../interaction-kinds.ts';
import { newRepairPath, repairPath, repairsPath } from '../paths.ts';
import { type KnownFault, knownFaults, knownFaultsIn } from '../queries/known-faults.ts';
import { repairQuestions, type SeenRepair, seenRepairs } from '../queries/own-requests.ts';
import { emergencyTelephone } from '../settings.ts';
import { repairsLabels as labels } from './labels.ts';
import { RepairDetails, StateBadge } from './repair-view.tsx';

/** The page Onderhoud: open and handled requests, emergencies first (REP-1, REP-2, REP-8, REP-123). */
export const repairsPage = hotPage({
  path: repairsPath,
  audience: ['customer'],
  feature: features.repairOverview,
  limit: 'page',
  input: z.object({}),
  log: 'none',
  questions: (_input, now) => [...repairQuestions(now), knownFaults(dateAt(now))],
  show(visit, _input, [own, common, leases, faults]) {
    const { say, organisation, now } = visit;
    const repairs = seenRepairs([own, common, leases], dateAt(now));
    const open = repairs.filter(({ isOpen }) => isOpen);
    const handled = repairs.filter(({ isOpen }) => !isOpen);
    return customerPage(visit, {
      title: say(labels.Title_Repairs),
      lead: say(labels.Text_Lead),
      current: 'repairs',
      children: (
        <>
          <Emergency visit={visit} />
          {knownFaultsIn(faults).map((fault) => (
            <KnownFaultNote visit={visit} fault={fault} />
          ))}
          <Panels>
            <Panel title={say(labels.Panel_Open)} id="openstaand" open>
              {open.length === 0 ? (
                <EmptyState icon={repairsIcon} title={say(labels.Title_NoneOpen)}>
                  {say(labels.Text_NoneOpen)}
                </EmptyState>
              ) : (
                <RepairTable visit={visit} caption={say(labels.Panel_Open)} repairs={open} />
              )}
              {organisation.isOn(features.repairRequests) && (
                <ButtonGroup>
                  <ButtonLink href={newRepairPath} kind="primary" icon="plus">
                    {say(labels.Button_New)}
                  </ButtonLink>
                </ButtonGroup>
              )}
            </Panel>
            <Panel title={say(labels.Panel_Handled)} id="afgehandeld">
              {handled.length === 0 ? (
                <Paragraph>{say(labels.Text_NoneHandled)}</Paragraph>
              ) : (
                <RepairTable visit={visit} caption={say(labels.Panel_Handled)} repairs={handled} />
              )}
            </Panel>
          </Panels>
        </>
      ),
    });
  },
});

/** Whom to call when it cannot wait; nothing where no number is known. */
export function Emergency({ visit }: { visit: Visit }): Html | null {
  const { say, organisation } = visit;
  const telephone = organisation.setting(emergencyTelephone) || organisation.contact.telephone;
  if (!telephone) return null;
  const [before = '', after = ''] = say(labels.Text_Emergency, { telephone: '\u0000' }).split(
    '\u0000',
  );
  return (
    <Alert kind="warning" title={say(labels.Title_Emergency)}>
      <p class="utrecht-paragraph">
        {before}
        <TextLink href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</TextLink>
        {after}
      </p>
    </Alert>
  );
}

/** What is known to be broken in the building already. */
export function KnownFaultNote({ visit, fault }: { visit: Visit; fault: KnownFault }): Html {
  const { say } = visit;
  const from = formatDate(fault.startsOn);
  const until = fault.endsOn && formatDate(fault.endsOn);
  return (
    <Alert kind="info" title={say(labels.Title_KnownFault, { title: fault.title })}>
      {fault.text}{' '}
      {until
        ? say(labels.Text_KnownFaultUntil, { from, until })
        : say(labels.Text_KnownFaultSince, { from })}
    </Alert>
  );
}

function RepairTable(props: {
  visit: Visit;
  caption: string;
  repairs: readonly SeenRepair[];
}): Html {
  const { visit, caption, repairs } = props;
  const { say } = visit;
  return (
    <Table
      say={say}
      caption={caption}
      rows={repairs}
      columns={[
        { label: say(labels.Column_Address), cell: ({ place }) => place },
        {
          label: say(labels.Column_Location),
          cell: ({ commonArea }) => commonArea || say(labels.Label_OwnObject),
        },
        {
          label: say(labels.Column_Description),
          kind: 'header',
          cell: (repair) => (
            <>
              {repair.description}
              <RepairMarks visit={visit} repair={repair} />
            </>
          ),
        },
        {
          label: say(labels.Label_State),
          kind: 'status',
          cell: ({ state }) => <StateBadge say={say} state={state} />,
        },
      ]}
      details={(repair) => ({
        subject: `${repair.description}, ${repair.code}`,
        content: (
          <DetailsBox>
            <RepairDetails visit={visit} repair={repair} />
            <RepairButtons visit={visit} repair={repair} withLink />
          </DetailsBox>
        ),
      })}
    />
  );
}

/** What sets a request apart from the others in the list (REP-17). */
export function RepairMarks({ visit, repair }: { visit: Visit; repair: SeenRepair }): Html {
  const { say } = visit;
  const asks = repair.isOpen && repair.own?.questions.some(({ answer }) => answer === null);
  return (
    <>
      {repair.kind === 'notification' && (
        <small>
          <Badge icon="bell">{say(labels.Badge_Notification)}</Badge>
        </small>
      )}
      {!repair.own && (
        <small>
          <Badge icon="users">{say(labels.Badge_ByOther)}</Badge>
        </small>
      )}
      {asks && (
        <small>
          <Badge kind="warning" icon="circle-question-mark">
            {say(labels.Badge_Question)}
          </Badge>
        </small>
      )}
    </>
  );
}

/** The buttons Wijzigen and Intrekken verzoek of an own open request (REP-18, REP-124). */
export function RepairButtons(props: {
  visit: Visit;
  repair: SeenRepair;
  withLink?: boolean;
}): Html | null {
  const { say } = props.visit;
  const { id, own, isOpen } = props.repair;
  const path = repairPath(id);
  return (
    <ButtonGroup>
      {own && isOpen && (
        <ButtonLink href={`${path}/wijzigen`} icon="pencil">
          {say(labels.Button_Change)}
        </ButtonLink>
      )}
      {own?.mayWithdraw && isOpen && (
        <ButtonLink href={`${path}/intrekken`} icon="x">
          {say(labels.Button_Withdraw)}
        </ButtonLink>
      )}
      {props.withLink && (
        <ButtonLink href={path} kind="subtle" icon="arrow-right">
          {say(labels.Link_Open)}
        </ButtonLink>
      )}
    </ButtonGroup>
  );
}
