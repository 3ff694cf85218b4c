import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import {
  type NetworkRange,
  type RangeRole,
  rangesOf,
} from '#foundation/organisation/network-ranges.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { YesNo } from '#foundation/page/badge.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { RowTick, TickGroup } from '#foundation/page/choice-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import { SelectionMessage } from '../list-parts.tsx';
import type { Warning } from './effects.ts';
import { labels } from './labels.ts';

export const networkPath = '/beheer/netwerk';

/** The page Netwerk: the ranges and what they do (ADM-262 to ADM-264, ADM-277). */
export function networkPage(
  visit: Visit,
  ranges: readonly NetworkRange[],
  message: string | undefined,
): Answer {
  const { say } = visit;
  return administrationPage(visit, {
    title: say(labels.Title_Network),
    current: 'network',
    failed: message !== undefined,
    children: (
      <>
        <SelectionMessage text={message} />
        <PlainPanel id="gevolg" title={say(labels.Title_Effect)}>
          <Paragraph>{say(labels.Text_Explanation)}</Paragraph>
          <Effects visit={visit} ranges={ranges} />
        </PlainPanel>
        <PlainPanel id="ranges" title={say(labels.Title_Ranges)}>
          <Form action={`${networkPath}/kies`}>
            <Ranges visit={visit} ranges={ranges} />
            <ButtonGroup>
              <ButtonLink href={`${networkPath}/nieuw`} kind="primary" icon="plus">
                {say(labels.Button_New)}
              </ButtonLink>
              {ranges.length > 0 && (
                <>
                  <Button name="doe" value="wijzigen" icon="pencil">
                    {say(generic.Button_Change)}
                  </Button>
                  <Button name="doe" value="verwijderen" icon="trash-2">
                    {say(generic.Button_Delete)}
                  </Button>
                </>
              )}
            </ButtonGroup>
          </Form>
        </PlainPanel>
      </>
    ),
  });
}

function Ranges({ visit, ranges }: { visit: Visit; ranges: readonly NetworkRange[] }): Html {
  const { say } = visit;
  if (ranges.length === 0) return <EmptyState icon="network" title={say(labels.Text_None)} />;
  return (
    <Table
      say={say}
      caption={say(labels.Title_Ranges)}
      dense
      rows={ranges}
      columns={[
        {
          label: say(labels.Label_Selection),
          kind: 'pick',
          hideLabel: true,
          cell: ({ range }) => (
            <RowTick
              name="range"
              value={range}
              id={`kies-${range}`}
              label={say(labels.Label_Select, { range })}
            />
          ),
        },
        { label: say(labels.Label_Range), kind: 'header', cell: ({ range }) => range },
        {
          label: say(labels.Label_Administrator),
          cell: ({ forAdministrators }) => <YesNo say={say} value={forAdministrators} />,
        },
        {
          label: say(labels.Label_Staff),
          cell: ({ forStaff }) => <YesNo say={say} value={forStaff} />,
        },
      ]}
    />
  );
}

/** The effect of the ranges per role, in a sentence (ADM-277). */
export function Effects({
  visit,
  ranges,
}: {
  visit: Visit;
  ranges: readonly NetworkRange[];
}): Html {
  const { say, request } = visit;
  return (
    <>
      <Paragraph>{effectOn(visit, ranges, 'administrator')}</Paragraph>
      <Paragraph>{effectOn(visit, ranges, 'staff')}</Paragraph>
      <Paragraph>{say(labels.Text_YourAddress, { address: request.address })}</Paragraph>
    </>
  );
}

const sentences = {
  administrator: {
    anywhere: labels.Text_AdministratorsAnywhere,
    from: labels.Text_AdministratorsFrom,
    nowhere: labels.Text_AdministratorsNowhere,
  },
  staff: {
    anywhere: labels.Text_StaffAnywhere,
    from: labels.Text_StaffFrom,
    nowhere: labels.Text_StaffNowhere,
  },
} as const;

function effectOn({ say }: Visit, ranges: readonly NetworkRange[], role: RangeRole): string {
  const own = rangesOf(ranges, role).map(({ range }) => range);
  if (ranges.length === 0) return say(sentences[role].anywhere);
  return own.length === 0
    ? say(sentences[role].nowhere)
    : say(sentences[role].from, { ranges: own.join(', ') });
}

/** What stands in the form of a range: stored, or as it was typed. */
export interface RangeValues {
  /** The range that is changed; undefined for a new one. */
  readonly oud: string | undefined;
  readonly range: string;
  readonly voor: readonly string[];
}

/** The form of one range (ADM-265). */
export function rangePage(visit: Visit, values: RangeValues, errors: Problems): Answer {
  const { say } = visit;
  const title = say(values.oud === undefined ? labels.Title_New : labels.Title_Change);
  return administrationPage(visit, {
    title,
    current: 'network',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [{ href: networkPath, title: say(labels.Title_Network) }],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form
          action={`${networkPath}/opslaan`}
          formKey={newFormKey()}
          hidden={{ oud: values.oud }}
          panel
        >
          <TextField
            say={say}
            name="range"
            label={say(labels.Label_Range)}
            description={say(labels.Help_Range)}
            value={values.range}
            error={errors.range}
            autocomplete="off"
            maxlength={60}
            code
          />
          <TickGroup
            say={say}
            name="voor"
            label={say(labels.Label_Roles)}
            options={[
              { value: 'beheerder', label: say(labels.Label_Administrator) },
              { value: 'medewerker', label: say(labels.Label_Staff) },
            ]}
            values={values.voor}
            error={errors.voor}
          />
          <ButtonGroup>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink href={networkPath}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

const warningLabels = {
  administratorsShutOut: labels.Warning_Administrators,
  staffShutOut: labels.Warning_Staff,
  yourselfShutOut: labels.Warning_Yourself,
  openToAll: labels.Warning_Open,
} as const;

export interface Question {
  readonly title: string;
  readonly action: string;
  readonly button: string;
  readonly warnings: readonly Warning[];
  /** The ranges as they will be. */
  readonly after: readonly NetworkRange[];
  /** Sent again with the answer. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Asks before a change is made, with its warnings and its effect (ADM-277, ADM-B18). */
export function questionPage(visit: Visit, question: Question): Answer {
  const { say, request } = visit;
  return administrationPage(visit, {
    title: question.title,
    current: 'network',
    breadcrumb: [{ href: networkPath, title: say(labels.Title_Network) }],
    status: 200,
    children: (
      <Form action={question.action} formKey={newFormKey()} panel>
        {question.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {question.warnings.map((warning) => (
          <Alert kind="warning">{say(warningLabels[warning], { address: request.address })}</Alert>
        ))}
        <h2 class="utrecht-heading-2">{say(labels.Title_Effect)}</h2>
        <Effects visit={visit} ranges={question.after} />
        <ButtonGroup>
          <Button kind="danger">{question.button}</Button>
          <ButtonLink href={networkPath}>{say(generic.Button_Cancel)}</ButtonLink>
        </ButtonGroup>
      </Form>
    ),
  });
}
