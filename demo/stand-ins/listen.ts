import type { Server } from 'node:net';

/** Lets a server listen on 127.0.0.1 and says on which port; 0 lets the system choose. Throws when the port is taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
      else reject(new Error('The server listens on no port'));
    });
  });
}
