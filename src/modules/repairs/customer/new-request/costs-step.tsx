import { problems } from '#foundation/http/answer.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { Tick } from '#foundation/page/choice-field.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { chargeText } from '../../outcome-text.ts';
import type { Charge } from '../../rules/charge.ts';
import type { RepairAt, RepairStep } from './answers.ts';
import { wizard as labels } from './labels.ts';
import { Beside } from './parts.tsx';

/** Step 3: what it costs, and agreeing to it (REP-63 to REP-67, REP-78 to REP-86). */
export const costsStep: RepairStep = {
  key: 'costs',
  path: 'kosten',
  title: labels.Step_Costs,
  asks: ['agreed'],
  onlyWhen: { looksAt: ['options', 'causeId'], holds: (at) => chargeIn(at) !== undefined },
  answered: ({ answers, known }) =>
    known.isAnonymous || covers(answers.agreed, chargeIn({ answers, known })),
  show: (page) => {
    const { say, known } = page;
    const charge = chargeIn(page);
    const isAsked = charge?.charged === true && !known.isAnonymous;
    return (
      <Beside page={page}>
        <h2 class="utrecht-heading-2">{say(labels.Title_Costs)}</h2>
        <Paragraph kind="lead">
          {known.isAnonymous || !charge
            ? say(labels.Text_AnonymousCosts)
            : chargeText(page, charge)}
        </Paragraph>
        <StepForm page={page}>
          {isAsked && (
            <Tick
              say={say}
              name="agreed"
              label={say(labels.Label_Agree)}
              error={page.problems.agreed}
              checked={covers(page.answers.agreed, charge) && page.answers.agreed !== undefined}
            />
          )}
          <input type="hidden" name="bedrag" value={charge?.cents ?? ''} />
        </StepForm>
      </Beside>
    );
  },
  take: async ({ fields, visit, known, answers }) => {
    const charge = chargeIn({ answers, known });
    if (!charge?.charged || known.isAnonymous) return { keep: { agreed: undefined } };
    if (textIn(fields.agreed) === '') {
      return problems({ agreed: visit.say(labels.Error_Agree) });
    }
    // What was read is what was agreed to: with another amount the question is asked again (REP-B21).
    if (textIn(fields.bedrag) !== String(charge.cents ?? '')) {
      return problems({ agreed: visit.say(labels.Warning_CostsChanged) });
    }
    return { keep: { agreed: { cents: charge.cents } } };
  },
  summary: (page) => {
    const charge = chargeIn(page);
    const text = page.known.isAnonymous
      ? page.say(labels.Text_AnonymousCosts)
      : charge && chargeText(page, charge);
    return text === undefined ? [] : [{ label: page.say(labels.Step_Costs), value: text }];
  },
};

/** What would be charged; undefined where step 3 is skipped (REP-67, REP-68, REP-69). */
function chargeIn({ known }: RepairAt): Charge | undefined {
  const outcome = known.judgement?.outcome;
  return outcome?.kind === 'costs' ? outcome.charge : undefined;
}

/** True when nothing is charged, or no more than was agreed to. */
function covers(
  agreed: { readonly cents: number | null } | undefined,
  charge: Charge | undefined,
): boolean {
  if (!charge?.charged) return true;
  if (!agreed) return false;
  return agreed.cents === null ? charge.cents === null : (charge.cents ?? Infinity) <= agreed.cents;
}
