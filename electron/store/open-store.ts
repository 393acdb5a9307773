import path from 'node:path';
import type { AnswerOf, ArgsOf } from '../../shared/ipc.ts';
import { describeError, type Log } from '../log.ts';
import { MAIN_WORDS } from '../words.ts';
import { freeDisk } from './free-disk.ts';
import { openLedger } from './ledger.ts';
import { setAside } from './quarantine.ts';
import { isTornStore, NOTHING_TRIMMED, type TrimReport, trimStore } from './trim-store.ts';

type CaseFacts = ArgsOf<'store.note'>[1];

/** The engine's store as main sees it: a folder that it guards, and a ledger of what must be in it. */
export interface Store {
  /** A sentence where the store must not be opened by this program; nothing was touched then. */
  readonly refusal: string | null;
  state(): Promise<AnswerOf<'store.state'>>;
  facts(caseId: string): AnswerOf<'store.facts'>;
  /** Notes what a case holds. An earlier state never replaces a later one. */
  note(caseId: string, facts: CaseFacts): Promise<void>;
  /** Copies the store aside as it is now; answers the copy's name. */
  setAside(): Promise<string>;
  /** The last thing the program does: the store was closed in an orderly way. */
  leave(): void;
}

/**
 * Guards the engine's store before any window opens it. An engine older than the last one would delete it: then the
 * program must not start. After an end that was not orderly, and where a log holds a write that never finished, the
 * store is copied aside and such writes are cut out.
 */
export async function openStore(options: {
  readonly profile: string;
  readonly log: Log;
  readonly versions: { readonly chrome: string; readonly app: string };
  readonly now?: () => Date;
}): Promise<Store> {
  const { profile, log, versions, now = () => new Date() } = options;
  const indexedDb = path.join(profile, 'IndexedDB');
  const quarantine = path.join(profile, 'quarantine');
  const chromeMajor = Number.parseInt(versions.chrome, 10);
  const ledger = openLedger(profile);
  const before = ledger.read();
  const isTooOld = before !== null && before.chromeMajor > chromeMajor;
  const wasClean = (before?.cleanExit ?? true) && (isTooOld || !(await isTorn(indexedDb, log)));
  const checked = new Set<string>();
  let trimmed: TrimReport = NOTHING_TRIMMED;

  const write = (change: Parameters<typeof ledger.write>[0]): void => {
    try {
      ledger.write(change);
    } catch (error) {
      log.write('warn', `the ledger was not written: ${describeError(error)}`);
    }
  };

  if (!isTooOld) {
    if (!wasClean) trimmed = await recover({ indexedDb, quarantine, log, now });
    write({
      cleanExit: false,
      chromeMajor,
      appVersion: versions.app,
      freeDisk: await freeDisk(profile),
    });
  }

  return {
    refusal: isTooOld ? MAIN_WORDS.store.engineTooOld(before.chromeMajor, chromeMajor) : null,
    state: async () => ({
      free: await freeDisk(profile),
      wasClean,
      cases: Object.keys(ledger.read()?.cases ?? {}),
      cut: trimmed.cut.length,
      damaged: trimmed.damaged.length,
    }),
    facts: (caseId) => ({
      needsCheck: !wasClean && !checked.has(caseId),
      facts: ledger.read()?.cases[caseId] ?? null,
    }),
    async note(caseId, facts) {
      checked.add(caseId);
      const cases = ledger.read()?.cases ?? {};
      if ((cases[caseId]?.seq ?? 0) > facts.seq) return;
      write({ cases: { ...cases, [caseId]: copyOf(facts) }, freeDisk: await freeDisk(profile) });
    },
    setAside: async () => await setAside(indexedDb, quarantine, now()),
    leave() {
      if (!isTooOld) write({ cleanExit: true });
    },
  };
}

/** A store that cannot be looked through is taken for sound: the engine says more of it. */
async function isTorn(indexedDb: string, log: Log): Promise<boolean> {
  try {
    return await isTornStore(indexedDb);
  } catch (error) {
    log.write('warn', `the store's logs were not looked through: ${describeError(error)}`);
    return false;
  }
}

/** A failure here is noted and holds nothing up: the store is no worse for it. */
async function recover(parts: {
  readonly indexedDb: string;
  readonly quarantine: string;
  readonly log: Log;
  readonly now: () => Date;
}): Promise<TrimReport> {
  const { indexedDb, quarantine, log, now } = parts;
  let keep = quarantine;
  try {
    keep = path.join(quarantine, await setAside(indexedDb, quarantine, now()));
  } catch (error) {
    log.write('warn', `the store was not copied aside: ${describeError(error)}`);
  }
  try {
    const report = await trimStore(indexedDb, keep);
    for (const { name, bytes } of report.cut)
      log.write('warn', `a torn write of ${bytes} bytes was cut out of ${name}`);
    for (const name of report.damaged)
      log.write('error', `${name} is damaged before its end and was left alone`);
    return report;
  } catch (error) {
    log.write('error', `the store's logs were not looked through: ${describeError(error)}`);
    return NOTHING_TRIMMED;
  }
}

const copyOf = ({ seq, format, counts, ends }: CaseFacts) => ({
  seq,
  format,
  counts: { ...counts },
  ends: Object.fromEntries(
    Object.entries(ends).map(([table, [first, last]]) => [table, [first, last] as [string, string]]),
  ),
});
