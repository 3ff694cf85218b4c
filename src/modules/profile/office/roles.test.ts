import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Fields } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const path = '/kantoor/rollen';
/** As the demo has it. */
const usual = {
  shown: ['contract_holder', 'resident', 'legal_administrator', 'contact_person'],
  usable: ['resident'],
};

let portal: TestPortal;
let employee: Browser;
let customer: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  employee = portal.browser('wisselstad');
  customer = portal.browser('wisselstad');
  await signInAs(portal, employee, { role: 'employee', username: 'kantoor' });
  await signInAs(portal, customer, { role: 'customer', username: 'devries' });
});
afterAll(() => portal.close());

const tick = (marks: Fields) => employee.fill(path, marks);
const household = async () => (await customer.get('/gegevens')).text;

it('ADM-95 PRF-11 lists the roles with two ticks each', async () => {
  const { html, text } = await employee.get(path);
  for (const role of ['Contractant', 'Inwoner', 'Bewindvoerder', 'Contactpersoon', 'Medewerker']) {
    expect(text).toContain(
      `${role} ${role}: toon in klantportaal ${role}: gebruik in klantportaal`,
    );
  }
  const ticked = [...html.matchAll(/<input[^>]*id="((?:shown|usable)-\w+)"[^>]*\schecked/g)];
  expect(ticked.map(([, id]) => id).toSorted()).toEqual([
    'shown-contact_person',
    'shown-contract_holder',
    'shown-legal_administrator',
    'shown-resident',
    'usable-resident',
  ]);
});

it('ADM-96 ADM-98 the tick Toon decides who is shown', async () => {
  expect(await household()).toContain('B. van &#39;t Zandt'.replace('&#39;', "'"));
  expect(await household()).not.toContain('K. Poortvliet');
  await tick({ ...usual, shown: ['contract_holder', 'resident', 'substitute_payer'] });
  expect(await household()).not.toContain('Zandt');
  expect(await household()).toContain('K. Poortvliet');
  await tick(usual);
});

it('ADM-97 ADM-99 ADM-100 the tick Gebruik decides who may be added, changed and removed', async () => {
  expect(await household()).toContain('Wijzigen T. de Vries');
  expect(await household()).not.toContain("Wijzigen B. van 't Zandt");
  await tick({ ...usual, usable: ['contact_person'] });
  expect(await household()).not.toContain('Wijzigen T. de Vries');
  expect(await household()).toContain("Wijzigen B. van 't Zandt");
  const form = await customer.get('/gegevens/persoon/nieuw');
  expect([...form.html.matchAll(/<option value="(\w+)"/g)].map(([, role]) => role)).toEqual([
    'contact_person',
  ]);
  await tick({ ...usual, usable: [] });
  expect(await household()).not.toContain('Persoon toevoegen');
  expect((await customer.get('/gegevens/persoon/nieuw')).status).toBe(404);
  await tick(usual);
});

it('ADM-101 the ticks are independent; Gebruik without Toon gives a warning', async () => {
  expect((await employee.get(path)).text).not.toContain('Let op');
  const page = await tick({ ...usual, usable: ['resident', 'substitute_payer'] });
  expect(page.text).toContain('Klanten mogen personen toevoegen met de rol Vervangend betaler');
  await tick(usual);
});

it('ADM-5 ADM-95 a change stands in the change log, with old and new value', async () => {
  await tick({ ...usual, usable: ['resident', 'contact_person'] });
  const [entry] = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('changeLog')
      .select(['actor', 'subject', 'oldValue', 'newValue'])
      .where('organisationId', '=', organisationId)
      .where('subject', 'like', 'Rol Contactpersoon%')
      .orderBy('happenedAt', 'desc')
      .orderBy('newValue', 'desc')
      .execute(),
  );
  expect(entry).toMatchObject({
    actor: 'kantoor',
    subject: 'Rol Contactpersoon: tonen, gebruiken',
  });
  await tick(usual);
});

it('ADM-B9 ADM-95 who comes second is told, and nothing is overwritten', async () => {
  const form = await employee.get(path);
  const version = String(form.valueOf('version'));
  await tick({ ...usual, usable: ['resident', 'employee'] });
  const page = await employee.post(path, { ...usual, usable: ['contact_person'], version });
  expect(page.status).toBe(422);
  expect(page.html).toMatch(/<input[^>]*id="usable-employee"[^>]*\schecked/);
  await tick(usual);
});

it('ADM-95 customers and administrators of accounts do not come here', async () => {
  expect((await customer.get(path)).location).toContain('/medewerker');
});
