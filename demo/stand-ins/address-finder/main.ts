import { portFrom, runStandIn } from '../stand-in.ts';
import { startAddressFinder } from './address-finder.ts';

// Settings: ADDRESSES_FILE, PORT (0 or absent: the system chooses).
const { ADDRESSES_FILE: file, PORT: port } = process.env;
if (!file) throw new Error('ADDRESSES_FILE names the file with addresses');

await runStandIn('address-finder', () => startAddressFinder(file, portFrom(port)));
