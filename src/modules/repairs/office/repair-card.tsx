import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatMoment } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Sent } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { DataList, type Fact } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panel, Panels, Paragraph, PlainPanel, SplitAside } from '#foundation/page/panel.tsx';
import { TextArea, TextField } from '#foundation/page/text-field.tsx';
import { Photos, Timeline } from '#foundation/page/timeline.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { StateBadge } from '../customer/repair-view.tsx';
import { repairsIcon } from '../interaction-kinds.ts';
import { officeRepairsPath } from '../paths.ts';
import { orderStateLabels, requestLabels } from '../request-labels.ts';
import { isOpenState } from '../rules/states.ts';
import { visitText } from '../visit-text.ts';
import {
  contractors,
  eventsOf,
  type OfficeOrder,
  type OfficeRepair,
  ordersOf,
  partsOf,
} from './find-repair.ts';
import { eventLabels, officeRepairLabels as labels } from './labels.ts';

/** What was sent with one of the forms, when the card is shown again. */
export interface CardAgain {
  readonly errors: Problems;
  readonly fields: Sent['fields'];
}

interface Card extends CardAgain {
  readonly visit: Visit;
  readonly repair: OfficeRepair;
  readonly path: string;
  readonly executors: readonly { readonly value: string; readonly label: string }[];
}

/** A request for staff: what, who, orders, questions and history, with everything that can be done. */
export async function repairCard(
  visit: ReadVisit,
  repair: OfficeRepair,
  again: CardAgain = { errors: {}, fields: {} },
): Promise<Answer> {
  const { say, read, organisation } = visit;
  const orders = await ordersOf(read, organisation.id, repair.id);
  const events = await eventsOf(read, organisation.id, repair.id);
  const { questions, photos } = await partsOf(read, organisation.id, repair.id);
  const card: Card = {
    ...again,
    visit,
    repair,
    path: `${officeRepairsPath}/${repair.id}`,
    executors: [
      { value: 'eigen', label: say(labels.Option_OwnCrew) },
      ...(await contractors(read, organisation.id)).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
    ],
  };
  const isOpen = isOpenState(repair.state);
  return officePage(visit, {
    title: repair.description,
    lead: repair.code,
    current: 'repairs-office',
    failed: Object.keys(again.errors).length > 0,
    breadcrumb: [{ href: officeRepairsPath, title: say(labels.Title_Repairs) }],
    children: (
      <>
        <ErrorSummary say={say} errors={again.errors} />
        <SplitAside
          asideLabel={say(labels.Title_People)}
          aside={
            <>
              <PlainPanel id="huurder" title={say(labels.Title_Person)}>
                <Person visit={visit} repair={repair} />
              </PlainPanel>
              {repair.customerId === null && <LinkForm {...card} />}
            </>
          }
        >
          <Panels>
            <PlainPanel
              id="verzoek"
              title={say(labels.Title_Request)}
              aside={<StateBadge say={say} state={repair.state} />}
            >
              <DataList facts={factsOf(visit, repair)} />
              {photos.length > 0 && (
                <Photos
                  photos={photos.map(({ fileId }, index) => ({
                    src: `${card.path}/foto/${fileId}`,
                    href: `${card.path}/foto/${fileId}`,
                    alt: say(labels.Label_Photo, { number: index + 1 }),
                  }))}
                />
              )}
              {isOpen && <MoveForm {...card} />}
            </PlainPanel>
            {repair.kind === 'request' && (
              <PlainPanel id="opdrachten" title={say(labels.Title_Orders)}>
                {orders.length === 0 && <Paragraph>{say(labels.Text_NoOrders)}</Paragraph>}
                {orders.map((order) => (
                  <OrderPart {...card} order={order} isOpen={isOpen} />
                ))}
                {isOpen && <NewOrderForm {...card} />}
              </PlainPanel>
            )}
            {questions.length > 0 && (
              <PlainPanel id="vragen" title={say(labels.Title_Questions)}>
                <DataList
                  facts={questions.map(({ question, answer }) => ({
                    key: question,
                    value: answer ?? say(labels.Text_NoAnswer),
                  }))}
                />
              </PlainPanel>
            )}
            {isOpen && repair.customerId !== null && <AskForm {...card} />}
            <PlainPanel id="geschiedenis" title={say(labels.Title_History)}>
              <Timeline
                events={events.map(({ kind, notes, actor, happenedAt }) => ({
                  icon: repairsIcon,
                  title: say(eventLabels[`Event_${kind}`]),
                  text: [notes, actor, formatMoment(happenedAt, say)].filter(Boolean).join(' · '),
                }))}
              />
            </PlainPanel>
          </Panels>
        </SplitAside>
      </>
    ),
  });
}

