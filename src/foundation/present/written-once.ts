import type { Html } from '../html/jsx-runtime.ts';
import type { Visit } from '../http/visit.ts';
import type { Say } from '../labels/label.ts';

/**
 * A component that looks the same for every visitor of an organisation in one language, such as a list of links or
 * words alone: it is written out once, and again when the organisation changes its words, switches or settings (its
 * `Say` is then another one). What depends on the visitor must not stand in it.
 */
export function writtenOnce<Markup extends Html | null>(
  write: (props: { visit: Visit }) => Markup,
): (props: { visit: Visit }) => Markup {
  const written = new WeakMap<Say, { readonly markup: Markup }>();
  return ({ visit }) => {
    const known = written.get(visit.say) ?? { markup: write({ visit }) };
    written.set(visit.say, known);
    return known.markup;
  };
}
