const special = /["&'<>]/;

/**
 * Text made safe for element content and for double-quoted attribute values.
 * Most text needs no change and is returned as it is.
 */
export function escapeHtml(text: string): string {
  const first = text.search(special);
  if (first === -1) return text;
  let escaped = '';
  let done = 0;
  for (let index = first; index < text.length; index += 1) {
    const replacement = replacementFor(text.charCodeAt(index));
    if (replacement === undefined) continue;
    escaped += text.slice(done, index) + replacement;
    done = index + 1;
  }
  return escaped + text.slice(done);
}

function replacementFor(code: number): string | undefined {
  switch (code) {
    case 34:
      return '&quot;';
    case 38:
      return '&amp;';
    case 39:
      return '&#39;';
    case 60:
      return '&lt;';
    case 62:
      return '&gt;';
    default:
      return undefined;
  }
}
