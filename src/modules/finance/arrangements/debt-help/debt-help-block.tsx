import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { features } from '#foundation/switches/features.ts';
import type { FinancePanel } from '../../customer/finance-panel.ts';
import { answerIn, type DebtHelpAnswer, lastDebtHelpAnswer } from './answers.ts';
import { arrears } from './arrears.ts';
import { debtHelpLabels as labels } from './labels.ts';
import { debtHelpPath } from './paths.ts';
import { debtHelpAfterDays, debtHelpName, debtHelpTelephone, debtHelpWebsite } from './settings.ts';

/** The offer of help, above the panels of Financiën; nothing without arrears. */
export const debtHelpBlock: FinancePanel = {
  feature: features.balance,
  questions: () => [lastDebtHelpAnswer],
  view(visit, { entries, today }, [answer]) {
    const { organisation } = visit;
    const overdueCents = arrears(entries, today, organisation.setting(debtHelpAfterDays));
    return <>{overdueCents > 0 && <Help visit={visit} cents={overdueCents} answer={answer} />}</>;
  },
};

function Help(props: {
  visit: Visit;
  cents: number;
  answer: readonly unknown[] | undefined;
}): Html {
  const { visit, cents, answer } = props;
  const { say, organisation } = visit;
  return (
    <PlainPanel id="hulp" title={say(labels.Title_Help)}>
      <Paragraph>
        {say(labels.Text_Help, {
          amount: formatMoney(cents),
          name: organisation.setting(debtHelpName),
        })}
      </Paragraph>
      <WaysToHelp visit={visit} />
      <Question visit={visit} answer={answerIn(answer)} />
    </PlainPanel>
  );
}

function WaysToHelp({ visit: { say, organisation } }: { visit: Visit }): Html {
  const telephone = organisation.setting(debtHelpTelephone);
  const website = organisation.setting(debtHelpWebsite);
  return (
    <Paragraph>
      {telephone && (
        <TextLink href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>
          {say(labels.Link_Call, { telephone })}
        </TextLink>
      )}
      {telephone && website && ' · '}
      {website && (
        <TextLink href={website} newTab>
          {say(labels.Link_Website, { website: website.replace(/^https:\/\/|\/$/g, '') })}
        </TextLink>
      )}
    </Paragraph>
  );
}

/** The question, or the answer that was given with the other one to choose. */
function Question(props: { visit: Visit; answer: DebtHelpAnswer | undefined }): Html {
  const { visit, answer } = props;
  const { say } = visit;
  const yes = answer
    ? say(answer.wantsContact ? labels.Button_Again : labels.Button_AfterAll)
    : say(labels.Button_Yes);
  const no = say(answer ? labels.Button_NoMore : labels.Button_No);
  return (
    <Form action={debtHelpPath} formKey={newFormKey()}>
      <Paragraph>{answer ? answerInWords(visit, answer) : say(labels.Text_Question)}</Paragraph>
      <ButtonGroup>
        {(!answer?.wantsContact || answer.handledAt !== null) && (
          <Button name="antwoord" value="ja" icon="message-circle">
            {yes}
          </Button>
        )}
        {(!answer || (answer.wantsContact && answer.handledAt === null)) && (
          <Button name="antwoord" value="nee" kind="subtle">
            {no}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}

function answerInWords(
  { say }: Visit,
  { wantsContact, answeredAt, handledAt }: DebtHelpAnswer,
): string {
  const date = formatDate(dateAt(answeredAt));
  if (!wantsContact) return say(labels.Text_NoContact, { date });
  return say(handledAt === null ? labels.Text_WantsContact : labels.Text_Handled, { date });
}
