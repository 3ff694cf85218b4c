/**
 * Has a browser save what it gets under a name: plain letters for old browsers, UTF-8 for the rest (RFC 6266,
 * RFC 8187). Nothing in a name can end the header or begin another.
 */
export function attachment(name: string): string {
  const wellFormed = name.toWellFormed();
  const plain = wellFormed.replace(/[^\w .-]/g, '_');
  const encoded = encodeURIComponent(wellFormed).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
