import { inRoot } from './paths.mjs';
import { giveUp } from './process.mjs';
import { setUpOrGiveUp } from './setup.mjs';

const isTwin = process.argv.includes('--twin');
const flavour = isTwin ? 'twin' : 'production';
const runtime = await setUpOrGiveUp({ purpose: 'window' });
const { packageWith } = await import('./packager.mjs');
const { packagedExecutable } = await import('./packaged.mjs');
try {
  await packageWith({ runtime, output: inRoot('release', flavour), isTwin });
} catch (error) {
  giveUp(`Packaging failed: ${error.message}`);
}
if (!runtime.isOfficial) {
  console.log(
    `Made with a stand-in for Electron (${runtime.version}): for tests only, never to be given to anyone.`,
  );
}
console.log(packagedExecutable(flavour));
