/** Every address in a mail that one can open, once each, in order: first those of the HTML. */
export function linksInMail(html: string, text: string): string[] {
  const inHtml = [...html.matchAll(/ href="(https?:[^"]+)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
  );
  const inText = text.match(webAddress) ?? [];
  return [...new Set([...inHtml, ...inText])];
}

/** A text in parts, of which those that are addresses can be opened. */
export function partsWithLinks(text: string): { readonly text: string; readonly link: boolean }[] {
  return text
    .split(new RegExp(`(${webAddress.source})`))
    .map((part, index) => ({ text: part, link: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

const webAddress = /https?:\/\/[^\s<>"()]+/g;
