import { inRoot } from './paths.mjs';
import { giveUp } from './process.mjs';
import { setUpOrGiveUp } from './setup.mjs';

const runtime = await setUpOrGiveUp({ purpose: 'window' });
if (!runtime.isOfficial) {
  giveUp(
    `This is not the official Electron that package.json names, but ${runtime.version} from ${runtime.folder}.\n` +
      'A release is made with the official one only: run "npx install-electron" where the network allows it.',
  );
}
const { packageWith } = await import('./packager.mjs');
try {
  await packageWith({ runtime, output: inRoot('release/installers'), isFolder: false });
} catch (error) {
  giveUp(`The installers could not be made: ${error.message}`);
}
const { writeChecksums } = await import('./checksums.mjs');
const lists = writeChecksums(inRoot('release/installers'));
console.log(
  `The installers are in ${inRoot('release/installers')}, and their hashes in ${lists.join(' and ')}.`,
);
