import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { criterionFields, pointsName } from './valuation-fields.ts';

const list = '/kantoor/woningwaardering';
const roomList = '/kantoor/ruimtes';

let portal: TestPortal;
let staff: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
beforeEach(async () => {
  staff = await employee();
});
afterAll(() => portal.close());

async function employee(): Promise<Browser> {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'employee', username: 'kantoor' });
  return browser;
}

const unitId = (code: string) =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const unit = await write
      .selectFrom('unit')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    return unit.id;
  });

/** The form of a unit as it stands on its page. */
async function formOf(path: string): Promise<Record<string, string>> {
  const { html } = await staff.get(path);
  const names = criterionFields.flatMap(({ name }) => [name, pointsName(name)]);
  return Object.fromEntries(
    names.flatMap((name) => {
      const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0];
      if (input) return [[name, /value="([^"]*)"/.exec(input)?.[1] ?? '']];
      const select = new RegExp(`<select[^>]*name="${name}".*?</select>`, 's').exec(html)?.[0];
      const chosen = /value="([^"]*)" selected/.exec(select ?? '')?.[1];
      return select ? [[name, chosen ?? '']] : [];
    }),
  );
}

describe('the points of a unit in the office', () => {
  it('TEN-22 finds a unit with its points, and those without', async () => {
    const found = await staff.get(`${list}?zoek=kievitlaan+78`);
    expect(found.text).toContain('Kievitlaan 78, Zeist');
    expect(found.text).toContain('118,25');
    const without = await staff.get(`${list}?zonder=ja`);
    expect(without.text).toContain('Torenstraat 5');
    expect(without.text).not.toContain('Kievitlaan 78');
  });

  it('TEN-22 changes a line; counted things get their points', async () => {
    const path = `${list}/${await unitId('ZKV080')}`;
    const before = await formOf(path);
    expect(before).toMatchObject({
      'sanitary-showers': '1',
      'kitchen-worktop': 'from_1_to_2_metres',
    });
    const saved = await staff.fill(
      path,
      {
        ...before,
        'sanitary-showers': '2',
        'outdoor_space-outdoor_kind': 'garden',
        'outdoor_space-outdoor_kind-punten': '1,50',
      },
      path,
    );
    expect(saved.text).toContain('Opgeslagen');
    const stored = await portal.inside('wisselstad', async (write, organisationId) =>
      write
        .selectFrom('valuationLine')
        .select(['criterion', 'quantity', 'choice', 'hundredthsOfPoints'])
        .where('organisationId', '=', organisationId)
        .where('unitId', '=', await unitId('ZKV080'))
        .where('criterion', 'in', ['showers', 'outdoor_kind'])
        .orderBy('criterion')
        .execute(),
    );
    expect(stored).toEqual([
      { criterion: 'outdoor_kind', quantity: null, choice: 'garden', hundredthsOfPoints: 150 },
      { criterion: 'showers', quantity: 2, choice: null, hundredthsOfPoints: 800 },
    ]);
  });

  it('TEN-22 keeps every point when the form is saved as it stands', async () => {
    const path = `${list}/${await unitId('ZKV078')}`;
    await staff.fill(path, await formOf(path), path);
    expect((await staff.get(path)).text).toContain('Totaal punten 118,25');
  });

  it('TEN-22 refuses what is no number beside its field and keeps what was typed', async () => {
    const path = `${list}/${await unitId('ZMH012')}`;
    const typed = { ...(await formOf(path)), 'sanitary-toilets': 'twee' };
    const refused = await staff.fill(path, typed, path);
    expect(refused.status).toBe(422);
    expect(refused.errorAt('sanitary-toilets')).toContain('heel getal');
    expect(refused.valueOf('sanitary-toilets')).toBe('twee');
  });

  it('ADM-B9 tells the second of two who change the same points', async () => {
    const path = `${list}/${await unitId('ZMH014')}`;
    const fields = await formOf(path);
    const version = /name="versie" value="(\d+)"/.exec((await staff.get(path)).html)?.[1] ?? '';
    await staff.fill(path, { ...fields, 'sanitary-baths': '1' }, path);
    const told = await staff.post(path, { ...fields, versie: version, 'sanitary-baths': '3' });
    expect(told.status).toBe(422);
    expect(told.text).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect(told.valueOf('sanitary-baths')).toBe('1');
  });
});

describe('the rooms of a unit in the office', () => {
  const kitchen = {
    eenheid: 'ZWT031',
    volgorde: '20',
    soort: 'room',
    omschrijving: 'Bijkeuken',
    meegerekend: '4,50',
    alsruimte: '',
    nietmeegerekend: '',
    kamer: 'no',
    toiletten: '1',
    trap: '',
  };
  const total = async () => {
    const { text } = await staff.get(`${list}/${await unitId('ZWT031')}`);
    return /Oppervlakte van vertrekken ([\d,]+)/.exec(text)?.[1];
  };

  it('TEN-24 lets the points for area follow a room that is added, changed and removed', async () => {
    expect(await total()).toBe('41,00');
    const added = await staff.fill(`${roomList}/nieuw`, kitchen, `${roomList}/nieuw`);
    expect(added.text).toContain('Opgeslagen');
    expect(await total()).toBe('44,50');
    const path = String(added.location.split('?')[0]);
    await staff.fill(path, { ...kitchen, meegerekend: '6' }, path);
    expect(await total()).toBe('46,00');
    const removed = await staff.fill(`${path}/verwijderen`, {}, `${path}/verwijderen`);
    expect(removed.text).toContain('Verwijderd');
    expect(await total()).toBe('41,00');
  });

  it.each([
    ['eenheid', 'BESTAATNIET', 'bestaat niet'],
    ['volgorde', '1', 'bezet'],
    ['meegerekend', '-3', 'kleiner zijn dan 0'],
    ['meegerekend', 'groot', 'getal'],
    ['trap', '3,75', 'overige ruimte'],
  ])('TEN-24 TEN-25 refuses %s %s beside its field', async (field, value, message) => {
    const path = `${roomList}/nieuw`;
    const refused = await staff.fill(path, { ...kitchen, [field]: value }, path);
    expect(refused.status).toBe(422);
    expect(refused.errorAt(field)).toContain(message);
    expect(refused.valueOf('omschrijving')).toBe('Bijkeuken');
  });

  it('TEN-25 refuses toilets and rooms that count at another space', async () => {
    const path = `${roomList}/nieuw`;
    const refused = await staff.fill(
      path,
      { ...kitchen, soort: 'other_space', kamer: 'yes' },
      path,
    );
    expect(refused.errorAt('toiletten')).toContain('vertrek');
    expect(refused.errorAt('kamer')).toContain('vertrek');
  });

  it('ADM-B9 does not remove a room that was changed meanwhile', async () => {
    const path = await firstRoom();
    const stale = { versie: '0' };
    const told = await staff.post(`${path}/verwijderen`, stale);
    expect(told.text).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect((await staff.get(path)).status).toBe(200);
  });

  async function firstRoom(): Promise<string> {
    const { html } = await staff.get(`${roomList}?zoek=ZKV082`);
    return String(/href="(\/kantoor\/ruimtes\/[\da-f-]{36})"/.exec(html)?.[1]);
  }
});
