import fs from 'node:fs';
import { openDisplay } from './display.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { giveUp, run } from './process.mjs';
import { setUpOrGiveUp } from './setup.mjs';

const ROUNDS = 7;
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const isJson = process.argv.includes('--json');

await setUpOrGiveUp({ purpose: 'headless' });
const rows = await chosenRows();
const code = await run(process.execPath, [inRoot('build/package.mjs')], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (code !== 0) giveUp('The program could not be packaged: there is nothing to measure.');
const display = await openDisplay().catch((error) => giveUp(error.message));
Object.assign(process.env, display.env);
const results = [];
for (const row of rows) results.push(await measure(row));
display.close();
if (isJson) console.log(JSON.stringify(results, null, 2));
process.exitCode = results.every(({ met }) => met) ? 0 : 1;

/** A row is a file of build/bench that says what it measures, against what, and how. */
async function chosenRows() {
  const files = fs.readdirSync(inRoot('build/bench')).filter((name) => name.endsWith('.mjs'));
  const all = await Promise.all(files.sort().map((name) => import(`./bench/${name}`)));
  const unknown = wanted.filter((id) => !all.some((row) => row.id === id));
  if (unknown.length > 0)
    giveUp(`There is no row ${unknown.join(', ')}; there are ${all.map(({ id }) => id).join(', ')}.`);
  return wanted.length > 0 ? all.filter(({ id }) => wanted.includes(id)) : all;
}

async function measure({ id, what, peerName, goal, goalText, run: take }) {
  const { ours, peer, unit, notes = [], isSound = true } = await take({ rounds: ROUNDS });
  const ratio = ours / peer;
  const met = ratio < goal && isSound;
  if (!isJson) {
    console.log(
      `${id}  ${what}: ${amount(ours)} ${unit}; ${peerName}: ${amount(peer)} ${unit}; ` +
        `${times(ratio)} (goal: ${goalText}) ${met ? 'met' : 'NOT MET'}`,
    );
    for (const note of notes) console.log(`    ${note}`);
  }
  return { id, what, ours, peer, peerName, ratio, goal, met, notes };
}

/** How much longer ours takes, or how much faster it is. */
function times(ratio) {
  return ratio >= 0.5 ? `${ratio.toFixed(2)} times as long` : `${(1 / ratio).toFixed(0)} times faster`;
}

function amount(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
