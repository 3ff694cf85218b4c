import { createObject, deleteObject, fetchCalendarObjects, updateObject } from 'tsdav';
import {
  type AgendaEvent,
  AgendaRefused,
  type AgendaServer,
  type AgendaSystemSettings,
  AgendaUnreachable,
  type AskedPeriod,
  calendarObject,
  type KeptEvent,
  type TimeRange,
} from '#modules/appointments/module.ts';
import { foundIn, takenIn } from './taken-times.ts';

/**
 * Agendas over CalDAV (RFC 4791) with a user name and password that may see and change all of them. The address of an
 * agenda is that of its collection, in full or below the endpoint. Throws a `TypeError` when an address is not https,
 * nor a stand-in on this machine.
 */
export function caldavAgendaServer(settings: AgendaSystemSettings): AgendaServer {
  const root = settings.endpoint.endsWith('/') ? settings.endpoint : `${settings.endpoint}/`;
  refusePlain(root, settings);
  const signIn = `Basic ${Buffer.from(`${settings.userName}:${settings.secret}`).toString('base64')}`;
  const headers = { authorization: signIn };
  const patient: typeof fetch = (input, init) =>
    fetch(input, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(settings.timeoutMilliseconds),
    });

  /** The collection; the password travels to no other place than the endpoint. */
  const collectionOf = (address: string): string => {
    const url = new URL(address.endsWith('/') ? address : `${address}/`, root);
    if (url.origin !== new URL(root).origin) {
      throw new AgendaRefused('This agenda lies elsewhere than the server.');
    }
    return url.href;
  };

  const put = async (url: string, event: AgendaEvent, tag: string | undefined) => {
    const data = calendarObject([
      {
        uid: event.id,
        sequence: event.sequence,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        title: event.title,
        place: event.place,
        notes: event.notes,
        cancelled: false,
        now: event.now,
      },
    ]);
    const types = { 'content-type': 'text/calendar; charset=utf-8' };
    return reach(() =>
      tag === undefined
        ? createObject({
            url,
            data,
            headers: { ...headers, ...types, 'if-none-match': '*' },
            fetch: patient,
          })
        : updateObject({ url, data, etag: tag, headers: { ...headers, ...types }, fetch: patient }),
    );
  };

  const get = async (url: string): Promise<{ text: string; tag: string } | undefined> => {
    const answer = await reach(() => patient(url, { headers }));
    if (answer.status === 404 || answer.status === 410) return undefined;
    refuseFault(answer);
    return { text: await reach(() => answer.text()), tag: answer.headers.get('etag') ?? '*' };
  };

  return {
    async busy(addresses, period) {
      const answers = await Promise.all(
        addresses.map(async (address) => {
          const taken = await busyOf(collectionOf(address), period, { headers, fetch: patient });
          return taken && ([address, taken] as const);
        }),
      );
      return new Map(answers.filter((answer) => answer !== undefined));
    },

    async put(address, event, kept) {
      const url = kept?.externalId ?? new URL(`${event.id}.ics`, collectionOf(address)).href;
      // Whatever is there under our own name is ours, also when its owner changed it: the portal says how it is.
      const there = kept ? await get(url) : undefined;
      const first = await put(url, event, there?.tag);
      if (first.ok) return { externalId: url };
      if (first.status !== 412) throw refusalOf(first);
      const now = await get(url);
      const second = await put(url, event, now?.tag);
      if (!second.ok) throw refusalOf(second);
      return { externalId: url };
    },

    async remove(address, event, kept) {
      const url = kept?.externalId ?? new URL(`${event.id}.ics`, collectionOf(address)).href;
      const answer = await reach(() => deleteObject({ url, headers, fetch: patient }));
      if (answer.status !== 404 && answer.status !== 410) refuseFault(answer);
    },

    async find(_, kept: KeptEvent) {
      const there = await get(kept.externalId);
      return there && foundIn(there.text);
    },
  };
}

/** The taken times of one collection; undefined when the server does not know it, or we may not see it. */
async function busyOf(
  url: string,
  period: AskedPeriod,
  how: { readonly headers: Record<string, string>; readonly fetch: typeof fetch },
): Promise<TimeRange[] | undefined> {
  const seen = await reach(() =>
    how.fetch(url, { method: 'PROPFIND', headers: { ...how.headers, depth: '0' } }),
  );
  if (seen.status === 403 || seen.status === 404) return undefined;
  refuseFault(seen);
  const objects = await reach(() =>
    fetchCalendarObjects({
      calendar: { url },
      timeRange: { start: period.from.toString(), end: period.until.toString() },
      ...how,
    }),
  );
  return objects.flatMap(({ data }) => (typeof data === 'string' ? takenIn(data, period) : []));
}

/** Whatever stops a call half-way is no answer. */
async function reach<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AgendaRefused) throw error;
    throw new AgendaUnreachable('The calendar server gave no answer that can be used.', {
      cause: error,
    });
  }
}

function refuseFault(answer: Response): void {
  if (!answer.ok) throw refusalOf(answer);
}

function refusalOf({ status, headers }: Response): Error {
  const wait = Number(headers.get('retry-after'));
  const message = `The calendar server answered ${status}.`;
  return status === 401 || status === 412 || status === 429 || status >= 500
    ? new AgendaUnreachable(message, { retryAfterSeconds: wait > 0 ? wait : undefined })
    : new AgendaRefused(message);
}

/** Plain http is for a stand-in on this machine only: the password travels along. */
function refusePlain(address: string, { standIn }: AgendaSystemSettings): void {
  const { protocol, hostname } = new URL(address);
  const here = standIn && (hostname === 'localhost' || hostname === '127.0.0.1');
  if (protocol !== 'https:' && !here) {
    throw new TypeError(`Agendas are not asked at ${protocol}//${hostname}.`);
  }
}
