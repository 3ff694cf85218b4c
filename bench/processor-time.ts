import { readdirSync, readFileSync } from 'node:fs';

const ticksASecond = 100;

/** Seconds of processor time, user and system, that a process used itself. */
export function processorSeconds(processId: number): number {
  const fields = statFields(processId);
  return fields ? (Number(fields[11]) + Number(fields[12])) / ticksASecond : 0;
}

/** The same for a process and all its children, also those that have ended and were waited for. */
export function familySeconds(processId: number): number {
  const fields = statFields(processId);
  if (!fields) return 0;
  const ended = (Number(fields[13]) + Number(fields[14])) / ticksASecond;
  return childrenOf(processId).reduce(
    (sum, child) => sum + processorSeconds(child),
    processorSeconds(processId) + ended,
  );
}

/** Resident memory in megabytes. */
export function residentMegabytes(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

function childrenOf(processId: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => Number(statFields(candidate)?.[1]) === processId);
}

/** The fields of /proc/<pid>/stat behind the name, which may hold spaces: state is 0, parent 1, utime 11. */
function statFields(processId: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}