function factsOf({ say }: Visit, repair: OfficeRepair): Fact[] {
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
    ...fact(say(labels.Label_ReportedOn), formatMoment(repair.reportedAt, say)),
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

function Person({ visit, repair }: { visit: Visit; repair: OfficeRepair }): Html {
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

function OrderPart(props: Card & { order: OfficeOrder; isOpen: boolean }): Html {
  const { visit, path, order, isOpen, executors, fields, errors } = props;
  const { say } = visit;
  const isBusy = isOpen && order.state !== 'finished' && order.state !== 'cancelled';
  const isThis = fields.opdracht === order.id;
  const typed = (name: string) =>
    isThis && typeof fields[name] === 'string' ? fields[name] : undefined;
  const error = (name: string) => (isThis ? errors[name] : undefined);
  const planned =
    order.plannedStart && order.plannedEnd
      ? visitText(say, { start: order.plannedStart, end: order.plannedEnd })
      : say(labels.Label_NotPlanned);
  const id = (name: string) => (isThis ? name : `${name}-${order.id}`);
  return (
    <Panel
      id={`opdracht-${order.code}`}
      title={order.description || say(labels.Title_Order, { code: order.code })}
      fact={say(orderStateLabels[order.state])}
      open={isBusy}
    >
      <DataList
        facts={[
          { key: say(labels.Column_Order), value: order.code },
          {
            key: say(labels.Column_Executor),
            value: order.contractor ?? `${say(requestLabels.Label_OwnCrew)} ${order.tradeGroup}`,
          },
          {
            key: say(labels.Column_Planned),
            value: order.planningFixed ? `${planned}, ${say(labels.Label_Fixed)}` : planned,
          },
        ]}
      />
      {isBusy && !order.planningFixed && !order.isAccepted && (
        <Form action={`${path}/toewijzen`} formKey={newFormKey()} hidden={{ opdracht: order.id }}>
          <Select
            say={say}
            name="uitvoerder"
            id={id('uitvoerder')}
            label={say(labels.Label_Executor)}
            options={executors}
            value={typed('uitvoerder') ?? order.contractorId ?? 'eigen'}
            error={error('uitvoerder')}
            empty={false}
          />
          <TextField
            say={say}
            name="vakgroep"
            id={id('vakgroep')}
            label={say(labels.Label_TradeGroup)}
            description={say(labels.Help_TradeGroup)}
            value={typed('vakgroep') ?? order.tradeGroup}
            error={error('vakgroep')}
            autocomplete="off"
            maxlength={100}
            optional
          />
          <ButtonGroup>
            <Button>{say(labels.Button_Assign)}</Button>
          </ButtonGroup>
        </Form>
      )}
      {isBusy && !order.planningFixed && (
        <Form action={`${path}/plannen`} formKey={newFormKey()} hidden={{ opdracht: order.id }}>
          <TextField
            say={say}
            name="dag"
            id={id('dag')}
            label={say(labels.Label_Day)}
            description={say(labels.Help_Day)}
            value={
              typed('dag') ?? (order.plannedStart ? formatDate(dateAt(order.plannedStart)) : '')
            }
            error={error('dag')}
            autocomplete="off"
            maxlength={10}
          />
          <TextField
            say={say}
            name="van"
            id={id('van')}
            label={say(labels.Label_From)}
            description={say(labels.Help_Time)}
            value={typed('van') ?? ''}
            error={error('van')}
            autocomplete="off"
            maxlength={5}
          />
          <TextField
            say={say}
            name="tot"
            id={id('tot')}
            label={say(labels.Label_Until)}
            value={typed('tot') ?? ''}
            error={error('tot')}
            autocomplete="off"
            maxlength={5}
          />
          <ButtonGroup>
            <Button>{say(labels.Button_Plan)}</Button>
          </ButtonGroup>
        </Form>
      )}
      {isBusy && (
        <Form action={`${path}/opdracht`} formKey={newFormKey()} hidden={{ opdracht: order.id }}>
          <ButtonGroup>
            {order.executor === 'contractor' && order.isAwarded && !order.isAccepted && (
              <Button name="doe" value="accepteren">
                {say(labels.Button_Accept)}
              </Button>
            )}
            {order.plannedStart && !order.planningFixed && (
              <Button name="doe" value="vastzetten" icon="lock">
                {say(labels.Button_Fix)}
              </Button>
            )}
            <Button name="doe" value="uitgevoerd" icon="check">
              {say(labels.Button_Finish)}
            </Button>
            <Button name="doe" value="vervallen" kind="subtle" icon="x">
              {say(labels.Button_CancelOrder)}
            </Button>
          </ButtonGroup>
        </Form>
      )}
    </Panel>
  );
}

function NewOrderForm({ visit, path, executors, fields, errors }: Card): Html {
  const { say } = visit;
  const isThis = fields.opdracht === undefined && fields.wat !== undefined;
  const typed = (name: string) => (isThis && typeof fields[name] === 'string' ? fields[name] : '');
  return (
    <Panel title={say(labels.Title_NewOrder)} open={isThis}>
      <Form action={`${path}/opdrachten`} formKey={newFormKey()}>
        <TextField
          say={say}
          name="wat"
          label={say(labels.Label_OrderDescription)}
          value={typed('wat')}
          error={isThis ? errors.wat : undefined}
          autocomplete="off"
          maxlength={200}
        />
        <Select
          say={say}
          name="uitvoerder"
          id="nieuw-uitvoerder"
          label={say(labels.Label_Executor)}
          options={executors}
          value={typed('uitvoerder') || 'eigen'}
          error={isThis ? errors.uitvoerder : undefined}
          empty={false}
        />
        <TextField
          say={say}
          name="vakgroep"
          id="nieuw-vakgroep"
          label={say(labels.Label_TradeGroup)}
          description={say(labels.Help_TradeGroup)}
          value={typed('vakgroep')}
          autocomplete="off"
          maxlength={100}
          optional
        />
        <ButtonGroup>
          <Button icon="plus">{say(labels.Button_AddOrder)}</Button>
        </ButtonGroup>
      </Form>
    </Panel>
  );
}

function MoveForm({ visit, path, repair }: Card): Html {
  const { say } = visit;
  return (
    <Form action={`${path}/stand`} formKey={newFormKey()}>
      <TextField
        say={say}
        name="toelichting"
        label={say(labels.Label_MoveNotes)}
        autocomplete="off"
        maxlength={500}
        optional
      />
      <ButtonGroup>
        {repair.state === 'new' && (
          <Button name="naar" value="in_progress" kind="primary">
            {say(labels.Button_Take)}
          </Button>
        )}
        <Button name="naar" value="done" icon="check">
          {say(labels.Button_Done)}
        </Button>
        <Button name="naar" value="rejected" kind="subtle" icon="x">
          {say(labels.Button_Reject)}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function AskForm({ visit, path, fields, errors }: Card): Html {
  const { say } = visit;
  return (
    <PlainPanel id="vraag-stellen" title={say(labels.Title_Ask)}>
      <Form action={`${path}/vraag`} formKey={newFormKey()}>
        <TextArea
          say={say}
          name="vraag"
          label={say(labels.Label_Question)}
          value={typeof fields.vraag === 'string' ? fields.vraag : ''}
          error={errors.vraag}
          maxlength={2000}
        />
        <ButtonGroup>
          <Button icon="send">{say(labels.Button_Ask)}</Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

function LinkForm({ visit, path, fields, errors }: Card): Html {
  const { say } = visit;
  return (
    <PlainPanel id="koppelen" title={say(labels.Title_Link)}>
      <Paragraph>{say(labels.Text_Link)}</Paragraph>
      <Form action={`${path}/koppelen`} formKey={newFormKey()}>
        <TextField
          say={say}
          name="klantnummer"
          label={say(labels.Label_CustomerNumber)}
          value={typeof fields.klantnummer === 'string' ? fields.klantnummer : ''}
          error={errors.klantnummer}
          autocomplete="off"
          maxlength={40}
          code
        />
        <ButtonGroup>
          <Button icon="link">{say(labels.Button_Link)}</Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}
