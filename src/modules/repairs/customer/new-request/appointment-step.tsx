import { Temporal } from 'temporal-polyfill';
import { formatWeekdayDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { problems, redirect } from '#foundation/http/answer.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { RadioGroup } from '#foundation/page/choice-field.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { repairPath, repairsPath } from '../../paths.ts';
import { readBlocks, type TimeBlock } from '../../rules/dates.ts';
import { preferenceBlocks, preferenceDays } from '../../settings.ts';
import { statePreference } from '../../state-preference.ts';
import type { RepairPage, RepairSent, RepairStep } from './answers.ts';
import { wizard as labels } from './labels.ts';
import { MonthSheet } from './month-sheet.tsx';
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
  show: (page) => {
    const { say, answers } = page;
    const { request } = answers;
    return (
      <Beside page={page}>
        <Alert kind="ok" title={say(labels.Title_Done)} role="status">
          {say(labels.Text_Number, { code: request?.code ?? '' })}
        </Alert>
        {request?.kind === 'request' && request.appointmentRequired ? (
          <PreferenceForm page={page} />
        ) : (
          <StepForm page={page} button={say(labels.Button_ToOverview)}>
            <Paragraph>
              {say(
                request?.kind === 'notification'
                  ? labels.Text_NotificationDone
                  : labels.Text_NoAppointment,
              )}
            </Paragraph>
          </StepForm>
        )}
      </Beside>
    );
  },
  take: takeAppointment,
};

function PreferenceForm(props: { page: RepairPage }): Html {
  const { page } = props;
  const { say, visit, known, fields, problems: found } = page;
  const first = firstDay(known.today, visit.organisation.setting(preferenceDays));
  const day = dayIn(textIn(fields.dag));
  const month = monthIn(textIn(fields.maand)) ?? (day ?? first).toPlainYearMonth();
  return (
    <>
      <h2 class="utrecht-heading-2" id="kies-dag">
        {say(labels.Title_Preference)}
      </h2>
      <Paragraph>{say(labels.Text_Preference)}</Paragraph>
      <MonthSheet say={say} month={month} first={first} chosen={day} href={page.href} />
      <StepForm page={page} button={day ? say(labels.Button_Save) : false}>
        {day ? (
          <>
            <input type="hidden" name="dag" value={day.toString()} />
            <RadioGroup
              say={say}
              name="slot"
              label={say(labels.Question_Block, { day: formatWeekdayDate(day, say) })}
              value={textIn(fields.slot)}
              error={found.slot}
              options={blocksOf(visit).map(({ from, until }) => ({
                value: `${from}-${until}`,
                label: `${from} – ${until}`,
              }))}
            />
          </>
        ) : (
          <p class="voordeur-soft" id="slot">
            {say(labels.Text_ChooseDay)}
          </p>
        )}
        <Button name="doe" value="geen" kind="subtle">
          {say(labels.Button_NoPreference)}
        </Button>
      </StepForm>
    </>
  );
}

/** The first day that can be chosen: some days ahead, never in a weekend (OP-REP-20). */
function firstDay(today: Temporal.PlainDate, daysAhead: number): Temporal.PlainDate {
  const day = today.add({ days: daysAhead });
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day;
}

function blocksOf({ organisation }: RepairPage['visit']): readonly TimeBlock[] {
  return readBlocks(organisation.setting(preferenceBlocks)) ?? [];
}

function dayIn(text: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : undefined;
  } catch {
    return undefined;
  }
}

function monthIn(text: string): Temporal.PlainYearMonth | undefined {
  try {
    return /^\d{4}-\d{2}$/.test(text) ? Temporal.PlainYearMonth.from(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Stores the preference; the overview shows the request on top (REP-114). Without one the request stays (REP-B6). */
async function takeAppointment({ visit, fields, answers }: RepairSent) {
  const { say, visitor } = visit;
  const { request } = answers;
  const overview = redirect(repairsPath);
  if (!request || visitor.kind !== 'customer') return { finish: overview };
  const mayChoose = request.kind === 'request' && request.appointmentRequired;
  if (!mayChoose || textIn(fields.doe) === 'geen') return { finish: overview };
  const on = dayIn(textIn(fields.dag));
  const block = blocksOf(visit).find(
    ({ from, until }) => `${from}-${until}` === textIn(fields.slot),
  );
  if (!on || !block) return problems({ slot: say(labels.Error_Day) });
  const refused = await statePreference(visit, visitor, request.id, { on, block });
  if (refused === 'notOffered') return problems({ slot: say(labels.Error_Day) });
  if (refused === 'tooLate') return problems({ form: say(labels.Error_TooLate) });
  if (refused === 'notThere') return { finish: redirect(repairPath(request.id)) };
  return { finish: redirect(repairsPath, { notice: labels.Notice_Preference }) };
}
