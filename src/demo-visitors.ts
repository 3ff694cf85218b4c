import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { root } from '#foundation/root.ts';

/** Somebody to try the demo as. */
export interface DemoVisitor {
  readonly username: string;
  readonly what: string;
}

const shape = z.object({
  password: z.string(),
  visitors: z.record(z.string(), z.array(z.object({ username: z.string(), what: z.string() }))),
});

const demo = shape.parse(JSON.parse(readFileSync(join(root, 'demo', 'visitors.json'), 'utf8')));

/** The password of every demo account. */
export const demoPassword = demo.password;

/** The accounts of a demo organisation that are worth trying, with what there is to see. */
export function demoVisitors(slug: string): readonly DemoVisitor[] {
  return demo.visitors[slug] ?? [];
}

/** The demo organisations that were loaded. */
export async function demoSlugs(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ slug: string }>(
    'select slug from portal.organisations() order by slug',
  );
  return rows.map((row) => row.slug).filter((slug) => demo.visitors[slug]);
}
