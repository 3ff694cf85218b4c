import { createHash } from 'node:crypto';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { loadProfile } from '#foundation/organisation/load-profile.ts';
import type { Profile } from '#foundation/organisation/profile.ts';

/**
 * The organisation as it stands now, held until this transaction ends: another administrator who saves at the same
 * moment waits here, and then sees what was saved before him (ADM-B25).
 */
export async function holdOrganisation({ write, organisation }: WriteVisit): Promise<Profile> {
  await write
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisation.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return loadProfile(write, organisation.id);
}

/**
 * A short mark of the values that a form shows. The form sends it back; when the values have another mark by then,
 * somebody changed them meanwhile. Unlike a version it says nothing when something else was changed.
 */
export function markOf(values: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(values) ?? '')
    .digest('base64url')
    .slice(0, 22);
}
