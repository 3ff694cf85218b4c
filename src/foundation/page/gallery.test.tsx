import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderDoor } from './door.tsx';
import { renderPage, renderShell } from './frame.tsx';
import { Gallery, galleryStates } from './gallery.tsx';
import { dutch, testShell } from './test-shell.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // An explicit role keeps its meaning where phones show a table row as a card.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // A list may have a name: WAI-ARIA allows it, screen readers say it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'doctype-style': 'off',
  },
});

/** The HTML standard does allow `<details>` in `<dt>`; the validator does not know. */
function faultsIn(markup: string): string[] {
  const report = validator.validateStringSync(markup);
  return report.results
    .flatMap((result) => result.messages)
    .map((message) => `${message.ruleId}: ${message.message} (${message.selector})`)
    .filter(
      (fault) => !fault.includes('<details> element is not permitted as a descendant of <dt>'),
    );
}

describe('gallery', () => {
  it('names every state once', () => {
    const names = galleryStates(dutch).map((state) => state.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(25);
  });

  it('is valid HTML with every building block in it', () => {
    const page = renderPage(renderShell(testShell), {
      title: 'Bouwstenen',
      children: <Gallery say={dutch} />,
    });
    expect(faultsIn(page.value)).toEqual([]);
  });

  it('has a valid door page', () => {
    expect(faultsIn(renderDoor({ ...testShell, title: 'Inloggen', children: '' }).value)).toEqual(
      [],
    );
  });

  it('needs no inline style and no inline script (strict content security policy)', () => {
    const markup = renderPage(renderShell(testShell), {
      title: 'Bouwstenen',
      children: <Gallery say={dutch} />,
    }).value;
    expect(markup).not.toMatch(/<[^>]+\s(style|on\w+)=/);
    expect(markup).not.toMatch(/<style|<script(?![^>]*\ssrc=)/);
  });
});
