import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import type { Browser, Fields, Page } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { openSecondServer, type SecondServer } from '../../../../test/support/second-server.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const title = '/beheer/labels/FlexibleLabels/Title_Labels';
const results = '/beheer/labels/FlexibleLabels/Title_Results';
const searchButton = '/beheer/labels/Generic/Button_Search';
const help = '/beheer/labels/Settings/Help_TrackingId';

describe('the page Flexibele labels', () => {
  let portal: TestPortal;
  let second: SecondServer;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startTestPortal();
    second = await openSecondServer(portal);
  });
  beforeEach(async () => {
    await portal.inside('wisselstad', async (write, organisationId) => {
      await write
        .deleteFrom('labelOverride')
        .where('organisationId', '=', organisationId)
        .execute();
      await write.deleteFrom('changeLog').where('organisationId', '=', organisationId).execute();
      await settingsChanged(write, organisationId);
    });
    browser = await administrator();
  });
  afterAll(async () => {
    await second.close();
    await portal.close();
  });

  async function administrator(username = 'beheerder', slug = 'wisselstad'): Promise<Browser> {
    const opened = portal.browser(slug);
    await signInAs(portal, opened, { role: 'administrator', username, slug });
    return opened;
  }

  const save = (path: string, fields: Fields, by = browser) =>
    by.fill(path, fields, path.split('?')[0]);
  const headingOf = (page: Page) => /<h1[^>]*>(.*?)<\/h1>/s.exec(page.html)?.[1];
  const changes = () =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('changeLog')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .orderBy('happenedAt')
        .execute(),
    );

  it('ADM-184 ADM-185 GEN-14 lists the page names alphabetically and finds the labels of one page', async () => {
    const page = await browser.get('/beheer/labels');
    const names = [...page.html.matchAll(/<option value="(\w+)"[^>]*>\1<\/option>/g)].map(
      (found) => found[1],
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual(names.toSorted((one = '', other = '') => one.localeCompare(other, 'en')));
    const found = await browser.get('/beheer/labels?paginanaam=FlexibleLabels');
    expect(found.text).toContain('Badge_Own');
    expect(found.text).not.toContain('Generic.');
  });

  it('ADM-185 GEN-13 has every page name that it must have', async () => {
    const { html } = await browser.get('/beheer/labels');
    for (const name of [
      ...['AccountRequests', 'CancelRepairment', 'ChangePassword', 'Contact'],
      ...['ContractTermination', 'CustomerQuestion', 'Duration', 'EditRepairment'],
      ...['EmailChangeConfirmation', 'EmailTemplates', 'FilePicker', 'ForgotPassword'],
      ...['ForgotVerificationCode', 'Generic', 'Home', 'KnowledgeBase', 'Login', 'Menu'],
      'MyContracts',
    ]) {
      expect(html).toContain(`<option value="${name}">${name}</option>`);
    }
  });

  it('ADM-182 ADM-189 GEN-12 shows page name, label name and value, with range, total and paging', async () => {
    const one = await browser.get('/beheer/labels?bevat=Maakt+u+deze+tekst+leeg');
    expect(one.text).toContain('Flexibele labels – 1 t/m 1 van 1');
    for (const text of [
      'Paginanaam',
      'Labelnaam',
      'Labelwaarde',
      'FlexibleLabels',
      'Help_MayBeEmpty',
    ]) {
      expect(one.text).toContain(text);
    }
    const all = await browser.get('/beheer/labels?pagina=2');
    expect(all.text).toMatch(/Flexibele labels – 21 t\/m 40 van \d{2,}/);
    expect(all.html).toContain('href="/beheer/labels?taal=nl&amp;pagina=3"');
  });

  it('ADM-186 ADM-187 GEN-14 finds a label by its text on whatever page it stands', async () => {
    const found = await browser.get('/beheer/labels?bevat=eindigt+dus+nergens');
    expect(found.text).toContain('0 van 0');
    const page = await browser.get('/beheer/labels?bevat=Kopieer+een+stukje+van+de+tekst');
    expect(page.text).toContain('Text_NothingFound');
  });

  it('ADM-188 says that a page name narrows the search by text', async () => {
    const page = await browser.get('/beheer/labels?paginanaam=Generic&bevat=Kopieer+een+stukje');
    expect(page.text).toContain('U zoekt alleen op de pagina Generic');
    expect(page.text).toContain('0 van 0');
    const wide = await browser.get('/beheer/labels?bevat=Kopieer+een+stukje');
    expect(wide.text).not.toContain('U zoekt alleen');
  });

  it('ADM-B2 says that nothing was found instead of showing an empty table', async () => {
    const page = await browser.get('/beheer/labels?bevat=zzzzzz');
    expect(page.text).toContain('Flexibele labels – 0 van 0');
    expect(page.text).toContain('Geen label gevonden');
    expect(page.html).not.toContain('<table');
  });

  it('ADM-190 opens the label that was ticked', async () => {
    const page = await browser.get('/beheer/labels/wijzigen?taal=nl&label=Generic.Button_Search');
    expect(page.valueOf('value')).toBe('Zoeken');
    expect(page.text).toContain('Opslaan en sluiten');
    expect(page.text).toContain('Annuleren');
  });

  it('ADM-B1 asks to choose one label when none or two were ticked', async () => {
    for (const ticks of ['', '&label=Generic.Button_Search&label=Generic.Button_Save']) {
      const page = await browser.get(`/beheer/labels/wijzigen?taal=nl${ticks}`);
      expect(page.text).toContain('Kies één label');
      expect(page.text).toContain('Paginanaam');
    }
  });

  it('ADM-181 ADM-191 GEN-15 shows the new text to everybody at the next request, on every server', async () => {
    const elsewhere = second.browser('wisselstad');
    await signInAs(portal, elsewhere, { role: 'administrator', username: 'ander' });
    expect(headingOf(await elsewhere.get('/beheer/labels'))).toBe('Flexibele labels');
    const saved = await save(title, { value: 'Onze woorden' });
    expect(saved.text).toContain('De nieuwe tekst staat nu op het portaal');
    expect(headingOf(saved)).toBe('Onze woorden');
    expect(headingOf(await elsewhere.get('/beheer/labels'))).toBe('Onze woorden');
  });

  it('ADM-4 GEN-11 changes the words of this organisation only, and of this language only', async () => {
    await save(title, { value: 'Onze woorden' });
    const other = await administrator('beheerder', 'zonnebloem');
    expect(headingOf(await other.get('/beheer/labels'))).toBe('Flexibele labels');
    const english = await browser.get(`${title}?taal=en`);
    expect(english.valueOf('value')).toBe('Flexible labels');
  });

  it('ADM-183 changes the value only: page and name are fixed', async () => {
    await save(title, { value: 'Onze woorden', page: 'Generic', name: 'Button_Search' });
    expect((await browser.get(title)).valueOf('value')).toBe('Onze woorden');
    expect((await browser.get(searchButton)).valueOf('value')).toBe('Zoeken');
    expect((await browser.get('/beheer/labels/Generic/Bestaat_Niet')).status).toBe(404);
    expect((await browser.post('/beheer/labels/Generic/Bestaat_Niet', { value: 'x' })).status).toBe(
      404,
    );
  });

  it('ADM-5 logs who changed a label, from what to what', async () => {
    await save(title, { value: 'Onze woorden' });
    expect(await changes()).toMatchObject([
      {
        actor: 'beheerder',
        subject: 'Label FlexibleLabels.Title_Labels (nl)',
        oldValue: 'Flexibele labels',
        newValue: 'Onze woorden',
      },
    ]);
  });

  it('ADM-5 logs nothing when the text stays the same', async () => {
    await save(title, { value: 'Flexibele labels' });
    expect(await changes()).toEqual([]);
  });

  it('ADM-189 puts labels with a text of the organisation first', async () => {
    await save(help, { value: 'Zo ziet dat nummer eruit.' });
    const page = await browser.get('/beheer/labels');
    const first = /<th class="utrecht-table__row-header.*?<\/th>/s.exec(page.html)?.[0];
    expect(first?.replaceAll('<wbr>', '')).toContain('Help_TrackingId');
    expect(page.text).toContain('Eigen tekst');
  });

  it('ADM-192 finds a text over several lines and with quotation marks by what the portal shows', async () => {
    await save(help, { value: 'Het nummer\r\nvan “Google”\nvindt u daar.' });
    const copied = encodeURIComponent('nummer van "Google" vindt u');
    expect((await browser.get(`/beheer/labels?bevat=${copied}`)).text).toContain('Help_TrackingId');
    expect((await browser.get(help)).valueOf('value')).toBe(
      'Het nummer\nvan “Google”\nvindt u daar.',
    );
  });

  it('ADM-193 sets a label back to the standard text', async () => {
    expect((await browser.get(title)).text).not.toContain('Standaardtekst terugzetten');
    await save(title, { value: 'Onze woorden' });
    const restored = await browser.fill(title, {}, `${title}/standaard`);
    expect(restored.text).toContain('De standaardtekst staat weer op het portaal');
    expect(headingOf(restored)).toBe('Flexibele labels');
    expect((await changes()).at(-1)).toMatchObject({
      oldValue: 'Onze woorden',
      newValue: 'Flexibele labels',
    });
  });

  it('ADM-194 warns when a placeholder was removed or added, and saves on the second press', async () => {
    const warned = await save(results, { value: 'Gevonden: {total} met {kleur}' });
    expect(warned.status).toBe(422);
    expect(warned.text).toContain('Weggehaald: {from}, {to}.');
    expect(warned.text).toContain('Onbekend: {kleur}.');
    expect(warned.valueOf('value')).toBe('Gevonden: {total} met {kleur}');
    expect(await changes()).toEqual([]);
    const saved = await sendAgain(warned, results, 'Gevonden: {total} met {kleur}');
    expect(saved.status).toBe(200);
    expect((await browser.get(results)).valueOf('value')).toBe('Gevonden: {total} met {kleur}');
  });

  it('ADM-194 warns again when the second press loses another placeholder', async () => {
    const warned = await save(results, { value: '{from} tot {total}' });
    const again = await sendAgain(warned, results, 'Alles');
    expect(again.status).toBe(422);
    expect(again.text).toContain('Weggehaald: {from}, {to}, {total}.');
  });

  it('ADM-194 saves a text at once that keeps its placeholders in another order', async () => {
    const saved = await save(results, { value: 'Van {total}: {from}–{to}' });
    expect(saved.status).toBe(200);
    expect(saved.text).toMatch(/Van \d+: 1–20/);
  });

  it('ADM-B23 refuses an empty text for a button and allows it for a help text', async () => {
    const refused = await save(searchButton, { value: '  ' });
    expect(refused.status).toBe(422);
    expect(refused.errorAt('value')).toContain('mag niet leeg zijn');
    expect((await save(help, { value: '' })).status).toBe(200);
    expect((await browser.get('/beheer/instellingen')).text).not.toContain(
      'Dit nummer krijgt u van Google',
    );
  });

  it('ADM-B24 shows HTML in a label literally', async () => {
    const saved = await save(title, { value: '<script>alert(1)</script> & <b>vet</b>' });
    expect(headingOf(saved)).toBe(
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;vet&lt;/b&gt;',
    );
    expect(saved.html).not.toContain('<script>alert(1)');
  });

  it('ADM-B25 tells the second administrator, with the current text and his own', async () => {
    const other = await administrator('ander');
    const opened = await other.get(title);
    await save(title, { value: 'Van de eerste' });
    const told = await sendAgain(opened, title, 'Van de tweede', other);
    expect(told.status).toBe(422);
    expect(told.errorAt('value')).toContain('Iemand anders heeft dit label gewijzigd');
    expect(told.text).toContain('Deze tekst staat er nu Van de eerste');
    expect(told.valueOf('value')).toBe('Van de tweede');
    expect(headingOf(await browser.get('/beheer/labels'))).toBe('Van de eerste');
    await sendAgain(told, title, 'Van de tweede', other);
    expect(headingOf(await browser.get('/beheer/labels'))).toBe('Van de tweede');
  });

  it('ADM-B25 lets one of two administrators win who save at the same moment', async () => {
    const other = await administrator('ander');
    const [mine, his] = [await browser.get(title), await other.get(title)];
    const statuses = await Promise.all([
      sendAgain(mine, title, 'Van de eerste').then(({ status }) => status),
      sendAgain(his, title, 'Van de tweede', other).then(({ status }) => status),
    ]);
    expect(statuses.toSorted()).toEqual([200, 422]);
    expect(await changes()).toHaveLength(1);
  });

  it('ADM-B25 does not let the standard text come back over a newer text', async () => {
    await save(title, { value: 'Eerste tekst' });
    const opened = await browser.get(title);
    await save(title, { value: 'Tweede tekst' });
    const told = await browser.post(
      `${title}/standaard`,
      hiddenFieldsOf(opened, `${title}/standaard`),
    );
    expect(told.status).toBe(422);
    expect(told.text).toContain('Iemand anders heeft dit label gewijzigd');
    expect(headingOf(await browser.get('/beheer/labels'))).toBe('Tweede tekst');
  });

  it('ADM-190 refuses a text of more than 4000 characters and keeps what was typed', async () => {
    const refused = await save(title, { value: 'a'.repeat(4001) });
    expect(refused.errorAt('value')).toBe('Gebruik hoogstens 4000 tekens.');
    expect(refused.valueOf('value')).toHaveLength(4001);
    expect((await save(title, { value: 'a'.repeat(4000) })).status).toBe(200);
  });

  it('GEN-18 keeps accents and characters of other scripts', async () => {
    const text = 'Één woord – Yılmaz, Łódź, 家 🏠';
    expect(headingOf(await save(title, { value: text }))).toBe(text);
  });

  it('GEN-B5 shows the standard text where a stored text is empty', async () => {
    await portal.inside('wisselstad', async (write, organisationId) => {
      const label = { language: 'nl', page: 'FlexibleLabels', name: 'Title_Labels', value: '' };
      await write
        .insertInto('labelOverride')
        .values({ organisationId, ...label })
        .execute();
      await settingsChanged(write, organisationId);
    });
    expect(headingOf(await browser.get('/beheer/labels'))).toBe('Flexibele labels');
  });

  it('ADM-8 leaves out the words of modules that the organisation does not use', async () => {
    const housing = await browser.get('/beheer/labels?bevat=E-mailsjablonen');
    expect(housing.text).toContain('Label_MailTexts');
    const unused = portal.house.modules.find(
      (module) => !portal.house.modulesOf('childcare').includes(module) && module.labels.length > 0,
    );
    const [label] = unused?.labels.flatMap((page) => Object.values(page)) ?? [];
    if (!label) return;
    const other = await administrator('beheerder', 'zonnebloem');
    expect((await other.get(`/beheer/labels/${label.page}/${label.name}`)).status).toBe(404);
    expect((await browser.get(`/beheer/labels/${label.page}/${label.name}`)).status).toBe(200);
  });

  it('ADM-1 is for administrators only', async () => {
    for (const role of ['employee', 'agent', 'accountManager'] as const) {
      const staff = portal.browser('wisselstad');
      await signInAs(portal, staff, { role });
      expect((await staff.get('/beheer/labels')).status).toBe(403);
      expect((await staff.post(title, { value: 'Kwaad' })).status).toBe(403);
    }
    const nobody = await portal.browser('wisselstad').postOnly(title, { value: 'Kwaad' });
    expect(nobody.location).toMatch(/^\/inloggen\?terug=/);
  });

  /** Presses save on a form that was shown before, with its hidden fields. */
  function sendAgain(shown: Page, path: string, value: string, by = browser): Promise<Page> {
    return by.post(path, { ...hiddenFieldsOf(shown, path), value });
  }
});
