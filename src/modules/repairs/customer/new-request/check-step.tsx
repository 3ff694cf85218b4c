import type { Html } from '#foundation/html/jsx-runtime.ts';
import { problems, redirect } from '#foundation/http/answer.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { Paragraph, Stack } from '#foundation/page/panel.tsx';
import { findDraftPhotos, handOverPhotos } from '#foundation/photos/draft-photos.ts';
import { accountOfVisitor, changeTelephone } from '#modules/profile/module.ts';
import { outcomeText } from '../../outcome-text.ts';
import { submitRepair } from '../../submit-repair.ts';
import { typedAddress } from './address-step.tsx';
import type { RepairAt, RepairPage, RepairSent, RepairStep } from './answers.ts';
import { wizard as labels } from './labels.ts';

/** Step 6: everything once more, then the request is made (REP-105 to REP-109). */
export const checkStep: RepairStep = {
  key: 'check',
  path: 'controle',
  title: labels.Step_Check,
  asks: ['request'],
  answered: ({ answers }) => answers.request !== undefined,
  final: true,
  lookingAlong: 'asked',
  show: async (page) => (
    <Stack roomy>
      {await checkedAnswers(page)}
      <StepForm
        page={page}
        button={page.say(needsAppointment(page) ? labels.Button_SaveAndPlan : labels.Button_Save)}
      >
        {''}
      </StepForm>
    </Stack>
  ),
  take: submit,
};

/** Every answer and the photos, for the last look (REP-105). */
export async function checkedAnswers(page: RepairPage): Promise<Html> {
  const { say } = page;
  return (
    <>
      <h2 class="utrecht-heading-2">{say(labels.Title_Check)}</h2>
      <Paragraph>{say(labels.Text_Check)}</Paragraph>
      {await page.summary()}
    </>
  );
}

/** True when an appointment must be made for this request (REP-107). */
function needsAppointment({ known }: RepairAt): boolean {
  const outcome = known.judgement?.outcome;
  return (
    outcome?.kind === 'appointment' ||
    (outcome?.kind === 'notification' && outcome.appointmentRequired)
  );
}

/** Stores the request with everything that follows, in the transaction of the press (REP-108). */
export async function submit(sent: RepairSent) {
  const { visit, answers, known, draft } = sent;
  const { write, organisation, visitor, say } = visit;
  const optionId = answers.options?.at(-1);
  const { subject } = known;
  if (!draft || !subject || !optionId || !answers.treeVersion)
    return { keep: pathGone, notice: labels.Warning_PathGone };
  const customerId = visitor.kind === 'customer' && !known.isAnonymous ? visitor.customerId : null;
  const photos = await findDraftPhotos(write, organisation.id, draft.id);
  const stored = await submitRepair(visit, {
    customerId,
    subject,
    versionId: answers.treeVersion,
    optionId,
    causeId: answers.causeId,
    agreed: answers.agreed,
    additionalDescription: answers.description ?? '',
    photos: photos.map(({ fileId, width, height }) => ({ fileId, width, height })),
    contact: {
      telephone: answers.telephone ?? '',
      email: answers.email ?? '',
      ...(answers.name !== undefined && { name: answers.name }),
    },
    access: {
      callFirst: answers.callFirst === 'on',
      pets: answers.pets ?? '',
      keyAccess: answers.keyAccess ?? 'at_home',
      keyNotes: answers.keyNotes ?? '',
    },
    ...(known.isAnonymous && { anonymousAddress: typedAddress(answers) }),
  });
  if ('refused' in stored) {
    switch (stored.refused) {
      case 'pathGone':
        return { keep: pathGone, notice: labels.Warning_PathGone };
      case 'causeMissing':
        return { keep: { causeId: undefined } };
      case 'costsChanged':
        return { keep: { agreed: undefined }, notice: labels.Warning_CostsChanged };
      case 'descriptionMissing':
        return problems({ form: say(labels.Error_Description) });
      case 'notPossible':
        return problems({
          form: outcomeText(visit, stored.outcome) ?? say(labels.Error_NotOffered),
        });
    }
  }
  await handOverPhotos(write, organisation.id, draft.id);
  if (customerId === null) {
    return { finish: redirect('/repairment/klaar', { notice: labels.Notice_Sent }) };
  }
  await changeHousehold(sent);
  return {
    keep: { request: { ...stored, orderIds: [...stored.orderIds] } },
    notice: labels.Notice_Sent,
  };
}

/** The path must be chosen again; all other answers stay (REP-B16). */
const pathGone = {
  treeVersion: undefined,
  options: undefined,
  term: undefined,
  solved: undefined,
  causeId: undefined,
  agreed: undefined,
};

/** The telephone number that was to be changed in the administration too, with its mail (REP-98, REP-104). */
async function changeHousehold({ visit, answers }: RepairSent): Promise<void> {
  if (answers.telephoneFor !== 'household' || answers.telephone === undefined) return;
  const account = await accountOfVisitor(visit);
  if (account) {
    const { customerId } = account;
    await changeTelephone(visit, { customerId, account }, answers.telephone);
  }
}
