import { ipcMain, type WebContents } from 'electron';
import { CHANNELS } from '../shared/ipc.ts';
import { answer, type Handlers } from './answer.ts';
import type { Log } from './log.ts';
import { comesFrom } from './sender.ts';

/** Opens every channel of the contract to the main frame of one window, and to nobody else. */
export function answerRequests(handlers: Handlers, contents: WebContents, log: Log): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      const isTrusted = comesFrom(contents, event);
      return await answer(handlers, channel, args, { isTrusted, log });
    });
  }
}
