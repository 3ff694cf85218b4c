import { openDoor } from './door.ts';

/**
 * The outside world of the demo, a process of its own: opens all ports, tells who forked it which ones, and reads the
 * program of a stand-in when somebody visits it. It stops at SIGTERM, at SIGINT, and when who forked it is gone.
 *
 * Settings: IDENTITY_PROVIDER_PORT and BANK_PORT (0 or absent: the system chooses), MAIL_FOLDER, ADDRESSES_FILE, and
 * BANK_FILE (absent: payments are kept in memory).
 */
const isForked = process.connected;
const { MAIL_FOLDER: folder, ADDRESSES_FILE: addresses, BANK_FILE: payments } = process.env;
if (!folder) throw new Error('MAIL_FOLDER names the folder to keep the mails in');
if (!addresses) throw new Error('ADDRESSES_FILE names the file with addresses');

const identityProvider = await openDoor(portFrom('IDENTITY_PROVIDER_PORT'), async (url) => {
  const { startIdentityProvider } = await import('./identity-provider/identity-provider.ts');
  return startIdentityProvider({ url });
});
const bank = await openDoor(portFrom('BANK_PORT'), async (url) => {
  const { startBank } = await import('./bank/bank.ts');
  return startBank({ url, file: payments });
});
const mailServer = await openDoor(0, async () => {
  const { startMailServer } = await import('./mail-server/mail-server.ts');
  return startMailServer({ folder });
});
const addressFinder = await openDoor(0, async () => {
  const { startAddressFinder } = await import('./address-finder/address-finder.ts');
  return startAddressFinder(addresses, 0);
});

const doors = [identityProvider, bank, mailServer, addressFinder];
const stop = () => {
  void Promise.allSettled(doors.map((door) => door.stop())).then(() => process.exit(0));
};
for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(event, stop);
// Who forked us may be gone by now, and says so only once.
if (isForked && !process.connected) stop();

process.send?.({
  identityProvider: identityProvider.port,
  bank: bank.port,
  mailServer: mailServer.port,
  addressFinder: addressFinder.port,
});

/** A port from the environment; 0 or nothing lets the system choose one. */
function portFrom(name: string): number {
  const port = Number(process.env[name] ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`${name} is not a port: ${process.env[name]}`);
  }
  return port;
}
