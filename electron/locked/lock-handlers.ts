import { ok } from '../../shared/lib/result.ts';
import type { Handlers } from '../answer.ts';
import type { ScreenLock } from './screen-lock.ts';

type LockChannel = 'lock.state' | 'lock.now' | 'lock.open' | 'lock.choose' | 'lock.idle';

/** What main does for the lock of the window. */
export const lockHandlers = (lock: ScreenLock): Pick<Handlers, LockChannel> => ({
  'lock.state': async () => ok(await lock.state()),
  'lock.now': async () => ok(await lock.lock()),
  'lock.open': async (passphrase) => await lock.open(passphrase),
  'lock.choose': async (current, next) => await lock.choose(current, next),
  'lock.idle': async (minutes) => await lock.setIdle(minutes),
});
