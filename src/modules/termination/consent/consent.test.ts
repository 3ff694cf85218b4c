import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkIn, mailsTo, testSecrets } from '../../../../test/support/accounts.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { officePaths } from '../paths.ts';
import {
  customer,
  fillIn,
  forgetTerminations,
  leaseId,
  storedTermination,
} from '../termination.testing.ts';
import { consentCode } from './consent-code.ts';
import { consentPath } from './consent-path.ts';

let portal: TestPortal;
let devries: Browser;
let lease: string;
let person: string;

beforeAll(async () => {
  portal = await startTestPortal();
  lease = await leaseId(portal, 'H01021-1');
  const { id } = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('person')
      .select('id')
      .where('surname', '=', 'Poortvliet')
      .where('role', '=', 'contract_holder')
      .executeTakeFirstOrThrow(),
  );
  person = id;
});
beforeEach(async () => {
  await forgetTerminations(portal);
  devries = await customer(portal, 'devries');
});
afterAll(() => portal.close());

const path = () => `/woning/opzeggen/${lease}`;
const byMail = (email = 'j.poortvliet@voorbeeld.nl') => ({
  [`wijze-${person}`]: 'mail',
  [`mail-${person}`]: email,
});

/** Gives notice; answers the id of the termination, which waits for the other contract holder. */
async function handIn(own: Record<string, string> = byMail()): Promise<string> {
  const check = await fillIn(portal, devries, lease, own);
  if (check.status !== 200) throw new Error(check.text);
  await devries.fill(`${path()}/controleren`, {}, `${path()}/controleren`);
  return (await storedTermination(portal, lease))?.id ?? '';
}

const status = async () => (await storedTermination(portal, lease))?.status;

it('HOM-6 TRM-1 with several leases the customer chooses first', async () => {
  const page = await devries.get('/woning/opzeggen');
  expect(page.text).toContain('Welke huur wilt u opzeggen?');
  expect(page.html).toContain(`href="${path()}"`);
});

