import { Liquid } from 'liquidjs';

/** Shapes of words, a value for when there is none, and words around it. */
const allowedFilters = [
  'upcase',
  'downcase',
  'capitalize',
  'strip',
  'default',
  'append',
  'prepend',
];
/** Parts that are there or not; nothing that repeats, stores or reads files. */
const allowedTags = ['if', 'unless', 'case', 'comment'];

/** Longest subject and body, in characters. */
export const longestTexts = { subject: 200, body: 10_000 } as const;

/**
 * The template language of mail texts: Liquid, strict about names, without loops and files, and bounded, because
 * administrators write in it.
 */
export const templateEngine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  templates: {},
  // Said, because finding out takes longer than everything else here; no filter that we allow uses it.
  locale: 'nl',
  parseLimit: 2 * longestTexts.body,
  renderLimit: 2000,
  memoryLimit: 1_000_000,
});
for (const name of Object.keys(templateEngine.filters)) {
  if (!allowedFilters.includes(name)) delete templateEngine.filters[name];
}
for (const name of Object.keys(templateEngine.tags)) {
  if (!allowedTags.includes(name)) delete templateEngine.tags[name];
}

/** Fills a text. Throws a `LiquidError` for a text that does not parse or uses a name that is not there. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  const filled: unknown = templateEngine.parseAndRenderSync(text, values);
  return String(filled);
}
