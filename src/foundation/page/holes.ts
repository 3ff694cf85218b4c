import { type Html, raw } from '../html/jsx-runtime.ts';

/** A place in constant markup that every page fills with its own. */
export function hole(name: string): Html {
  return raw(`<!--hole ${name}-->`);
}

/** Constant markup, cut at its holes: text, name, text, name, …, text. */
export type Template = readonly string[];

/** Text that a person typed is escaped, so it can never hold the mark of a hole. */
export function templateOf(html: Html): Template {
  return html.value.split(/<!--hole (\w+)-->/);
}

/** Only joins strings: this runs for every page. */
export function fillHoles(template: Template, fillings: Readonly<Record<string, string>>): string {
  let markup = template[0] ?? '';
  for (let index = 1; index < template.length; index += 2) {
    const name = template[index] ?? '';
    markup += (fillings[name] ?? '') + (template[index + 1] ?? '');
  }
  return markup;
}
