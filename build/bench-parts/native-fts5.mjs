import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRoot } from '../paths.mjs';

const HAS_FTS5 =
  "import sqlite3; sqlite3.connect(':memory:').execute('CREATE VIRTUAL TABLE t USING fts5(x)')";

/** SQLite's FTS5 as the system has it, in a process of its own; null where Python or FTS5 is missing. */
export async function nativeFts5(textsFile, databaseFile) {
  if (spawnSync('python3', ['-c', HAS_FTS5]).status !== 0) return null;
  const child = spawn('python3', [inRoot('build/bench-parts/native-fts5.py'), textsFile, databaseFile], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('SQLite in Python ended without an answer.');
    return JSON.parse(value);
  };
  const built = await next();
  return {
    ...built,
    /** Milliseconds of each query, in the language of FTS5. */
    times: (queries) => {
      child.stdin.write(`${JSON.stringify(queries)}\n`);
      return next();
    },
    stop: () => child.kill(),
  };
}
