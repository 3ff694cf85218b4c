import sharp from 'sharp';
import { wizardWalk } from '#modules/repairs/customer/new-request/walk.testing.ts';
import type { Browser, Page } from './browser.ts';
import { hiddenFieldsOf } from './hidden-fields.ts';

const wizard = '/onderhoud/nieuw';

/** The titles that are chosen in the question tree, level by level; what chooses itself is left out. */
type Path = readonly string[];

/** Walks the wizard of a repair in the demo as far as the tree; the own space of the first lease. */
export async function chooseDefect(browser: Browser, path: Path): Promise<Page> {
  const { choiceIn } = wizardWalk(() => browser);
  const first = await browser.get(`${wizard}/object`);
  const leaseId = /<option value="([^"]+)"/.exec(first.html)?.[1] ?? '';
  let page = await browser.fill(`${wizard}/object`, { leaseId, area: 'own' });
  if (page.location === `${wizard}/object`) throw new Error(`No object: ${page.text}`);
  for (const title of path) {
    page = await browser.post(`${wizard}/defect`, {
      ...hiddenFieldsOf(page, `${wizard}/defect`),
      keuze: choiceIn(page, title),
    });
  }
  return page;
}

/** Adds a photo, describes it and gives what stands there as contact data. */
export async function fillInTheRest(browser: Browser): Promise<Page> {
  const { send } = wizardWalk(() => browser);
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
  await send('contact?vraag=contact', {
    telephone: contact.valueOf('telephone') || '06 12345678',
    email: contact.valueOf('email') || 'bewoner@voorbeeld.example',
  });
  const after = await browser.get(`${wizard}/contact`);
  if (after.html.includes('name="telephoneFor"'))
    await send('contact', { telephoneFor: 'request' });
  const then = await browser.get(`${wizard}/contact`);
  if (then.html.includes('name="emailFor"')) await send('contact', { emailFor: 'request' });
  return send('contact?vraag=access', { keyAccess: 'neighbour', pets: 'Een hond' });
}

/** Three requests that are under way, so that every step can be looked at: at the tips, before sending, at the slots. */
export async function walkRequests(openAs: (username: string) => Promise<Browser>): Promise<void> {
  const boiler: Path = ['Verwarming en warm water', 'CV-ketel', 'Ketel', 'Druk is steeds te laag'];
  await chooseDefect(await openAs('obriain'), boiler);

  const planning = await openAs('abdi');
  const planningWalk = wizardWalk(() => planning);
  await chooseDefect(planning, boiler);
  await planningWalk.send('defect', { opgelost: 'nee' });
  await planningWalk.send('defect');
  await fillInTheRest(planning);
  await planningWalk.send('controle');

  const checking = await openAs('devries');
  const checkingWalk = wizardWalk(() => checking);
  const cause = await chooseDefect(checking, [
    'Keuken',
    'Ramen en kozijnen',
    'Raam',
    'Glas is kapot',
  ]);
  const causeId = /<option value="([0-9a-f-]{36})"/.exec(cause.html)?.[1] ?? '';
  await checkingWalk.send('defect', { causeId });
  await checkingWalk.send('defect');
  await checkingWalk.send('kosten', { agreed: 'on' });
  await fillInTheRest(checking);
}
