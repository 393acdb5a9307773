import * as v from 'valibot';
import { CASE_ID } from '../../shared/ipc-checks.ts';
import { sha256 } from '../sha256.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const LEDGER = v.object({
  /** Rises with every writing: of two copies the one with the higher number is the newer. */
  turn: count,
  cleanExit: v.boolean(),
  chromeMajor: count,
  appVersion: v.string(),
  /** Bytes free on the disk when it was written last; null where nobody could say. */
  freeDisk: v.nullable(count),
  cases: v.record(
    v.pipe(v.string(), v.regex(CASE_ID)),
    v.object({
      seq: count,
      format: count,
      counts: v.record(v.string(), count),
      ends: v.record(v.string(), v.tuple([v.string(), v.string()])),
    }),
  ),
});

/** What the engine's store must hold, told by somebody else than the engine. */
export type LedgerFacts = v.InferOutput<typeof LEDGER>;

/** One copy as it stands in a file: its checksum, then the facts. */
export function formatCopy(facts: LedgerFacts): string {
  const body = JSON.stringify(facts);
  return `${sha256(body)}\n${body}\n`;
}

/** Null where a copy is missing, cut short or changed. */
export function parseCopy(text: string): LedgerFacts | null {
  const [sum = '', body = '', ...rest] = text.split('\n');
  if (rest.join('') !== '' || sha256(body) !== sum) return null;
  try {
    const read = v.safeParse(LEDGER, JSON.parse(body));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The newest of the copies that are whole. */
export const newestCopy = (copies: readonly (LedgerFacts | null)[]): LedgerFacts | null =>
  copies.reduce((best, copy) => (copy && copy.turn > (best?.turn ?? -1) ? copy : best), null);
