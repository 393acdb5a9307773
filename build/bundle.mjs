import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { inRoot, isScript } from './paths.mjs';
import { mainConfig, preloadConfig, rendererConfig } from './vite-config.mjs';

/**
 * Bundles the program into dist/ and throws where the result breaks a rule that the running program relies on. Until
 * all is done and checked, dist/ stays what it was.
 */
export async function bundle() {
  const begun = new Date();
  fs.mkdirSync(inRoot('.cache'), { recursive: true });
  const work = fs.mkdtempSync(inRoot('.cache/bundling-'));
  try {
    const dist = path.join(work, 'dist');
    for (const config of [mainConfig(dist), preloadConfig(dist), rendererConfig(dist)]) await build(config);
    checkPreload(dist);
    checkPage(dist);
    listRendererFiles(dist, begun);
    if (fs.existsSync(inRoot('dist'))) fs.renameSync(inRoot('dist'), path.join(work, 'before'));
    fs.renameSync(dist, inRoot('dist'));
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function checkPreload(dist) {
  const code = fs.readFileSync(path.join(dist, 'preload/preload.cjs'), 'utf8');
  const required = [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name);
  const foreign = required.filter((name) => name !== 'electron');
  if (foreign.length > 0 || /^\s*import\b/m.test(code)) {
    throw new Error(`The preload must require nothing but electron; it requires ${foreign.join(', ')}.`);
  }
  const beside = fs.readdirSync(path.join(dist, 'preload')).filter((name) => name !== 'preload.cjs');
  if (beside.length > 0) throw new Error(`The preload must be one file; beside it: ${beside.join(', ')}.`);
}

function checkPage(dist) {
  const html = fs.readFileSync(path.join(dist, 'renderer/index.html'), 'utf8');
  const inline = html.match(/<script(?![^>]*\bsrc=)[^>]*>|<style\b|\son\w+=|\sstyle=/i);
  if (inline)
    throw new Error(`index.html holds inline script or style, which its policy refuses: ${inline[0]}`);
}

/**
 * The window is served only what this list names, so that no path from outside ever reaches the disk. The list's time
 * is the beginning of the build: what was edited meanwhile is newer and is built next time.
 */
function listRendererFiles(dist, begun) {
  const folder = path.join(dist, 'renderer');
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  const list = path.join(dist, 'renderer-files.json');
  fs.writeFileSync(list, `${JSON.stringify(files, null, 2)}\n`);
  fs.utimesSync(list, begun, begun);
}

if (isScript(import.meta.url)) {
  const start = performance.now();
  await bundle();
  console.log(`Bundled into dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
