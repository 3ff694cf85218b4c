import { expect, it } from 'vitest';
import { PasswordsBusy, passwordPool } from './passwords.ts';

it('PRF-46 stores a salted Argon2id hash with the cost that OWASP advises', async () => {
  const { hash, verify } = passwordPool();
  const [one, other] = [await hash('Welkom-01!'), await hash('Welkom-01!')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await verify(one, 'Welkom-01!')).toBe(true);
  expect(await verify(one, 'Welkom-02!')).toBe(false);
});

it('ACC-B6 compares with a placeholder when there is no hash, and never agrees', async () => {
  expect(await passwordPool().verify(undefined, 'Welkom-01!')).toBe(false);
});

it('ACC-43 refuses when too many wait, and goes on afterwards', async () => {
  const pool = passwordPool({ concurrent: 1, waiting: 1 });
  const results = await Promise.allSettled([
    pool.hash('a'),
    pool.hash('b'),
    pool.hash('c'),
    pool.verify(undefined, 'd'),
  ]);
  expect(results.map((result) => result.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  expect(results[2]).toMatchObject({ reason: expect.any(PasswordsBusy) });
  expect(await pool.hash('e')).toContain('$argon2id$');
});
