import type { Html } from '#foundation/html/jsx-runtime.ts';
import { problems, redirect } from '#foundation/http/answer.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { repairPath, repairsPath } from '../../paths.ts';
import { chooseVisit } from '../choose-visit.ts';
import { VisitCalendar } from '../visit-calendar.tsx';
import type { RepairPage, RepairSent, RepairStep } from './answers.ts';
import { wizard as labels } from './labels.ts';
import { Beside } from './parts.tsx';

/** Step 7: a day and time, or the notice that none is needed (REP-110 to REP-122). There is no way back (REP-32). */
export const appointmentStep: RepairStep = {
  key: 'appointment',
  path: 'afspraak',
  title: labels.Step_Appointment,
  asks: ['slot'],
  noWayBack: true,
  final: true,
  answered: () => false,
  show: async (page) => {
    const { say, answers } = page;
    const { request } = answers;
    return (
      <Beside page={page}>
        <Alert kind="ok" title={say(labels.Title_Done)} role="status">
          {say(labels.Text_Number, { code: request?.code ?? '' })}
        </Alert>
        {request?.appointmentRequired ? await visitForm(page, request.id) : <Nothing page={page} />}
      </Beside>
    );
  },
  take: takeAppointment,
};

/** No appointment is needed (REP-110). */
function Nothing({ page }: { page: RepairPage }): Html {
  const { say, answers } = page;
  return (
    <StepForm page={page} button={say(labels.Button_ToOverview)}>
      <Paragraph>
        {say(
          answers.request?.kind === 'notification'
            ? labels.Text_NotificationDone
            : labels.Text_NoAppointment,
        )}
      </Paragraph>
    </StepForm>
  );
}

async function visitForm(page: RepairPage, requestId: string): Promise<Html> {
  const { say, visit, fields, problems: found, answers } = page;
  const calendar = await VisitCalendar({
    visit,
    requestId,
    isSeveral: (answers.request?.orderIds.length ?? 0) > 1,
    href: page.href,
    asked: {
      month: textIn(fields.maand),
      day: textIn(fields.dag),
      slot: textIn(fields.slot),
      preference: textIn(fields.voorkeur),
    },
    error: found.slot,
  });
  return (
    <StepForm page={page} button={false}>
      {calendar}
      <Button name="doe" value="geen" kind="subtle">
        {say(labels.Button_Later)}
      </Button>
    </StepForm>
  );
}

/**
 * Books the chosen slot, or stores the preference; the overview shows the request on top (REP-114). Without one the
 * request stays, and can be planned later (REP-B6).
 */
async function takeAppointment({ visit, fields, answers }: RepairSent) {
  const { visitor } = visit;
  const { request } = answers;
  if (!request?.appointmentRequired || visitor.kind !== 'customer' || textIn(fields.doe) === 'geen')
    return { finish: redirect(repairsPath) };
  const own = { customerId: visitor.customerId, requestId: request.id };
  const chosen = await chooseVisit(visit, own, {
    slot: textIn(fields.slot),
    kind: textIn(fields.soort),
  });
  if ('problems' in chosen) return problems(chosen.problems);
  if ('gone' in chosen) return { finish: redirect(repairPath(request.id)) };
  return { finish: redirect(repairsPath, chosen) };
}
