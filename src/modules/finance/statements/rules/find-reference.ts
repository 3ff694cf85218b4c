/**
 * The reference of an online payment in what a bank hands on, or undefined. Banks break texts in lines and drop signs,
 * so spaces and the hyphen may be missing. With two different ones it is not clear which is meant: undefined.
 */
export function referenceIn(text: string): string | undefined {
  const found = [...text.replace(/\s+/g, '').matchAll(/IDL-?(\d{8})(?!\d)/gi)];
  const [first, ...others] = new Set(found.map(([, number]) => `IDL-${number}`));
  return others.length === 0 ? first : undefined;
}
