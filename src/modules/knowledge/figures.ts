import { sql } from 'kysely';
import { startOfDay } from '#foundation/clock.ts';
import type { FigureSource } from '#foundation/house.ts';
import { knowledgeFigures as labels } from './labels.ts';

/** So many questions stand in the chart. */
const mostShown = 15;

/**
 * How often an advice helped and how often it did not, by question, those with most answers first. An answer counts on
 * the day on which it was given; who changes his mind counts once, on the day of his last word.
 */
export const helpFigures: FigureSource = {
  key: 'adviezen',
  title: labels.Title_Helped,
  lines: labels.Label_Question,
  units: [labels.Label_Helped, labels.Label_NotHelped],
  async figures(read, { organisationId, from, until }) {
    const rows = await read
      .selectFrom('knowledgeFeedback as f')
      .innerJoin('knowledgeQuestion as q', (join) =>
        join.onRef('q.organisationId', '=', 'f.organisationId').onRef('q.id', '=', 'f.questionId'),
      )
      .select('q.description')
      .select([
        sql<number>`count(*) filter (where f.helped)::int`.as('helped'),
        sql<number>`count(*) filter (where not f.helped)::int`.as('notHelped'),
      ])
      .where('f.organisationId', '=', organisationId)
      .where('f.givenAt', '>=', startOfDay(from))
      .where('f.givenAt', '<', startOfDay(until.add({ days: 1 })))
      .groupBy(['q.id', 'q.code', 'q.description'])
      .orderBy(sql`count(*)`, 'desc')
      .orderBy('q.code')
      .limit(mostShown)
      .execute();
    return rows.map(({ description, helped, notHelped }) => ({
      line: description,
      amounts: [helped, notHelped],
    }));
  },
};
