import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { jsonInstant } from '#foundation/database/json-shapes.ts';
import { formatLongDate, formatWeekdayDate } from '#foundation/format/dates.ts';
import type { HomeBlock } from '#foundation/house.ts';
import type { Question } from '#foundation/http/route.ts';
import type { Say } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { DateLeaf } from '#foundation/page/home-blocks.tsx';
import { features } from '#foundation/switches/features.ts';
import { clockTime } from '#modules/appointments/module.ts';
import { calendarLabels, terminationLabels as labels, shownLabels } from '../labels.ts';
import { inspectionKinds } from '../rules/inspections.ts';
import { terminationPath } from './paths.ts';

/** From so many days before it an inspection asks for attention. */
const daysAhead = 14;

const rows = z.array(
  z.object({
    id: z.string(),
    inspection: z
      .object({ kind: z.enum(inspectionKinds), starts_at: jsonInstant, minutes: z.number() })
      .nullable(),
    waits_for: z.string().nullable(),
  }),
);

function question(now: Temporal.Instant): Question {
  const until = now.add({ hours: 24 * daysAhead });
  return {
    statement: {
      name: 'termination-attention',
      text: `select * from (
          select t.id, (select json_build_object('kind', i.kind, 'starts_at', a.starts_at, 'minutes', i.minutes)
              from termination_inspection i
              join appointment a on a.organisation_id = i.organisation_id and a.id = i.appointment_id
                and a.state = 'booked'
              where i.organisation_id = t.organisation_id and i.customer_id = t.customer_id
                and i.termination_id = t.id and a.starts_at > $1 and a.starts_at < $2
              order by a.starts_at limit 1) as inspection,
            case when t.status = 'waiting_for_consent' then (select string_agg(c.person_name, ', ' order by c.person_name)
              from termination_consent c
              where c.organisation_id = t.organisation_id and c.customer_id = t.customer_id
                and c.termination_id = t.id and c.given_at is null) end as waits_for
          from termination t
          where t.organisation_id = portal.organisation() and t.customer_id = portal.customer() and t.is_open
        ) own where inspection is not null or waits_for is not null`,
    },
    values: [now, until],
  };
}

/** An inspection that comes soon, or a consent that a termination waits for. */
export const terminationAttention: HomeBlock = {
  key: 'termination',
  feature: features.leaseDetails,
  question: ({ now }) => question(now),
  attention({ say }, answer) {
    const found = rows.parse(answer);
    const soonest = found
      .filter(({ inspection }) => inspection !== null)
      .toSorted(
        (one, other) =>
          (one.inspection?.starts_at.epochMilliseconds ?? 0) -
          (other.inspection?.starts_at.epochMilliseconds ?? 0),
      )[0];
    const waiting = found.find(({ waits_for }) => waits_for !== null);
    const shown = waiting ?? soonest;
    if (!shown) return undefined;
    const action = (
      <ButtonLink href={terminationPath(shown.id)} icon="arrow-right">
        {say(labels.Link_Termination)}
      </ButtonLink>
    );
    if (shown.waits_for !== null) {
      return {
        title: say(shownLabels.Attention_Consent),
        text: say(shownLabels.Text_AttentionConsent, { names: shown.waits_for }),
        action,
      };
    }
    if (!shown.inspection) return undefined;
    const { kind, starts_at: startsAt, minutes } = shown.inspection;
    return {
      title: say(shownLabels.Attention_Inspection, { kind: say(labels[`Kind_${kind}`]) }),
      main: leafOf(say, startsAt, minutes),
      action,
    };
  },
};

function leafOf(say: Say, startsAt: Temporal.Instant, minutes: number) {
  const date = dateAt(startsAt);
  const [, month = ''] = formatLongDate(date, say).split(' ');
  return (
    <DateLeaf
      weekday={formatWeekdayDate(date, say).slice(0, 2)}
      day={date.day}
      month={month.slice(0, 3)}
      spoken={formatWeekdayDate(date, say)}
      time={say(calendarLabels.Text_Slot, {
        from: clockTime(startsAt, say),
        until: clockTime(startsAt.add({ minutes }), say),
      })}
    />
  );
}
