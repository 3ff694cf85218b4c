import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The command line of a live process, its words joined by spaces; undefined when there is no such
 * process. A process that ended but was not collected by its parent counts as gone.
 */
export async function commandLineOf(processId: number): Promise<string | undefined> {
  try {
    const line =
      process.platform === 'linux'
        ? (await readFile(`/proc/${processId}/cmdline`, 'utf8')).replaceAll('\0', ' ')
        : (await run('ps', ['-ww', '-o', 'command=', '-p', String(processId)])).stdout;
    return line.trim() || undefined;
  } catch {
    return undefined;
  }
}
