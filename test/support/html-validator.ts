import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Puts rules and elements together for the first page only, which takes longer than a page does. */
class SameRulesForAll extends StaticConfigLoader {
  #rules: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(name: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    this.#rules ??= super.getConfigFor(name);
    return this.#rules;
  }
}

const rules = new SameRulesForAll({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  // The standard counts details as flow content, which a term of a list may hold; the validator as a section.
  elements: ['html5', { details: { sectioning: false } }],
  rules: {
    // The menu with its heading stands before the main heading.
    'heading-level': [
      'error',
      { minInitialRank: 'h2', sectioningRoots: ['dialog', '[role="dialog"]', 'main'] },
    ],
    // A list of steps has a name; ARIA allows it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // On phones tables change their display, which takes their meaning away in some browsers unless roles say it.
    'no-redundant-role': 'off',
    // A page that cannot be gone to in a pagination is a link without address.
    'prefer-native-element': ['error', { exclude: ['link'] }],
    // A list without rows has nothing to send; the form of a passkey is sent by the script.
    'wcag/h32': 'off',
    // Style sheets and script come from this server itself.
    'require-sri': 'off',
  },
});
const validator = new HtmlValidate(rules);

/** Where a page departs from the HTML standard, which is what makes it work in every browser. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${message} (${ruleId}) at ${selector}`);
}
