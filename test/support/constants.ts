import { Temporal } from 'temporal-polyfill';

/** The moment at which tests begin: a Saturday morning, 11:00 in Amsterdam. */
export const startOfTests = Temporal.Instant.from('2026-11-21T10:00:00Z');

/** The key ring of the tests; the template database was filled with it too. */
export const testKeyRing = 'test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

/** The database that every test file copies: migrated, with the demo world in it. */
export const templateDatabase = 'voordeur_test_template';
