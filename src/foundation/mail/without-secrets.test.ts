import { expect, it } from 'vitest';
import { newToken } from '../secrets/random.ts';
import { withoutSecrets } from './without-secrets.ts';

it('GEN-B7 staff read a mail without what opens its links', () => {
  const token = newToken();
  const address = 'https://mijn.wisselstad.example';
  for (const [link, shown] of [
    [`${address}/account-bevestigen/${token}`, `${address}/account-bevestigen/•••`],
    [`${address}/account-bevestigen/${token}?a=1`, `${address}/account-bevestigen/•••?a=1`],
    [`${address}/herstellen?token=${token}&x=1`, `${address}/herstellen?token=•••&x=1`],
    [`${address}/activeren?code=WIS-4578-2026`, `${address}/activeren?code=•••`],
    [`${address}/inloggegevens-vergeten`, `${address}/inloggegevens-vergeten`],
    [
      `${address}/acties/8f14e45f-ceea-467f-9575-d1b0e5b6a0cd`,
      `${address}/acties/8f14e45f-ceea-467f-9575-d1b0e5b6a0cd`,
    ],
  ] as const) {
    expect(withoutSecrets(`Klik (${link}) nu`)).toBe(`Klik (${shown}) nu`);
  }
});
