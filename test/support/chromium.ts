import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium that is installed, or the one that came with the packages: CHROMIUM names another. */
export async function launchChromium(options: readonly string[] = []): Promise<Browser> {
  const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  return chromium.launch({
    executablePath: installed ?? (await chromiumPackage.executablePath()),
    args: [
      ...(installed
        ? []
        : chromiumPackage.args.filter(
            (one) => one !== '--single-process' && one !== '--no-zygote',
          )),
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...options,
    ],
  });
}
