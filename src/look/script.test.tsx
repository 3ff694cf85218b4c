import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../../scripts/build-assets.ts';
import { Button } from '../foundation/page/button.tsx';
import { CheckedField } from '../foundation/page/checked-field.tsx';
import { ColourField } from '../foundation/page/colour-field.tsx';
import { Form } from '../foundation/page/form.tsx';
import { renderPage, renderShell } from '../foundation/page/frame.tsx';
import { dutch as say, testShell } from '../foundation/page/test-shell.ts';
import { PasswordField, TextField } from '../foundation/page/text-field.tsx';

const html = renderPage(renderShell(testShell), {
  title: 'Proef',
  children: (
    <Form action="/opslaan" warnUnsaved>
      <TextField say={say} name="name" label="Naam" />
      <PasswordField say={say} name="secret" label="Wachtwoord" autocomplete="new-password" />
      <ColourField say={say} number={1} name="colour" label="Kleur" value="white" shown="white" />
      <CheckedField
        say={say}
        name="digits"
        label="Cijfers"
        pattern="[0-9]{3}"
        notYet="Nog niet goed"
      />
      <Button kind="primary" name="act" value="save" busyText="Bezig met opslaan">
        Opslaan
      </Button>
    </Form>
  ),
}).value;

/** No server: every request of the page is answered here. */
describe('client script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voordeur-script-'));
  let browser: Browser;
  let posts: string[];
  let answerPost: (route: Route) => Promise<void>;

  beforeAll(async () => {
    await buildAssets(folder);
    browser = await driver.launch({
      executablePath: await chromium.executablePath(),
      args: chromium.args.filter((argument) => argument !== '--single-process'),
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    posts = [];
    answerPost = (route) => route.fulfill({ status: 204 });
    await page.clock.install({ time: new Date('2026-11-21T10:00:00Z') });
    const files = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    await page.route('http://portal.test/**', async (route) => {
      const request = route.request();
      const { pathname } = new URL(request.url());
      if (request.method() === 'POST') {
        posts.push(`${pathname} ${request.postData() ?? ''}`);
        return answerPost(route);
      }
      if (pathname === '/') return route.fulfill({ body: html, contentType: 'text/html' });
      const file = files[pathname.replace('/assets/', '')];
      if (!file) return route.fulfill({ status: 404 });
      return route.fulfill({ path: join(folder, file) });
    });
    await page.goto('http://portal.test/');
    return page;
  }

  it('GEN-B4 sends a form once, with the name of its button, and says that it is busy', async () => {
    const page = await open();
    const button = page.locator('button[name=act]');
    await page.fill('#name', 'Els');
    await button.click();
    expect(await button.textContent()).toBe('Bezig met opslaan');
    await button.click({ force: true });
    expect(posts).toEqual([expect.stringMatching(/^\/opslaan name=Els&.*act=save$/)]);
    await page.evaluate("dispatchEvent(new Event('pageshow'))");
    expect(await button.textContent()).toBe('Opslaan');
    await button.click();
    expect(posts).toHaveLength(2);
    await page.context().close();
  });

  it('shows what is typed in a password field, and hides it again', async () => {
    const page = await open();
    await page.fill('#secret', 'geheim');
    const toggle = page.locator('[data-shows-password]');
    await toggle.click();
    expect(await page.getAttribute('#secret', 'type')).toBe('text');
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await toggle.click();
    expect(await page.getAttribute('#secret', 'type')).toBe('password');
    await page.context().close();
  });

  it('PRF-23 shows an icon while what is typed is not right, and does not let it be sent', async () => {
    const page = await open();
    const sign = page.locator('#digits-nog-niet');
    const button = page.locator('button[name=act]');
    expect(await sign.isVisible()).toBe(false);
    await page.locator('#digits').pressSequentially('12');
    expect(await sign.isVisible()).toBe(true);
    expect(await button.isDisabled()).toBe(true);
    await page.locator('#digits').pressSequentially('3');
    expect(await sign.isVisible()).toBe(false);
    expect(await button.isDisabled()).toBe(false);
    await page.locator('#digits').pressSequentially('a');
    expect(await sign.isVisible()).toBe(true);
    await page.context().close();
  });

  it('lets the swatch follow a colour, and keeps it while the value is unfinished', async () => {
    const page = await open();
    const swatch = page.locator('[data-swatch-of] rect');
    await page.fill('#colour', 'hsl(193 76% 20%)');
    expect(await swatch.getAttribute('fill')).toBe('hsl(193 76% 20%)');
    await page.fill('#colour', 'hsl(193');
    expect(await swatch.getAttribute('fill')).toBe('hsl(193 76% 20%)');
    await page.context().close();
  });

  it('warns two minutes before the session ends; one press keeps it and what was typed', async () => {
    const page = await open();
    await page.fill('#name', 'Els');
    await page.clock.runFor('27:50');
    const dialog = page.locator('dialog.voordeur-session');
    expect(await dialog.isVisible()).toBe(false);
    await page.clock.runFor('00:15');
    expect(await dialog.isVisible()).toBe(true);
    await page.click('[data-session-stay]');
    await dialog.waitFor({ state: 'hidden' });
    expect(posts).toEqual(['/sessie ']);
    await page.clock.runFor('20:00');
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.inputValue('#name')).toBe('Els');
    await page.context().close();
  });

  it('GEN-B3 says that the session has ended, sends nothing and leaves what was typed', async () => {
    const page = await open();
    await page.fill('#name', 'Els');
    await page.clock.runFor('31:00');
    const dialog = page.locator('dialog.voordeur-session');
    expect(await dialog.locator('h2:visible').textContent()).toBe('U bent uitgelogd');
    await page.click('[data-session-close]');
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.inputValue('#name')).toBe('Els');
    expect(posts).toEqual([]);
    await page.context().close();
  });

  it('says so when the session turns out to have ended already', async () => {
    const page = await open();
    answerPost = (route) => route.fulfill({ status: 401 });
    await page.clock.runFor('28:10');
    await page.click('[data-session-stay]');
    const ended = page.locator('[data-session-state=ended]');
    await ended.waitFor({ state: 'visible' });
    expect(await ended.locator('a').getAttribute('href')).toBe('/inloggen');
    await page.context().close();
  });

  it('asks before unsaved changes are left behind', async () => {
    const page = await open();
    await page.locator('#name').pressSequentially('Els');
    const question = page.waitForEvent('dialog');
    const leaving = page.close({ runBeforeUnload: true });
    const dialog = await question;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await leaving;
  });

  it('everything else works without script', async () => {
    const page = await open(false);
    expect(await page.locator('[data-shows-password]').isVisible()).toBe(false);
    await page.fill('#name', 'Els');
    await page.locator('button[name=act]').click();
    expect(posts).toHaveLength(1);
    await page.context().close();
  });
});
