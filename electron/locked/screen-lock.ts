import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { LockState } from '../../shared/ipc.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { diskProblem, systemCode } from '../disk-problem.ts';
import { inOrder } from '../in-order.ts';
import { writeSafely } from '../safe-write.ts';
import { MAIN_WORDS } from '../words.ts';
import { checkFor, fits, passphraseCheck } from './passphrase-check.ts';
import { pauseAfter } from './pause.ts';

const WORDS = MAIN_WORDS.locked;
const FILE = 'screen-lock.json';

const stored = v.strictObject({
  version: v.literal(1),
  check: passphraseCheck,
  idleMinutes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Wrong passphrases since the last right one: starting the program anew makes none of them undone. */
  failures: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
type Stored = v.InferOutput<typeof stored>;

/** Minutes without a key or a move after which a lock that is new falls. */
const FIRST_IDLE_MINUTES = 10;

/** The lock of the window: a screen lock, which says nothing about what lies on the disk. */
export interface ScreenLock {
  state(): Promise<LockState>;
  /** Sets, changes or (with null) takes away the passphrase. */
  choose(current: string | null, next: string | null): Promise<Result<LockState>>;
  setIdle(minutes: number): Promise<Result<LockState>>;
  lock(): Promise<LockState>;
  open(passphrase: string): Promise<Result<LockState>>;
}

interface Options {
  /** Milliseconds that only go forward: the clock of the computer can be set. */
  readonly now?: () => number;
  readonly makeCheck?: typeof checkFor;
}

/** The lock of a profile. Where it has a passphrase, the program begins locked. */
export function openScreenLock(
  profile: string,
  { now = () => performance.now(), makeCheck = checkFor }: Options = {},
): ScreenLock {
  const file = path.join(profile, FILE);
  const queue = inOrder();
  let held: Promise<Stored | null> | null = null;
  let isLocked = true;
  let countedFrom = now();

  const read = async (): Promise<Stored | null> => await (held ??= readStored(file));
  const keep = async (next: Stored | null): Promise<void> => {
    if (next) await writeSafely(file, Buffer.from(JSON.stringify(next)), 0o600);
    else await rm(file, { force: true });
    held = Promise.resolve(next);
  };
  const secondsLeft = ({ failures }: Stored): number =>
    Math.max(0, Math.ceil((countedFrom - now()) / 1000) + pauseAfter(failures));
  const stateOf = (found: Stored | null): LockState => ({
    isSet: found !== null,
    isLocked: found !== null && isLocked,
    idleMinutes: found?.idleMinutes ?? 0,
    waitSeconds: found ? secondsLeft(found) : 0,
  });

  /** Counted before it is tried: whoever ends the program meanwhile has had the try. */
  const tryPassphrase = async (found: Stored, passphrase: string): Promise<Result<Stored>> => {
    const left = secondsLeft(found);
    if (left > 0) return fail('wait', WORDS.wait(left));
    const counted = { ...found, failures: found.failures + 1 };
    await keep(counted);
    if (await fits(passphrase, found.check)) {
      const cleared = { ...found, failures: 0 };
      await keep(cleared);
      return ok(cleared);
    }
    countedFrom = now();
    const pause = pauseAfter(counted.failures);
    return fail('wrong-passphrase', pause > 0 ? WORDS.wrongAndWait(pause) : WORDS.wrong);
  };

  const inTurn = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    await queue(async () => {
      try {
        return await work();
      } catch (error) {
        return diskProblem(error, 'not-written', WORDS.unwritable);
      }
    });

  return {
    state: async () => await queue(async () => stateOf(await read())),
    lock: async () =>
      await queue(async () => {
        isLocked = true;
        return stateOf(await read());
      }),
    open: async (passphrase) =>
      await inTurn(async () => {
        const found = await read();
        const tried = found ? await tryPassphrase(found, passphrase) : ok(null);
        if (!tried.ok) return tried;
        isLocked = false;
        return ok(stateOf(tried.value));
      }),
    choose: async (current, next) =>
      await inTurn(async () => {
        const found = await read();
        const tried = found ? await tryPassphrase(found, current ?? '') : ok(null);
        if (!tried.ok) return tried;
        const idleMinutes = tried.value?.idleMinutes ?? FIRST_IDLE_MINUTES;
        await keep(
          next === null ? null : { version: 1, check: await makeCheck(next), idleMinutes, failures: 0 },
        );
        isLocked = false;
        return ok(stateOf(await read()));
      }),
    setIdle: async (minutes) =>
      await inTurn(async () => {
        const found = await read();
        if (found) await keep({ ...found, idleMinutes: minutes });
        return ok(stateOf(await read()));
      }),
  };
}

/** A file that cannot be understood locks nobody out of work that lies beside it in the clear. */
async function readStored(file: string): Promise<Stored | null> {
  try {
    const parsed = v.safeParse(stored, JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) !== null) return null;
    throw error;
  }
}
