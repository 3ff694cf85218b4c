import { timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures for Prometheus, without anything about a person. */
export interface Metrics {
  observeRequest(method: string, route: string, status: number, seconds: number): void;
  /** This machine may read them, and whoever brings the configured token. */
  mayRead(address: string, authorization: string | undefined): boolean;
  readonly contentType: string;
  text(): Promise<string>;
}

export function metrics(token: string | undefined): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'voordeur_request_seconds',
    help: 'Time a request took, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    observeRequest: (method, route, status, seconds) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds),
    mayRead: (address, authorization) =>
      token === undefined ? isLoopback(address) : equal(authorization ?? '', `Bearer ${token}`),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function isLoopback(address: string): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(address);
}

function equal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
