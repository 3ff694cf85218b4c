import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Sent } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonLink } from '#foundation/page/button.tsx';
import { Select, Tick } from '#foundation/page/choice-field.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ActionBar, ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { TextArea, TextField } from '#foundation/page/text-field.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { markOf } from '../hold-organisation.ts';
import { notesOf } from './block-notes.ts';
import { blocksOf, type Values, valuesOf } from './blocks.ts';
import { labels } from './labels.ts';
import { textOf } from './save-settings.ts';

/** What was sent and not stored. */
interface Refused {
  readonly fields: Sent['fields'];
  readonly problems: Problems;
}

/** The page Instellingen: a block for each group, one pair of buttons for all (ADM-7). */
export function settingsPage(visit: Visit, refused?: Refused): Answer {
  const { house, organisation, say } = visit;
  const blocks = blocksOf(house, organisation);
  const now = valuesOf(blocks, organisation);
  const changedMeanwhile = refused !== undefined && refused.fields.seen !== markOf(now);
  const problems = refused?.problems ?? {};
  return administrationPage(visit, {
    current: 'settings',
    title: say(labels.Title_Settings),
    lead: say(labels.Lead_Settings),
    failed: Object.keys(problems).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={problems} />
        {changedMeanwhile && <ValuesNow visit={visit} blocks={blocks} now={now} />}
        <Form
          action="/beheer/instellingen"
          formKey={newFormKey()}
          hidden={{ seen: markOf(now) }}
          warnUnsaved
        >
          {blocks.map((block) => (
            <Block visit={visit} block={block} now={now} refused={refused} />
          ))}
          <ActionBar>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <ButtonLink kind="subtle" href="/beheer/instellingen">
              {say(generic.Button_Cancel)}
            </ButtonLink>
          </ActionBar>
        </Form>
      </>
    ),
  });
}

/** What another administrator saved, beside what was typed here. */
function ValuesNow(props: { visit: Visit; blocks: readonly SettingsGroup[]; now: Values }) {
  const { say } = props.visit;
  return (
    <Alert kind="warning" title={say(labels.Title_ChangedMeanwhile)}>
      <DataList
        facts={props.blocks
          .flatMap((block) => block.settings)
          .map((setting) => ({
            key: say(setting.label),
            value: textOf(say, setting, props.now[setting.name]) || say(labels.Label_Empty),
          }))}
      />
    </Alert>
  );
}

function Block(props: {
  visit: Visit;
  block: SettingsGroup;
  now: Values;
  refused: Refused | undefined;
}) {
  const { visit, block, now, refused } = props;
  return (
    <PlainPanel id={`blok-${block.name}`} title={visit.say(block.title)}>
      {block.explanation && <Paragraph>{visit.say(block.explanation)}</Paragraph>}
      {notesOf(visit, block).map((note) => (
        <Alert kind={note.kind}>{note.text}</Alert>
      ))}
      {block.settings.map((setting) => (
        <SettingField
          visit={visit}
          setting={setting}
          value={refused ? refused.fields[setting.name] : now[setting.name]}
          error={refused?.problems[setting.name]}
        />
      ))}
    </PlainPanel>
  );
}

function SettingField(props: {
  visit: Visit;
  setting: Setting<unknown>;
  /** What is in force, or what was typed. */
  value: unknown;
  error: string | undefined;
}) {
  const { setting, value, error } = props;
  const { say } = props.visit;
  const field = {
    say,
    name: setting.name,
    label: say(setting.label),
    description: setting.help && say(setting.help),
    error,
  };
  if (setting.field === 'tick') {
    return <Tick {...field} checked={value === true || value === 'on'} />;
  }
  const text = String(value ?? '');
  if (setting.field === 'choice') {
    const options = (setting.choices ?? []).map((choice) => ({
      value: choice.value,
      label: say(choice.label),
    }));
    return (
      <Select
        {...field}
        options={options}
        value={text}
        empty={say(labels.Option_NoChoice)}
        optional
      />
    );
  }
  const optional = setting.input.safeParse('').success;
  if (setting.field === 'longText') {
    return <TextArea {...field} value={text} optional={optional} />;
  }
  return (
    <TextField
      {...field}
      value={text}
      optional={optional}
      autocomplete="off"
      inputmode={setting.field === 'number' ? 'numeric' : 'text'}
    />
  );
}
