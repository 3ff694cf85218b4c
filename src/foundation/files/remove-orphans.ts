import type pg from 'pg';
import { transaction } from '../database/transaction.ts';
import { portalEntrance } from '../http/entrance.ts';
import type { Job } from '../jobs/job.ts';
import type { FileStore } from '../ports/files.ts';

/** As long as the record of an upload may still be on its way. */
const graceHours = 24;

/** Removes content that no record names any more, or never came to name. */
export function removeOrphans(files: FileStore): Job {
  return {
    name: 'remove-orphaned-files',
    everySeconds: 24 * 3600,
    async run({ pool, now }) {
      const limit = now.subtract({ hours: graceHours }).epochMilliseconds;
      const { rows } = await pool.query<{ organisation_id: string }>(
        'select organisation_id from portal.organisations()',
      );
      for (const { organisation_id: organisationId } of rows) {
        const old: string[] = [];
        for await (const { key, keptAt } of files.list(organisationId)) {
          if (keptAt.getTime() < limit) old.push(key);
        }
        // Asked after the list was read: what was recorded meanwhile is known.
        const known = await knownKeys(pool, organisationId);
        for (const key of old) if (!known.has(key)) await files.remove(key);
      }
    },
  };
}

function knownKeys(pool: pg.Pool, organisationId: string): Promise<ReadonlySet<string>> {
  return transaction(pool, 'read', portalEntrance(organisationId), async (read) => {
    const rows = await read
      .selectFrom('storedFile')
      .select('key')
      .where('organisationId', '=', organisationId)
      .execute();
    return new Set(rows.map(({ key }) => key));
  });
}
