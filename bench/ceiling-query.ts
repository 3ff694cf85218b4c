import { Temporal } from 'temporal-polyfill';
import type { Question, Value } from '#foundation/database/one-trip.ts';
import { benchHost } from './load-customers.ts';
import { questionsOf } from './page-questions.ts';

/** One combined query; its first value is the hash of a session's token, the others are the same for every visitor. */
export interface CeilingQuery {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/**
 * Who comes in and everything that the page asks as one query by key: no entrance, no walls and no transaction of its
 * own, and therefore the least that PostgreSQL can do for this page.
 */
export async function ceilingQueryOf(
  path: string,
  { host = benchHost, now = Temporal.Now.instant() } = {},
): Promise<CeilingQuery> {
  const questions = await questionsOf(path, now);
  const values: Value[] = [host];
  const answers = questions.map((question) => {
    const text = numberedFrom(values.length + 1, question);
    values.push(...question.values);
    return `(select coalesce(json_agg(answer), '[]') from (${text}) answer)`;
  });
  return {
    text: `select who.*, ${answers.join(',\n  ')} from (${whoComesIn}) who`,
    values: values.map((value) => (value === null ? null : String(value))),
  };
}

const whoComesIn = `
  select o.id as organisation_id, o.settings_version, o.settings, s.id, s.account_id, s.customer_id, s.remembered,
    s.fresh_at, s.last_seen_at, a.username, a.language, a.welcomed_at, a.blocked_at, c.display_name, c.salutation,
    c.street, c.house_number, c.house_number_addition, c.town, c.unread_notifications
  from organisation_host h
  join organisation o on o.id = h.organisation_id
  join session s on s.organisation_id = o.id and s.kind = 'customer'
  join account a on a.organisation_id = s.organisation_id and a.id = s.account_id
  join customer c on c.organisation_id = s.organisation_id and c.id = s.customer_id
  where s.token_hash = $1 and h.host = $2`;

/** The question for who comes in, its parameters behind those of the others. */
function numberedFrom(used: number, { statement }: Question): string {
  return statement.text
    .replace(/\$(\d+)/g, (_, number) => `$${Number(number) + used}`)
    .replaceAll('portal.organisation()', 'who.organisation_id')
    .replaceAll('portal.customer()', 'who.customer_id');
}
