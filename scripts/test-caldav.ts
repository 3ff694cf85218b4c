import { spawnSync } from 'node:child_process';
import { hasRadicale } from '../test/caldav/radicale.ts';

/** Tests the connection to agendas over CalDAV against a real Radicale. */
if (!hasRadicale()) {
  console.error('Radicale is not installed; on Debian and Ubuntu: apt-get install radicale.');
  process.exit(1);
}
const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'test/caldav/vitest.config.ts'], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
