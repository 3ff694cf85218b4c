import { portFrom, runStandIn } from '../stand-in.ts';
import { startMailServer } from './mail-server.ts';

// Settings: MAIL_FOLDER, PORT (SMTP) and HTTP_PORT (0 or absent: the system chooses).
const { MAIL_FOLDER: folder, PORT: port, HTTP_PORT: httpPort } = process.env;
if (!folder) throw new Error('MAIL_FOLDER names the folder to keep the mails in');

await runStandIn(
  'mail-server',
  () => startMailServer({ folder, port: portFrom(port), httpPort: portFrom(httpPort) }),
  (server) => ({ http: server.httpPort }),
);
