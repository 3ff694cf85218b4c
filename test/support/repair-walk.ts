import sharp from 'sharp';
import type { Browser, Page } from './browser.ts';
import { hiddenFieldsOf } from './hidden-fields.ts';

const wizard = '/onderhoud/nieuw';

/** The titles that are chosen in the question tree, level by level; what chooses itself is left out. */
type Path = readonly string[];

/** Walks the wizard of a repair in the demo as far as the tree; the own space of the first lease. */
export async function chooseDefect(browser: Browser, path: Path): Promise<Page> {
  const first = await browser.get(`${wizard}/object`);
  const leaseId = /<option value="([^"]+)"/.exec(first.html)?.[1] ?? '';
  let page = await browser.fill(`${wizard}/object`, { leaseId, area: 'own' });
  if (page.location === `${wizard}/object`) throw new Error(`No object: ${page.text}`);
  for (const title of path) {
    page = await browser.post(`${wizard}/defect`, {
      ...hiddenFieldsOf(page, `${wizard}/defect`),
      keuze: choiceOn(page, title),
    });
  }
  return page;
}

function choiceOn(page: Page, title: string): string {
  for (const [, value = '', inside = ''] of page.html.matchAll(
    /<button class="voordeur-choice"[^>]*value="([^"]+)"[^>]*>(.*?)<\/button>/gs,
  )) {
    if (inside.replace(/<[^>]*>/gs, '').trim() === title) return value;
  }
  throw new Error(`${title} is not offered: ${page.text.slice(0, 600)}`);
}

/** Sends the form of a step with these fields. */
export function sendStep(
  browser: Browser,
  step: string,
  fields: Record<string, string> = {},
): Promise<Page> {
  return browser.fill(`${wizard}/${step}`, fields, `${wizard}/${step.split('?')[0]}`);
}

/** Adds a photo, describes it and gives what stands there as contact data. */
export async function fillInTheRest(browser: Browser): Promise<Page> {
  const page = await browser.get(`${wizard}/fotos`);
  const content = await sharp({
    create: { width: 320, height: 240, channels: 3, background: '#7a8f9c' },
  })
    .jpeg()
    .toBuffer();
  await browser.upload(
    `${wizard}/fotos/toevoegen`,
    {
      ...hiddenFieldsOf(page, `${wizard}/fotos/toevoegen`),
      description: 'Sinds gisteren. Er staat een teil onder.',
    },
    { fotos: { name: 'foto.jpg', contentType: 'image/jpeg', content } },
  );
  const contact = await browser.get(`${wizard}/contact?vraag=contact`);
  await sendStep(browser, 'contact?vraag=contact', {
    telephone: contact.valueOf('telephone') || '06 12345678',
    email: contact.valueOf('email') || 'bewoner@voorbeeld.example',
  });
  const after = await browser.get(`${wizard}/contact`);
  if (after.html.includes('name="telephoneFor"'))
    await sendStep(browser, 'contact', { telephoneFor: 'request' });
  const then = await browser.get(`${wizard}/contact`);
  if (then.html.includes('name="emailFor"'))
    await sendStep(browser, 'contact', { emailFor: 'request' });
  return sendStep(browser, 'contact?vraag=access', { keyAccess: 'neighbour', pets: 'Een hond' });
}

/** Three requests that are under way, so that every step can be looked at: at the tips, before sending, at the slots. */
export async function walkRequests(openAs: (username: string) => Promise<Browser>): Promise<void> {
  const boiler: Path = ['Verwarming en warm water', 'CV-ketel', 'Ketel', 'Druk is steeds te laag'];
  await chooseDefect(await openAs('obriain'), boiler);

  const planning = await openAs('abdi');
  await chooseDefect(planning, boiler);
  await sendStep(planning, 'defect', { opgelost: 'nee' });
  await sendStep(planning, 'defect');
  await fillInTheRest(planning);
  await sendStep(planning, 'controle');

  const checking = await openAs('devries');
  const cause = await chooseDefect(checking, [
    'Keuken',
    'Ramen en kozijnen',
    'Raam',
    'Glas is kapot',
  ]);
  const causeId = /<option value="([0-9a-f-]{36})"/.exec(cause.html)?.[1] ?? '';
  await sendStep(checking, 'defect', { causeId });
  await sendStep(checking, 'defect');
  await sendStep(checking, 'kosten', { agreed: 'on' });
  await fillInTheRest(checking);
}
