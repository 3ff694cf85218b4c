import { readConfiguration } from '#foundation/configuration.ts';

/** Each reads the part of the program that it needs. */
const commands = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  mail: async () => (await import('./commands/mail.ts')).mailCommand,
  routes: async () => (await import('./commands/routes.ts')).routesCommand,
  'rotate-secrets': async () => (await import('./commands/rotate-secrets.ts')).rotateSecretsCommand,
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
  const carryOut = await command();
  await carryOut(readConfiguration(process.env), rest);
} catch (error) {
  console.error(error instanceof Error ? sentencesOf(error) : error);
  process.exit(1);
}

/** The message of an error with those of its causes. */
function sentencesOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\n${sentencesOf(error.cause)}` : '';
  return `${error.message}${cause}`;
}
