import fs from 'node:fs';
import { countsLine, NOTHING, playwrightCounts, sum, vitestCounts } from './counts.mjs';
import { openDisplay } from './display.mjs';
import { playwrightFailures, vitestFailures } from './failures.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { giveUp, run } from './process.mjs';
import { setUpOrGiveUp } from './setup.mjs';

const MINUTE = 60_000;
const VITEST_REPORT = inRoot('.cache/vitest.json');
const PLAYWRIGHT_REPORT = inRoot('.cache/playwright.json');
const isQuick = process.argv.includes('--quick');

const tool = (name, ...args) => [inRoot('node_modules', name), ...args];

/**
 * In this order; `reads` counts what a step's report says and `names` what failed in it, `needs` names the steps
 * without which it is pointless.
 */
const STEPS = [
  { name: 'types', args: tool('typescript/bin/tsc', '-b') },
  { name: 'lint', args: tool('oxlint/bin/oxlint', '--type-aware') },
  { name: 'format', args: tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings') },
  { name: 'unused code', args: tool('knip/bin/knip.js') },
  { name: 'bundle', args: [inRoot('build/bundle.mjs')] },
  {
    name: 'unit and browser tests',
    args: tool(
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST_REPORT}`,
    ),
    minutes: 18,
    reads: () => vitestCounts(VITEST_REPORT),
    names: () => vitestFailures(VITEST_REPORT),
  },
  {
    name: 'package for tests',
    args: [inRoot('build/package.mjs'), '--twin'],
    isSlow: true,
    needs: ['bundle'],
  },
  { name: 'package', args: [inRoot('build/package.mjs')], isSlow: true, needs: ['bundle'] },
  {
    name: 'end-to-end tests',
    args: tool('@playwright/test/cli.js', 'test', '-c', 'tests/e2e/playwright.config.ts'),
    minutes: 17,
    isSlow: true,
    needs: ['package for tests', 'package'],
    reads: () => playwrightCounts(PLAYWRIGHT_REPORT),
    names: () => playwrightFailures(PLAYWRIGHT_REPORT),
  },
];

await setUpOrGiveUp({ purpose: 'test', isBuilt: false });
for (const report of [VITEST_REPORT, PLAYWRIGHT_REPORT]) fs.rmSync(report, { force: true });
const display = await openDisplay().catch((error) => giveUp(error.message));
const failed = new Set();
const counts = [];
const failures = [];
for (const step of STEPS.filter(({ isSlow }) => !(isQuick && isSlow))) counts.push(await take(step));
display.close();

const total = sum(counts);
for (const failure of failures) console.log(`\n✘ ${failure}`);
if (failed.size > 0) console.log(`\nFailed: ${[...failed].join(', ')}`);
console.log(countsLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A step is one check itself, beside those that its report counts. */
async function take({ name, args, minutes = 5, reads, names, needs = [] }) {
  console.log(`\n== ${name}`);
  const lacking = needs.filter((needed) => failed.has(needed));
  if (lacking.length > 0) {
    console.log(`== ${name}: not run, because of ${lacking.join(' and ')}`);
    failed.add(name);
    return { ...NOTHING, failed: 1 };
  }
  const start = performance.now();
  const code = await run(process.execPath, args, {
    cwd: ROOT,
    env: display.env,
    timeoutMs: minutes * MINUTE,
  });
  const found = reads?.() ?? NOTHING;
  failures.push(...(names?.() ?? []));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const isWell = code === 0 && found.failed === 0 && (!reads || found.passed > 0);
  console.log(`== ${name}: ${isWell ? 'passed' : `FAILED (exit code ${code})`} in ${seconds} s`);
  if (!isWell) failed.add(name);
  const own = { ...NOTHING, [isWell ? 'passed' : 'failed']: isWell || found.failed === 0 ? 1 : 0 };
  return sum([own, found]);
}
