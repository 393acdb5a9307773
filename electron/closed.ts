import type { BrowserWindow } from 'electron';
import { fail, ok } from '../shared/lib/result.ts';
import type { Handlers } from './answer.ts';
import { askAboutLink, askToLeaveClosedMode, copyAddress, openInBrowser } from './closed-dialogs.ts';
import { openClosedMode } from './closed-mode.ts';
import { diskProblem } from './disk-problem.ts';
import { openLinks } from './links.ts';
import { tryFromMain } from './main-tries.ts';
import type { Refusals } from './refusals.ts';
import { hasSystemDictionary } from './spelling.ts';
import { MAIN_WORDS } from './words.ts';

/** What main does about being closed: says how it stands, tries the guards, and asks before an address is opened. */
export type ClosedHandlers = Pick<Handlers, 'closed.facts' | 'closed.try' | 'closed.set' | 'link.open'>;

export function closedHandlers(parts: {
  readonly window: BrowserWindow;
  readonly profile: string;
  readonly refusals: Refusals;
  /** Nobody sits before the window: everything stays closed, and nobody is asked. */
  readonly isHeadless: boolean;
}): ClosedHandlers {
  const { window, profile, refusals, isHeadless } = parts;
  const contents = window.webContents;
  const mode = openClosedMode(profile, async () => !isHeadless && (await askToLeaveClosedMode(window)));
  const links = openLinks({
    mode,
    ask: async (address) => await askAboutLink(window, address),
    open: openInBrowser,
    copy: copyAddress,
  });
  return {
    'closed.facts': () =>
      ok({
        isClosed: mode.isClosed(),
        requests: refusals.requests,
        refused: refusals.refused,
        webRtcPolicy: contents.getWebRTCIPHandlingPolicy(),
        dictionaries: hasSystemDictionary() ? 0 : contents.session.getSpellCheckerLanguages().length,
      }),
    'closed.try': async () => ok(await tryFromMain(contents.session)),
    'closed.set': async (isClosed) => {
      try {
        return ok({ isClosed: await mode.set(isClosed) });
      } catch (error) {
        return diskProblem(error, 'not-written', MAIN_WORDS.unwritable('closed-mode.json'));
      }
    },
    'link.open': async (address) =>
      isHeadless ? fail('refused', MAIN_WORDS.noDialogs) : await links(address),
  };
}
