import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../../../scripts/build-assets.ts';
import { type Assets, loadAssets } from './assets.ts';

describe('assets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voordeur-assets-'));
  let assets: Assets;
  beforeAll(async () => {
    await buildAssets(folder);
    assets = loadAssets(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileOf = (name: string) => join(folder, assets.url(name).replace('/assets/', ''));
  const bytesOf = (name: string) => readFileSync(`${fileOf(name)}.gz`).length;

  it('names every file by its content', () => {
    for (const name of ['look.css', 'portal.js', 'logo.svg', 'logo-small.svg', 'photo.svg']) {
      expect(assets.url(name)).toMatch(/^\/assets\/[\w-]+-[A-Z0-9]{8}\.\w+$/);
      expect(existsSync(fileOf(name))).toBe(true);
    }
  });

  it('refuses a name that was not built', () => {
    expect(() => assets.url('nothing.css')).toThrow('nothing.css');
  });

  it('stores the same text compressed in both ways', () => {
    const plain = readFileSync(fileOf('look.css'));
    expect(gunzipSync(readFileSync(`${fileOf('look.css')}.gz`)).equals(plain)).toBe(true);
    expect(brotliDecompressSync(readFileSync(`${fileOf('look.css')}.br`)).equals(plain)).toBe(true);
  });

  it('points to fonts and photo by their built names only', () => {
    const css = readFileSync(fileOf('look.css'), 'utf8');
    const names = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) expect(existsSync(join(folder, name))).toBe(true);
  });

  it('keeps within its ceilings: script 10 KB, style sheet 35 KB, first visit 60 KB with a page of 7.9 KB', () => {
    const font = readFileSync(fileOf('figtree-latin-wght-normal.woff2')).length;
    expect(bytesOf('portal.js')).toBeLessThan(5_000);
    expect(bytesOf('look.css')).toBeLessThan(32_000);
    expect(bytesOf('look.css') + bytesOf('portal.js') + font + 7_900).toBeLessThan(60_000);
  });
});
