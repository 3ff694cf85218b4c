import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedUnavailable } from './errors.ts';

/** The conventional number of `nobody`; it needs no entry in /etc/passwd. */
const unprivileged = 65534;

/** Whom PostgreSQL runs as. It refuses to run as root, so under root it is another user. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  /** True when that is not the user of this process. */
  readonly switched: boolean;
}

/**
 * The user that owns the cluster when root starts a database that somebody else made, otherwise an
 * unprivileged one under root, otherwise the user of this process. Throws EmbeddedUnavailable on
 * Windows.
 */
export function findServerUser(cluster: string): ServerUser {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined) {
    throw new EmbeddedUnavailable(`${process.platform} is not supported`);
  }
  if (uid !== 0) return { uid, gid, switched: false };

  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0
    ? { uid: unprivileged, gid: unprivileged, switched: true }
    : { uid: owner.uid, gid: owner.gid, switched: true };
}

/** What a child process needs to run as `user`, free of variables that would steer PostgreSQL. */
export function spawnAs(user: ServerUser, folder: string) {
  return {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', TZ: 'UTC' },
    ...(user.switched ? { uid: user.uid, gid: user.gid } : {}),
  };
}

/** How a program ended; `output` is everything it printed, or why it could not start. */
export interface RunResult {
  readonly succeeded: boolean;
  readonly output: string;
}

/** Runs a program to its end as `user` in `folder`; never throws. */
export function runAs(
  user: ServerUser,
  folder: string,
  program: string,
  programArguments: readonly string[],
): Promise<RunResult> {
  return new Promise((resolve) => {
    const done = (error: Error | null, stdout: string, stderr: string) => {
      const output = `${stdout}${stderr}`.trim();
      resolve({ succeeded: error === null, output: output || (error?.message ?? '') });
    };
    try {
      execFile(
        program,
        [...programArguments],
        { ...spawnAs(user, folder), encoding: 'utf8' },
        done,
      );
    } catch (error) {
      // Node throws at once when the machine does not let it change user.
      done(error instanceof Error ? error : new Error(String(error)), '', '');
    }
  });
}

/** Whether `user` can really come into `folder` by its path, every folder above it included. */
export async function canEnter(user: ServerUser, folder: string): Promise<boolean> {
  const entered = await runAs(user, '/', '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]);
  return entered.succeeded;
}
