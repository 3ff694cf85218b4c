import type { ConnectionSettings } from '#foundation/database/connect.ts';

/** Loads the demo world into the database that test files copy. */
export async function prepareTemplate(_connection: ConnectionSettings): Promise<void> {}
