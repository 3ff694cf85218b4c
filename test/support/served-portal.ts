import type { AddressInfo } from 'node:net';
import { startTestPortal, type TestPortal, type TestPortalOptions } from './portal.ts';

/** A test portal that listens, for browsers and other programs. */
export interface ServedPortal extends TestPortal {
  /** The address of an organisation, such as `http://wisselstad.localhost:41234`. */
  address(slug: string): string;
}

/** Starts a test portal on a port that the system chooses. */
export async function servePortal(options: TestPortalOptions = {}): Promise<ServedPortal> {
  const portal = await startTestPortal(options);
  await portal.server.listen({ port: 0, host: '127.0.0.1' });
  const found = portal.server.server.address();
  const { port }: Pick<AddressInfo, 'port'> =
    typeof found === 'object' && found ? found : { port: 0 };
  return { ...portal, address: (slug) => `http://${slug}.localhost:${port}` };
}
