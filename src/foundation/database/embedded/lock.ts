import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderInUse, EmbeddedUnavailable } from './errors.ts';

const lockFile = 'voordeur.lock';

/** From <fcntl.h> of macOS: lock while opening. Node passes the number on but has no name for it. */
const macExclusiveLock = 0x20;

export interface FolderLock {
  /** Gives the folder free; more than once does no harm. */
  release(): void;
}

/**
 * Takes a folder for this process. The kernel holds the lock on the open file and drops it when
 * the process ends, however it ends: a lock is never left behind, and nothing has to be guessed
 * from process numbers. It also holds between containers that share the folder.
 * The file stays; it carries the holder's process number for the message of who comes second.
 * Throws DataFolderInUse.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, lockFile);
  const file = process.platform === 'darwin' ? openLocked(path) : await openAndLock(path);
  if (file === undefined) throw new DataFolderInUse(folder, readHolder(path));

  ftruncateSync(file);
  writeSync(file, `${process.pid}\n`, 0);
  let held = true;
  return {
    release() {
      if (held) closeSync(file);
      held = false;
    },
  };
}

function openLocked(path: string): number | undefined {
  try {
    return openSync(
      path,
      constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | macExclusiveLock,
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
    throw error;
  }
}

async function openAndLock(path: string): Promise<number | undefined> {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT);
  try {
    if (await lockOpenFile(file)) return file;
    closeSync(file);
    return undefined;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/**
 * Node has no flock(2). The program `flock` locks the open file that it inherits from us; the lock
 * belongs to that open file, so it stays ours after the program has ended.
 */
async function lockOpenFile(file: number): Promise<boolean> {
  const program = spawn('flock', ['-x', '-n', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', file],
  });
  const [exitCode] = await once(program, 'exit').catch(() => [undefined]);
  if (exitCode === 0 || exitCode === 1) return exitCode === 0;
  throw new EmbeddedUnavailable(
    exitCode === undefined
      ? 'the program flock of util-linux is missing'
      : `the data folder cannot be locked: flock ended with ${exitCode}`,
  );
}

function readHolder(path: string): number | undefined {
  const processId = Number.parseInt(readFileSync(path, 'utf8'), 10);
  return Number.isNaN(processId) ? undefined : processId;
}
