import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFileStore } from '#connections/disk-files/disk-file-store.ts';
import { loadAssets } from '#foundation/assets/assets.ts';
import type { House } from '#foundation/house.ts';
import { noMalwareCheck } from '#foundation/ports/malware.ts';
import { putTogether } from '#foundation/put-together.ts';
import { root } from '#foundation/root.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { passwordPool } from '#modules/accounts/module.ts';
import { modulesOf } from '../../src/modules.ts';
import { sectorPlans } from '../../src/sectors/sectors.ts';
import { testKeyRing } from './constants.ts';
import { sampleAddresses } from './sample-addresses.ts';

/** The whole house, without a server. */
export function testHouse(): House {
  const services = {
    secrets: secretsFrom(testKeyRing),
    passwords: passwordPool(),
    addresses: sampleAddresses,
    files: diskFileStore(join(tmpdir(), 'voordeur-without-files')),
    malware: noMalwareCheck,
    demo: true,
  };
  return putTogether(modulesOf(services), sectorPlans, loadAssets(join(root, 'build', 'assets')));
}
