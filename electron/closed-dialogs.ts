import { type BrowserWindow, clipboard, dialog, type MessageBoxOptions, shell } from 'electron';
import type { LinkAnswer } from './links.ts';
import type { WebAddress } from './web-address.ts';
import { MAIN_WORDS } from './words.ts';

/** In the order of the buttons: what does nothing is the first, the default, and what Escape means. */
const ANSWERS: readonly LinkAnswer[] = ['leave', 'copy', 'open'];

/** Shows the whole address, and asks what to do with it. */
export async function askAboutLink(window: BrowserWindow, address: WebAddress): Promise<LinkAnswer> {
  const { title, message, detail, buttons } = MAIN_WORDS.link.question;
  const options = { title, message, detail: detail(address), buttons: [...buttons] };
  return ANSWERS[await choose(window, options)] ?? 'leave';
}

/** Whether the analyst wants addresses to be opened at all. */
export async function askToLeaveClosedMode(window: BrowserWindow): Promise<boolean> {
  const { title, message, detail, buttons } = MAIN_WORDS.closedMode;
  return (await choose(window, { title, message, detail, buttons: [...buttons] })) === 1;
}

export const openInBrowser = async (href: string): Promise<void> => {
  await shell.openExternal(href);
};

export const copyAddress = async (href: string): Promise<void> => {
  await clipboard.writeText(href);
};

async function choose(window: BrowserWindow, options: MessageBoxOptions): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    ...options,
  });
  return response;
}
