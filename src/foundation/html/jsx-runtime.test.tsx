import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inAscii } from './escape.ts';
import { type Html, jsx, raw } from './jsx-runtime.ts';

const Greeting = (props: { name: string }) => <p class="greeting">Dag {props.name}</p>;

describe('jsx runtime', () => {
  it('writes elements, components, fragments and lists in order', () => {
    const page = (
      <>
        <Greeting name="Jan & Els" />
        <ul>
          {[1, 2].map((number) => (
            <li>{number}</li>
          ))}
        </ul>
      </>
    );
    expect(page.value).toBe(
      '<p class="greeting">Dag Jan &amp; Els</p><ul><li>1</li><li>2</li></ul>',
    );
    expect(`${page}`).toBe(page.value);
  });

  it('shows nothing for null, undefined and false, and keeps zero and the empty string', () => {
    expect((<p>{[null, undefined, false, '', 0]}</p>).value).toBe('<p>0</p>');
  });

  it('gives a bare attribute for true and none for false, null and undefined', () => {
    const field = <input name="n" value="" required disabled={false} title={null} id={undefined} />;
    expect(field.value).toBe('<input name="n" value="" required>');
  });

  it('keeps the first line break of a textarea', () => {
    expect((<textarea name="t">{'\nregel'}</textarea>).value).toBe(
      '<textarea name="t">\n\nregel</textarea>',
    );
  });

  it('puts our own markup in unchanged', () => {
    expect((<p>{raw('<b>vet</b>')}</p>).value).toBe('<p><b>vet</b></p>');
  });
});

describe('jsx runtime refuses', () => {
  const unsafe: [string, () => Html][] = [
    ['a style attribute', () => jsx('p', { style: 'color:red' })],
    ['an event handler', () => jsx('p', { onclick: 'alert(1)' })],
    ['an event handler in other letters', () => jsx('p', { ONLOAD: 'alert(1)' })],
    ['a page inside an attribute', () => jsx('iframe', { srcdoc: '<p>' })],
    ['a tag name that holds markup', () => jsx('p><script', {})],
    ['an attribute name that holds markup', () => jsx('p', { 'x"><b': '1' })],
    ['text in a script element', () => jsx('script', { children: 'alert(1)' })],
    ['text in a style element', () => jsx('style', { children: 'p{}' })],
    ['an object as attribute', () => jsx('p', { title: { text: 1 } })],
    ['React names', () => jsx('p', { className: 'x' })],
  ];
  it.each(unsafe)('%s', (_what, render) => {
    expect(render).toThrow();
  });

  it.each([' java\nscript:alert(1)', 'vbscript:x', 'data:text/html,<p>', '\u0001javascript:x'])(
    'an address that runs code: it is left out (%j)',
    (address) => {
      expect((<a href={address}>x</a>).value).toBe('<a>x</a>');
    },
  );

  it.each(['/a?b=c:d', '#x', 'https://a.nl', 'tel:+31', 'mailto:a@b.nl', 'een/pad:met', ''])(
    'no ordinary address (%j)',
    (address) => {
      expect((<a href={address}>x</a>).value).toBe(`<a href="${address}">x</a>`);
    },
  );

  it('a promise as text, so that a forgotten await is seen', () => {
    const late: unknown = Promise.resolve('x');
    expect(() => jsx('p', { children: late as string })).toThrow(TypeError);
  });
});

describe('jsx runtime escapes', () => {
  const readBack = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replaceAll('&amp;', '&');
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[<>"'&;a-z# /=!-]*$/),
  );

  it('any text: no markup comes out, and reading it back gives the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const inside = (<p>{text}</p>).value.slice('<p>'.length, -'</p>'.length);
        expect(inside).not.toMatch(/[<>"']/);
        expect(readBack(inside)).toBe(text);
      }),
    );
  });

  it('what stands beyond ASCII as references, so that a page keeps one byte a character', () => {
    const text = 'Café \u00a0€\u00a0500 – 😀\ud83d.';
    const written = '<p>Caf&#233; &#160;&#8364;&#160;500 &#8211; &#128512;&#65533;.</p>';
    expect((<p>{text}</p>).value).toBe(written);
    expect((<p>{raw(inAscii(text))}</p>).value).toBe(written);
    // Browsers would read a reference to these as something else.
    expect((<p>{'\u0080\u009f'}</p>).value).toBe('<p>\u0080\u009f</p>');
  });

  it('any attribute value: it never leaves its quotes, and reads back the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const inside = (<p title={text}></p>).value.slice('<p title="'.length, -'"></p>'.length);
        expect(inside).not.toMatch(/[<>"']/);
        expect(readBack(inside)).toBe(text);
      }),
    );
  });

  it('any attribute or tag name: it is a plain name or it is refused', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const attempt = (render: () => Html) => {
          try {
            return render().value;
          } catch {
            return undefined;
          }
        };
        const element = attempt(() => jsx(name, {}));
        if (element !== undefined) expect(element).toMatch(/^<[a-zA-Z0-9-]+>(<\/[a-zA-Z0-9-]+>)?$/);
        if (name === 'children') return;
        const attributed = attempt(() => jsx('p', { [name]: 'x' }));
        if (attributed !== undefined) expect(attributed).toMatch(/^<p [a-zA-Z0-9_:.-]+="x"><\/p>$/);
      }),
    );
  });
});
