import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatLongDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { DataList, type Fact } from '#foundation/page/data-list.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, Stack } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { Photos } from '#foundation/page/timeline.tsx';
import { calendarFilePath } from '#modules/appointments/module.ts';
import { calendarPath, photoPath } from '../paths.ts';
import type { OwnPart, SeenOrder, SeenRepair } from '../queries/own-requests.ts';
import { orderStateLabels, requestLabels, stateLabels } from '../request-labels.ts';
import type { RequestState } from '../rules/states.ts';
import { systemLineByTask } from '../settings.ts';
import { visitText } from '../visit-text.ts';
import { repairsLabels as labels } from './labels.ts';

/** The state of a request as a badge. */
export function StateBadge(props: { say: Visit['say']; state: RequestState }): Html {
  return <Badge kind={badgeKinds[props.state]}>{props.say(stateLabels[props.state])}</Badge>;
}

const badgeKinds: Readonly<Record<RequestState, BadgeKind>> = {
  new: 'active',
  in_progress: 'active',
  planned: 'warning',
  done: 'ok',
  withdrawn: 'neutral',
  rejected: 'neutral',
};

/** Everything that a customer reads about a request, in its fixed order (REP-12 to REP-16). */
export function RepairDetails(props: { visit: Visit; repair: SeenRepair }): Html {
  const { visit, repair } = props;
  const { say } = visit;
  const { own } = repair;
  return (
    <Stack>
      <DataList facts={[...firstFacts(visit, repair), ...(own ? ownFacts(visit, own) : [])]} />
      {repair.orders.length > 0 && <Orders visit={visit} repair={repair} />}
      {own?.questions
        .filter(({ answer }) => answer !== null)
        .map(({ question, answer }) => (
          <Paragraph kind="small">
            {question} {say(labels.Text_YourAnswer, { answer: answer ?? '' })}
          </Paragraph>
        ))}
    </Stack>
  );
}

function firstFacts(visit: Visit, repair: SeenRepair): Fact[] {
  const { say, organisation } = visit;
  const { own, closedAt } = repair;
  return [
    {
      key: say(labels.Label_ReportedOn),
      value: formatLongDate(dateAt(repair.reportedAt), say),
    },
    { key: say(labels.Label_Code), value: repair.code },
    { key: say(labels.Label_State), value: <StateBadge say={say} state={repair.state} /> },
    ...(closedAt
      ? [{ key: say(labels.Label_ClosedOn), value: formatLongDate(dateAt(closedAt), say) }]
      : []),
    ...(own?.openRequestCode
      ? [{ key: say(labels.Label_BelongsTo), value: own.openRequestCode }]
      : []),
    ...(own?.withdrawalReason
      ? [{ key: say(labels.Label_WithdrawalReason), value: own.withdrawalReason }]
      : []),
    ...(own?.solvedByTip ? [{ key: say(labels.Label_SolvedByTip), value: own.solvedByTip }] : []),
    // The choices in the tree are hidden by a setting of the back office (REP-14).
    ...(organisation.setting(systemLineByTask)
      ? [{ key: say(labels.Label_Path), value: repair.description }]
      : pathFacts(visit, repair)),
  ];
}

const levels = ['space', 'element', 'component', 'defect', 'specification', 'cause'] as const;

/** The choices in the tree, one a level, in the words of that moment (REP-13). */
function pathFacts({ say }: Visit, { path, description }: SeenRepair): Fact[] {
  const chosen = levels.filter((level) => path[level] !== '');
  if (chosen.length === 0) return [{ key: say(labels.Label_Path), value: description }];
  return chosen.map((level) => ({ key: say(labels[`Level_${level}`]), value: path[level] }));
}

function ownFacts({ say }: Visit, own: OwnPart): Fact[] {
  const { preference } = own;
  return [
    ...(own.additionalDescription === ''
      ? []
      : [{ key: say(labels.Label_Additional), value: own.additionalDescription }]),
    {
      key: say(labels.Label_Photos),
      value:
        own.photos.length === 0 ? (
          say(labels.Text_NoPhotos)
        ) : (
          <Photos
            photos={own.photos.map(({ fileId }, index) => ({
              src: photoPath(fileId),
              href: photoPath(fileId),
              alt: say(labels.Label_Photo, { number: index + 1 }),
            }))}
          />
        ),
    },
    { key: say(labels.Label_Telephone), value: own.telephone || say(labels.Label_NotKnown) },
    { key: say(labels.Label_Email), value: own.email || say(labels.Label_NotKnown) },
    ...(preference
      ? [
          {
            key: say(labels.Label_Preference),
            value: say(labels.Text_Preference, {
              date: formatDate(preference.on),
              from: preference.from,
              until: preference.until,
            }),
          },
        ]
      : []),
  ];
}

function Orders({ visit, repair }: { visit: Visit; repair: SeenRepair }): Html {
  const { say } = visit;
  return (
    <Table
      say={say}
      caption={say(labels.Label_Orders)}
      rows={repair.orders}
      columns={[
        {
          label: say(labels.Column_Executor),
          kind: 'header',
          cell: (order) => (
            <>
              {executorName(visit, order)}
              {order.isInspection && <small>{say(labels.Label_Inspection)}</small>}
            </>
          ),
        },
        { label: say(labels.Column_OrderState), cell: ({ state }) => say(orderStateLabels[state]) },
        {
          label: say(labels.Column_Planned),
          cell: (order) => <Planned visit={visit} repairId={repair.id} order={order} />,
        },
      ]}
    />
  );
}

/** The name of who comes: a company, or the own crew with its trade. */
export function executorName({ say }: Visit, order: SeenOrder): string {
  if (order.contractor) return order.contractor;
  const crew = say(requestLabels.Label_OwnCrew);
  return order.tradeGroup ? `${crew}, ${order.tradeGroup.toLowerCase()}` : crew;
}

function Planned(props: { visit: Visit; repairId: string; order: SeenOrder }): Html {
  const { say } = props.visit;
  const { planned, id, state } = props.order;
  if (!planned) return <>{say(labels.Label_NotPlanned)}</>;
  const { appointmentId } = planned;
  const isComing = id !== undefined && state !== 'finished' && state !== 'cancelled';
  return (
    <>
      {visitText(say, planned)}
      {isComing && [
        <br />,
        // One appointment is one entry in the customer's calendar, whichever page he takes it from.
        <TextLink
          href={
            appointmentId === null
              ? calendarPath(props.repairId, id)
              : calendarFilePath(appointmentId)
          }
        >
          {say(labels.Link_Calendar)}
        </TextLink>,
      ]}
    </>
  );
}
