import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { writeSafely } from './safe-write.ts';

/**
 * Whether the program may hand an address to a browser at all. Kept by main, beside the cases: a page that was taken over
 * cannot turn it off, because turning it off asks in a dialog of main.
 */
export interface ClosedMode {
  isClosed(): boolean;
  /** Turns it on at once, and off only where the question is answered with yes. Answers how it is afterwards. */
  set(isClosed: boolean): Promise<boolean>;
}

const stored = v.strictObject({ version: v.literal(1), isClosed: v.boolean() });

/** Closed unless a sound file says otherwise: a file that is missing or damaged opens nothing. */
export function openClosedMode(profile: string, mayOpen: () => Promise<boolean>): ClosedMode {
  const file = path.join(profile, 'closed-mode.json');
  let isClosed = read(file);
  return {
    isClosed: () => isClosed,
    async set(wanted) {
      if (wanted === isClosed || (!wanted && !(await mayOpen()))) return isClosed;
      // Closing holds from now on, opening only once it is written.
      if (wanted) isClosed = true;
      await writeSafely(file, Buffer.from(JSON.stringify({ version: 1, isClosed: wanted })), 0o600);
      isClosed = wanted;
      return isClosed;
    },
  };
}

function read(file: string): boolean {
  try {
    const parsed = v.safeParse(stored, JSON.parse(readFileSync(file, 'utf8')));
    return !parsed.success || parsed.output.isClosed;
  } catch {
    return true;
  }
}
