import { problems } from '#foundation/http/answer.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { typedAddress } from './address-step.tsx';
import type { RepairSent, RepairStep } from './answers.ts';
import { checkedAnswers, submit } from './check-step.tsx';
import { areTooMany, fewestSeconds, isAnswerTo, sumOf } from './human-check.ts';
import { wizard as labels } from './labels.ts';
import { telephoneOf } from './parts.tsx';

/** The last step of who did not sign in: everything once more, and a sum that programs do not expect (REP-B20). */
export const anonymousCheckStep: RepairStep = {
  key: 'check',
  path: 'controle',
  title: labels.Step_Check,
  asks: ['request'],
  answered: () => false,
  final: true,
  limit: 'mail',
  show: async (page) => {
    const { say, visit, draft } = page;
    const { one, other } = sumOf(draft?.id ?? '', visit.language);
    return (
      <>
        {await checkedAnswers(page)}
        <StepForm page={page} button={say(labels.Button_Save)}>
          <TextField
            say={say}
            name="som"
            label={say(labels.Question_Sum, { one, other })}
            description={say(labels.Help_Sum)}
            error={page.problems.som}
            autocomplete="off"
            maxlength={20}
          />
        </StepForm>
      </>
    );
  },
  take: async (sent) => refuseMachine(sent) ?? (await refuseMany(sent)) ?? submit(sent),
};

function refuseMachine({ visit, fields, draft }: RepairSent) {
  const { say, now } = visit;
  if (!draft || !isAnswerTo(draft.id, textIn(fields.som))) {
    return problems({ som: say(labels.Error_Sum) });
  }
  const seconds = now.since(draft.startedAt).total('seconds');
  return seconds < fewestSeconds ? problems({ form: say(labels.Error_TooFast) }) : undefined;
}

async function refuseMany({ visit, answers }: RepairSent) {
  if (!(await areTooMany(visit, typedAddress(answers)))) return undefined;
  const telephone = telephoneOf(visit);
  return problems({ form: visit.say(labels.Error_TooMany, { telephone }) });
}
