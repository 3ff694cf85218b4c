import { describe, expect, it } from 'vitest';
import { renderDoor } from './door.tsx';
import { renderPage, renderShell } from './frame.tsx';
import { testShell } from './test-shell.ts';

const page = { title: 'Acties', children: <p>Inhoud</p> };
const shell = renderShell(testShell);

describe('frame', () => {
  it('GEN-24 marks the current item of the menu and of the bar at the thumb, and no other', () => {
    const { value } = renderPage(shell, { ...page, current: 'home' });
    expect(value.match(/<a class="voordeur-\w+__link"[^>]*aria-current="page"/g)).toHaveLength(2);
    expect(renderPage(shell, { ...page, current: 'unknown' }).value).not.toContain('aria-current');
  });

  it('unfolds the heading of the current page in the menu of staff, and no other', () => {
    const item = (key: string) => ({ key, href: `/${key}`, label: key, icon: 'house' });
    const grouped = renderShell({
      ...testShell,
      area: 'office',
      menu: [
        { items: [item('start')] },
        { title: 'Financiën', items: [item('ledger')] },
        { title: 'Woningen', items: [item('units'), item('leases')] },
      ],
    });
    const { value } = renderPage(grouped, { ...page, current: 'units' });
    const opened = [
      ...value.matchAll(/<details class="voordeur-menu__group" open>.*?<span>(.*?)<\/span>/gs),
    ];
    expect(opened.map(([, title]) => title)).toEqual(['Woningen']);
    expect(value).toMatch(
      /<details class="voordeur-menu__group"><summary.*?<span>Financi&#235;n</s,
    );
    expect(renderPage(grouped, { ...page, current: 'start' }).value).not.toContain(
      'voordeur-menu__group" open',
    );
  });

  it('shows how many things are open behind an item, and a dot on Menu', () => {
    const busy = renderPage(shell, { ...page, counts: { actions: 2 } }).value;
    expect(busy).toMatch(/Acties <span class="voordeur-count">2</);
    expect(busy).toContain('voordeur-thumb__dot');
    const calm = renderPage(shell, { ...page, counts: { actions: 0 } }).value;
    expect(calm).not.toContain('voordeur-count');
    expect(calm).not.toContain('voordeur-thumb__dot');
  });

  it('signs out with a form, because that changes something', () => {
    expect(renderPage(shell, page).value).toContain('<form action="/uitloggen" method="post">');
  });

  it('GEN-B8 shows names and titles as text', () => {
    const { value } = renderPage(shell, {
      ...page,
      title: '<script>alert(1)</script>',
      personName: '<!--hole menu-->"Els"',
      current: 'home',
    });
    expect(value).not.toContain('<script>alert');
    expect(value).toContain('&lt;!--hole menu--&gt;&quot;Els&quot;');
    expect(value).not.toContain('<!--hole');
  });

  it('fills one shell for different visitors without a trace of the one before', () => {
    renderPage(shell, {
      ...page,
      personName: 'F. Cedee',
      messages: [{ kind: 'ok', text: 'Klaar' }],
    });
    const { value } = renderPage(shell, page);
    expect(value).not.toContain('Cedee');
    expect(value).not.toContain('Klaar');
  });

  it('GEN-32 shows a notice as a dialog with the name of the portal and Sluiten', () => {
    const { value } = renderPage(shell, {
      ...page,
      messages: [{ kind: 'ok', text: 'Opgeslagen.' }],
    });
    const dialog = value.slice(value.indexOf('<dialog class="voordeur-notice'));
    expect(dialog).toMatch(/^<dialog[^>]* open aria-labelledby="melding-1">/);
    expect(dialog).toContain('id="melding-1">Mijn Portaal</p>');
    expect(dialog).toMatch(/<form[^>]*method="dialog"><button[^>]*>Sluiten<\/button>/);
  });

  it('says Fout in the title after a form that was not accepted', () => {
    expect(renderPage(shell, { ...page, failed: true }).value).toContain(
      '<title>Fout: Acties &#8211; Mijn Portaal</title>',
    );
  });

  it('warns that the session ends, unless the visitor stays signed in', () => {
    expect(renderPage(shell, page).value).toContain('data-session-minutes="30"');
    expect(renderPage(shell, { ...page, staysSignedIn: true }).value).not.toContain('data-session');
  });

  it('GEN-27 has search and contact; both go when there are none', () => {
    const { value } = renderPage(shell, page);
    expect(value).toContain('placeholder="Zoekopdracht"');
    expect(value).toContain('href="tel:+31301234567"');
    const bare = renderShell({ ...testShell, searchAction: undefined, contact: [] });
    expect(renderPage(bare, page).value).not.toMatch(/Zoekopdracht|voordeur-pop/);
  });

  it('GEN-B6 shows the neutral logo when the organisation has none', () => {
    expect(renderPage(shell, page).value).toContain('src="/assets/logo.svg"');
    const own = renderShell({
      ...testShell,
      logo: '/look/logo.png',
      footerLogo: '/look/small.png',
    });
    expect(renderPage(own, page).value).toContain('src="/look/logo.png"');
    expect(renderPage(own, page).value).not.toContain('/assets/logo');
  });

  it('ADM-203 says Copyright in the footer only when ticked', () => {
    expect(renderPage(shell, page).value).toContain('Copyright Organisatie &amp; Zonen');
    const without = renderPage(renderShell({ ...testShell, copyright: false }), page).value;
    expect(without).not.toContain('Copyright');
  });
});

describe('door', () => {
  it('has no menu, and is found by search engines unless hidden', () => {
    const door = renderDoor({ ...testShell, title: 'Inloggen', children: 'Welkom' }).value;
    expect(door).not.toMatch(/voordeur-menu|noindex/);
    expect(renderDoor({ ...testShell, title: 'x', hidden: true, children: '' }).value).toContain(
      '<meta name="robots" content="noindex">',
    );
    expect(renderPage(shell, page).value).toContain('noindex');
  });
});
