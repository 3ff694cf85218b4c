import { z } from 'zod';
import { jsonInstant } from '#foundation/database/json-shapes.ts';
import type { HomeBlock } from '#foundation/house.ts';
import { labelsOfPage } from '#foundation/labels/label.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { features } from '#foundation/switches/features.ts';
import { repairPath } from '../paths.ts';
import { visitText } from '../visit-text.ts';

export const repairAttentionLabels = labelsOfPage('RepairAttention', {
  Title_Question: ['Wij hebben een vraag over uw verzoek', 'We have a question about your request'],
  Button_Answer: ['Antwoord geven', 'Give an answer'],
  Title_Visit: ['Er komt iemand langs', 'Somebody will come'],
  Button_View: ['Bekijk de afspraak', 'See the appointment'],
});
const labels = repairAttentionLabels;

const rowShapes = z.array(
  z.object({
    id: z.string(),
    description: z.string(),
    asks: z.boolean(),
    plannedStart: jsonInstant.nullable(),
    plannedEnd: jsonInstant.nullable(),
  }),
);

/** The request that asks for attention: a question of staff first, else the visit that comes first. */
export const repairAttention: HomeBlock = {
  key: 'repairs',
  feature: features.repairOverview,
  question: ({ now }) => ({
    statement: {
      name: 'repair-attention',
      text: `select r.id, r.description, q.id is not null as asks, o.planned_start as "plannedStart",
          o.planned_end as "plannedEnd"
        from repair_request r
        left join lateral (select x.id from repair_question x where x.organisation_id = r.organisation_id
          and x.request_id = r.id and x.customer_id = r.customer_id and x.answer is null limit 1) q on true
        left join lateral (select y.planned_start, y.planned_end from repair_order y
          where y.organisation_id = r.organisation_id and y.request_id = r.id and y.customer_id = r.customer_id
            and y.state not in ('finished', 'cancelled') and y.planned_end >= $1
          order by y.planned_start limit 1) o on true
        where r.organisation_id = portal.organisation() and r.customer_id = portal.customer() and r.is_open
          and (q.id is not null or o.planned_start is not null)
        order by q.id is null, o.planned_start limit 1`,
    },
    values: [now],
  }),
  attention({ say }, rows) {
    const [found] = rowShapes.parse(rows);
    if (!found) return undefined;
    const { id, description, asks, plannedStart: start, plannedEnd: end } = found;
    if (asks)
      return {
        title: say(labels.Title_Question),
        text: description,
        action: (
          <ButtonLink href={repairPath(id)} kind="primary" icon="arrow-right">
            {say(labels.Button_Answer)}
          </ButtonLink>
        ),
      };
    return {
      title: say(labels.Title_Visit),
      ...(start &&
        end && { main: <p class="voordeur-strong">{visitText(say, { start, end })}</p> }),
      text: description,
      action: (
        <ButtonLink href={repairPath(id)} kind="primary" icon="arrow-right">
          {say(labels.Button_View)}
        </ButtonLink>
      ),
    };
  },
};
