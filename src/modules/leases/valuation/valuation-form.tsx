import { formatHundredths } from '#foundation/format/numbers.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ActionBar, ErrorSummary, Form } from '#foundation/page/form.tsx';
import { LinkList } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { officePage } from '#foundation/present/present.tsx';
import type { Texts } from '#foundation/records/field-values.ts';
import { valuation } from '../labels.ts';
import { type ValuationLine, valuationOf } from '../rules/valuation.ts';
import { type ValuationGroup, valuationGroups } from '../rules/valuation-criteria.ts';
import { valuationLabels as labels } from './labels.ts';
import { roomsPath } from './room-list.tsx';
import { criterionFields, groupName, pointsName, valuationFields } from './valuation-fields.ts';
import { valuationPath } from './valuation-list.tsx';

/** A unit with the points that are recorded for it. */
export interface ValuedUnit {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly address: string;
  readonly lines: readonly ValuationLine[];
  readonly roomCount: number;
}

interface Shown {
  readonly texts: Texts;
  readonly errors: Problems;
}

/** The page of one unit: what is stored now, its rooms, and the form with every criterion. */
export async function valuationPage(
  visit: ReadVisit,
  unit: ValuedUnit,
  shown: Shown,
): Promise<Answer> {
  const { say } = visit;
  const groups: Html[] = [];
  for (const group of valuationGroups) groups.push(await groupPanel(visit, group, shown));
  return officePage(visit, {
    title: say(labels.Title_ValuationOf, { address: unit.address }),
    lead: unit.code,
    current: 'valuation',
    failed: Object.keys(shown.errors).length > 0,
    breadcrumb: [{ href: valuationPath, title: say(labels.Title_Valuation) }],
    children: (
      <>
        <ErrorSummary say={say} errors={shown.errors} />
        <PlainPanel id="punten" title={say(labels.Title_Parts)}>
          <Stored visit={visit} unit={unit} />
          <LinkList
            links={[
              {
                href: `${roomsPath}?zoek=${encodeURIComponent(unit.code)}`,
                title: say(labels.Link_Rooms),
                text: say(labels.Text_Rooms, { count: unit.roomCount }),
              },
            ]}
          />
        </PlainPanel>
        <h2 class="utrecht-heading-2">{say(labels.Title_Points)}</h2>
        <Paragraph>{say(labels.Text_Points)}</Paragraph>
        <Form
          action={`${valuationPath}/${unit.id}`}
          formKey={newFormKey()}
          hidden={{ versie: unit.version }}
          warnUnsaved
        >
          {groups}
          <ActionBar>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink kind="subtle" href={valuationPath}>
              {say(generic.Button_Cancel)}
            </ButtonLink>
          </ActionBar>
        </Form>
      </>
    ),
  });
}

function Stored({ visit: { say }, unit }: { visit: ReadVisit; unit: ValuedUnit }): Html {
  const { parts, total, rounded } = valuationOf(unit.lines);
  if (unit.lines.length === 0) return <Paragraph>{say(labels.Text_NoPoints)}</Paragraph>;
  return (
    <DataList
      kind="figures"
      facts={[
        ...parts.map(({ group, hundredths }) => ({
          key: say(groupName(group)),
          value: formatHundredths(hundredths),
        })),
        { key: say(valuation.Label_Total), value: formatHundredths(total), total: true },
        { key: say(valuation.Label_TotalRounded), value: formatHundredths(rounded) },
      ]}
    />
  );
}

async function groupPanel(
  visit: ReadVisit,
  group: ValuationGroup,
  { texts, errors }: Shown,
): Promise<Html> {
  const { say } = visit;
  const shown: Html[] = [];
  const add = async (name: string, label: string) => {
    const field = valuationFields[name];
    if (!field) return;
    const value = texts[name] ?? '';
    const props = { say, name, label, error: errors[name], optional: true, value };
    shown.push(await field.show(props, visit));
  };
  for (const { criterion, name, label } of criterionFields.filter((each) => each.group === group)) {
    await add(name, say(label));
    if (criterion.kind === 'choice')
      await add(pointsName(name), say(labels.Label_PointsFor, { criterion: say(label) }));
  }
  return (
    <PlainPanel id={`groep-${group}`} title={say(groupName(group))}>
      <div class="voordeur-fields voordeur-wide">{shown}</div>
    </PlainPanel>
  );
}
