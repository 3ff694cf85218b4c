import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one address may use a route; counted before any work is done. */
export type LimitName = 'page' | 'form' | 'secret' | 'mail' | 'upload' | 'none';

/** Requests per minute from one address, by kind of route. */
export const standardLimits: Readonly<Record<Exclude<LimitName, 'none'>, number>> = {
  page: 600,
  form: 120,
  secret: 60,
  mail: 20,
  upload: 60,
};

/** The standard limits, this many times: for servers whose visitors share one address, and for measuring. */
export function limitsTimes(factor: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(standardLimits).map(([name, points]) => [name, Math.ceil(points * factor)]),
  );
}

export interface Limits {
  /** Counts one request; answers the seconds to wait when the limit was reached, else undefined. */
  count(limit: LimitName, address: string): Promise<number | undefined>;
}

/** Limits in the memory of this server; IPv6 addresses count per /64 (sector checklist D.1). */
export function limitsPerAddress(
  perMinute: Readonly<Record<string, number>> = standardLimits,
): Limits {
  const limiters = new Map(
    Object.entries(perMinute).map(([name, points]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, points, duration: 60 }),
    ]),
  );
  return {
    async count(limit, address) {
      const limiter = limiters.get(limit);
      if (!limiter) return undefined;
      try {
        await limiter.consume(network(address));
        return undefined;
      } catch (reached) {
        if (reached instanceof RateLimiterRes) return Math.ceil(reached.msBeforeNext / 1000);
        throw reached;
      }
    },
  };
}

/** The network that is counted as one: an IPv4 address, or the /64 of an IPv6 address. */
export function network(address: string): string {
  if (!address.includes(':') || !ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv6' ? parsed.toByteArray().slice(0, 8).join('.') : parsed.toString();
}
