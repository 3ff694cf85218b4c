import {
  allowInsecureRequests,
  ClientSecretPost,
  clientCredentialsGrant,
  discovery,
} from 'openid-client';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import {
  type AgendaEvent,
  AgendaRefused,
  type AgendaServer,
  type AgendaSystemSettings,
  AgendaUnreachable,
  type AskedPeriod,
  type FoundEvent,
  type KeptEvent,
  type TimeRange,
} from '#modules/appointments/module.ts';
import { eventAnswer, eventsAnswer, foundIn, scheduleAnswer, takenIn } from './graph-answers.ts';

/** Graph answers at most this many schedules, and this many days of them, in one question. */
const mostSchedules = 20;
const mostDays = 42;

/** So long before it ends a token is asked anew. */
const secondsBeforeEnd = 60;

/**
 * Agendas of Microsoft 365 over Graph v1.0, with the organisation's own app registration (application permission
 * Calendars.ReadWrite). Every time is asked for and sent in UTC, so that no clock change can be misread. Throws a
 * `TypeError` when the addresses are not https, nor a stand-in on this machine.
 */
export function graphAgendaServer(settings: AgendaSystemSettings): AgendaServer {
  refusePlain(settings);
  const call = callerOf(settings);
  return {
    async busy(addresses, period) {
      const found = new Map<string, TimeRange[]>();
      for (const stretch of stretchesOf(period)) {
        for (let start = 0; start < addresses.length; start += mostSchedules) {
          const some = addresses.slice(start, start + mostSchedules);
          const answer = await call('POST', `${userPath(some[0] ?? '')}/calendar/getSchedule`, {
            schedules: some,
            startTime: inUtc(stretch.from),
            endTime: inUtc(stretch.until),
            availabilityViewInterval: 15,
          });
          for (const schedule of scheduleAnswer.parse(answer.body).value) {
            const address = some.find((one) => same(one, schedule.scheduleId));
            if (address === undefined || schedule.error) continue;
            found.set(address, [...(found.get(address) ?? []), ...takenIn(schedule)]);
          }
        }
      }
      return found;
    },

    async put(address, event, kept) {
      if (kept) {
        const path = `${userPath(address)}/events/${encodeURIComponent(kept.externalId)}`;
        const changed = await call('PATCH', path, bodyOf(event), [404]);
        if (changed.status !== 404) return { externalId: eventAnswer.parse(changed.body).id };
      }
      // Its owner removed it: a key that was used makes nothing new.
      const transactionId = kept ? `${event.creationKey}-${event.sequence}` : event.creationKey;
      const made = await call(
        'POST',
        `${userPath(address)}/events`,
        { ...bodyOf(event), transactionId },
        [409],
      );
      if (made.status === 409) return madeBefore(call, address, event, transactionId);
      return { externalId: eventAnswer.parse(made.body).id };
    },

    async remove(address, event, kept) {
      const known = kept ?? (await findMade(call, address, event, event.creationKey));
      if (!known) return;
      const path = `${userPath(address)}/events/${encodeURIComponent(known.externalId)}`;
      await call('DELETE', path, undefined, [404]);
    },

    async find(address, kept): Promise<FoundEvent> {
      const path = `${userPath(address)}/events/${encodeURIComponent(kept.externalId)}?$select=id,start,end,isCancelled`;
      const answer = await call('GET', path, undefined, [404]);
      return answer.status === 404 ? undefined : foundIn(eventAnswer.parse(answer.body));
    },
  };
}

type Call = (
  method: string,
  path: string,
  body?: object,
  fine?: readonly number[],
) => Promise<{ readonly status: number; readonly body: unknown }>;

