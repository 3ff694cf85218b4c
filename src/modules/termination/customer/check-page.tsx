import { formatLongDate } from '#foundation/format/dates.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Breakable } from '#foundation/page/breakable.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList, type Fact } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panels, PlainPanel } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { CustomerAsked } from '#foundation/view-along/customer-asked.tsx';
import { inspectionName, momentText } from '../inspection-text.ts';
import { checkLabels as labels, terminationLabels } from '../labels.ts';
import { newAddressLine } from '../rules/new-address.ts';
import type { Situation } from '../situation.ts';
import type { CheckedTermination } from './check-draft.ts';
import { terminatePath } from './paths.ts';

/** Everything once more before it is handed in, each part with a way back. */
export function checkPage(
  visit: Visit,
  shown: {
    readonly situation: Situation;
    readonly checked: CheckedTermination;
    readonly errors: Problems;
  },
): Answer {
  const { say } = visit;
  const { situation, checked, errors } = shown;
  const { lease, inspections, coTenants } = situation;
  const path = `${terminatePath}/${lease.id}`;
  const notGiven = say(labels.Text_NotGiven);
  const parts: readonly { id: string; title: string; facts: readonly Fact[] }[] = [
    {
      id: 'details',
      title: say(terminationLabels.Panel_Details),
      facts: [
        { key: say(terminationLabels.Label_Contract), value: lease.address },
        {
          key: say(terminationLabels.Label_EndDate),
          value: formatLongDate(checked.endsOn, say),
        },
        { key: say(terminationLabels.Label_Reason), value: checked.reason.description },
      ],
    },
    ...(inspections.length > 0
      ? [
          {
            id: 'opnames',
            title: say(terminationLabels.Panel_Inspections),
            facts: inspections.map((each, index) => {
              const start = checked.starts[index];
              return {
                key: inspectionName(say, each, inspections),
                value: start ? momentText(say, start, each.minutes) : notGiven,
              };
            }),
          },
        ]
      : []),
    {
      id: 'contact',
      title: say(terminationLabels.Panel_Contact),
      facts: [
        { key: say(terminationLabels.Label_Telephone), value: checked.telephone || notGiven },
        {
          key: say(terminationLabels.Label_Email),
          value: checked.email ? <Breakable text={checked.email} /> : notGiven,
        },
      ],
    },
    {
      id: 'adres',
      title: say(terminationLabels.Panel_Address),
      facts: [
        { key: say(labels.Label_NewAddress), value: newAddressLine(checked.newAddress) },
        {
          key: say(terminationLabels.Label_MovesOn),
          value: formatLongDate(checked.movesOn, say),
        },
      ],
    },
    ...(coTenants.length > 0
      ? [
          {
            id: 'instemming',
            title: say(terminationLabels.Panel_Consent),
            facts: coTenants.map(({ personId, name }) => {
              const asked = checked.consents.find((each) => each.personId === personId);
              return {
                key: name,
                value: asked?.email
                  ? say(labels.Text_ByMail, { email: asked.email })
                  : say(labels.Text_ByLetter),
              };
            }),
          },
        ]
      : []),
  ];
  return customerPage(visit, {
    title: say(labels.Title_Check),
    lead: say(labels.Text_Check),
    current: 'leases',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      { href: '/woning', title: say(terminationLabels.Link_Tenancy) },
      { href: path, title: say(terminationLabels.Title_Termination) },
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Panels>
          {parts.map(({ id, title, facts }) => (
            <PlainPanel
              id={id}
              title={title}
              aside={
                <TextLink href={`${path}#${id}`}>
                  {say(labels.Link_Change)}
                  <span class="voordeur-visually-hidden"> {title}</span>
                </TextLink>
              }
            >
              <DataList facts={facts} />
            </PlainPanel>
          ))}
        </Panels>
        <Form action={`${path}/controleren`} formKey={newFormKey()}>
          <CustomerAsked visit={visit} errors={errors} />
          <ButtonGroup>
            <Button kind="primary" icon="check" busyText={say(labels.Busy_HandIn)}>
              {say(labels.Button_HandIn)}
            </Button>
            <ButtonLink href={path} icon="arrow-left">
              {say(labels.Link_Change)}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}
