import type { Browser, Page } from '../../../../../test/support/browser.ts';

/** Walks the wizard as a customer does, or as who did not sign in; the window may be opened later. */
export function wizardWalk(browser: () => Browser, wizard = '/onderhoud/nieuw') {
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

  /** Chooses a path of the demo's tree, `Keuken > Kraan`; levels with one option are chosen by themselves. */
  async function choosePath(path: string): Promise<Page> {
    let page = await browser().get(`${wizard}/defect?niveau=1`);
    for (const [index, title] of path.split(' > ').entries()) {
      if (index > 0 && !page.html.includes(`>${title}<`)) continue;
      const at = index === 0 ? 'defect?niveau=1' : 'defect';
      page = await send(at, { keuze: choiceIn(page, title) });
    }
    return page;
  }

  /** Begins again at step 1, for the own space of the lease at this place of the list. */
  async function startAnew(lease = 0): Promise<void> {
    const start = await browser().get(wizard);
    if (start.text.includes('Opnieuw beginnen')) {
      await browser().fill(wizard, {}, `${wizard}/opnieuw`);
    }
    const first = await browser().get(`${wizard}/object`);
    const leases = [...first.html.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id]) => id);
    await send('object', { leaseId: leases[lease] ?? '', area: 'own' });
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

  /** From step 4 to the answer of step 6. */
  async function sendIt(description = ''): Promise<Page> {
    await describeIt(description);
    const check = await giveContact();
    if (check.location !== `${wizard}/controle`) throw new Error(`Not at step 6: ${check.text}`);
    return send('controle');
  }

  return { send, choiceIn, choose, choosePath, startAnew, describeIt, giveContact, sendIt };
}
