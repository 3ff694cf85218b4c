import type { Problems } from '#foundation/http/answer.ts';
import type { Say } from '#foundation/labels/label.ts';
import { checkTemplate, type TemplateFault } from '#foundation/mail/check-template.ts';
import type { MailTemplate, MailTexts } from '#foundation/mail/mail-template.ts';
import { mailTextLabels } from './labels.ts';

/** What is wrong with typed texts, in words beside their fields; empty when they can be stored (ADM-290, ADM-B39). */
export function templateProblems(say: Say, template: MailTemplate, texts: MailTexts): Problems {
  const found: Record<string, string> = {};
  for (const fault of checkTemplate(template, texts)) {
    const message = messageOf(say, fault);
    found[fault.field] = [found[fault.field], message].filter(Boolean).join(' ');
  }
  return found;
}

function messageOf(say: Say, { reason, name = '' }: TemplateFault): string {
  switch (reason) {
    case 'empty':
      return say(mailTextLabels.Error_Empty);
    case 'tooLong':
      return say(mailTextLabels.Error_TooLong);
    case 'syntax':
      return say(mailTextLabels.Error_Syntax);
    case 'unknownFilter':
      return say(mailTextLabels.Error_UnknownFilter, { name });
    case 'unknownPlaceholder':
      return say(mailTextLabels.Error_UnknownPlaceholder, { name: `{{ ${name} }}` });
    case 'neededPlaceholder':
      return say(mailTextLabels.Error_NeededPlaceholder, { name: `{{ ${name} }}` });
  }
}
