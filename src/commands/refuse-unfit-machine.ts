import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import type { Configuration } from '#foundation/configuration.ts';

/** The oldest Node.js on which the program runs; the same as `engines` in package.json. */
export const oldestNode = '20.19.0';

/**
 * Refuses to begin on a machine that lacks what this release needs, before database and data folder are touched
 * (ADM-240, ADM-241). The version of PostgreSQL is checked where the migrations run. Throws one sentence.
 */
export async function refuseUnfitMachine(
  { dataFolder }: Pick<Configuration, 'dataFolder'>,
  node: string = process.versions.node,
): Promise<void> {
  if (isOlder(node, oldestNode)) {
    throw new Error(`This release needs Node.js ${oldestNode} or later; this is ${node}.`);
  }
  try {
    await mkdir(dataFolder, { recursive: true });
    await access(dataFolder, constants.W_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${dataFolder} cannot be written. Name another one in VOORDEUR_DATA, or give access to this one.`,
      { cause: error },
    );
  }
}

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = than.split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
