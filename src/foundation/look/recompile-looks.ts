import type pg from 'pg';
import { transaction } from '../database/transaction.ts';
import { portalEntrance } from '../http/entrance.ts';
import { addNarrowPhoto } from './add-narrow-photo.ts';
import type { ColourFault } from './compile-stylesheet.ts';
import { compileStoredLook } from './store-look.ts';

/** What became of the style sheet of one organisation. */
export interface RecompiledLook {
  readonly slug: string;
  readonly outcome: 'same' | 'rebuilt' | { readonly faults: readonly ColourFault[] };
}

/**
 * Rebuilds the style sheets whose look now compiles to something else than what is in force: after an upgrade of
 * the compiler, for every organisation (ADM-242). A photo without one for phones gets it first. A look that no longer
 * compiles keeps its sheet (ADM-237).
 */
export async function recompileLooks(pool: pg.Pool): Promise<RecompiledLook[]> {
  const { rows } = await pool.query<{ organisation_id: string; slug: string }>(
    'select organisation_id, slug from portal.organisations()',
  );
  const looks: RecompiledLook[] = [];
  for (const { organisation_id: id, slug } of rows) {
    await addNarrowPhoto(pool, id);
    const compiled = await transaction(pool, 'write', portalEntrance(id), (write) =>
      compileStoredLook(write, id),
    );
    const outcome = 'faults' in compiled ? compiled : compiled.rebuilt ? 'rebuilt' : 'same';
    looks.push({ slug, outcome });
  }
  return looks;
}
