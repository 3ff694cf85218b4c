import type { Page } from './browser.ts';

/** The hidden fields of the form with this action, for sending a page that was opened earlier. */
export function hiddenFieldsOf(page: Page, action: string): Record<string, string> {
  const form = [...page.html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].find(([, head = '']) =>
    head.includes(`action="${action}"`),
  );
  if (!form) throw new Error(`No form ${action} on this page: ${page.text.slice(0, 300)}`);
  const fields = [...(form[2] ?? '').matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}
