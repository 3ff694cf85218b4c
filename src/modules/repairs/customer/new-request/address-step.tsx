import { problems } from '#foundation/http/answer.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { additionRefusal, isHouseNumber, normalizePostcode } from '#modules/customers/module.ts';
import { subjectOf, treeKindOf } from '../../judge-repair.ts';
import { unitAtAddress } from '../../queries/objects.ts';
import { mustGoToOwner } from '../../rules/path-outcome.ts';
import type { RepairSent, RepairStep } from './answers.ts';
import { canBeReported } from './known.ts';
import { wizard as labels } from './labels.ts';
import { objectStep } from './object-step.tsx';
import { Beside, telephoneOf } from './parts.tsx';

/** Step 1 of who did not sign in: the address, which tells nothing about who rents it (ADM-176, ADM-178, REP-B20). */
export const addressStep: RepairStep = {
  ...objectStep,
  answered: ({ answers, known }) => answers.postcode !== undefined && canBeReported(known),
  show: (page) => (
    <Beside page={page}>
      <StepForm page={page}>
        <TextField
          say={page.say}
          name="postcode"
          label={page.say(labels.Question_Postcode)}
          value={page.textOf('postcode')}
          error={page.problems.postcode}
          autocomplete="postal-code"
          maxlength={10}
        />
        <TextField
          say={page.say}
          name="houseNumber"
          label={page.say(labels.Question_HouseNumber)}
          value={page.textOf('houseNumber')}
          error={page.problems.houseNumber}
          inputmode="numeric"
          maxlength={8}
        />
        <TextField
          say={page.say}
          name="addition"
          label={page.say(labels.Question_Addition)}
          value={page.textOf('addition')}
          error={page.problems.addition}
          maxlength={10}
          optional
        />
      </StepForm>
    </Beside>
  ),
  take: takeAddress,
  summary: ({ say, answers }) => [
    {
      label: say(labels.Label_Object),
      value: typedAddress(answers),
    },
  ],
};

/** The address as it was typed: nothing that the organisation knows of it is shown. */
export function typedAddress(answers: {
  readonly postcode?: string | undefined;
  readonly houseNumber?: string | undefined;
  readonly addition?: string | undefined;
}): string {
  return [answers.postcode, answers.houseNumber, answers.addition].filter(Boolean).join(' ');
}

/** The answer is the same for an address that is not ours and one for which nothing can be reported. */
async function takeAddress({ visit, fields }: RepairSent) {
  const { say, read, organisation } = visit;
  const postcode = normalizePostcode(textIn(fields.postcode));
  const houseNumber = textIn(fields.houseNumber).trim();
  const addition = textIn(fields.addition).trim();
  const refusedAddition = additionRefusal(addition);
  const found = {
    ...(!postcode && { postcode: say(labels.Error_Postcode) }),
    ...(!isHouseNumber(houseNumber) && { houseNumber: say(labels.Error_HouseNumber) }),
    ...(refusedAddition && { addition: say(refusedAddition) }),
  };
  if (!postcode || Object.keys(found).length > 0) return problems(found);
  const unit = await unitAtAddress(read, organisation.id, { postcode, houseNumber, addition });
  const subject = unit && subjectOf(unit, unit.unitId);
  if (!subject || treeKindOf(subject) === null || mustGoToOwner(subject.selected.owner)) {
    return problems({ postcode: say(labels.Error_Address, { telephone: telephoneOf(visit) }) });
  }
  return { keep: { postcode, houseNumber, addition } };
}
