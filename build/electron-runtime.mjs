import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fallbackElectron, NOT_OFFICIAL } from './fallback-electron.mjs';
import { cacheFolder, inRoot, isScript } from './paths.mjs';

const EXECUTABLES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const CONNECT_MS = 20_000;
const DOWNLOAD_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/**
 * An Electron to run: the one named by TOUCHSTONE_ELECTRON, the official one, or on linux-x64 a stand-in for
 * development and tests. Throws with a sentence where none can be had.
 */
export async function findRuntime() {
  const named = process.env.TOUCHSTONE_ELECTRON;
  if (named) return namedRuntime(path.resolve(named));
  const official = officialRuntime();
  if (official) return official;
  if (await isDownloadWorthTrying()) {
    download();
    const downloaded = officialRuntime();
    if (downloaded) return downloaded;
    rememberFailure();
  }
  if (process.platform === 'linux' && process.arch === 'x64') return fallbackElectron();
  throw new Error(
    `Electron ${pinnedVersion()} could not be downloaded. Run "npx install-electron" where the network allows it, ` +
      'or set TOUCHSTONE_ELECTRON to an Electron executable.',
  );
}

function namedRuntime(executable) {
  if (!fs.existsSync(executable))
    throw new Error(`TOUCHSTONE_ELECTRON names ${executable}, which is not there.`);
  const folder =
    process.platform === 'darwin' ? path.resolve(executable, '../../../..') : path.dirname(executable);
  return { executable, folder, version: versionIn(folder), isOfficial: false };
}

function officialRuntime() {
  const folder = inRoot('node_modules/electron/dist');
  const executable = path.join(folder, EXECUTABLES[process.platform] ?? 'electron');
  if (!fs.existsSync(executable) || fs.existsSync(path.join(folder, NOT_OFFICIAL))) return null;
  const version = versionIn(folder);
  return { executable, folder, version, isOfficial: version === pinnedVersion() };
}

function versionIn(folder) {
  const file = path.join(folder, 'version');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().replace(/^v/, '') : pinnedVersion();
}

function pinnedVersion() {
  return JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8')).devDependencies.electron;
}

/** A machine without a way to the download is asked once a day, and not for longer than it takes to connect. */
async function isDownloadWorthTrying() {
  if (process.env.TOUCHSTONE_OFFLINE === '1' || hasFailedToday()) return false;
  const isThroughMirror = Object.keys(process.env).some((key) => /electron_mirror$|^https_proxy$/i.test(key));
  if (isThroughMirror) return true;
  console.error(`Looking for the official Electron ${pinnedVersion()} ...`);
  try {
    await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      signal: AbortSignal.timeout(CONNECT_MS),
    });
    return true;
  } catch {
    rememberFailure();
    return false;
  }
}

function download() {
  console.error('Downloading it ...');
  spawnSync(process.execPath, [inRoot('node_modules/electron/install.js')], {
    stdio: ['ignore', process.stderr, process.stderr],
    timeout: DOWNLOAD_MS,
  });
}

const failureFile = () => path.join(cacheFolder(), `electron-${pinnedVersion()}-not-to-be-had`);

function hasFailedToday() {
  const failed = fs.statSync(failureFile(), { throwIfNoEntry: false });
  return failed !== undefined && Date.now() - failed.mtimeMs < DAY_MS;
}

function rememberFailure() {
  fs.mkdirSync(cacheFolder(), { recursive: true });
  fs.writeFileSync(failureFile(), `${new Date().toISOString()}\n`);
}

if (isScript(import.meta.url)) console.log(JSON.stringify(await findRuntime()));
