import { defineConfig } from 'vitest/config';

/** What needs a real CalDAV server: not part of `npm test`. */
export default defineConfig({
  test: { include: ['test/caldav/*.caldav.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
});
