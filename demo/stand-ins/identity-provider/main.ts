import { portFrom, runStandIn } from '../stand-in.ts';
import { startIdentityProvider } from './identity-provider.ts';

// Settings: PORT (0 or absent: the system chooses).
const { PORT: port } = process.env;

await runStandIn('identity-provider', () => startIdentityProvider({ port: portFrom(port) }));
