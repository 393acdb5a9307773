import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from './disk-problem.ts';

export type LogLevel = 'info' | 'warn' | 'error';

export interface Log {
  /** One line, stripped of control characters; never the text, the name or the path of a source. Never throws. */
  write(level: LogLevel, message: string): void;
}

const MOST_BYTES = 1024 * 1024;
const MOST_CHARACTERS = 2000;

/** `touchstone.log` in a folder; at 1 MB it becomes `touchstone.old.log` and a new one begins. */
export function openLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = path.join(folder, 'touchstone.log');
  return {
    write(level, message) {
      const line = `${now().toISOString()} ${level} ${oneLine(message)}\n`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
        if (size + Buffer.byteLength(line) > MOST_BYTES)
          renameSync(file, path.join(folder, 'touchstone.old.log'));
        appendFileSync(file, line, { mode: 0o600 });
      } catch {
        // A full disk must not turn one failure into two.
      }
    },
  };
}

/** Kind and place of an error without its message, which may quote a path or a source. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const kind = [error.name, systemCode(error)].filter(Boolean).join(' ');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const places = frames.flatMap((line) => /([^/\\()\s]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? []);
  return places.length > 0 ? `${kind} at ${places.slice(0, 5).join(', ')}` : kind;
}

function oneLine(message: string): string {
  const text = message.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
