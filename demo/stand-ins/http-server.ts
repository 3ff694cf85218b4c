import { createServer, type RequestListener } from 'node:http';
import { listen } from './listen.ts';

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
