import { portFrom, runStandIn } from '../stand-in.ts';
import { startBank } from './bank.ts';

// Settings: PORT (0 or absent: the system chooses), BANK_FILE (absent: payments are kept in memory).
const { PORT: port, BANK_FILE: file } = process.env;

await runStandIn('bank', () => startBank({ port: portFrom(port), file }));
