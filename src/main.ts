import { readConfiguration } from '#foundation/configuration.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { rotateSecretsCommand } from './commands/rotate-secrets.ts';
import { routesCommand } from './commands/routes.ts';
import { startCommand } from './commands/start.ts';

const commands = {
  start: startCommand,
  migrate: migrateCommand,
  import: importCommand,
  routes: routesCommand,
  'rotate-secrets': rotateSecretsCommand,
} as const;

const usage = `voordeur <command>
  start              opens the portal
  migrate            brings the database to the newest form
  import <folder>    checks and loads an organisation from a folder
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
