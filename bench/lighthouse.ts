import { createServer } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';
import { launchChromium } from '../test/support/chromium.ts';
import { report } from './report.ts';
import { inFreshFolder, signedIn, startPortal } from './started-portal.ts';

/**
 * Lighthouse on its phone profile: the sign-in page, and signed in the home page and *Financiën* (design section 9).
 * `is-crawlable` is left out: private pages ask search engines to stay away.
 */
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const rounds = Number(process.env.ROUNDS ?? 3);
const debuggingPort = await freePort();
const chromium = await launchChromium([`--remote-debugging-port=${debuggingPort}`]);
try {
  await inFreshFolder(async (dataFolder) => {
    const portal = await startPortal(dataFolder);
    try {
      const context = await signedIn(chromium, portal);
      const cookies = await context.cookies();
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const results = [
        await examined(`${portal.address}/inloggen`, ''),
        await examined(`${portal.address}/`, cookie),
        await examined(`${portal.address}/financien`, cookie),
      ];
      report('lighthouse', results.map(rowOf), { lost: results.flatMap(lostPoints) });
      console.table(results.flatMap(lostPoints));
    } finally {
      await portal.stop();
    }
  });
} finally {
  await chromium.close();
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Lighthouse varies from run to run; of several the one in the middle speaks. */
async function examined(address: string, cookie: string): Promise<Result> {
  const results: Result[] = [];
  for (let round = 0; round < rounds; round += 1) results.push(await examinedOnce(address, cookie));
  const sorted = results.toSorted((one, other) => performanceOf(one) - performanceOf(other));
  const middle = sorted[Math.floor(rounds / 2)];
  if (!middle) throw new Error('ROUNDS must be 1 or more.');
  return middle;
}

async function examinedOnce(address: string, cookie: string): Promise<Result> {
  const run = await lighthouse(address, {
    port: debuggingPort,
    logLevel: 'error',
    onlyCategories: categories,
    skipAudits: ['is-crawlable'],
    ...(cookie !== '' && { extraHeaders: { Cookie: cookie } }),
  });
  if (!run) throw new Error(`Lighthouse has no result for ${address}.`);
  if (run.lhr.runtimeError) throw new Error(run.lhr.runtimeError.message);
  return run.lhr;
}

function performanceOf({ categories }: Result): number {
  return categories.performance?.score ?? 0;
}

function rowOf(result: Result) {
  const scores = Object.fromEntries(categories.map((name) => [name, scoreOf(result, name)]));
  return {
    page: pathOf(result),
    ...scores,
    ok: Object.values(scores).every((score) => score === 100),
  };
}

function scoreOf({ categories }: Result, name: string): number {
  return Math.round((categories[name]?.score ?? 0) * 100);
}

/** The audits that count and do not have the full score. */
function lostPoints(result: Result) {
  return Object.values(result.categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter(({ weight }) => weight > 0)
      .map(({ id: audit }) => result.audits[audit])
      .filter((audit) => audit?.score !== undefined && audit.score !== null && audit.score < 1)
      .map((audit) => ({
        page: pathOf(result),
        category: id,
        audit: audit?.id,
        shown: audit?.displayValue,
      })),
  );
}

function pathOf({ finalDisplayedUrl }: Result): string {
  return new URL(finalDisplayedUrl).pathname;
}
