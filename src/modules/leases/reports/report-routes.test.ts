import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { customerWindow, download, linkTo } from '../../../../test/support/downloads.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import * as reportPdf from './report-pdf.ts';

const specification = 'puntenspecificatie.pdf';
const composition = 'huursamenstelling.pdf';
const chosen = { rentReport: 'rent-composition', valuationReport: 'points-specification' };

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await set({ ...chosen, switches: {} });
});
afterAll(() => portal.close());

const set = (settings: Record<string, unknown>) =>
  portal.inside('wisselstad', (write, id) => storeSettings(write, id, settings));

describe('who gets a document', () => {
  it.each([specification, composition])(
    'TEN-20 TEN-32 gives %s of a lease to its own household only',
    async (document) => {
      const owner = await customerWindow(portal, 'cedee');
      const path = String(await linkTo(owner, document));
      expect((await download(portal, owner, path)).status).toBe(200);
      const other = await customerWindow(portal, 'devries');
      expect((await download(portal, other, path)).status).toBe(404);
      const stranger = await download(portal, portal.browser('wisselstad'), path);
      expect(stranger.headers.location).toMatch(/^\/inloggen/);
    },
  );

  it('TEN-20 shows the document in the browser for the link that opens it', async () => {
    const owner = await customerWindow(portal, 'cedee');
    const path = String(await linkTo(owner, specification));
    const { html } = await owner.get('/woning');
    expect(html).toContain(`href="${path}?tonen=ja"`);
    const shown = await download(portal, owner, `${path}?tonen=ja`);
    expect(shown.headers['content-type']).toBe('application/pdf');
    expect(shown.headers['content-disposition']).toBeUndefined();
  });

  it('TEN-B4 gives no points of a garage, and no link to them', async () => {
    const owner = await customerWindow(portal, 'devries');
    const { html } = await owner.get('/woning');
    expect(html.match(/href="[^"]*puntenspecificatie\.pdf"/g)).toHaveLength(1);
    const links = [...html.matchAll(/href="(\/woning\/[\w-]+\/)huursamenstelling\.pdf"/g)];
    const statuses = await Promise.all(
      links.map(
        async ([, path]) => (await download(portal, owner, `${path}${specification}`)).status,
      ),
    );
    expect(statuses.toSorted()).toEqual([200, 404]);
  });

  it('ADM-39 ADM-56 ADM-61 hangs on the switches: points on two, rent on Contractgegevens alone', async () => {
    const owner = await customerWindow(portal, 'cedee');
    const points = String(await linkTo(owner, specification));
    const rent = String(await linkTo(owner, composition));
    const statuses = async () => [
      (await download(portal, owner, points)).status,
      (await download(portal, owner, rent)).status,
    ];
    await set({ switches: { valuation: false } });
    expect(await statuses()).toEqual([404, 200]);
    await set({ switches: { leaseDetails: false } });
    expect(await statuses()).toEqual([404, 404]);
  });

  it('TEN-1 gives nothing of a lease that has ended', async () => {
    const owner = await customerWindow(portal, 'bakker');
    const id = await portal.inside('wisselstad', async (write, organisationId) => {
      const lease = await write
        .selectFrom('lease')
        .innerJoin('customer', (join) =>
          join
            .onRef('customer.organisationId', '=', 'lease.organisationId')
            .onRef('customer.id', '=', 'lease.customerId'),
        )
        .innerJoin('access', (join) =>
          join
            .onRef('access.organisationId', '=', 'lease.organisationId')
            .onRef('access.customerId', '=', 'lease.customerId'),
        )
        .innerJoin('account', (join) =>
          join
            .onRef('account.organisationId', '=', 'lease.organisationId')
            .onRef('account.id', '=', 'access.accountId'),
        )
        .select('lease.id')
        .where('lease.organisationId', '=', organisationId)
        .where('account.username', '=', 'bakker')
        .executeTakeFirstOrThrow();
      return lease.id;
    });
    expect((await download(portal, owner, `/woning/${id}/${composition}`)).status).toBe(404);
  });
});

describe('which report is made', () => {
  it('ADM-77 TEN-28 TEN-35 has no links when none was chosen; the figures stay', async () => {
    await set({ rentReport: '', valuationReport: '' });
    const owner = await customerWindow(portal, 'cedee');
    const { html, text } = await owner.get('/woning');
    expect(html).not.toMatch(/href="[^"]*\.pdf/);
    expect(text).not.toContain('Download PDF');
    expect(text).toContain('Totaal punten 118,25');
    expect(text).toContain('Totaal € 544,72');
  });

  it('TEN-B5 says that the document could not be made when no report is configured', async () => {
    const owner = await customerWindow(portal, 'cedee');
    const path = String(await linkTo(owner, specification));
    await set({ valuationReport: '' });
    const answer = await download(portal, owner, path);
    expect(answer.status).toBe(303);
    expect(answer.content).toHaveLength(0);
    expect((await owner.get(path)).text).toContain('Het document kan nu niet worden gemaakt');
  });

  it('TEN-B5 says so too when the report fails, and gives no empty file', async () => {
    const owner = await customerWindow(portal, 'cedee');
    const path = String(await linkTo(owner, composition));
    vi.spyOn(reportPdf, 'reportAsPdf').mockRejectedValueOnce(new Error('no paper'));
    const answer = await owner.get(path);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.text).toContain('Het document kan nu niet worden gemaakt');
  });

  it('ADM-74 ADM-75 the administrator chooses both on the tab Afdrukken', async () => {
    await set({ rentReport: '', valuationReport: '' });
    const administrator = portal.browser('wisselstad');
    await signInAs(portal, administrator, { role: 'administrator', username: 'beheerder' });
    const page = await administrator.get('/beheer/instellingen');
    expect(page.html).toMatch(/<h2[^>]*id="blok-printing">\s*Afdrukken/);
    const saved = await administrator.fill(
      '/beheer/instellingen',
      fieldsOf(page.html, chosen),
      '/beheer/instellingen',
    );
    expect(saved.text).toContain('De instellingen zijn opgeslagen');
    const owner = await customerWindow(portal, 'cedee');
    expect(await linkTo(owner, specification)).toBeDefined();
    expect(await linkTo(owner, composition)).toBeDefined();
    expect(saved.html).toMatch(/<option value="points-specification" selected/);
  });

  it('ADM-B32 hides the link of a report that no longer exists and tells the administrator', async () => {
    await set({ valuationReport: 'dropped-report' });
    const owner = await customerWindow(portal, 'cedee');
    expect(await linkTo(owner, specification)).toBeUndefined();
    expect(await linkTo(owner, composition)).toBeDefined();
    const administrator = portal.browser('wisselstad');
    await signInAs(portal, administrator, { role: 'administrator', username: 'beheerder' });
    const warning = 'Een rapport dat u hebt gekozen bestaat niet meer';
    const page = await administrator.get('/beheer/instellingen');
    expect(page.text).toContain(warning);
    const forged = { ...chosen, valuationReport: 'dropped-report' };
    const refused = await administrator.fill(
      '/beheer/instellingen',
      fieldsOf(page.html, forged),
      '/beheer/instellingen',
    );
    expect(refused.errorAt('valuationReport')).toContain('Kies een rapport');
    const mended = await administrator.fill(
      '/beheer/instellingen',
      fieldsOf(page.html, chosen),
      '/beheer/instellingen',
    );
    expect(mended.text).not.toContain(warning);
  });
});

/** The settings form as it stands on the page, with these values changed. */
function fieldsOf(html: string, changes: Record<string, string>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (!name || /type="(hidden|checkbox)"/.test(tag)) continue;
    fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  return { ...fields, ...changes };
}
