import type { Problems } from '#foundation/http/answer.ts';
import type { Sent } from '#foundation/http/route.ts';
import type { Say } from '#foundation/labels/label.ts';
import type { SettingsGroup } from '#foundation/settings/setting.ts';
import type { Values } from './blocks.ts';

/**
 * Reads every setting that was sent; all wrong ones are told at once, each naming what is allowed (ADM-255), and those
 * that do not go together with another (ADM-B28).
 */
export function readSettings(
  blocks: readonly SettingsGroup[],
  fields: Sent['fields'],
  say: Say,
): { readonly values: Values } | { readonly problems: Problems } {
  const values: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const setting of blocks.flatMap((block) => block.settings)) {
    const read = setting.input.safeParse(fields[setting.name]);
    if (read.success) values[setting.name] = read.data;
    else problems[setting.name] = say(setting.refusal);
  }
  for (const { check } of blocks) {
    for (const [name, refusal] of Object.entries(check?.(values) ?? {}))
      problems[name] ??= say(refusal);
  }
  return Object.keys(problems).length > 0 ? { problems } : { values };
}
