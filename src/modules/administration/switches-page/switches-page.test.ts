import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import type { features } from '#foundation/switches/features.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import {
  allBut,
  type SwitchesServer,
  startSwitchesServer,
  tickedIn,
} from '../../../../test/support/switches-server.tsx';

const address = '/beheer/functionaliteiten';

/** The twenty switches in the order of ADM-26. */
const names =
  'Gegevens huishouden, Wachtwoord wijzigen, Contractgegevens, Woningdetails, Betaalwijze aanpassen, Huur opzeggen, Woningwaardering, Gepland onderhoud, Overzicht reparaties, Onderhoudsverzoeken, Saldo inzien, Online betalen, Betalingen, Betalingsregelingen, Acties/Interactielogposten, Overige acties, DMS-dossier inzien, Contractdocumenten, Contact, Nieuws'.split(
    ', ',
  );

type Name = keyof typeof features;

describe('the page Functionaliteiten', () => {
  let server: SwitchesServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startSwitchesServer();
    browser = server.browser('wisselstad');
    await signInAs(server.portal, browser, { role: 'administrator', username: 'beheerder' });
  });
  beforeEach(async () => {
    await switchOff();
  });
  afterAll(() => server.close());

  const switchOff = (...off: Name[]) => browser.fill(address, { on: allBut(off) }, address);

  it('ADM-25 ADM-26 ADM-27 shows exactly the twenty switches in order, in two columns of ten', async () => {
    const shown = await browser.get(address);
    const [left = '', right = ''] = (
      /<div class="voordeur-split">(.*)/s.exec(shown.html)?.[1] ?? ''
    )
      .split(/<div class="voordeur-stack[^"]*">/)
      .slice(1);
    const labelsIn = (column: string) =>
      [...column.matchAll(/<label class="voordeur-tick"[^>]*>.*?<span>(.*?)<\/span>/gs)].map(
        (found) => found[1]?.trim(),
      );
    expect(labelsIn(left)).toEqual(names.slice(0, 10));
    expect(labelsIn(right)).toEqual(names.slice(10));
  });

  it('ADM-62 has all switches on for a new organisation', async () => {
    await server.portal.inside('zonnebloem', async (write, organisationId) => {
      await write
        .updateTable('organisation')
        .set({ settings: {} })
        .where('id', '=', organisationId)
        .execute();
      await settingsChanged(write, organisationId);
    });
    const other = server.browser('zonnebloem');
    await signInAs(server.portal, other, { role: 'administrator', slug: 'zonnebloem' });
    const shown = await other.get(address);
    const all = [...shown.html.matchAll(/<input[^>]*name="on"[^>]*>/g)];
    expect(all.length).toBeGreaterThan(3);
    expect(tickedIn(shown)).toHaveLength(all.length);
  });

  it('GEN-28 says at each switch what goes off with it', async () => {
    const shown = await browser.get(address);
    expect(shown.html.match(/Uit: /g)).toHaveLength(20);
    expect(shown.text).toContain('Uit: het menu-item Financiën verdwijnt');
  });

  it('ADM-56 warns at a part that does not work because its menu item is off', async () => {
    expect((await browser.get(address)).text).not.toContain('Werkt niet');
    await switchOff('leaseDetails');
    const shown = await browser.get(address);
    expect(shown.text).toContain(
      'Woningwaardering Werkt niet Dit werkt pas als Contractgegevens aan staat.',
    );
    expect(tickedIn(shown)).toContain('valuation');
  });

  it('ADM-4 switches this organisation only', async () => {
    await switchOff('news');
    const other = server.browser('zonnebloem');
    await signInAs(server.portal, other, { role: 'administrator', slug: 'zonnebloem' });
    expect(tickedIn(await other.get(address))).toContain('news');
  });

  it('ADM-5 logs each switch that changed', async () => {
    await switchOff('news', 'contact');
    const logged = await server.portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('changeLog')
        .select(['actor', 'subject', 'oldValue', 'newValue'])
        .where('organisationId', '=', organisationId)
        .where('subject', 'in', ['Functie Nieuws', 'Functie Contact'])
        .orderBy('happenedAt', 'desc')
        .orderBy('subject')
        .execute(),
    );
    expect(logged).toContainEqual({
      actor: 'beheerder',
      subject: 'Functie Nieuws',
      oldValue: 'aan',
      newValue: 'uit',
    });
    expect(logged).toContainEqual({
      actor: 'beheerder',
      subject: 'Functie Contact',
      oldValue: 'aan',
      newValue: 'uit',
    });
  });

  it('ADM-25 tells the second of two administrators instead of overwriting the first', async () => {
    const opened = await browser.get(address);
    await switchOff('news');
    const told = await browser.post(address, {
      ...hiddenFieldsOf(opened, address),
      on: allBut(['contact']),
    });
    expect(told.status).toBe(422);
    expect(told.text).toContain('Iemand anders heeft deze functies gewijzigd');
    expect(told.text).toContain('Nu staat uit Nieuws');
    expect(tickedIn(told)).toEqual(allBut(['contact']));
    expect(tickedIn(await browser.get(address))).toEqual(allBut(['news']));
  });

  it('ADM-1 is for administrators only', async () => {
    const staff = server.browser('wisselstad');
    await signInAs(server.portal, staff, { role: 'employee' });
    expect((await staff.post(address, { on: [] })).status).toBe(403);
    expect(tickedIn(await browser.get(address))).toHaveLength(20);
  });
});
