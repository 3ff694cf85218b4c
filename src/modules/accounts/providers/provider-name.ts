/** What a provider is called in a sentence: *Facebook*, from the text on its button (*Inloggen met Facebook*). */
export function providerName({ buttonText }: { readonly buttonText: string }): string {
  const [, name] = /\b(?:met|via|bij|with|at)\s+(.+)$/i.exec(buttonText) ?? [];
  return name ?? buttonText;
}
