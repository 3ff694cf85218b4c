import { readConfiguration } from '#foundation/configuration.ts';
import { backupCommand } from './commands/backup.ts';
import { importCommand } from './commands/import.ts';
import { mailCommand } from './commands/mail.ts';
import { migrateCommand } from './commands/migrate.ts';
import { restoreCommand } from './commands/restore.ts';
import { rotateSecretsCommand } from './commands/rotate-secrets.ts';
import { routesCommand } from './commands/routes.ts';
import { startCommand } from './commands/start.ts';

const commands = {
  start: startCommand,
  migrate: migrateCommand,
  import: importCommand,
  backup: backupCommand,
  restore: restoreCommand,
  mail: mailCommand,
  routes: routesCommand,
  'rotate-secrets': rotateSecretsCommand,
} as const;

const usage = `voordeur <command>
  start              opens the portal
  migrate            brings the database to the newest form
  import <folder>    checks and loads an organisation from a folder
  backup <file>      writes database and files into one new file
  restore <file>     puts a back-up in the place of what is there
  mail open|close    opens or stops the outgoing mail of all organisations
  routes             prints who may come in where
  rotate-secrets     seals stored secrets anew with the first key of VOORDEUR_SECRET`;

const [name = '', ...rest] = process.argv.slice(2);
const command = Object.entries(commands).find(([known]) => known === name)?.[1];
if (command === undefined) {
  console.error(usage);
  process.exit(2);
}
try {
  await command(readConfiguration(process.env), rest);
} catch (error) {
  console.error(error instanceof Error ? sentencesOf(error) : error);
  process.exit(1);
}

/** The message of an error with those of its causes. */
function sentencesOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\n${sentencesOf(error.cause)}` : '';
  return `${error.message}${cause}`;
}
