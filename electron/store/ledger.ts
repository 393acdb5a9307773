import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatCopy, type LedgerFacts, newestCopy, parseCopy } from './ledger-copy.ts';

const FILES = ['ledger-a.json', 'ledger-b.json'] as const;

export interface Ledger {
  /** What it said last; null where there is none that can be read. */
  read(): LedgerFacts | null;
  /** Writes what is new over the older of the two copies. Throws where the disk does not take it. */
  write(change: Partial<Omit<LedgerFacts, 'turn'>>): void;
}

const FIRST: LedgerFacts = {
  turn: 0,
  cleanExit: true,
  chromeMajor: 0,
  appVersion: '',
  freeDisk: null,
  cases: {},
};

/**
 * The ledger of a profile: two copies, written in turn, each in one step. It is small and written in one go without
 * waiting, so that it can also be the last thing the program does.
 */
export function openLedger(profile: string): Ledger {
  const files = FILES.map((name) => path.join(profile, name));
  let facts = newestCopy(files.map(readCopy));
  return {
    read: () => facts,
    write(change) {
      const next = { ...FIRST, ...facts, ...change, turn: (facts?.turn ?? 0) + 1 };
      writeOver(files[next.turn % FILES.length] ?? '', formatCopy(next));
      facts = next;
    },
  };
}

function readCopy(file: string): LedgerFacts | null {
  try {
    return parseCopy(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function writeOver(file: string, text: string): void {
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, text, { mode: 0o600, flush: true });
  renameSync(temporary, file);
  if (process.platform === 'win32') return;
  const folder = openSync(path.dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
