import { formatLongDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { RadioGroup, Select } from '#foundation/page/choice-field.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { DateField } from '#foundation/page/date-field.tsx';
import { FieldError } from '#foundation/page/field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Panel, Panels, Paragraph } from '#foundation/page/panel.tsx';
import { EmailField, TextField } from '#foundation/page/text-field.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { contactLabels } from '#modules/customers/module.ts';
import { inspectionName, momentText } from '../inspection-text.ts';
import { terminationLabels as labels } from '../labels.ts';
import { nextToPlan } from '../rules/inspections.ts';
import type { Situation } from '../situation.ts';
import { plannedDates, startsIn, type TerminationDraft } from './draft.ts';
import { terminatePath } from './paths.ts';

interface Shown {
  readonly say: Say;
  readonly situation: Situation;
  readonly draft: TerminationDraft;
  readonly errors: Problems;
}

/** The page Huuropzegging with its four panels, and the consent of others where it is needed (TRM-2 to TRM-6). */
export function formPage(visit: Visit, shown: Omit<Shown, 'say'>): Answer {
  const { say } = visit;
  const { situation, errors } = shown;
  const path = `${terminatePath}/${situation.lease.id}`;
  const parts = { say, ...shown };
  return customerPage(visit, {
    title: say(labels.Title_Termination),
    lead: say(labels.Text_Lead),
    current: 'leases',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: '/woning', title: say(labels.Link_Tenancy) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Cleared {...parts} />
        <Form action={path}>
          <EnterChecks say={say} />
          <Panels>
            <Details {...parts} />
            {situation.inspections.length > 0 && <Inspections {...parts} />}
            <Contact {...parts} />
            <Address {...parts} />
            {situation.coTenants.length > 0 && <Consents {...parts} />}
          </Panels>
          <ButtonGroup>
            <Button kind="primary" icon="arrow-right" name="naar" value="controleren">
              {say(labels.Button_Check)}
            </Button>
            <Button kind="subtle" formaction={`${path}/stoppen`} formnovalidate>
              {say(labels.Button_Stop)}
            </Button>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

/** The enter key presses the first button of a form: that checks everything, and does not open a calendar. */
function EnterChecks({ say }: Pick<Shown, 'say'>): Html {
  return (
    <button
      class="voordeur-visually-hidden"
      type="submit"
      name="naar"
      value="controleren"
      tabindex="-1"
      aria-hidden="true"
    >
      {say(labels.Button_Check)}
    </button>
  );
}

/** Names the inspections that were cleared because they no longer fit (TRM-B2, TRM-B3). */
function Cleared({ say, situation, draft }: Shown): Html | null {
  const names = draft.cleared.flatMap((index) => {
    const inspection = situation.inspections[index];
    return inspection ? [inspectionName(say, inspection, situation.inspections)] : [];
  });
  if (names.length === 0) return null;
  return (
    <Alert kind="warning" role="status">
      {say(labels.Warning_Cleared, { inspections: names.join(', ') })}
    </Alert>
  );
}

function Details({ say, situation, draft, errors }: Shown): Html {
  const { firstEndDate, lease, reasons } = situation;
  return (
    <Panel title={say(labels.Panel_Details)} id="details" open>
      <DataList facts={[{ key: say(labels.Label_Contract), value: lease.address }]} />
      <DateField
        say={say}
        name="endsOn"
        label={say(labels.Label_EndDate)}
        description={
          firstEndDate && say(labels.Help_EndDate, { date: formatLongDate(firstEndDate, say) })
        }
        value={draft.endsOn}
        error={errors.endsOn}
      />
      <Select
        say={say}
        name="reason"
        label={say(labels.Label_Reason)}
        options={reasons.map(({ id, description }) => ({ value: id, label: description }))}
        value={draft.reason}
        error={errors.reason}
      />
    </Panel>
  );
}

/** One line for each inspection; only the next one in order can be chosen (TRM-4, TRM-30). */
function Inspections({ say, situation, draft, errors }: Shown): Html {
  const { inspections } = situation;
  const starts = startsIn(draft, situation);
  const next = nextToPlan(plannedDates(starts));
  return (
    <Panel title={say(labels.Panel_Inspections)} id="opnames" open>
      <Paragraph>{say(labels.Text_Inspections)}</Paragraph>
      {errors.opnames && <FieldError id="opnames" text={errors.opnames} />}
      {inspections.map((inspection, index) => {
        const start = starts[index];
        const name = inspectionName(say, inspection, inspections);
        const canChoose = start !== undefined || index === next;
        return (
          <div class="voordeur-stack">
            <DataList
              facts={[
                {
                  key: say(labels.Label_MomentOf, { kind: name.toLowerCase() }),
                  value: start
                    ? momentText(say, start, inspection.minutes)
                    : say(canChoose ? labels.Text_NotPlanned : labels.Text_EarlierFirst),
                },
              ]}
            />
            {canChoose && (
              <ButtonGroup>
                <Button icon="calendar" name="naar" value={`opname-${index + 1}`}>
                  {say(start ? labels.Button_ChangePreference : labels.Button_Prefer)}
                  <span class="voordeur-visually-hidden"> {name}</span>
                </Button>
              </ButtonGroup>
            )}
          </div>
        );
      })}
    </Panel>
  );
}

function Contact({ say, draft, errors }: Shown): Html {
  return (
    <Panel title={say(labels.Panel_Contact)} id="contact" open>
      <Paragraph>{say(labels.Text_Contact)}</Paragraph>
      <TextField
        say={say}
        name="telephone"
        type="tel"
        label={say(labels.Label_Telephone)}
        placeholder={say(labels.Placeholder_Telephone)}
        value={draft.telephone}
        error={errors.telephone}
        autocomplete="tel"
        optional
      />
      <EmailField
        say={say}
        name="email"
        label={say(labels.Label_Email)}
        placeholder={say(labels.Placeholder_Email)}
        value={draft.email}
        error={errors.email}
        optional
      />
    </Panel>
  );
}

function Address({ say, draft, errors }: Shown): Html {
  return (
    <Panel title={say(labels.Panel_Address)} id="adres" open>
      <Paragraph>{say(labels.Text_Address)}</Paragraph>
      <TextField
        say={say}
        name="country"
        label={say(labels.Label_Country)}
        value={draft.country}
        error={errors.country}
        autocomplete="off"
      />
      <TextField
        say={say}
        name="postcode"
        label={say(contactLabels.Label_Postcode)}
        value={draft.postcode}
        error={errors.postcode}
        autocomplete="off"
      />
      <TextField
        say={say}
        name="houseNumber"
        label={say(contactLabels.Label_HouseNumber)}
        value={draft.houseNumber}
        error={errors.houseNumber}
        autocomplete="off"
      />
      <TextField
        say={say}
        name="addition"
        label={say(contactLabels.Label_Addition)}
        value={draft.addition}
        error={errors.addition}
        autocomplete="off"
        optional
      />
      <TextField
        say={say}
        name="street"
        label={say(contactLabels.Label_Street)}
        description={say(labels.Help_Place)}
        value={draft.street}
        error={errors.street}
        autocomplete="off"
        optional
      />
      <TextField
        say={say}
        name="town"
        label={say(contactLabels.Label_Town)}
        value={draft.town}
        error={errors.town}
        autocomplete="off"
        optional
      />
      <DateField
        say={say}
        name="movesOn"
        label={say(labels.Label_MovesOn)}
        value={draft.movesOn}
        error={errors.movesOn}
      />
    </Panel>
  );
}

/** How the other contract holders are asked to agree. */
function Consents({ say, situation, draft, errors }: Shown): Html {
  return (
    <Panel title={say(labels.Panel_Consent)} id="instemming" open>
      <Paragraph>{say(labels.Text_Consent)}</Paragraph>
      {situation.coTenants.map(({ personId, name }) => (
        <>
          <RadioGroup
            say={say}
            name={`wijze-${personId}`}
            label={say(labels.Label_ConsentOf, { name })}
            options={[
              { value: 'mail', label: say(labels.Way_mail) },
              { value: 'letter', label: say(labels.Way_letter) },
            ]}
            value={draft.consents[personId]?.way}
            error={errors[`wijze-${personId}`]}
          />
          <EmailField
            say={say}
            name={`mail-${personId}`}
            label={say(labels.Label_ConsentEmail, { name })}
            description={say(labels.Help_ConsentEmail)}
            value={draft.consents[personId]?.email}
            error={errors[`mail-${personId}`]}
            autocomplete="off"
            optional
          />
        </>
      ))}
    </Panel>
  );
}
