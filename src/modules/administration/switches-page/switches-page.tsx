import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Badge } from '#foundation/page/badge.tsx';
import { Button, ButtonLink } from '#foundation/page/button.tsx';
import { Tick } from '#foundation/page/choice-field.tsx';
import { ActionBar, ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel, Split, Stack } from '#foundation/page/panel.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import type { FeatureSwitch } from '#foundation/switches/switch.ts';
import { markOf } from '../hold-organisation.ts';
import { explanationOf } from './explanations.ts';
import { labels } from './labels.ts';
import { ticked } from './save-switches.ts';

/** What was sent and not stored. */
interface Refused {
  readonly on: readonly string[];
  readonly seen: string;
  readonly problems: Problems;
}

/** The page Functionaliteiten: all switches of the sector in two columns (ADM-25 to ADM-27). */
export function switchesPage(visit: Visit, refused?: Refused): Answer {
  const { house, organisation, say } = visit;
  const { switches } = house.plan(organisation.sector);
  const now = ticked(switches, organisation);
  const problems = refused?.problems ?? {};
  const half = Math.ceil(switches.length / 2);
  const column = (features: readonly FeatureSwitch[]) => (
    <Stack roomy>
      {features.map((feature) => (
        <SwitchTick
          visit={visit}
          feature={feature}
          on={(refused?.on ?? now).includes(feature.name)}
        />
      ))}
    </Stack>
  );
  return administrationPage(visit, {
    current: 'switches',
    title: say(labels.Title_Switches),
    lead: say(labels.Lead_Switches),
    failed: Object.keys(problems).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={problems} />
        {refused && refused.seen !== markOf(now) && <OffNow visit={visit} now={now} />}
        <Form
          action="/beheer/functionaliteiten"
          formKey={newFormKey()}
          hidden={{ seen: markOf(now) }}
          warnUnsaved
        >
          <PlainPanel id="functies" title={say(labels.Title_AllSwitches)}>
            <Paragraph>{say(labels.Text_AllSwitches)}</Paragraph>
            <Split>
              {column(switches.slice(0, half))}
              {column(switches.slice(half))}
            </Split>
          </PlainPanel>
          <ActionBar>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink kind="subtle" href="/beheer/functionaliteiten">
              {say(generic.Button_Cancel)}
            </ButtonLink>
          </ActionBar>
        </Form>
      </>
    ),
  });
}

/** What another administrator saved. */
function OffNow({ visit, now }: { visit: Visit; now: readonly string[] }) {
  const { house, organisation, say } = visit;
  const off = house.plan(organisation.sector).switches.filter(({ name }) => !now.includes(name));
  return (
    <Alert kind="warning" title={say(labels.Title_ChangedMeanwhile)}>
      {off.map((feature) => say(feature.label)).join(', ') || say(labels.Label_AllOn)}
    </Alert>
  );
}

function SwitchTick(props: { visit: Visit; feature: FeatureSwitch; on: boolean }) {
  const { feature, on } = props;
  const { organisation, say } = props.visit;
  const { within } = feature;
  const explanation = explanationOf(feature);
  const idle = within && !organisation.isOn(within) ? within : undefined;
  return (
    <Tick
      say={say}
      name="on"
      id={`functie-${feature.name}`}
      value={feature.name}
      checked={on}
      label={
        <>
          {say(feature.label)}
          {idle && [' ', <Badge kind="warning">{say(labels.Badge_Idle)}</Badge>]}
        </>
      }
      description={[
        idle ? say(labels.Text_Idle, { feature: say(idle.label) }) : '',
        explanation ? say(explanation) : '',
      ]
        .filter(Boolean)
        .join(' ')}
    />
  );
}
