import type { Answer } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ConfirmQuestion } from '#foundation/page/confirm.tsx';
import { ErrorSummary } from '#foundation/page/form.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { mailTextLabels } from './labels.ts';
import type { MailTextForm } from './mail-text-form.tsx';
import { listPath, textAddress } from './mail-text-list.tsx';
import { markOfText, titleOf } from './mail-texts.ts';

/** Asks before the organisation's own text goes (ADM-292). */
export function restoreQuestion(visit: Visit, form: MailTextForm): Answer {
  const { say } = visit;
  const { template, language, now, problems = {} } = form;
  const title = titleOf(visit, template, language);
  const address = textAddress(template, language);
  return administrationPage(visit, {
    title,
    current: 'mail-texts',
    failed: Object.keys(problems).length > 0,
    breadcrumb: [{ href: listPath, title: say(mailTextLabels.Title_List) }],
    children: (
      <>
        <ErrorSummary say={say} errors={problems} />
        <ConfirmQuestion
          say={say}
          title={say(mailTextLabels.Title_Restore)}
          action={`${address}/standaard`}
          formKey={newFormKey()}
          hidden={{ seen: markOfText(now) }}
          confirm={say(mailTextLabels.Button_Restore)}
          danger
          cancelHref={address}
        >
          {say(mailTextLabels.Text_Restore, { title })}
        </ConfirmQuestion>
      </>
    ),
  });
}
