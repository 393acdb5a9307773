import { app } from 'electron';
import { ok } from '../../shared/lib/result.ts';
import type { Handlers } from '../answer.ts';
import { diskProblem } from '../disk-problem.ts';
import { describeError, type Log } from '../log.ts';
import type { MainWindow } from '../window.ts';
import { MAIN_WORDS } from '../words.ts';
import { diskEncryption } from './disk-encryption.ts';
import type { Store } from './open-store.ts';

export type StoreHandlers = Pick<
  Handlers,
  'store.state' | 'store.encryption' | 'store.facts' | 'store.note' | 'store.setAside' | 'store.renew'
>;

/** The engine and the program that are running. */
export const versionsHere = () => ({ chrome: process.versions.chrome, app: app.getVersion() });

/** What the window may ask of the store's guard. */
export function storeHandlers(parts: {
  readonly profile: string;
  readonly store: Store;
  readonly window: MainWindow;
  readonly log: Log;
}): StoreHandlers {
  const { profile, store, window, log } = parts;
  const copyAside = async () => {
    try {
      return ok({ name: await store.setAside() });
    } catch (error) {
      log.write('error', `the store was not copied aside: ${describeError(error)}`);
      return diskProblem(error, 'not-copied', MAIN_WORDS.store.notCopied);
    }
  };
  return {
    'store.state': async () => ok(await store.state()),
    'store.encryption': async () => ok(await diskEncryption(profile)),
    'store.facts': (caseId) => ok(store.facts(caseId)),
    'store.note': async (caseId, facts) => {
      await store.note(caseId, facts);
      return ok(null);
    },
    'store.setAside': copyAside,
    'store.renew': async () => {
      const copied = await copyAside();
      if (!copied.ok) return copied;
      const { webContents } = window.browserWindow;
      try {
        await webContents.session.clearStorageData({ storages: ['indexdb'] });
      } catch (error) {
        return diskProblem(error, 'not-cleared', MAIN_WORDS.store.notCleared);
      }
      log.write('warn', 'the store was copied aside and begun anew');
      setImmediate(() => {
        webContents.reload();
      });
      return copied;
    },
  };
}
