import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupToPlainText, renderMarkup } from './markup.ts';

const external = (address: string, name: string) =>
  `<a href="${address}" target="_blank" rel="noopener noreferrer">${name}</a>`;

describe('bold and italics', () => {
  it('ADM-296 TXT-2 shows words between two stars in bold', () => {
    expect(renderMarkup('Bel **altijd** eerst')).toBe('<p>Bel <strong>altijd</strong> eerst</p>');
  });

  it('ADM-297 TXT-3 shows words between single stars in italics', () => {
    expect(renderMarkup('Bel *altijd* eerst')).toBe('<p>Bel <em>altijd</em> eerst</p>');
  });

  it('TXT-B4 nests bold in italics, in a link and in a bullet point', () => {
    expect(renderMarkup('*a **b** c*')).toBe('<p><em>a <strong>b</strong> c</em></p>');
    expect(renderMarkup('[**b** c](/d)')).toBe('<p><a href="/d"><strong>b</strong> c</a></p>');
    expect(renderMarkup('*zie [c](/d)*')).toBe('<p><em>zie <a href="/d">c</a></em></p>');
    expect(renderMarkup('*a **b***')).toBe('<p><em>a <strong>b</strong></em></p>');
  });

  it('ADM-303 leaves stars between spaces and underscores as they are', () => {
    expect(renderMarkup('5 * 3 * 2 en _klein_ en a__b__c')).toBe(
      '<p>5 * 3 * 2 en _klein_ en a__b__c</p>',
    );
  });
});

describe('bullet points', () => {
  it('ADM-298 TXT-4 OP-TXT-2 makes a bullet point of a first star that is not closed on its line', () => {
    expect(renderMarkup('*eerst dit\n*dan **dat**')).toBe(
      '<ul>\n<li>eerst dit</li>\n<li>dan <strong>dat</strong></li>\n</ul>',
    );
    expect(renderMarkup('*over twee\nregels*')).toBe(
      '<ul>\n<li>over twee</li>\n</ul>\n<p>regels*</p>',
    );
  });

  it('ADM-305 makes a bullet point of a star and a space', () => {
    expect(renderMarkup('Nodig:\n* sleutel\n  * lamp *\nKlaar')).toBe(
      '<p>Nodig:</p>\n<ul>\n<li>sleutel</li>\n<li>lamp *</li>\n</ul>\n<p>Klaar</p>',
    );
  });

  it('ADM-306 keeps bold and italics inside a point, and a line that starts with them is no point', () => {
    expect(renderMarkup('*een *twee* **drie**')).toBe(
      '<ul>\n<li>een <em>twee</em> <strong>drie</strong></li>\n</ul>',
    );
    expect(renderMarkup('***vet** in een punt')).toBe(
      '<ul>\n<li><strong>vet</strong> in een punt</li>\n</ul>',
    );
    expect(renderMarkup('**vet** begin')).toBe('<p><strong>vet</strong> begin</p>');
    expect(renderMarkup('*schuin* begin, *schuin* eind')).toBe(
      '<p><em>schuin</em> begin, <em>schuin</em> eind</p>',
    );
  });

  it('ADM-298 keeps one list when empty lines stand between the points', () => {
    expect(renderMarkup('* een\n\n\n* twee')).toBe('<ul>\n<li>een</li>\n<li>twee</li>\n</ul>');
  });

  it('ADM-303 leaves a line of stars only as it is', () => {
    for (const line of ['*', '***', '* * *']) expect(renderMarkup(line)).toBe(`<p>${line}</p>`);
  });
});

