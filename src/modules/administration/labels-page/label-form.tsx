import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { type Label, type Language, placeholdersOf } from '#foundation/labels/label.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { markOf } from '../hold-organisation.ts';
import { type FoundLabel, labelNow } from './find-labels.ts';
import { labels } from './labels.ts';
import { confirmationFor, inBraces } from './placeholder-change.ts';
import { listAddress } from './search-address.ts';

/** The longest text of a label, in characters. */
export const longestText = 4000;

export interface LabelForm {
  readonly label: Label;
  readonly language: Language;
  /** The search that leads back to the list. */
  readonly back: string;
  /** What was sent and not stored, when the form is shown again. */
  readonly sent?: SentText;
  /** Why it was not stored; `confirmed` warns of placeholders and lets the same text through the next time. */
  readonly problems?: Problems;
}

export interface SentText {
  readonly text: string;
  readonly seen: string;
  readonly confirmed: string;
}

/** The page on which the text of one label is changed. */
export function labelFormPage(visit: Visit, form: LabelForm): Answer {
  const { say } = visit;
  const { label, language, back, sent } = form;
  const now = labelNow(visit.organisation, label, language);
  const { confirmed: warning, ...errors } = form.problems ?? {};
  return administrationPage(visit, {
    current: 'flexible-labels',
    title: say(labels.Title_Edit),
    breadcrumb: [{ href: listAddress(back), title: say(labels.Title_Labels) }],
    failed: Object.keys(errors).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        {sent && sent.seen !== markOf(now.text) && (
          <Alert kind="warning" title={say(labels.Title_ChangedMeanwhile)}>
            {now.text}
          </Alert>
        )}
        {warning && (
          <Alert kind="warning" title={say(labels.Title_CheckPlaceholders)} role="alert">
            {warning}
          </Alert>
        )}
        <PlainPanel id="label" title={`${label.page} – ${label.name}`}>
          <Facts visit={visit} form={form} />
          <TextForm visit={visit} form={form} now={now} />
        </PlainPanel>
        {now.own && <RestoreForm visit={visit} form={form} now={now} />}
      </>
    ),
  });
}

function Facts({ visit: { say }, form: { label, language } }: { visit: Visit; form: LabelForm }) {
  const placeholders = placeholdersOf(label[language]);
  return (
    <DataList
      facts={[
        {
          key: say(labels.Label_Language),
          value: say(language === 'nl' ? labels.Option_Dutch : labels.Option_English),
        },
        { key: say(labels.Label_Standard), value: label[language] },
        ...(placeholders.length > 0
          ? [{ key: say(labels.Label_Placeholders), value: inBraces(placeholders) }]
          : []),
      ]}
    />
  );
}

function TextForm(props: { visit: Visit; form: LabelForm; now: FoundLabel }) {
  const { say } = props.visit;
  const { label, language, back, sent, problems } = props.form;
  const text = sent?.text ?? props.now.text;
  return (
    <Form
      action={addressOf(label)}
      formKey={newFormKey()}
      hidden={{
        taal: language,
        terug: back,
        seen: markOf(props.now.text),
        confirmed: problems?.confirmed ? confirmationFor(label, language, text) : sent?.confirmed,
      }}
      warnUnsaved
    >
      <TextArea
        say={say}
        name="value"
        label={say(labels.Label_Value)}
        description={explanation(props.visit, props.form)}
        value={text}
        rows={Math.min(12, Math.max(3, Math.ceil(text.length / 70)))}
        maxlength={longestText}
        optional={label.mayBeEmpty}
        error={problems?.value}
      />
      <ButtonGroup>
        <Button kind="primary">{say(labels.Button_SaveAndClose)}</Button>
        <ButtonLink href={listAddress(back)}>{say(generic.Button_Cancel)}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function explanation({ say }: Visit, { label, language }: LabelForm): string {
  const hasPlaceholders = placeholdersOf(label[language]).length > 0;
  return [
    hasPlaceholders ? say(labels.Help_Placeholders) : '',
    label.mayBeEmpty ? say(labels.Help_MayBeEmpty) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function RestoreForm(props: { visit: Visit; form: LabelForm; now: FoundLabel }) {
  const { label, language, back } = props.form;
  return (
    <Form
      action={`${addressOf(label)}/standaard`}
      formKey={newFormKey()}
      hidden={{ taal: language, terug: back, seen: markOf(props.now.text) }}
    >
      <ButtonGroup>
        <Button icon="rotate-ccw">{props.visit.say(labels.Button_Restore)}</Button>
      </ButtonGroup>
    </Form>
  );
}

function addressOf({ page, name }: Label): string {
  return `/beheer/labels/${encodeURIComponent(page)}/${encodeURIComponent(name)}`;
}
