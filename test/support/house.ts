import { join } from 'node:path';
import { loadAssets } from '#foundation/assets/assets.ts';
import type { House } from '#foundation/house.ts';
import { putTogether } from '#foundation/put-together.ts';
import { root } from '#foundation/root.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { noMailServer } from '../../src/commands/no-mail-server.ts';
import { modulesOf } from '../../src/modules.ts';
import { sectorPlans } from '../../src/sectors/sectors.ts';
import { testKeyRing } from './constants.ts';

/** The whole house, without a server. */
export function testHouse(): House {
  const services = { secrets: secretsFrom(testKeyRing), mailServer: noMailServer, demo: true };
  const modules = modulesOf(services);
  const plans = sectorPlans.map((plan) => ({ ...plan, modules: plan.modules.filter((name) => modules.some((m) => m.name === name)) }));
  return putTogether(modules, plans, loadAssets(join(root, 'build', 'assets')));
}