describe('the consent of the other contract holder', () => {
  it('TRM-36 TRM-B11 must be asked by mail or letter, and not at the address of the household', async () => {
    const none = await fillIn(portal, devries, lease);
    expect(none.errorAt(`wijze-${person}`)).toBe('Dit is een verplicht veld.');
    const empty = await fillIn(portal, devries, lease, byMail(''));
    expect(empty.errorAt(`mail-${person}`)).toBe('Dit is een verplicht veld.');
    const own = await fillIn(portal, devries, lease, byMail('A.deVries@voorbeeld.example'));
    expect(own.errorAt(`mail-${person}`)).toContain('ander e-mailadres');
  });

  it('TRM-36 TRM-38 the termination waits visibly until it was given with the link of the mail', async () => {
    await handIn();
    expect(await status()).toBe('waiting_for_consent');
    expect((await devries.get('/woning')).text).toContain('Wacht op instemming');
    expect((await devries.get('/')).text).toContain('J.C. Poortvliet moet nog instemmen');
    const link = linkIn((await mailsTo(portal, 'j.poortvliet@voorbeeld.nl')).at(-1), consentPath);
    const stranger = portal.browser('wisselstad');
    const question = await stranger.get(link);
    expect(question.text).toContain('A. de Vries heeft de huur opgezegd van Merelhof 12, Zeist');
    expect(await status()).toBe('waiting_for_consent');
    await stranger.fill(link, {}, consentPath);
    expect(await status()).toBe('received');
    const subjects = (await mailsTo(portal, 'a.devries@voorbeeld.example')).map(
      ({ subject }) => subject,
    );
    expect(subjects.some((each) => each.startsWith('Wij hebben uw huuropzegging ontvangen'))).toBe(
      true,
    );
    expect((await stranger.get(link)).text).toContain('Instemmen is niet meer nodig');
    // The link used twice, also by a form that stood open: nothing more happens.
    const told = (await mailsTo(portal, 'a.devries@voorbeeld.example')).length;
    const code = new URLSearchParams(link.split('?')[1]).get('code') ?? '';
    expect((await stranger.post(consentPath, { code })).text).not.toContain('Dank u wel');
    expect(await status()).toBe('received');
    expect(await mailsTo(portal, 'a.devries@voorbeeld.example')).toHaveLength(told);
  });

  it('TRM-36 the letter holds the code, which works however it is typed; another does not', async () => {
    const id = await handIn({ [`wijze-${person}`]: 'letter' });
    const staff = portal.browser('wisselstad');
    await signInAs(portal, staff, { role: 'employee', username: 'kantoor' });
    const card = await staff.get(`${officePaths.terminations}/${id}`);
    const letter = /href="([^"]+brief\.pdf)"/.exec(card.html)?.[1] ?? '';
    expect((await staff.get(letter)).headers['content-type']).toBe('application/pdf');
    const stranger = portal.browser('wisselstad');
    const right = consentCode(testSecrets, /instemming\/([0-9a-f-]{36})/.exec(letter)?.[1] ?? '');
    const typed = right.toLowerCase().replaceAll('-', ' ');
    const question = await stranger.get(`${consentPath}?code=${encodeURIComponent(typed)}`);
    expect(question.text).toContain('heeft de huur opgezegd');
    for (const code of ['AAAA-BBBB-CCCC-DDDD', randomUUID(), '%00', '  ']) {
      const page = await stranger.get(`${consentPath}?code=${encodeURIComponent(code)}`);
      expect(page.status).toBe(200);
      expect((await stranger.post(consentPath, { code })).status).toBe(422);
    }
    expect(await status()).toBe('waiting_for_consent');
  });

  it('TRM-36 a person with an account of his own ticks; who gave notice cannot', async () => {
    const id = await handIn();
    expect((await devries.get(`/woning/opzegging/${id}`)).text).not.toContain('Ik ben J.C.');
    const consent = await portal.inside('wisselstad', (write) =>
      write
        .selectFrom('terminationConsent')
        .select('id')
        .where('terminationId', '=', id)
        .executeTakeFirstOrThrow(),
    );
    const self = await devries.post(`/woning/opzegging/${id}/instemmen`, {
      contractant: consent.id,
      akkoord: 'ja',
    });
    expect(self.status).toBe(404);
    const own = portal.browser('wisselstad');
    const { accountId } = await signInAs(portal, own, { role: 'customer', username: 'poortvliet' });
    await portal.inside('wisselstad', async (write, organisationId) => {
      const { customerId } = await write
        .selectFrom('termination')
        .select('customerId')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await write
        .updateTable('session')
        .set({ customerId })
        .where('organisationId', '=', organisationId)
        .where('accountId', '=', accountId)
        .execute();
    });
    const form = `/woning/opzegging/${id}/instemmen`;
    const unticked = await own.fill(`/woning/opzegging/${id}`, {}, form);
    expect(unticked.status).toBe(422);
    expect(unticked.text).toContain('Zet een vinkje om in te stemmen.');
    await own.fill(`/woning/opzegging/${id}`, { akkoord: 'ja' }, form);
    expect(await status()).toBe('received');
  });

  it('TRM-36 staff record it on paper, once', async () => {
    const id = await handIn();
    const staff = portal.browser('wisselstad');
    await signInAs(portal, staff, { role: 'employee', username: 'kantoor' });
    const card = `${officePaths.terminations}/${id}`;
    const before = await staff.get(card);
    expect(before.text).toContain('Bevestigen kan zodra iedere contractant heeft ingestemd.');
    expect(before.text).not.toContain('De huur eindigt dan op');
    const action = /action="([^"]+papier)"/.exec(before.html)?.[1] ?? '';
    expect((await staff.fill(card, {}, action)).text).toContain('De instemming is vastgelegd.');
    expect(await status()).toBe('received');
    expect((await staff.post(action, {})).text).toContain('wachtte niet meer');
  });

  it('TRM-39 after saving the customer is warned about the other lease', async () => {
    const id = await handIn();
    const page = await devries.get(`/woning/opzegging/${id}`);
    expect(page.text).toContain('U hebt nog een ander contract');
    expect(page.text).toContain('Torenstraat 5, Zeist');
  });
});
