import type { Browser, Page } from '../../../../../test/support/browser.ts';

const wizard = '/onderhoud/nieuw';

/** Walks the wizard as a customer does; the window may be opened later. */
export function wizardWalk(browser: () => Browser) {
  /** Sends the form of a step with these fields. */
  const send = (step: string, fields: Record<string, string> = {}) =>
    browser().fill(`${wizard}/${step}`, fields, `${wizard}/${step.split('?')[0]}`);

  /** The id behind a choice that is shown. */
  function choiceIn(page: Page, title: string): string {
    for (const [, value = '', inside = ''] of page.html.matchAll(
      /<button class="voordeur-choice"[^>]*value="([^"]+)"[^>]*>(.*?)<\/button>/gs,
    )) {
      if (inside.replace(/<[^>]*>/gs, '').trim() === title) return value;
    }
    throw new Error(`${title} is not offered: ${page.text.slice(0, 600)}`);
  }

  async function choose(...titles: string[]): Promise<Page> {
    let page = await browser().get(`${wizard}/defect?niveau=1`);
    for (const [index, title] of titles.entries()) {
      const at = index === 0 ? 'defect?niveau=1' : 'defect';
      page = await send(at, { keuze: choiceIn(page, title) });
    }
    return page;
  }

  async function startAnew(): Promise<void> {
    const start = await browser().get(wizard);
    if (start.text.includes('Opnieuw beginnen')) {
      await browser().fill(wizard, {}, `${wizard}/opnieuw`);
    }
    const first = await browser().get(`${wizard}/object`);
    const lease = /<option value="([^"]+)"/.exec(first.html)?.[1] ?? '';
    await send('object', { leaseId: lease });
  }

  async function describeIt(description = 'Sinds gisteren.'): Promise<Page> {
    return browser().fill(`${wizard}/fotos`, { description }, `${wizard}/fotos/toevoegen`);
  }

  async function giveContact(): Promise<Page> {
    const page = await browser().get(`${wizard}/contact?vraag=contact`);
    await send('contact?vraag=contact', {
      telephone: page.valueOf('telephone') ?? '',
      email: page.valueOf('email') ?? '',
    });
    return send('contact', { keyAccess: 'at_home' });
  }

  return { send, choiceIn, choose, startAnew, describeIt, giveContact };
}
