import { join } from 'node:path';
import { loadAssets } from '#foundation/assets/assets.ts';
import type { Configuration } from '#foundation/configuration.ts';
import { checkDeclarations } from '#foundation/http/check-declarations.ts';
import { routeMatrix } from '#foundation/http/route-matrix.ts';
import { noMalwareCheck } from '#foundation/ports/malware.ts';
import { putTogether } from '#foundation/put-together.ts';
import { root } from '#foundation/root.ts';
import { newKeyRing, secretsFrom } from '#foundation/secrets/secrets.ts';
import { passwordPool } from '#modules/accounts/module.ts';
import { modulesOf } from '../modules.ts';
import { sectorPlans } from '../sectors/sectors.ts';
import { addressBookOf } from './address-book-of.ts';
import { fileStoreOf } from './file-store-of.ts';

/** Prints the permission matrix: every route with who may come in, its switch, its limit and its log event. */
export async function routesCommand(configuration: Configuration): Promise<void> {
  const services = {
    secrets: secretsFrom(newKeyRing()),
    passwords: passwordPool(),
    addresses: addressBookOf(configuration.addressesUrl),
    files: await fileStoreOf(configuration),
    malware: noMalwareCheck,
    demo: false,
  };
  const house = putTogether(
    modulesOf(services),
    sectorPlans,
    loadAssets(join(root, 'build', 'assets')),
  );
  checkDeclarations(house);
  console.table(routeMatrix(house));
}
