import type { Html } from '#foundation/html/jsx-runtime.ts';
import { problems, redirect } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Draft } from '#foundation/journey/declaration.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { Paragraph, Stack } from '#foundation/page/panel.tsx';
import type { AgendaServices } from '#modules/appointments/module.ts';
import type { OwnRequest } from '../../change-repair.ts';
import { repairPath, repairsPath } from '../../paths.ts';
import { consultVisit } from '../../visit-planning.ts';
import { chooseVisit } from '../choose-visit.ts';
import { VisitCalendar } from '../visit-calendar.tsx';
import type { Answers, RepairPage, RepairSent, RepairStep } from './answers.ts';
import { wizard as labels } from './labels.ts';

/** Step 7: a day and time, or the notice that none is needed (REP-110 to REP-122). There is no way back (REP-32). */
export function appointmentStep(services: AgendaServices): RepairStep {
  return {
    key: 'appointment',
    path: 'afspraak',
    title: labels.Step_Appointment,
    asks: ['slot'],
    noWayBack: true,
    final: true,
    answered: () => false,
    consult: async ({ visit, answers, fields }) => {
      const own = requestToPlan(visit, answers);
      if (!own || textIn(fields.doe) === 'geen') return undefined;
      const asked = await consultVisit(services, visit, own);
      return asked && (async () => ({ agendaAnswers: await asked() }));
    },
    show: async (page) => {
      const { say, answers } = page;
      const { request } = answers;
      const code = request?.code ?? '';
      return (
        <Stack roomy>
          <Alert kind="ok" title={say(labels.Title_Done)} role="status">
            <WithCode text={say(labels.Text_Number, { code })} code={code} />
          </Alert>
          {request?.appointmentRequired ? (
            await visitForm(page, request.id)
          ) : (
            <Nothing page={page} />
          )}
        </Stack>
      );
    },
    take: takeAppointment,
  };
}

/** A text with the number of the request, which does not break. */
function WithCode({ text, code }: { text: string; code: string }): Html {
  const [before = '', ...after] = code === '' ? [text] : text.split(code);
  return (
    <p class="utrecht-paragraph">
      {before}
      {after.map((rest) => [<span class="voordeur-nowrap">{code}</span>, rest])}
    </p>
  );
}

/** The request that was sent, when the customer plans a visit for it. */
function requestToPlan({ visitor }: Visit, { request }: Draft<Answers>): OwnRequest | undefined {
  return request?.appointmentRequired && visitor.kind === 'customer'
    ? { customerId: visitor.customerId, requestId: request.id }
    : undefined;
}

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
  const { say, visit, fields, problems: found, answers, known } = page;
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
    answers: known.agendaAnswers,
    saysUnreachable: found.form !== undefined,
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
async function takeAppointment({ visit, fields, answers, known }: RepairSent) {
  const own = requestToPlan(visit, answers);
  if (!own || textIn(fields.doe) === 'geen') return { finish: redirect(repairsPath) };
  const chosen = await chooseVisit(
    visit,
    own,
    { slot: textIn(fields.slot), kind: textIn(fields.soort) },
    known.agendaAnswers,
  );
  if ('problems' in chosen) return problems(chosen.problems);
  if ('gone' in chosen) return { finish: redirect(repairPath(own.requestId)) };
  return { finish: redirect(repairsPath, chosen) };
}
