import { Agent, request } from 'node:http';

export interface Target {
  readonly port: number;
  readonly path: string;
  readonly host: string;
  /** A cookie header for one request. */
  readonly cookie: () => string;
}

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  readonly errors: number;
  /** Milliseconds, sorted. */
  readonly times: readonly number[];
}

/** As many requests as `connections` at once manage in `seconds`. */
export async function fullLoad(
  target: Target,
  connections: number,
  seconds: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let errors = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const from = performance.now();
        if ((await send(agent, target)) !== 200) errors += 1;
        times.push(performance.now() - from);
      }
    }),
  );
  agent.destroy();
  return result(times, errors, started);
}

/** Requests sent at fixed moments, `rate` a second; a time counts from the moment it should have left. */
export async function fixedLoad(target: Target, rate: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const times: number[] = [];
  let errors = 0;
  const started = performance.now();
  const total = Math.round(rate * seconds);
  const open: Promise<void>[] = [];
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * rate) + 1);
    for (; sent < due; sent += 1) {
      const moment = started + (sent / rate) * 1000;
      open.push(
        send(agent, target).then((status) => {
          if (status !== 200) errors += 1;
          times.push(performance.now() - moment);
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(open);
  agent.destroy();
  return result(times, errors, started);
}

function result(times: number[], errors: number, started: number): Load {
  return {
    requests: times.length,
    seconds: (performance.now() - started) / 1000,
    errors,
    times: times.sort((one, other) => one - other),
  };
}

/** The value below which this share of the times lies. */
export function percentile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

function send(agent: Agent, target: Target): Promise<number> {
  return new Promise((resolve) => {
    const sending = request(
      {
        agent,
        host: '127.0.0.1',
        port: target.port,
        path: target.path,
        headers: { host: target.host, cookie: target.cookie() },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
        response.on('error', () => resolve(0));
      },
    );
    sending.on('error', () => resolve(0));
    sending.end();
  });
}
