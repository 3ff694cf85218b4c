import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Runs everything a contributor can run, and ends with one line: `N passed, N failed`. */
const root = join(import.meta.dirname, '..');
const report = join(root, 'reports', 'tests.json');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

const checks: readonly { name: string; command: readonly string[] }[] = [
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'] },
  {
    name: 'types of the browser script',
    command: [bin('tsc'), '--noEmit', '-p', 'src/look/script'],
  },
  { name: 'lint and style', command: [bin('biome'), 'check', '.'] },
  { name: 'module borders', command: [bin('tsx'), 'scripts/check-borders.ts'] },
  { name: 'labels', command: [bin('tsx'), 'scripts/check-labels.ts'] },
  { name: 'types of tables', command: [bin('tsx'), 'scripts/generate-tables.ts', '--verify'] },
  { name: 'build', command: [bin('tsx'), 'scripts/build.ts'] },
];

mkdirSync(join(root, 'reports'), { recursive: true });
rmSync(report, { force: true });
let passed = 0;
let failed = 0;
for (const check of checks) {
  const ok = run(check.command);
  console.log(`${ok ? '✓' : '✗'} ${check.name}`);
  if (ok) passed += 1;
  else failed += 1;
}
run([
  bin('vitest'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const tests = readTests();
passed += tests.passed;
failed += tests.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function run([program = '', ...options]: readonly string[]): boolean {
  return spawnSync(program, options, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** What Vitest counted; a run that left no report, or a file that could not run, has failed. */
function readTests(): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = !success && numFailedTests === 0 ? 1 : 0;
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) + broken };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
