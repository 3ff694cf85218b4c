/** How `npm start` runs the server, for whoever measures or breaks it: docs/decisions/memory.md says why. */
export const serverArguments: readonly string[] = [
  '--max-semi-space-size=8',
  '--heap-growing-percent=25',
  '--no-allocation-site-pretenuring',
  'build/main.js',
  'start',
];
export const serverEnvironment = { MALLOC_ARENA_MAX: '1' } as const;
