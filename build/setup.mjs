import fs from 'node:fs';
import path from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { inRoot, isScript } from './paths.mjs';
import { giveUp } from './process.mjs';
import { installPackages, missingPackages } from './system-packages.mjs';

const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'build/bundle.mjs',
  'build/vite-config.mjs',
  'package-lock.json',
];

/**
 * Makes this checkout ready, installs only what is missing, and returns the Electron to run. Everything it says goes
 * to stderr. Needs nothing but Node until the dependencies are there: the rest is imported afterwards.
 * @param {{ purpose: import('./system-packages.mjs').Purpose, isBuilt?: boolean }} wanted
 */
export async function setUp({ purpose, isBuilt = true }) {
  checkNode();
  await installDependencies();
  const { findRuntime } = await import('./electron-runtime.mjs');
  const runtime = await findRuntime();
  const missing = missingPackages(purpose, runtime.executable);
  if (missing.length > 0) await installPackages(missing, runtime.executable);
  if (isBuilt && isOutdated()) {
    console.error('Building ...');
    const { bundle } = await import('./bundle.mjs');
    await bundle();
  }
  return runtime;
}

/** The same, for scripts: a failure is one sentence and an exit code. */
export async function setUpOrGiveUp(wanted) {
  try {
    return await setUp(wanted);
  } catch (error) {
    return giveUp(error.message);
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isGood = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!isGood) {
    throw new Error(
      `Touchstone needs Node 20.19 or later, or 22.12 or later; this is ${process.versions.node}.`,
    );
  }
}

function isOutdated() {
  const built = fs.statSync(inRoot('dist/renderer-files.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.some((source) => isNewer(inRoot(source), built));
}

/** Folders count too: their time tells of files removed. */
function isNewer(file, time) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return false;
  if (stat.mtimeMs > time) return true;
  return stat.isDirectory() && fs.readdirSync(file).some((name) => isNewer(path.join(file, name), time));
}

if (isScript(import.meta.url)) await setUpOrGiveUp({ purpose: 'test' });
