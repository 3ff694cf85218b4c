import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Listens on 127.0.0.1 and answers with the listener that `listenerFor` makes once the port is
 * known: an OpenID provider has its own address in everything it says.
 */
export async function startHttpServer(
  port: number,
  listenerFor: (port: number) => Promise<RequestListener>,
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = createServer();
  const chosen = await listen(server, port);
  server.on('request', await listenerFor(chosen));
  return {
    port: chosen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      if (address && typeof address === 'object') resolve(address.port);
      else reject(new Error('The server listens on no port'));
    });
  });
}
