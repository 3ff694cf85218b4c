/** A stand-in for an outside system, listening on this machine. */
export interface StandIn {
  readonly port: number;
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Runs a stand-in as the process of its own that it is: prints one JSON line with where it listens
 * when it is ready, and stops at SIGTERM, at SIGINT, or when the process that forked it is gone.
 */
export async function runStandIn<Kind extends StandIn>(
  name: string,
  start: () => Promise<Kind>,
  details: (standIn: Kind) => object = () => ({}),
): Promise<void> {
  const isForked = process.connected;
  const standIn = await start();
  // Who forked it may be gone before it is ready, and says so only once.
  if (isForked && !process.connected) process.exit(0);
  const stop = () => void standIn.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  console.log(JSON.stringify({ listening: standIn.port, name, ...details(standIn) }));
}

/** A port from the environment; 0 or nothing lets the system choose one. */
export function portFrom(value: string | undefined): number {
  const port = Number(value ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`Not a port: ${value}`);
  }
  return port;
}
