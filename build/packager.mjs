import fs from 'node:fs';
import path from 'node:path';
import { build } from 'electron-builder';
import { load } from 'js-yaml';
import { inRoot, ROOT } from './paths.mjs';

/**
 * Runs electron-builder over dist/ with the Electron given, by the rules of electron-builder.yml.
 * @param {{ runtime: { folder: string, version: string }, output: string, isTwin?: boolean, isFolder?: boolean }} job
 *   `isTwin` leaves the inspector open, which the end-to-end tests need; `isFolder` makes no installers.
 */
export async function packageWith({ runtime, output, isTwin = false, isFolder = true }) {
  const rules = load(fs.readFileSync(inRoot('electron-builder.yml'), 'utf8'));
  const config = {
    ...rules,
    directories: { ...rules.directories, output },
    electronVersion: runtime.version,
    electronDist: runtime.folder,
    electronFuses: { ...rules.electronFuses, enableNodeCliInspectArguments: isTwin },
    // The program is bundled: there are no packages to collect, and looking for them takes longer than all the rest.
    beforeBuild: () => Promise.resolve(false),
    afterPack: removeDefaultApp,
  };
  await build({ projectDir: ROOT, config, publish: 'never', ...(isFolder ? { dir: true } : {}) });
}

/** Electron's own "open a folder" program: a fused build never loads it, so it need not be there. */
function removeDefaultApp({ appOutDir, packager, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin'
      ? path.join(appOutDir, `${packager.appInfo.productFilename}.app/Contents/Resources`)
      : path.join(appOutDir, 'resources');
  fs.rmSync(path.join(resources, 'default_app.asar'), { force: true });
}