describe('links', () => {
  it('ADM-299 TXT-5 OP-TXT-1 shows an address between angle or round brackets as a link', () => {
    const link = external(
      'https://www.woning.nl/a?b=1&amp;c=2',
      'https://www.woning.nl/a?b=1&amp;c=2',
    );
    expect(renderMarkup('Zie <https://www.woning.nl/a?b=1&c=2>.')).toBe(`<p>Zie ${link}.</p>`);
    expect(renderMarkup('Zie (https://www.woning.nl/a?b=1&c=2).')).toBe(`<p>Zie ${link}.</p>`);
    expect(renderMarkup('(https://nl.wikipedia.org/wiki/Huur_(recht))')).toBe(
      `<p>${external('https://nl.wikipedia.org/wiki/Huur_(recht)', 'https://nl.wikipedia.org/wiki/Huur_(recht)')}</p>`,
    );
  });

  it('ADM-300 TXT-6 shows a link with a name as that name', () => {
    expect(renderMarkup('[de *site*](https://woning.nl)')).toBe(
      `<p>${external('https://woning.nl', 'de <em>site</em>')}</p>`,
    );
  });

  it('TXT-7 leads to websites, to video pages and to pages of the portal', () => {
    const video = 'https://www.youtube.com/watch?v=abc_123&t=4s';
    const text = `[site](https://woning.nl) [film](${video}) [huur](/woning)`;
    const escaped = video.replace('&', '&amp;');
    expect(renderMarkup(text)).toBe(
      `<p>${external('https://woning.nl', 'site')} ${external(escaped, 'film')} <a href="/woning">huur</a></p>`,
    );
  });

  it('ADM-301 TXT-8 KNO-31 opens a page of the portal, read from its root, in the same tab', () => {
    expect(renderMarkup('[documenten](myDocuments?soort=1#b)')).toBe(
      '<p><a href="/myDocuments?soort=1#b">documenten</a></p>',
    );
    expect(renderMarkup('[a](/a/b)')).toBe('<p><a href="/a/b">a</a></p>');
  });

  it('ADM-301 tells that a link opens in a new tab, in the words given', () => {
    const html = renderMarkup('[a](https://a.nl) [b](/b)', { newTabNotice: 'nieuw <tabblad>' });
    expect(html).toBe(
      `<p>${external('https://a.nl', 'a<span class="voordeur-visually-hidden"> (nieuw &lt;tabblad&gt;)</span>')} <a href="/b">b</a></p>`,
    );
  });

  it('ADM-302 TXT-B2 links mail and telephone addresses, in the same tab', () => {
    expect(renderMarkup('<mailto:info@woning.nl>')).toBe(
      '<p><a href="mailto:info@woning.nl">mailto:info@woning.nl</a></p>',
    );
    expect(renderMarkup('[bel](tel:+31-10-1234567)')).toBe(
      '<p><a href="tel:+31-10-1234567">bel</a></p>',
    );
  });

  it('ADM-B38 TXT-B2 leaves every other address as text', () => {
    const refused = [
      '[a](javascript:alert(1))',
      '[a](JaVaScRiPt:alert`1`)',
      '<javascript:alert(1)>',
      '[a](data:text/html,x)',
      '[a](vbscript:x)',
      '[a](file:///etc/passwd)',
      '[a](//elders.nl)',
      '[a](/.//elders.nl)',
      '[a](/\\elders.nl)',
      '[a](\\\\elders.nl)',
      '[a](https://)',
      '<mijnPagina>',
      '[a](java\u0000script:alert)',
    ];
    for (const text of refused) expect(renderMarkup(text)).not.toContain('<a');
  });

  it('ADM-304 leaves round brackets around anything else as text', () => {
    expect(renderMarkup('Bel (gratis) of (zie boven) (myDocuments)')).toBe(
      '<p>Bel (gratis) of (zie boven) (myDocuments)</p>',
    );
  });

  it('TXT-B4 never puts a link in a link', () => {
    expect(renderMarkup('[a <https://b.nl> (https://c.nl)](/d)')).toBe(
      '<p><a href="/d">a &lt;https://b.nl&gt; (https://c.nl)</a></p>',
    );
    expect(renderMarkup('[a [b](/c) d](/e)')).toBe('<p>[a <a href="/c">b</a> d](/e)</p>');
  });

  it('ADM-288 makes links to the portal complete for mail', () => {
    expect(renderMarkup('[a](b)', { portalAddress: 'https://wonen.nl' })).toBe(
      '<p><a href="https://wonen.nl/b">a</a></p>',
    );
  });
});

describe('everything else is text', () => {
  it('ADM-303 TXT-B1 shows HTML, entities and other Markdown as characters', () => {
    expect(renderMarkup('<script>alert("1")</script> &copy; `x`\n# kop\n> q\n1. een\n- twee')).toBe(
      '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;copy; `x`<br>\n# kop<br>\n&gt; q<br>\n1. een<br>\n- twee</p>',
    );
    expect(renderMarkup('![p](https://a.nl/p.png)')).not.toContain('<img');
    expect(renderMarkup('a \\*b\\*')).toContain('\\');
  });

  it('ADM-B37 TXT-B3 shows unbalanced markup as typed and goes on after it', () => {
    expect(renderMarkup('**vet zonder eind\n\n**wel**')).toBe(
      '<p>**vet zonder eind</p>\n<p><strong>wel</strong></p>',
    );
    expect(renderMarkup('[naam]( en [naam](/b')).toBe('<p>[naam]( en [naam](/b</p>');
    expect(renderMarkup('(https://a.nl en <https://a.nl')).not.toContain('<a');
  });

  it('NWS-11 keeps paragraphs and the lines of a programme', () => {
    expect(renderMarkup('Programma\r\n10.00 één\r\n   11.00 koffie\r\n\r\nTot dan!')).toBe(
      '<p>Programma<br>\n10.00 één<br>\n11.00 koffie</p>\n<p>Tot dan!</p>',
    );
  });
});

