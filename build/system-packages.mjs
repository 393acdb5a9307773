import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './process.mjs';

/** @typedef {'window' | 'headless' | 'test'} Purpose What the machine is to be able to do. */

const LIBRARIES = ['libnss3', 'libgtk-3-0', 'libgbm1', 'libasound2'];
const PURPOSES = { window: 0, headless: 1, test: 2 };

/** What a machine needs beside Node, from which purpose on, and how its absence is noticed. */
const NEEDS = [
  { name: 'fonts-liberation', from: 'window', isThere: () => hasFont('truetype', 'liberation') },
  { name: 'xvfb', from: 'headless', isThere: () => hasProgram('Xvfb') },
  { name: 'poppler-utils', from: 'test', isThere: () => hasProgram('pdftotext') },
  { name: 'qpdf', from: 'test', isThere: () => hasProgram('qpdf') },
  { name: 'age', from: 'test', isThere: () => hasProgram('age') },
  { name: 'strace', from: 'test', isThere: () => hasProgram('strace') },
  { name: 'chromium', from: 'test', isThere: () => hasProgram('chromium') },
  { name: 'fonts-noto-cjk', from: 'test', isThere: () => hasFont('opentype', 'noto') },
];

/**
 * Debian packages that are missing for a purpose. Empty where all is there, and on systems other than Linux.
 * @param {Purpose} purpose
 */
export function missingPackages(purpose, executable) {
  if (process.platform !== 'linux') return [];
  const needs = hasProgram('apt-get') ? NEEDS : NEEDS.filter(({ name }) => name === 'xvfb');
  const missing = needs
    .filter((need) => PURPOSES[need.from] <= PURPOSES[purpose] && !need.isThere())
    .map(({ name }) => name);
  return [...(missingLibraries(executable).length > 0 ? LIBRARIES : []), ...missing];
}

/**
 * Installs packages as root on Debian and its kin; elsewhere throws with the line that somebody has to run.
 */
export async function installPackages(packages, executable) {
  if (!hasProgram('apt-get')) {
    const libraries = missingLibraries(executable).join(', ') || 'none';
    throw new Error(
      `This system lacks what Debian calls ${packages.join(' ')} (libraries not found: ${libraries}). ` +
        'Install them with its package manager and start again.',
    );
  }
  const line = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid() !== 0)
    throw new Error(`Some system packages are missing. Please run:\n  sudo sh -c '${line}'`);
  console.error(`Installing system packages: ${packages.join(' ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', process.stderr, process.stderr] };
  await run('apt-get', ['update', '-q'], options);
  const names = packages.map(nameHere);
  const code = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], options);
  if (code !== 0) throw new Error(`System packages could not be installed. The line was:\n  ${line}`);
}

function missingLibraries(executable) {
  if (!executable || !hasProgram('ldd')) return [];
  const listed = execFileSync('ldd', [executable], { encoding: 'utf8' });
  return [...listed.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries, adding t64. */
function nameHere(name) {
  const renamed = `${name}t64`;
  try {
    execFileSync('apt-cache', ['show', renamed], { stdio: 'ignore' });
    return renamed;
  } catch {
    return name;
  }
}

function hasProgram(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => fs.existsSync(path.join(folder, name)));
}

function hasFont(kind, name) {
  return fs.existsSync(path.join('/usr/share/fonts', kind, name));
}
