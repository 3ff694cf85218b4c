import { join } from 'node:path';
import { root } from '#foundation/root.ts';
import { sampleAddressBook } from '../../demo/stand-ins/address-finder/sample-addresses.ts';

/** The addresses of the demo, without a service between. */
export const sampleAddresses = sampleAddressBook(join(root, 'demo', 'addresses.csv'));
