import type pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import { readInOneTrip, readInParts } from '../database/one-trip.ts';
import type { SharedConnections } from '../database/shared-connections.ts';
import { transaction, type Write } from '../database/transaction.ts';
import type { House } from '../house.ts';
import type { ProfileCache } from '../organisation/load-profile.ts';
import type { Profile } from '../organisation/profile.ts';
import type { AlongAddress } from '../view-along/along-address.ts';
import { type Answer, isRefusal } from './answer.ts';
import {
  alongEntranceOf,
  type Entered,
  type EnteredRow,
  enteredIn,
  entranceOf,
  portalEntrance,
  type SessionKind,
} from './entrance.ts';
import type { Handling, Route } from './route.ts';
import type { RequestFacts, Visit } from './visit.ts';

/** What the server knows before it asks the database. */
export interface Arrival {
  readonly route: Route;
  readonly house: House;
  readonly pool: pg.Pool;
  readonly reading: SharedConnections;
  readonly profiles: ProfileCache;
  readonly host: string;
  readonly kind: SessionKind;
  readonly token: string | undefined;
  /** The customer in the address, when staff look along. */
  readonly along: AlongAddress | undefined;
  readonly now: Temporal.Instant;
  readonly request: RequestFacts;
  /** Judges whether this visit may go on; the answer that turns it away, or undefined. */
  readonly turnAway: (visit: Visit) => Answer | undefined;
  /** Hears of the visit as soon as it is known, for traces after the answer. */
  readonly met: (visit: Visit) => void;
  /** Hears why a part of a page could not be read, for the log. */
  readonly partFailed: (error: unknown) => void;
}

/** No organisation answers at this host. */
export class NoSuchHouse extends Error {
  override name = 'NoSuchHouse';
}

/** Carries an answer out of a transaction that must roll back. */
class TurnedAway extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('turned away');
    this.answer = answer;
  }
}

/** The transactions of one request: each enters through the walls anew and is turned away by the same rules. */
export function handlingOf(arrival: Arrival): Handling {
  const { pool, reading, now, host, token, along } = arrival;
  const entrance = along
    ? alongEntranceOf(host, token, along.customerNumber, now)
    : entranceOf(host, arrival.kind, token, now);
  let known: Visit | undefined;

  const inside = <Result>(
    mode: 'read' | 'write',
    work: (visit: Visit, tables: Write) => Promise<Result>,
  ): Promise<Result> =>
    transaction<Result, EnteredRow>(pool, mode, entrance, async (tables, row) => {
      const entered = enteredIn(row?.entered);
      if (!entered) throw new NoSuchHouse();
      const { organisationId, settingsVersion } = entered;
      const profile = await arrival.profiles.get(tables, organisationId, settingsVersion);
      known = letIn(arrival, entered, profile);
      return work(known, tables);
    });

  return {
    now,
    isAlong: along !== undefined,

    async turnedAway() {
      try {
        await inside('read', async () => undefined);
        return undefined;
      } catch (error) {
        if (error instanceof TurnedAway) return error.answer;
        throw error;
      }
    },

    read: (work) => caught(inside('read', async (visit, read) => work({ ...visit, read }))),

    async ask(questions, work, inParts = false) {
      const { entered: text, answers } = inParts
        ? await readInParts(reading, entrance, questions, arrival.partFailed)
        : await readInOneTrip(reading, entrance, questions);
      const entered = enteredIn(text);
      if (!entered) throw new NoSuchHouse();
      const profile = await profileOutside(arrival, entered);
      return caught(Promise.resolve().then(() => work(letIn(arrival, entered, profile), answers)));
    },

    prepare: (work) =>
      inside('write', async (visit, write) => work({ ...visit, read: write, write })).catch(
        (error) => {
          if (error instanceof TurnedAway) return { stop: error.answer };
          throw error;
        },
      ),

    settle: (formKey, work) =>
      caught(
        inside('write', async (visit, write) => {
          const earlier = formKey && (await claimFormKey(write, visit, formKey));
          if (earlier) return { kind: 'redirect', location: earlier };
          const answer = await work({ ...visit, read: write, write });
          if (isRefusal(answer)) throw new TurnedAway(answer);
          if (formKey && answer.kind === 'redirect') {
            await keepAnswer(write, visit, formKey, answer.location);
          }
          return answer;
        }),
      ),

    asPortal(work) {
      if (!known) throw new Error('The portal works on what a visit asks after it was let in.');
      const visit = known;
      return transaction(pool, 'write', portalEntrance(visit.organisation.id), (write) =>
        work({ ...visit, read: write, write }),
      );
    },

    async consult(work) {
      try {
        const ask = await inside('read', async (visit, read) => work({ ...visit, read }));
        return { go: await ask?.() };
      } catch (error) {
        if (error instanceof TurnedAway) return { stop: error.answer };
        throw error;
      }
    },

    async outside(work) {
      if (!known) throw new Error('The outside step comes after the preparation.');
      return work(known);
    },
  };
}

function letIn(arrival: Arrival, entered: Entered, organisation: Profile): Visit {
  const { visitor } = entered;
  const ownLanguage = visitor.kind === 'nobody' ? 'nl' : visitor.language;
  const language = languageChosen(arrival.request) ?? ownLanguage;
  const visit: Visit = {
    house: arrival.house,
    organisation,
    visitor,
    language,
    say: organisation.say(language),
    now: arrival.now,
    request: arrival.request,
  };
  arrival.met(visit);
  const answer = arrival.turnAway(visit);
  if (answer) throw new TurnedAway(answer);
  return visit;
}

/** The language that was chosen in this browser goes before that of the account, so that a choice shows at once (GEN-10). */
function languageChosen(request: RequestFacts): 'nl' | 'en' | undefined {
  const chosen = request.cookies.taal;
  return chosen === 'nl' || chosen === 'en' ? chosen : undefined;
}

function profileOutside(arrival: Arrival, entered: Entered): Promise<Profile> | Profile {
  const { organisationId: id, settingsVersion: version } = entered;
  return (
    arrival.profiles.known(id, version) ??
    transaction(arrival.pool, 'read', portalEntrance(id), (read) =>
      arrival.profiles.get(read, id, version),
    )
  );
}

async function caught(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TurnedAway) return error.answer;
    throw error;
  }
}

/** Claims the key for this press; waits for another press under way, and answers its location when it came first. */
async function claimFormKey(
  write: Write,
  visit: Visit,
  formKey: string,
): Promise<string | undefined> {
  const claimed = await write
    .insertInto('formAnswer')
    .values({
      organisationId: visit.organisation.id,
      formKey,
      visitor: visitorKey(visit),
      location: '',
      answeredAt: visit.now,
    })
    .onConflict((conflict) => conflict.columns(['organisationId', 'formKey']).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return undefined;
  const earlier = await write
    .selectFrom('formAnswer')
    .select('location')
    .where('organisationId', '=', visit.organisation.id)
    .where('formKey', '=', formKey)
    .where('visitor', '=', visitorKey(visit))
    .executeTakeFirst();
  return earlier?.location || '/';
}

async function keepAnswer(
  write: Write,
  visit: Visit,
  formKey: string,
  location: string,
): Promise<void> {
  await write
    .updateTable('formAnswer')
    .set({ location })
    .where('organisationId', '=', visit.organisation.id)
    .where('formKey', '=', formKey)
    .execute();
}

function visitorKey(visit: Visit): string {
  return visit.visitor.kind === 'nobody' ? '' : visit.visitor.sessionId;
}
