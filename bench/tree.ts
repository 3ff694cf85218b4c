import { Agent, request } from 'node:http';
import { openBenchDatabase, type Server } from './bench-database.ts';
import { median, rounded } from './compare.ts';
import { benchHost, tokenOf } from './load-customers.ts';
import {
  leavesOf,
  levelWords,
  loadTemplates,
  loadTree,
  optionWord,
  type TreeShape,
} from './load-trees.ts';
import { report } from './report.ts';

/**
 * Measures the question tree of the wizard: each step and each search in a tree of 5,000 leaves against one of 50, by
 * turns on one server, request by request.
 */
const rounds = Number(process.env.ROUNDS ?? 150);
const goal = 1.5;
const customersATree = 100;
const small: TreeShape = { number: 1, widths: [5, 2, 5, 1], customers: [1, customersATree] };
const large: TreeShape = {
  number: 2,
  widths: [20, 10, 5, 5],
  customers: [customersATree + 1, 2 * customersATree],
};
const page = '/onderhoud/nieuw/defect';
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

const database = await openBenchDatabase({ customers: 2 * customersATree });
try {
  await loadTemplates(database.owner);
  for (const tree of [small, large]) await loadTree(database.owner, tree);
  await database.owner.query('vacuum analyze');
  const portal = await database.launchPortal();
  const rows = [];
  for (const [what, work] of Object.entries(questions())) {
    // The tree is in memory and the compiler of Node has seen the code before it counts.
    for (let turn = 0; turn < 40; turn += 1)
      for (const tree of [small, large]) await work(portal, tree);
    const times: { small: number; large: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push({ small: await work(portal, small), large: await work(portal, large) });
    }
    const before = median(times.map((one) => one.small));
    const after = median(times.map((one) => one.large));
    const ratio = rounded(after / before);
    rows.push({
      what,
      smallMilliseconds: rounded(before),
      largeMilliseconds: rounded(after),
      ratio,
      goal,
      ok: ratio <= goal,
    });
  }
  report('bench-tree', rows, {
    rounds,
    leaves: { small: leavesOf(small), large: leavesOf(large) },
  });
} finally {
  agent.destroy();
  await database.close();
}

/** Each question to the portal: answers in how many milliseconds. */
function questions(): Record<string, (portal: Server, tree: TreeShape) => Promise<number>> {
  const shown = (query: string) => (portal: Server, tree: TreeShape) =>
    timed(portal, tree, `${page}?${query}`);
  const levels = levelWords.map((_, index) => [`level ${index + 1}`, shown(`niveau=${index + 1}`)]);
  return Object.fromEntries([
    ...levels,
    ['press at level 4', press],
    ['search: every leaf', shown(`zoek=${levelWords[3]}`)],
    ['search: one leaf', shown(`zoek=${optionWord(4, 17)}`)],
    ['search: two words', shown(`zoek=${optionWord(1, 1)}+${levelWords[3]}`)],
    ['search: template', shown('zoek=herstelwerk+7')],
    ['search: nothing', shown('zoek=olifantenverzorger')],
  ]);
}

/** Opens the last level of a customer's request, and times the press that chooses the first option there. */
async function press(portal: Server, tree: TreeShape): Promise<number> {
  const cookie = cookieIn(tree);
  const { body } = await send(portal, cookie, `${page}?niveau=4`);
  const form = new URLSearchParams();
  const [, inside = ''] =
    /<form[^>]*action="\/onderhoud\/nieuw\/defect"[^>]*method="post"[^>]*>(.*?)<\/form>/s.exec(
      body,
    ) ?? [];
  for (const [, name = '', value = ''] of inside.matchAll(
    /type="hidden" name="([^"]*)" value="([^"]*)"/g,
  )) {
    form.set(name, value);
  }
  const choice = /<button class="voordeur-choice"[^>]*value="([^"]+)"/.exec(inside)?.[1];
  if (!choice) throw new Error('Level 4 offers nothing.');
  form.set('keuze', choice);
  const from = performance.now();
  const { status } = await send(portal, cookie, page, form.toString());
  if (status !== 303 && status !== 302) throw new Error(`The press answers ${status}.`);
  return performance.now() - from;
}

async function timed(portal: Server, tree: TreeShape, path: string): Promise<number> {
  const cookie = cookieIn(tree);
  const from = performance.now();
  const { status } = await send(portal, cookie, path);
  if (status !== 200) throw new Error(`${path} answers ${status}.`);
  return performance.now() - from;
}

/** Of a customer with this tree, picked evenly at random. */
function cookieIn({ customers: [first, last] }: TreeShape): string {
  return `klant=${tokenOf(first + Math.floor(Math.random() * (last - first + 1)))}`;
}

function send(
  { port }: Server,
  cookie: string,
  path: string,
  form?: string,
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: form === undefined ? 'GET' : 'POST',
        headers: {
          host: benchHost,
          cookie,
          ...(form !== undefined && {
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
            'content-length': Buffer.byteLength(form),
          }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        );
        response.on('error', reject);
      },
    );
    sending.on('error', reject);
    sending.end(form);
  });
}
