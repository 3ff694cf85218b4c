import { describe, expect, it } from 'vitest';
import { DataFolderInUse } from './errors.ts';
import { lockFolder } from './lock.ts';
import { withFolder } from './testing.ts';

describe('the lock on a data folder', () => {
  it('lets in one of many that come at once, and the next after release', async () => {
    await withFolder(async (folder) => {
      const attempts = await Promise.allSettled(
        Array.from({ length: 8 }, () => lockFolder(folder)),
      );
      const won = attempts.flatMap((attempt) =>
        attempt.status === 'fulfilled' ? [attempt.value] : [],
      );
      const lost = attempts.flatMap((attempt) =>
        attempt.status === 'rejected' ? [attempt.reason] : [],
      );
      expect(won).toHaveLength(1);
      expect(lost.every((reason) => reason instanceof DataFolderInUse)).toBe(true);

      for (const lock of won) {
        lock.release();
        lock.release();
      }
      const next = await lockFolder(folder);
      await expect(lockFolder(folder)).rejects.toMatchObject({ processId: process.pid });
      next.release();
    });
  });
});
