import fs from 'node:fs';

const LOOK_EVERY_MS = 200;

/**
 * Runs something and answers how long it took and how much memory a process and all it started held at most meanwhile,
 * what they share counted once. `pid` is asked each time, 0 while there is no process.
 */
export async function measured<T>(
  pid: () => number,
  act: () => Promise<T>,
): Promise<{ readonly answer: T; readonly seconds: number; readonly megabytes: number }> {
  const started = performance.now();
  let most = 0;
  const look = (): void => {
    most = Math.max(most, memoryOf(pid()));
  };
  const looking = setInterval(look, LOOK_EVERY_MS);
  try {
    const answer = await act();
    look();
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    return { answer, seconds, megabytes: Math.round(most / 1024) };
  } finally {
    clearInterval(looking);
  }
}

/** Kilobytes. */
function memoryOf(top: number): number {
  if (top === 0) return 0;
  const parents = new Map(
    fs
      .readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === top) return true;
    }
    return false;
  };
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + shareOf(pid), 0);
}

const parentOf = (pid: string): number =>
  Number(/^PPid:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/status`))?.[1] ?? 0);

const shareOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

/** A process may have ended meanwhile. */
function readOrNothing(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