/** Calls Graph with a token that is kept as long as it holds; statuses in `fine` are answers, not faults. */
function callerOf(settings: AgendaSystemSettings): Call {
  const root = settings.endpoint.replace(/\/+$/, '');
  let kept: { readonly token: string; readonly until: number } | undefined;
  const token = async (): Promise<string> => {
    if (kept && Date.now() < kept.until) return kept.token;
    const { token: fresh, seconds } = await askToken(settings);
    kept = { token: fresh, until: Date.now() + (seconds - secondsBeforeEnd) * 1000 };
    return fresh;
  };
  return async (method, path, body, fine = []) => {
    const authorization = `Bearer ${await token()}`;
    const answer = await reach(() =>
      fetch(`${root}${path}`, {
        method,
        headers: {
          authorization,
          accept: 'application/json',
          prefer: 'outlook.timezone="UTC", IdType="ImmutableId"',
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(settings.timeoutMilliseconds),
      }),
    );
    const { status } = answer;
    if (fine.includes(status)) return { status, body: undefined };
    if (status === 401) kept = undefined;
    if (status === 401 || status === 429 || status >= 500) {
      throw new AgendaUnreachable(`Graph answered ${status}.`, {
        retryAfterSeconds: secondsIn(answer.headers.get('retry-after')),
      });
    }
    if (!answer.ok) throw new AgendaRefused(`Graph answered ${status}.`);
    if (status === 204) return { status, body: undefined };
    return { status, body: await reach(() => answer.json()) };
  };
}

async function askToken(
  settings: AgendaSystemSettings,
): Promise<{ token: string; seconds: number }> {
  const { issuer, userName, secret, standIn, timeoutMilliseconds, endpoint } = settings;
  return reach(async () => {
    const configuration = await discovery(
      new URL(issuer),
      userName,
      undefined,
      ClientSecretPost(secret),
      {
        timeout: timeoutMilliseconds / 1000,
        execute: standIn ? [allowInsecureRequests] : [],
      },
    );
    const scope = `${new URL(endpoint).origin}/.default`;
    const { access_token: token, expires_in: seconds } = await clientCredentialsGrant(
      configuration,
      { scope },
    );
    return { token, seconds: seconds ?? 300 };
  });
}

/** Whatever stops a call half-way is no answer. */
async function reach<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new AgendaUnreachable('Graph gave no answer that can be used.', { cause: error });
  }
}

/** The event that an earlier attempt made. */
async function madeBefore(
  call: Call,
  address: string,
  event: AgendaEvent,
  transactionId: string,
): Promise<KeptEvent> {
  const found = await findMade(call, address, event, transactionId);
  if (!found) throw new AgendaUnreachable('Graph says the event is there, and does not show it.');
  return found;
}

async function findMade(
  call: Call,
  address: string,
  { startsAt, endsAt }: AgendaEvent,
  transactionId: string,
): Promise<KeptEvent | undefined> {
  const around = new URLSearchParams({
    startDateTime: startsAt.subtract({ hours: 1 }).toString(),
    endDateTime: endsAt.add({ hours: 1 }).toString(),
    $top: '200',
  });
  const { body } = await call('GET', `${userPath(address)}/calendarView?${around}`);
  const found = eventsAnswer.parse(body).value.find((one) => one.transactionId === transactionId);
  return found && { externalId: found.id };
}

function bodyOf({ title, place, notes, startsAt, endsAt }: AgendaEvent): object {
  return {
    subject: title,
    body: { contentType: 'text', content: notes },
    location: { displayName: place },
    start: inUtc(startsAt),
    end: inUtc(endsAt),
    showAs: 'busy',
  };
}

function inUtc(moment: Temporal.Instant): { dateTime: string; timeZone: string } {
  return {
    dateTime: moment.toString({ smallestUnit: 'second' }).replace('Z', ''),
    timeZone: 'UTC',
  };
}

function stretchesOf({ from, until }: AskedPeriod): AskedPeriod[] {
  const stretches: AskedPeriod[] = [];
  for (let start = from; Temporal.Instant.compare(start, until) < 0; ) {
    const next = start.add({ hours: mostDays * 24 });
    const end = Temporal.Instant.compare(next, until) < 0 ? next : until;
    stretches.push({ from: start, until: end });
    start = end;
  }
  return stretches;
}

const userPath = (address: string) => `/users/${encodeURIComponent(address)}`;
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function secondsIn(header: string | null): number | undefined {
  const read = z.coerce.number().int().min(1).max(86_400).safeParse(header);
  return header !== null && read.success ? read.data : undefined;
}

/** Plain http is for a stand-in on this machine only: secrets travel along. */
function refusePlain({ endpoint, issuer, standIn }: AgendaSystemSettings): void {
  for (const address of [endpoint, issuer]) {
    const { protocol, hostname } = new URL(address);
    const here = standIn && (hostname === 'localhost' || hostname === '127.0.0.1');
    if (protocol !== 'https:' && !here) {
      throw new TypeError(`Agendas are not asked at ${protocol}//${hostname}.`);
    }
  }
}
