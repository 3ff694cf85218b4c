import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { officePaths } from '../paths.ts';

let portal: TestPortal;
let staff: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  staff = portal.browser('wisselstad');
  await signInAs(portal, staff, { role: 'employee', username: 'kantoor' });
});
afterAll(() => portal.close());

/** The address of a record, from the link with its name on the list. */
async function pathOf(list: string, name: string): Promise<string> {
  const { html } = await staff.get(`${list}?zoek=${encodeURIComponent(name)}`);
  const found = new RegExp(`href="(${list}/[0-9a-f-]{36})">${name}<`).exec(html)?.[1];
  if (found === undefined) throw new Error(`${name} is not on ${list}`);
  return found;
}

describe('reasons', () => {
  const reason = {
    code: 'KLEIN',
    omschrijving: 'Woning te klein',
    portaalomschrijving: '',
    portaal: 'ja',
    volgorde: '15',
  };

  it('ADM-86 ADM-87 staff add one, select it and give it other words for the portal', async () => {
    await staff.fill(`${officePaths.reasons}/nieuw`, reason);
    const path = await pathOf(officePaths.reasons, 'Woning te klein');
    await staff.fill(path, { ...reason, portaalomschrijving: 'Ik wil groter wonen' });
    const page = await staff.get(path);
    expect(page.valueOf('portaalomschrijving')).toBe('Ik wil groter wonen');
    expect(page.valueOf('code')).toBe('KLEIN');
  });

  it('ADM-86 a code that is there already is refused beside its field', async () => {
    const again = await staff.fill(`${officePaths.reasons}/nieuw`, { ...reason, code: 'KOOP' });
    expect(again.status).toBe(422);
    expect(again.errorAt('code')).toBeDefined();
    expect(again.valueOf('omschrijving')).toBe('Woning te klein');
  });

  it('ADM-B33 the list warns when none is selected while the function is on', async () => {
    const warning = 'Klanten kunnen nu niet opzeggen';
    expect((await staff.get(officePaths.reasons)).text).not.toContain(warning);
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('terminationReason')
        .set({ onPortal: false })
        .where('organisationId', '=', organisationId)
        .execute(),
    );
    expect((await staff.get(officePaths.reasons)).text).toContain(warning);
  });

  it('ADM-86 the administrator keeps them too', async () => {
    const administrator = portal.browser('wisselstad');
    await signInAs(portal, administrator, { role: 'administrator', username: 'beheerder' });
    expect((await administrator.get(officePaths.reasons)).status).toBe(200);
    expect((await administrator.get(officePaths.terms)).status).toBe(403);
  });
});

describe('terms', () => {
  const duplex = {
    type: 'Duplexwoning',
    termijn: '1',
    termijneenheid: 'months',
    vooropnames: '1',
    vooropnameduur: '60',
    vooropnametermijn: '14',
    eindopnames: '1',
    eindopnameduur: '60',
  };

  it('TRM-22 TRM-23 staff see and change number, length and term of the inspections by type', async () => {
    const list = await staff.get(officePaths.terms);
    expect(list.text).toMatch(/Garage 1 maand geen 0 1 × 30 minuten/);
    expect(list.text).toMatch(/Bedrijfsruimte 3 maanden 1 × 60 minuten 0 1 × 120 minuten/);
    const path = await pathOf(officePaths.terms, 'Duplexwoning');
    const before = await staff.get(path);
    for (const [name, value] of Object.entries(duplex).slice(3)) {
      expect(before.valueOf(name)).toBe(value);
    }
    await staff.fill(path, { ...duplex, vooropnames: '2', vooropnameduur: '45' });
    expect((await staff.get(path)).valueOf('vooropnames')).toBe('2');
  });

  it('TRM-22 nonsense is refused beside its field', async () => {
    const path = await pathOf(officePaths.terms, 'Garage');
    const page = await staff.fill(path, { ...duplex, type: 'duplexwoning', eindopnames: '99' });
    expect(page.status).toBe(422);
    expect(page.errorAt('eindopnames')).toBeDefined();
    const taken = await staff.fill(path, { ...duplex, type: 'duplexwoning' });
    expect(taken.errorAt('type')).toBeDefined();
  });

  it('TRM-22 the list names the types of which nothing is set', async () => {
    await staff.fill(`${await pathOf(officePaths.terms, 'Galerijwoning')}/verwijderen`, {});
    expect((await staff.get(officePaths.terms)).text).toContain(
      'Van deze typen is niets ingesteld Galerijwoning',
    );
  });
});

describe('notice periods of units', () => {
  const notice = { eenheid: 'ZKV078', termijn: '3', termijneenheid: 'months' };

  it('TRM-8 staff set one for a unit, once', async () => {
    await staff.fill(`${officePaths.notices}/nieuw`, notice);
    const path = await pathOf(officePaths.notices, 'ZKV078');
    expect((await staff.get(path)).valueOf('termijn')).toBe('3');
    const twice = await staff.fill(`${officePaths.notices}/nieuw`, notice);
    expect(twice.errorAt('eenheid')).toBe('Deze eenheid staat er al.');
    const unknown = await staff.fill(path, { ...notice, eenheid: 'NERGENS' });
    expect(unknown.errorAt('eenheid')).toBe('Deze eenheid bestaat niet.');
  });
});
