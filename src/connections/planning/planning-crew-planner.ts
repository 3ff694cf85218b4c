import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import {
  AgendaRefused,
  type AgendaSystemSettings,
  AgendaUnreachable,
  type CrewPlanner,
} from '#modules/appointments/module.ts';

/**
 * The planner of the own crew, by our own small protocol over HTTP (docs/integration/crew-planning.md). Throws a
 * `TypeError` when the endpoint is not https, nor a stand-in on this machine.
 */
export function planningCrewPlanner(settings: AgendaSystemSettings): CrewPlanner {
  const root = settings.endpoint.replace(/\/+$/, '');
  const { protocol, hostname } = new URL(root);
  const here = settings.standIn && (hostname === 'localhost' || hostname === '127.0.0.1');
  if (protocol !== 'https:' && !here) {
    throw new TypeError(`Planning is not asked at ${protocol}//${hostname}.`);
  }
  const signIn = Buffer.from(`${settings.userName}:${settings.secret}`).toString('base64');
  const call = async (method: string, path: string, body?: object): Promise<Response> => {
    try {
      return await fetch(`${root}${path}`, {
        method,
        headers: {
          authorization: `Basic ${signIn}`,
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(settings.timeoutMilliseconds),
      });
    } catch (error) {
      throw new AgendaUnreachable('The planner gave no answer.', { cause: error });
    }
  };
  return {
    async propose(address, { from, until, minutes, skill }) {
      const query = new URLSearchParams({
        from: from.toString(),
        until: until.toString(),
        minutes: String(minutes),
        ...(skill !== undefined && { skill }),
      });
      const answer = await call('GET', `/crews/${encodeURIComponent(address)}/slots?${query}`);
      refuseFault(answer);
      const read = slotsAnswer.safeParse(await answer.json().catch(() => undefined));
      if (!read.success) throw new AgendaUnreachable('The planner answers what makes no sense.');
      return read.data.slots;
    },

    async put(address, event) {
      // Our own id is the name of the booking, so that asking again is the same booking.
      const path = `/crews/${encodeURIComponent(address)}/bookings/${event.id}`;
      const answer = await call('PUT', path, {
        startsAt: event.startsAt.toString(),
        endsAt: event.endsAt.toString(),
        sequence: event.sequence,
        description: event.title,
        place: event.place,
        notes: event.notes,
      });
      refuseFault(answer);
      return { externalId: event.id };
    },

    async remove(address, event) {
      const path = `/crews/${encodeURIComponent(address)}/bookings/${event.id}`;
      const answer = await call('DELETE', path);
      if (answer.status !== 404) refuseFault(answer);
    },
  };
}

const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => Temporal.Instant.from(text).epochMilliseconds);

const slotsAnswer = z.object({
  slots: z
    .array(z.object({ startsAt: moment, endsAt: moment }))
    .max(5000)
    .transform((slots) =>
      slots
        .filter(({ startsAt, endsAt }) => startsAt < endsAt)
        .map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt })),
    ),
});

function refuseFault({ ok, status, headers }: Response): void {
  if (ok) return;
  const wait = Number(headers.get('retry-after'));
  const message = `The planner answered ${status}.`;
  if (status === 401 || status === 429 || status >= 500) {
    throw new AgendaUnreachable(message, { retryAfterSeconds: wait > 0 ? wait : undefined });
  }
  throw new AgendaRefused(message);
}
