import { report } from './report.ts';
import { inFreshFolder, startPortal } from './started-portal.ts';

/** How long the portal takes from the start of its process until `/ready` answers (design section 9). */
const laterStarts = Number(process.env.ROUNDS ?? 3);
const goals = { first: 15_000, later: 2_000 };

const [first = 0, ...later] = await inFreshFolder(async (dataFolder) => {
  const times: number[] = [];
  for (let round = 0; round <= laterStarts; round += 1) {
    const portal = await startPortal(dataFolder);
    times.push(Math.round(portal.milliseconds));
    await portal.stop();
  }
  return times;
});
const slowest = Math.max(...later);

report(
  'start-time',
  [
    {
      start: 'first, with demo world',
      milliseconds: first,
      goal: goals.first,
      ok: first <= goals.first,
    },
    {
      start: `later, slowest of ${laterStarts}`,
      milliseconds: slowest,
      goal: goals.later,
      ok: slowest <= goals.later,
    },
  ],
  { later, node: process.version },
);
