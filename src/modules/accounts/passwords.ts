import { hash, type Options, verify } from '@node-rs/argon2';

/** Hashes and checks passwords, never more at once than the server can bear. */
export interface Passwords {
  /** The salted Argon2id hash to store. Throws `PasswordsBusy` when too many wait. */
  hash(password: string): Promise<string>;
  /**
   * Whether this password made this hash. Without a hash (unknown name, account of a provider) it spends the same
   * time and answers false (ACC-B6). Throws `PasswordsBusy` when too many wait.
   */
  verify(hash: string | undefined, password: string): Promise<boolean>;
}

/** Too many passwords wait to be hashed; whoever typed this one may try again in a moment. */
export class PasswordsBusy extends Error {
  override name = 'PasswordsBusy';
}

/** Argon2id, the library's default kind, with the least cost that OWASP advises: 19 MiB, 2 passes, 1 thread. */
const cost: Options = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** The hash of a random password that nobody knows. */
const placeholder = hash(crypto.randomUUID(), cost);

/** A pool that hashes `concurrent` passwords at once, lets `waiting` more wait, and refuses the rest. */
export function passwordPool({ concurrent = 2, waiting = 40 } = {}): Passwords {
  const queue: (() => void)[] = [];
  let busy = 0;

  const enter = async (): Promise<void> => {
    if (busy < concurrent) {
      busy += 1;
      return;
    }
    if (queue.length >= waiting) throw new PasswordsBusy();
    // Whoever leaves hands over his place, so that nobody slips in between.
    await new Promise<void>((resolve) => queue.push(resolve));
  };

  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else busy -= 1;
  };

  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };

  return {
    hash: (password) => inTurn(() => hash(password, cost)),
    verify: (stored, password) =>
      inTurn(async () => {
        const matches = await verify(stored ?? (await placeholder), password);
        return matches && stored !== undefined;
      }),
  };
}
