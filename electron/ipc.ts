import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { CHANNELS } from '../shared/ipc.ts';
import { answer, type Handlers } from './answer.ts';
import type { Log } from './log.ts';
import { APP_ORIGIN } from './served-files.ts';

/** Opens every channel of the contract to the main frame of one window, and to nobody else. */
export function answerRequests(handlers: Handlers, contents: WebContents, log: Log): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      const isTrusted = comesFrom(contents, event);
      return await answer(handlers, channel, args, { isTrusted, log });
    });
  }
}

function comesFrom(contents: WebContents, { sender, senderFrame }: IpcMainInvokeEvent): boolean {
  if (sender !== contents || contents.isDestroyed() || senderFrame === null) return false;
  const isMainFrame = senderFrame.frameTreeNodeId === contents.mainFrame.frameTreeNodeId;
  return isMainFrame && senderFrame.origin === APP_ORIGIN;
}
