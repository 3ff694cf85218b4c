import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccount, storedCustomer } from '../../../../test/support/accounts.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const person = {
  gender: 'male',
  initials: 'J.',
  infix: '',
  surname: 'Zwart',
  dateOfBirthDay: '1',
  dateOfBirthMonth: '2',
  dateOfBirthYear: '1980',
  role: 'contract_holder',
};

let portal: TestPortal;
let browser: Browser;
let who: Awaited<ReturnType<typeof newAccount>>;
let card: string;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  who = await newAccount(portal);
  card = `/kantoor/klanten/${who.customerId}`;
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'employee', username: 'kantoor' });
});

const changes = () =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('changeLog')
      .select(['subject', 'oldValue', 'newValue', 'actor'])
      .where('organisationId', '=', organisationId)
      .where('subject', 'like', `%${who.number}`)
      .orderBy('happenedAt')
      .execute(),
  );
const people = () =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('person')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', who.customerId)
      .execute(),
  );

describe('the details of a customer', () => {
  const details = {
    displayName: 'J. Zwart',
    salutation: 'de heer',
    email: 'j.zwart@voorbeeld.nl',
    telephone: '030 691 23 45',
    street: 'Kievitlaan',
    houseNumber: '78',
    houseNumberAddition: 'A',
    postcode: '3704ac',
    town: 'Zeist',
  };

  it('STF-90 ADM-5 are kept by staff, and the change stands in the change log', async () => {
    const page = await browser.fill(`${card}/wijzigen`, details);
    expect(page.location).toContain(card);
    expect(page.text).toContain('Adres Kievitlaan 78 A, 3704 AC Zeist');
    expect(await storedCustomer(portal, who.customerId)).toMatchObject({
      ...details,
      postcode: '3704 AC',
    });
    const [change] = await changes();
    expect(change).toMatchObject({ subject: `Klant ${who.number}`, actor: 'kantoor' });
    expect(change?.newValue).toContain('J. Zwart, 030 691 23 45, j.zwart@voorbeeld.nl');
  });

  it('PRF-50 PRF-B7 what is not right gets its message, and everything typed stays', async () => {
    const page = await browser.fill(`${card}/wijzigen`, {
      ...details,
      displayName: '',
      email: 'j.zwart',
      telephone: '+3130',
      postcode: '0000',
      houseNumber: '7a',
    });
    expect(page.status).toBe(422);
    for (const field of ['displayName', 'email', 'telephone', 'postcode', 'houseNumber']) {
      expect(page.errorAt(field), field).toBeDefined();
    }
    expect(page.valueOf('street')).toBe('Kievitlaan');
    expect(await changes()).toEqual([]);
  });

  it('ADM-B9 who comes second is told and sees what is stored now', async () => {
    await browser.fill(`${card}/wijzigen`, details);
    const page = await browser.post(`${card}/wijzigen`, {
      ...details,
      town: 'Utrecht',
      versie: '1',
    });
    expect(page.status).toBe(422);
    expect(page.valueOf('town')).toBe('Zeist');
    expect((await storedCustomer(portal, who.customerId)).town).toBe('Zeist');
  });
});

describe('the people of a customer', () => {
  it('PRF-16 ADM-5 are added, changed and ended by staff, in every role', async () => {
    await browser.fill(`${card}/personen/nieuw`, person);
    const [added] = await people();
    expect(added).toMatchObject({
      surname: 'Zwart',
      role: 'contract_holder',
      salutation: 'de heer',
    });
    const path = `${card}/personen/${added?.id}`;
    await browser.fill(path, { ...person, surname: 'Dekker' });
    expect((await browser.get(card)).text).toContain('J. Dekker Contractant 1 februari 1980');
    expect((await browser.get(`${path}/beeindigen`)).text).toContain(
      'Hoort J. Dekker vanaf vandaag',
    );
    const page = await browser.fill(`${path}/beeindigen`, {});
    expect(page.text).toContain('1 februari 1980 21-11-2026');
    expect((await browser.get(path)).status).toBe(404);
    expect((await changes()).map(({ oldValue, newValue }) => [oldValue, newValue])).toEqual([
      [null, 'J. Zwart, Man, 01-02-1980, Contractant'],
      ['J. Zwart, Man, 01-02-1980, Contractant', 'J. Dekker, Man, 01-02-1980, Contractant'],
      ['J. Dekker, Man, 01-02-1980, Contractant', null],
    ]);
  });

  it('PRF-B1 PRF-B5 what is not right is refused, and who comes second is told', async () => {
    expect((await browser.fill(`${card}/personen/nieuw`, { ...person, surname: '' })).status).toBe(
      422,
    );
    await browser.fill(`${card}/personen/nieuw`, person);
    const path = `${card}/personen/${(await people())[0]?.id}`;
    await browser.fill(path, { ...person, surname: 'Dekker' });
    const second = await browser.post(path, { ...person, surname: 'Bakker', versie: '1' });
    expect(second.status).toBe(422);
    expect(second.valueOf('surname')).toBe('Dekker');
    await browser.post(`${path}/beeindigen`, { versie: '1' });
    expect(await people()).toMatchObject([{ surname: 'Dekker', endedOn: null }]);
  });

  it('GEN-B2 a person is found under his own customer only', async () => {
    await browser.fill(`${card}/personen/nieuw`, person);
    const [added] = await people();
    const other = await newAccount(portal);
    const path = `/kantoor/klanten/${other.customerId}/personen/${added?.id}`;
    expect((await browser.get(path)).status).toBe(404);
    await browser.post(`${path}/beeindigen`, { versie: '1' });
    expect((await people())[0]?.endedOn).toBeNull();
  });
});
