import { createHash } from 'node:crypto';

/** Minutes to wait after the given number of failed attempts, or undefined to give up. */
export type RetrySchedule = (failedAttempts: number, mailId: string) => number | undefined;

const longestWait = 8 * 60;
const mostAttempts = 18;

/**
 * Waits 1, 2, 4 … minutes up to 8 hours, about three days in all (GEN-B7). Each wait is up to a fifth longer or
 * shorter, decided by the mail's id, so that mails that failed together do not come back together.
 */
export const retrySchedule: RetrySchedule = (failedAttempts, mailId) => {
  if (failedAttempts >= mostAttempts) return undefined;
  const wait = Math.min(2 ** (failedAttempts - 1), longestWait);
  const chance =
    createHash('sha256').update(`${mailId} ${failedAttempts}`).digest().readUInt32BE() / 2 ** 32;
  return wait * (0.8 + 0.4 * chance);
};
