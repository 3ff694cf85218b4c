import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Language } from '#foundation/labels/label.ts';
import {
  type MailTemplate,
  type MailTexts,
  placeholdersIn,
} from '#foundation/mail/mail-template.ts';
import { longestTexts } from '#foundation/mail/template-engine.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel, SplitAside } from '#foundation/page/panel.tsx';
import { TextArea, TextField } from '#foundation/page/text-field.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { mailTextLabels } from './labels.ts';
import { listPath, textAddress } from './mail-text-list.tsx';
import { type MailTextNow, markOfText, titleOf } from './mail-texts.ts';

/** The frame that shows the preview. */
const frameName = 'voorbeeld';

export interface MailTextForm {
  readonly template: MailTemplate;
  readonly language: Language;
  readonly now: MailTextNow;
  /** What was typed and is not stored. */
  readonly typed?: MailTexts;
  readonly problems?: Problems;
  /** Somebody else changed the text while this one was typed. */
  readonly changedMeanwhile?: boolean;
  /** The address that a test mail is on its way to. */
  readonly testSentTo?: string;
}

/** The page on which one text is written, with its placeholders and a preview (ADM-288, ADM-289). */
export function mailTextForm(visit: Visit, form: MailTextForm): Answer {
  const { say } = visit;
  const { template, language, now, problems = {} } = form;
  return administrationPage(visit, {
    title: titleOf(visit, template, language),
    current: 'mail-texts',
    failed: Object.keys(problems).length > 0,
    breadcrumb: [{ href: listPath, title: say(mailTextLabels.Title_List) }],
    children: (
      <>
        <ErrorSummary say={say} errors={problems} />
        {form.changedMeanwhile && (
          <Alert kind="warning" title={say(mailTextLabels.Title_Now)}>
            <p class="voordeur-strong">{now.subject}</p>
            <TypedText text={now.body} />
          </Alert>
        )}
        {form.testSentTo !== undefined && (
          <Alert kind="ok" role="status">
            {say(mailTextLabels.Text_TestSent, { address: form.testSentTo })}
          </Alert>
        )}
        <SplitAside
          asideLabel={say(mailTextLabels.Title_Placeholders)}
          aside={<Placeholders visit={visit} template={template} />}
        >
          <TextsForm visit={visit} form={form} />
        </SplitAside>
        <PlainPanel id="voorbeeld-titel" title={say(mailTextLabels.Title_Preview)}>
          <Paragraph>{say(mailTextLabels.Text_Preview)}</Paragraph>
          <iframe
            class="voordeur-frame voordeur-wide"
            name={frameName}
            title={say(mailTextLabels.Title_Preview)}
            src={`${textAddress(template, language)}/voorbeeld`}
            sandbox
          ></iframe>
        </PlainPanel>
      </>
    ),
  });
}

function TextsForm({ visit, form }: { visit: Visit; form: MailTextForm }): Html {
  const { say } = visit;
  const { template, language, now, problems = {} } = form;
  const texts = form.typed ?? now;
  const address = textAddress(template, language);
  return (
    <PlainPanel id="tekst" title={say(mailTextLabels.Title_Text)}>
      <Form
        action={address}
        formKey={newFormKey()}
        hidden={{ seen: markOfText(now) }}
        warnUnsaved={form.typed ? 'changed' : true}
      >
        <TextField
          say={say}
          name="subject"
          label={say(mailTextLabels.Label_Subject)}
          value={texts.subject}
          maxlength={longestTexts.subject}
          error={problems.subject}
        />
        <TextArea
          say={say}
          name="body"
          label={say(mailTextLabels.Label_Body)}
          description={say(mailTextLabels.Help_Body)}
          value={texts.body}
          rows={16}
          maxlength={longestTexts.body}
          error={problems.body}
        />
        <ButtonGroup>
          <Button kind="primary">{say(generic.Button_Save)}</Button>
          <Button formaction={`${address}/voorbeeld`} formtarget={frameName} icon="eye">
            {say(mailTextLabels.Button_Preview)}
          </Button>
          <Button formaction={`${address}/platte-tekst`} formtarget={frameName} icon="file-text">
            {say(mailTextLabels.Button_PlainPreview)}
          </Button>
          <Button formaction={`${address}/testmail`} icon="send">
            {say(mailTextLabels.Button_SendTest)}
          </Button>
          {now.own && (
            <ButtonLink href={`${address}/standaard`} kind="subtle" icon="rotate-ccw">
              {say(mailTextLabels.Button_Restore)}
            </ButtonLink>
          )}
          <ButtonLink href={listPath} kind="subtle">
            {say(generic.Button_Cancel)}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

/** What the portal fills in, with its meaning (ADM-289). */
function Placeholders({ visit, template }: { visit: Visit; template: MailTemplate }): Html {
  const { say } = visit;
  return (
    <PlainPanel id="plaatshouders" title={say(mailTextLabels.Title_Placeholders)}>
      <Paragraph>{say(mailTextLabels.Text_Placeholders)}</Paragraph>
      <dl class="voordeur-stack">
        {placeholdersIn(template).map(({ name, meaning, needed }) => (
          <div>
            <dt>
              <code>{`{{ ${name} }}`}</code>
            </dt>
            <dd class="voordeur-soft">
              {say(meaning)}
              {needed && ` (${say(mailTextLabels.Label_Needed)})`}
            </dd>
          </div>
        ))}
      </dl>
    </PlainPanel>
  );
}

/** A text as it was typed, line by line. */
function TypedText({ text }: { text: string }): Html {
  return (
    <p class="utrecht-paragraph">
      {text.split('\n').map((line, index) => [index > 0 && <br />, line])}
    </p>
  );
}
