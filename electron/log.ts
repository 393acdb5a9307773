import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { systemCode } from './disk-problem.ts';
import { plainLine, plainWritten } from './log-line.ts';

export type LogLevel = 'info' | 'warn' | 'error';

export interface Log {
  /** One line. What is not on the list of words that a log may hold is left out. Never throws. */
  write(level: LogLevel, message: string): void;
}

export interface KeptLog extends Log {
  /** Everything that is kept, oldest first, as it may be given away. Never throws. */
  read(): string;
}

const MOST_BYTES = 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;
/** After so many days a new file begins, and after so many more the old one goes. */
const DAYS_WRITTEN = 30;
const DAYS_KEPT = 90;

/** `touchstone.log` in a folder; at 1 MB or after a month it becomes `touchstone.old.log` and a new one begins. */
export function openLog(folder: string, now: () => Date = () => new Date()): KeptLog {
  const file = path.join(folder, 'touchstone.log');
  const old = path.join(folder, 'touchstone.old.log');
  let begun: number | null = null;
  let isSwept = false;

  const rotate = (added: number): void => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    begun ??= begunAt(file) ?? now().getTime();
    const isOld = now().getTime() - begun > DAYS_WRITTEN * DAY;
    if (size > 0 && (isOld || size + added > MOST_BYTES)) {
      renameSync(file, old);
      begun = now().getTime();
    }
    if (isSwept) return;
    isSwept = true;
    const oldest = begunAt(old);
    if (oldest !== null && now().getTime() - oldest > DAYS_KEPT * DAY) rmSync(old, { force: true });
  };

  return {
    write(level, message) {
      const line = `${now().toISOString()} ${level} ${plainLine(message)}\n`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        rotate(Buffer.byteLength(line));
        appendFileSync(file, line, { mode: 0o600 });
      } catch {
        // A full disk must not turn one failure into two.
      }
    },
    read: () =>
      [old, file]
        .flatMap((one) => linesOf(one))
        .flatMap((line) => plainWritten(line) ?? [])
        .map((line) => `${line}\n`)
        .join(''),
  };
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** The moment of a log's first line; null where there is none. */
function begunAt(file: string): number | null {
  try {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(24);
      readSync(handle, bytes, 0, 24, 0);
      const moment = Date.parse(bytes.toString('latin1'));
      return Number.isNaN(moment) ? null : moment;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

/** Kind and place of an error without its message, which may quote a path or a source. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const kind = [error.name, systemCode(error)].filter(Boolean).join(' ');
  // The stack begins with the message, whose lines may look like places.
  const stack = (error.stack ?? '').replace(error.message, '');
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const places = frames.flatMap((line) => /([^/\\()\s]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? []);
  return places.length > 0 ? `${kind} at ${places.slice(0, 5).join(', ')}` : kind;
}
