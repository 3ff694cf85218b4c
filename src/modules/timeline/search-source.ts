import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { jsonInstant } from '#foundation/database/json-shapes.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { SearchSource } from '#foundation/search/search-source.ts';
import { features } from '#foundation/switches/features.ts';
import { entryHref } from './customer/paths.ts';
import { timeline } from './labels.ts';

const found = z.object({
  id: z.string(),
  description: z.string(),
  at: jsonInstant,
  concerns: z.string(),
});

/** What stands in the customer's timeline, found by its description, what was typed and the address. */
export const timelineSource: SearchSource = {
  key: 'timeline',
  title: timeline.Title_Timeline,
  icon: 'history',
  feature: features.timeline,
  things: `select (e.happened_at at time zone 'Europe/Amsterdam')::date as day,
      concat_ws(' ', e.description, e.notes, e.concerns) as words,
      json_build_object('id', e.id, 'description', e.description, 'at', e.happened_at, 'concerns', e.concerns) as thing
    from interaction_log_entry e
    where e.organisation_id = asked.organisation_id and e.customer_id = asked.customer_id and e.shown_to_customer`,
  show(_visit, thing) {
    const { id, description, at, concerns } = found.parse(thing);
    return {
      title: description,
      text: [formatDate(dateAt(at)), concerns].filter(Boolean).join(' · '),
      href: entryHref(id),
    };
  },
};
