import { actFor } from '#foundation/database/act-for.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { countGuess } from './guesses.ts';
import { findCustomer } from './identify-household.ts';
import { verificationCodeAsked } from './interaction-kinds.ts';
import type { AccountServices } from './services.ts';

const dayInMinutes = 24 * 60;

/**
 * Notes that a household asks for a new activation code by letter (ACC-30): one interaction, with a task where the
 * organisation wants one, and no second within 24 hours (ACC-B4). For an unknown number nothing is noted, with the
 * same statements (ACC-B3).
 */
export async function askActivationCode(
  visit: WriteVisit,
  customerNumber: string,
  { secrets }: Pick<AccountServices, 'secrets'>,
): Promise<void> {
  const { write, organisation, visitor, now } = visit;
  const numberKey = customerNumber.trim().toLowerCase();
  const customerId = await findCustomer(write, numberKey);
  const counted = await countGuess(write, {
    organisationId: organisation.id,
    secret: 'activationCodeByLetter',
    subject: numberKey,
    secrets,
    now,
    most: 1,
    lockMinutes: dayInMinutes,
  });
  await actFor(write, { customerId: customerId ?? null });
  if (customerId === undefined || !counted.allowed) return pretendToNote(visit);
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId,
    kind: verificationCodeAsked,
    actor: visitor,
    now,
  });
}

/** Updates that meet no row. */
const pretences = [
  {
    name: 'pretend-number',
    text: `update running_number set last_number = last_number where organisation_id = $1 and kind = ''`,
  },
  {
    name: 'pretend-entry',
    text: 'update interaction_log_entry set notes = notes where organisation_id = $1 and id is null',
  },
  {
    name: 'pretend-task',
    text: `update task set team = team where organisation_id = $1 and number = ''`,
  },
];

/** As many statements on the same tables as noting takes, without a row. */
async function pretendToNote({ write, organisation }: WriteVisit): Promise<void> {
  await write
    .selectFrom('interactionTemplate')
    .selectAll()
    .where('organisationId', '=', organisation.id)
    .where('code', '=', verificationCodeAsked.code)
    .executeTakeFirst();
  for (const statement of pretences) await write.ask(statement, [organisation.id]);
}
