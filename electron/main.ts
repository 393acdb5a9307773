import { app } from 'electron';
import { registerAppScheme } from './app-scheme.ts';
import { forbiddenSwitches } from './forbidden-switches.ts';
import { endWith, startHeadless } from './headless.ts';
import { headlessWords, parseHeadless } from './headless-arguments.ts';
import { countRefusals } from './refusals.ts';
import { stayOffline } from './security.ts';
import { startWindow } from './start-window.ts';
import { MAIN_WORDS } from './words.ts';

// Everything here runs before `ready`. Awaiting `ready` at the top of a module would hang: Electron waits for the module.
const devUrl = app.isPackaged ? undefined : process.env['TOUCHSTONE_DEV_URL'];
const isDrivenByTest = process.env['TOUCHSTONE_TEST_DRIVER'] === '1';
const forbidden =
  app.isPackaged && !isDrivenByTest ? forbiddenSwitches(process.argv.slice(1), process.platform) : [];
const words = headlessWords(process.argv, app.isPackaged);
const request = words && parseHeadless(words);

if (forbidden.length > 0) {
  endWith(2, 'err', `${MAIN_WORDS.forbiddenSwitches(forbidden)}\n`);
} else if (request?.kind === 'help') {
  endWith(0, 'out', request.text);
} else if (request?.kind === 'wrong') {
  endWith(2, 'err', request.text);
} else {
  registerAppScheme();
  const refusals = countRefusals();
  stayOffline(devUrl, refusals);
  if (request) startHeadless(request, devUrl, refusals);
  else startWindow(devUrl, refusals);
}
