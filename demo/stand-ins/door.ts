import { connect, createServer, type Socket } from 'node:net';
import { pipeline } from 'node:stream';
import { listen } from './listen.ts';
import type { StandIn } from './stand-in.ts';

/** A port that is open, with a stand-in behind it as soon as somebody has come. */
export interface Door {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Opens a port at once, and starts the stand-in behind it when the first visitor comes, who waits for it: in most runs
 * of the demo nobody visits most of them. `wake` gets the address at which the world knows the stand-in, which itself
 * listens where the system lets it. Port 0 lets the system choose. Throws when the port is taken.
 */
export async function openDoor(
  port: number,
  wake: (url: string) => Promise<StandIn>,
): Promise<Door> {
  let awake: Promise<StandIn> | undefined;
  const door = createServer({ allowHalfOpen: true }, (visitor) => {
    visitor.on('error', leaves);
    awake ??= wake(`http://localhost:${chosen}`);
    awake.then(
      (standIn) => letIn(visitor, standIn),
      (error: unknown) => {
        console.error(error);
        visitor.destroy();
      },
    );
  });
  const chosen = await listen(door, port);
  return {
    port: chosen,
    async stop() {
      door.close();
      await (await awake)?.stop();
    },
  };
}

/** Passes on what both sides say. When one breaks off, so does the other. */
function letIn(visitor: Socket, { port }: StandIn): void {
  const inside = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
  pipeline(visitor, inside, visitor, leaves);
}

/** Whoever leaves before the end does no harm here. */
function leaves(): void {}
