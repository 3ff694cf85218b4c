import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { startTestPortal } from '../../../test/support/portal.ts';
import { rotateSecrets, sealedColumns } from './rotate-secrets.ts';
import { newKeyRing, SealBroken, secretsFrom } from './secrets.ts';

const oldRing = newKeyRing();
const newRing = `key2:${newKeyRing().split(':')[1]},${oldRing}`;

describe('secrets', () => {
  it('opens what it sealed, for the same purpose only', () => {
    const secrets = secretsFrom(oldRing);
    const sealed = secrets.seal('WIS-4578-2026', 'activationCode');
    expect(secrets.open(sealed, 'activationCode')).toBe('WIS-4578-2026');
    expect(() => secrets.open(sealed, 'timeCode')).toThrow(SealBroken);
    expect(sealed.toString('latin1')).not.toContain('WIS');
  });

  it('notices every changed bit of a sealed text', () => {
    const secrets = secretsFrom(oldRing);
    const sealed = secrets.seal('geheim', 'p');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => secrets.open(changed, 'p')).toThrow();
    }
  });

  it('goes on opening old texts after a new key came in front, and recognises the same', () => {
    const before = secretsFrom(oldRing);
    const after = secretsFrom(newRing);
    const sealed = before.seal('geheim', 'p');
    expect(after.open(sealed, 'p')).toBe('geheim');
    expect(after.isFresh(sealed)).toBe(false);
    expect(after.isFresh(after.seal('geheim', 'p'))).toBe(true);
    expect(after.recognise('cedee', 'guess')).toEqual(before.recognise('cedee', 'guess'));
  });

  it('rotation seals every stored secret anew, and finds each column that holds one', async () => {
    const portal = await startTestPortal();
    const owner = new pg.Client(portal.adminConnection);
    await owner.connect();
    try {
      const { rows } = await owner.query(
        "select table_name as table, column_name as column from information_schema.columns where column_name like '%\\_sealed' order by 1",
      );
      expect(rows).toEqual(
        sealedColumns
          .map(({ table, column }) => ({ table, column }))
          .toSorted((a, b) => (a.table < b.table ? -1 : 1)),
      );
      const before = secretsFrom(oldRing);
      const { rows: customers } = await owner.query(
        'select organisation_id, id from customer limit 3',
      );
      await owner.query('delete from activation_code');
      await owner.query('delete from identity_provider');
      await owner.query('delete from payment_provider');
      for (const { organisation_id, id } of customers) {
        await owner.query('insert into activation_code values ($1, $2, $3, $4, $4)', [
          organisation_id,
          id,
          before.seal(`code of ${id}`, `activation code ${id}`),
          '2026-11-21T10:00:00Z',
        ]);
      }
      const after = secretsFrom(newRing);
      const [counts] = await rotateSecrets(owner, after);
      expect(counts).toEqual({ table: 'activation_code', sealedAnew: 3 });
      const onlyNew = secretsFrom(newRing.split(',')[0] ?? '');
      const { rows: sealed } = await owner.query(
        'select customer_id, code_sealed from activation_code',
      );
      for (const row of sealed) {
        expect(onlyNew.open(row.code_sealed, `activation code ${row.customer_id}`)).toBe(
          `code of ${row.customer_id}`,
        );
      }
      expect((await rotateSecrets(owner, after))[0]?.sealedAnew).toBe(0);
    } finally {
      await owner.end();
      await portal.close();
    }
  });
});
