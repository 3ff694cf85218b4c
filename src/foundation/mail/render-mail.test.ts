import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../look/contrast.ts';
import { mailColours } from './mail-colours.ts';
import type { MailTexts } from './mail-template.ts';
import { composeMail } from './render-mail.ts';
import { testProfile, testTemplate } from './test-profile.ts';

const link = 'https://mijn.wisselstad.example/bevestigen/geheim';

function compose(
  values: Record<string, string> = {},
  texts?: MailTexts,
  language: 'nl' | 'en' = 'nl',
) {
  return composeMail(
    {
      organisation: testProfile(),
      template: testTemplate,
      language,
      values: { name: 'F.M.H. Cedee', link, ...values },
    },
    texts ?? testTemplate.texts[language],
  );
}

/** The tags of a document, without what stands between them. */
const tagsOf = (html: string) => html.match(/<[^>]*>/g) ?? [];

const typedText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '*',
          '**',
          '_',
          '<',
          '>',
          '(',
          ')',
          '[',
          ']',
          '\n',
          '\n\n',
          '* ',
          ' ',
          'a',
          '"',
          "'",
          '&',
        ],
        ...['{{ link }}', '{% if name %}', '[x](https://evil.example)', '(https://evil.example)'],
        ...[
          '<script>alert(1)</script>',
          '<img src=x onerror=alert(1)>',
          '&lt;b&gt;',
          '\u{f003c}',
          '\u2028',
        ],
        ...['javascript:alert(1)', '%7B%7B', '\\', '`', '#', '\r', '\u0000', '\ud800'],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

describe('what customers typed', () => {
  it('GEN-B8 is text in a mail, whatever it looks like', () => {
    const plain = tagsOf(compose({ name: 'Jan' }).html).filter((tag) => tag !== '<br>');
    fc.assert(
      fc.property(typedText, (name) => {
        const { html, subject } = compose({ name });
        expect(tagsOf(html).filter((tag) => tag !== '<br>')).toEqual(plain);
        expect(subject).not.toMatch(/[\r\n\u2028]/);
      }),
      { numRuns: 200 },
    );
  });

  it('GEN-B8 is text too within mark-up and inside the address of a link', () => {
    const body =
      '**{{ name }}** ({{ name }}) <{{ name }}> [{{ name }}](https://wisselstad.example/{{ name }})\n\n* {{ name }}\n\n{{ name }}\n\n[x]({{ link }})';
    const plain = tagsOf(compose({ name: 'Jan' }, { subject: 's', body }).html);
    const shape = (tags: string[]) =>
      tags.map((tag) => tag.replace(/ href="[^"]*"/, '')).filter((tag) => tag !== '<br>');
    fc.assert(
      fc.property(
        typedText.filter((text) => /[\p{L}\p{N}]/u.test(text)),
        (name) => {
          const tags = tagsOf(compose({ name }, { subject: 's', body }).html);
          expect(shape(tags)).toEqual(shape(plain));
          const hosts = tags
            .flatMap((tag) => / href="(https?:[^"]*)"/.exec(tag)?.[1] ?? [])
            .map((href) => new URL(href).host);
          expect(new Set(hosts)).toEqual(
            new Set(['wisselstad.example', 'mijn.wisselstad.example']),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('GEN-B8 shows as it was typed, lines kept', () => {
    const { html, text, subject } = compose({ name: 'Jan <b>*Piet*</b>\n& Zn. {{ link }}' });
    expect(html).toContain('Beste Jan &lt;b&gt;*Piet*&lt;/b&gt;<br>&amp; Zn. {{ link }},');
    expect(text).toContain('Beste Jan <b>*Piet*</b>\n& Zn. {{ link }},');
    expect(subject).toBe('Bevestig uw account, Jan <b>*Piet*</b> & Zn. {{ link }}');
  });
});

describe('the mail', () => {
  it('ADM-288 ADM-295 has subject and marked-up body, and a link alone is a button', () => {
    const { subject, html, text } = compose();
    expect(subject).toBe('Bevestig uw account, F.M.H. Cedee');
    expect(html).toContain('<em>Mijn Wisselstad</em>');
    expect(html).toMatch(
      new RegExp(
        `<p style="[^"]*"><a style="display:inline-block[^"]*" href="${link}"[^>]*>Account bevestigen</a></p>`,
      ),
    );
    expect(html).toMatch(/<ul style="[^"]*">\s*<li style="[^"]*">punt een<\/li>/);
    expect(text).toContain(`\n\nAccount bevestigen:\n${link}\n\n`);
    expect(text).toContain('- punt een\n- punt twee');
  });

  it('ADM-288 a link in a sentence is a link and no button', () => {
    const { html } = compose(
      {},
      { subject: 's', body: 'Ga naar [uw account]({{ link }}) en kijk.' },
    );
    expect(html).toMatch(/Ga naar <a style="color:[^"]*" href=/);
    expect(html).not.toContain('inline-block');
  });

  it('ADM-293 carries name, logo and colours of the organisation, and nothing of the product', () => {
    const { html, text } = compose();
    expect(html).toContain('src="cid:logo@mail"');
    expect(html).toContain('>Woningcorporatie Wisselstad</span>');
    expect(html).toContain('bgcolor="#cc6d00"');
    expect(html).toContain('href="tel:0301234567"');
    expect(text).toContain(
      'Woningcorporatie Wisselstad\nPlein 1, Zeist\n030 123 45 67\nklant@wisselstad.example',
    );
    expect(html + text).not.toMatch(/voordeur/i);
  });

  it('ADM-293 shows the name where an organisation has no logo', () => {
    const organisation = testProfile({ look: undefined });
    const { html } = composeMail(
      { organisation, template: testTemplate, language: 'nl', values: { name: 'x', link } },
      testTemplate.texts.nl,
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('Woningcorporatie Wisselstad');
  });

  it('GEN-10 says its language', () => {
    expect(compose().html).toContain('<html lang="nl">');
    const english = compose({}, undefined, 'en');
    expect(english.html).toContain('<html lang="en">');
    expect(english.text).toContain('Dear F.M.H. Cedee,');
  });

  it('design 4: links to pages start with the canonical address of the organisation', () => {
    const { html, text } = compose({}, { subject: 's', body: '[Vragen](vragen) [x]({{ link }})' });
    expect(html).toContain('href="https://mijn.wisselstad.example/vragen"');
    expect(text).toContain('Vragen (https://mijn.wisselstad.example/vragen)');
  });

  it('ADM-289 leaves no sign in a link that would end it', () => {
    const { html } = compose({ link: 'https://mijn.wisselstad.example/a(b)*c*[d]?x=1&y=_2_' });
    expect(html).toContain(
      'href="https://mijn.wisselstad.example/a%28b%29%2Ac%2A%5Bd%5D?x=1&amp;y=_2_"',
    );
  });

  it('ADM-228 text reads on its ground, whatever colours were chosen', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(fc.array(colour, { minLength: 17, maxLength: 17 }), (colours) => {
        const chosen = mailColours({
          stylesheetHash: '',
          logoShape: 'round',
          copyright: false,
          colours,
          imageHashes: {},
        });
        for (const [text, ground] of [
          [chosen.headerText, chosen.header],
          [chosen.footerText, chosen.footer],
          [chosen.buttonText, chosen.button],
          [chosen.link, '#ffffff'],
          [chosen.ink, '#ffffff'],
        ] as const) {
          expect(contrastRatio(text, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });
});
