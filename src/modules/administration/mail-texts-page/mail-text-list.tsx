import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Language } from '#foundation/labels/label.ts';
import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Table } from '#foundation/page/table.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { mailTextLabels } from './labels.ts';
import { languageName, ownTexts, templatesOf } from './mail-texts.ts';

export const listPath = '/beheer/e-mailsjablonen';

/** The address of one text. */
export function textAddress(template: MailTemplate, language: Language): string {
  return `${listPath}/${encodeURIComponent(template.name)}/${language}`;
}

/** Every e-mail that this portal sends, and whether the organisation wrote its text (ADM-281, ADM-294). */
export async function mailTextList(visit: ReadVisit): Promise<Answer> {
  const { say } = visit;
  const own = await ownTexts(visit.read, visit.organisation.id);
  const cellOf = (template: MailTemplate, language: Language) => (
    <TextCell visit={visit} template={template} language={language} own={own} />
  );
  return administrationPage(visit, {
    title: say(mailTextLabels.Title_List),
    lead: say(mailTextLabels.Text_Lead),
    current: 'mail-texts',
    children: (
      <div class="voordeur-panel voordeur-panel--plain">
        <Table
          say={say}
          caption={say(mailTextLabels.Title_List)}
          dense
          rows={templatesOf(visit)}
          columns={[
            {
              label: say(mailTextLabels.Label_Mail),
              kind: 'header',
              cell: ({ title }) => say(title),
            },
            {
              label: say(mailTextLabels.Label_Dutch),
              cell: (template) => cellOf(template, 'nl'),
            },
            {
              label: say(mailTextLabels.Label_English),
              cell: (template) => cellOf(template, 'en'),
            },
          ]}
        />
      </div>
    ),
  });
}

function TextCell(props: {
  visit: ReadVisit;
  template: MailTemplate;
  language: Language;
  own: ReadonlySet<string>;
}): Html {
  const { template, language } = props;
  const { say } = props.visit;
  const name = say(mailTextLabels.Link_Edit, {
    title: say(template.title),
    language: languageName(say, language),
  });
  return (
    <>
      <TextLink href={textAddress(template, language)}>
        <span aria-hidden="true">{say(generic.Button_Change)}</span>
        <span class="voordeur-visually-hidden">{name}</span>
      </TextLink>{' '}
      {props.own.has(`${template.name}/${language}`) ? (
        <Badge kind="active">{say(mailTextLabels.Badge_Own)}</Badge>
      ) : (
        <span class="voordeur-soft">{say(mailTextLabels.Label_Standard)}</span>
      )}
    </>
  );
}
