import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Panel } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { orderStateLabels, requestLabels } from '../request-labels.ts';
import { visitText } from '../visit-text.ts';
import type { Card } from './card.ts';
import type { OfficeOrder } from './find-repair.ts';
import { officeRepairLabels as labels } from './labels.ts';

/** An order with everything that can be done about it. */
export function OrderPanel(props: Card & { order: OfficeOrder; isOpen: boolean }): Html {
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
      title={say(labels.Title_Order, { what: order.description || order.code })}
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
          {(
            [
              ['van', labels.Label_From],
              ['tot', labels.Label_Until],
            ] as const
          ).map(([name, label]) => (
            <TextField
              say={say}
              name={name}
              id={id(name)}
              label={say(label)}
              description={say(labels.Help_Time)}
              value={typed(name) ?? ''}
              error={error(name)}
              autocomplete="off"
              maxlength={5}
            />
          ))}
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

/** One more order for an open request. */
export function NewOrderPanel({ visit, path, executors, fields, errors }: Card): Html {
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
