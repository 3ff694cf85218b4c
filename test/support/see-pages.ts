import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openAs, type PageToSee, type Viewer } from './pages.ts';
import type { ServedPortal } from './served-portal.ts';

/** A window of a real browser in which this viewer is signed in. */
export async function contextFor(
  chromium: Browser,
  portal: ServedPortal,
  viewer: Viewer,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await chromium.newContext({
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    ...options,
  });
  await signInContext(context, portal, viewer);
  return context;
}

/** Lets this viewer be signed in, and nobody else. */
export async function signInContext(
  context: BrowserContext,
  portal: ServedPortal,
  viewer: Viewer,
): Promise<void> {
  const { cookies } = await openAs(portal, viewer);
  const url = portal.address(viewer.slug);
  await context.clearCookies();
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url })));
}

/** Shows a page to see, its forms sent as a press would send them; answers its status. */
export async function showPage(
  page: Page,
  portal: ServedPortal,
  toSee: PageToSee,
): Promise<number> {
  let response = await page.goto(`${portal.address(toSee.viewer.slug)}${toSee.path}`);
  for (const { action, fields } of toSee.sends ?? []) {
    const form = `form[action="${action}"]`;
    let pressed = 'undefined';
    for (const [name, value] of Object.entries(fields)) {
      const button = `${form} button[name="${name}"][value="${String(value)}"]`;
      if ((await page.locator(button).count()) > 0)
        pressed = `document.querySelector(${JSON.stringify(button)})`;
      else await page.fill(`${form} [name="${name}"]`, String(value));
    }
    [response] = await Promise.all([
      page.waitForNavigation(),
      page.evaluate(`document.querySelector('${form}').requestSubmit(${pressed})`),
    ]);
  }
  return response?.status() ?? 0;
}

/** Pages grouped by who looks at them, so that each visitor needs one window. */
export function byViewer<Seen extends PageToSee>(pages: readonly Seen[]): Map<Viewer, Seen[]> {
  const groups = new Map<Viewer, Seen[]>();
  for (const page of pages) groups.set(page.viewer, [...(groups.get(page.viewer) ?? []), page]);
  return groups;
}