describe('whatever is typed', () => {
  it('TXT-B1 ADM-303 gives nothing but the allowed elements, well nested', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        expect(faultIn(renderMarkup(text))).toBeUndefined();
        expect(
          faultIn(renderMarkup(text, { newTabNotice: 'x', portalAddress: 'https://wonen.nl' })),
        ).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('TXT-B1 notices what is not allowed (the check itself)', () => {
    const wrong = [
      '<script>x</script>',
      '<p onclick="x">a</p>',
      '<p><em>a</p></em>',
      '<p>a',
      '<p>a</p></p>',
      '<p>a < b</p>',
      '<p>a & b</p>',
      '<a href="javascript:x">a</a>',
      '<a href="//elders.nl">a</a>',
      '<a href="https://a.nl">a</a>',
      '<a href="/a" target="_blank" rel="noopener noreferrer">a</a>',
      '<a href="/a"><a href="/b">c</a></a>',
      '<a href="/a" style="x">a</a>',
    ];
    for (const html of wrong) expect(faultIn(html), html).toBeDefined();
  });

  it('TXT-B3 ADM-303 keeps every word of a text without markup', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N}.,;:!?'"&=#%/\\_`~^+{}|$@-]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (list) => {
        const text = list.join(' ');
        expect(textOf(renderMarkup(text))).toBe(text);
        expect(markupToPlainText(text)).toBe(text);
      }),
    );
  });

  it('TXT-B3 takes long texts of unfinished markup in reasonable time', () => {
    const start = performance.now();
    for (const part of ['[', '*', '(', '<', '[a](', '**a ', '*a **b ', '*a\n', '[(', '(http:']) {
      renderMarkup(part.repeat(5000));
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('plain text', () => {
  it('TXT-1 leaves the markup out and keeps the lines', () => {
    const text = '**Let op**\n*niet* zo\n\n*een\n* [twee](/b)\n\n<https://a.nl> & <b>';
    expect(markupToPlainText(text)).toBe('Let op\nniet zo\n\n- een\n- twee\n\nhttps://a.nl & <b>');
  });

  it('ADM-288 gives the complete address after the name of a link in mail', () => {
    expect(
      markupToPlainText('[Bevestig](/b?c=d&e) of <https://a.nl>', {
        portalAddress: 'https://wonen.nl',
      }),
    ).toBe('Bevestig (https://wonen.nl/b?c=d&e) of https://a.nl');
  });
});

const trickyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '*',
          '**',
          '***',
          '* ',
          '\n',
          '\n\n',
          '\n*',
          ' ',
          '\t',
          '[',
          ']',
          '](',
          '(',
          ')',
          '<',
          '>',
        ],
        ...['"', "'", '&', '&lt;', '\\', '_', '`', '!', '<!--', ']]>', '\u0000', '\u2028'],
        ...['https://a.nl', 'HTTP://b', 'mailto:a@b.nl', 'tel:1', 'javascript:alert(1)', 'data:,x'],
        ...['//c.nl', '/.//d.nl', '/\\e', '../f', '?g', '#h', '" onload="x', '<script>', '</p>'],
        ...['[a](https://a.nl)', '[b](/c"onclick=)', '<https://a.nl/">', '(https://a.nl/<i>)'],
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const linkTags = [
  /^<a href="(?:mailto|tel):[^"<>]*">$/i,
  /^<a href="\/(?!\/)[^"<>]*">$/,
  /^<a href="https:\/\/wonen\.nl\/[^"<>]*">$/,
  /^<a href="https?:\/\/[^"<>]+" target="_blank" rel="noopener noreferrer">$/i,
];
const openTags = /^<(?:p|strong|em|ul|li|span class="voordeur-visually-hidden")>$/;

/** A strict reading of the HTML: what is wrong with it, or undefined. */
function faultIn(html: string): string | undefined {
  const open: string[] = [];
  for (const [piece] of html.matchAll(/<[^<>]*>|[^<]+|</g)) {
    if (!piece.startsWith('<')) {
      if (/>|&(?!(?:amp|lt|gt|quot);)/.test(piece)) return `unescaped: ${piece}`;
    } else if (piece.startsWith('</')) {
      if (open.pop() !== piece.slice(2, -1)) return `not open: ${piece}`;
    } else if (piece !== '<br>') {
      const name = /^<(\w+)/.exec(piece)?.[1];
      if (!name || !(openTags.test(piece) || linkTags.some((tag) => tag.test(piece)))) {
        return `not allowed: ${piece}`;
      }
      if (name === 'a' && open.includes('a')) return 'a link in a link';
      open.push(name);
    }
  }
  return open.length > 0 ? `not closed: ${open}` : undefined;
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
