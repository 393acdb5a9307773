import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PauseSaver } from '../../../renderer/features/assessments/editor/pause-saver.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Types a letter every so often for as long as it is said, in milliseconds. */
async function type(saver: PauseSaver, every: number, during: number): Promise<void> {
  for (let at = 0; at < during; at += every) {
    saver.typed();
    await vi.advanceTimersByTimeAsync(every);
  }
}

test('a pause saves once, and nothing more is saved while nothing is typed', async () => {
  const save = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  const rest = vi.fn<() => void>();
  const saver = new PauseSaver(save, rest);
  await type(saver, 100, 1000);
  expect(save).not.toHaveBeenCalled();
  expect(saver.isAhead).toBe(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(rest).toHaveBeenCalledTimes(1);
  expect(saver.isAhead).toBe(false);
});

test('who types on and on is saved all the same, never more than two seconds late', async () => {
  const times: number[] = [];
  const start = Date.now();
  const saver = new PauseSaver(
    () => {
      times.push(Date.now() - start);
      return Promise.resolve(true);
    },
    () => {},
  );
  await type(saver, 100, 10_000);
  const gaps = times.map((time, at) => time - (times[at - 1] ?? 0));
  expect(times.length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(2100);
});

test('what could not be saved is tried again with the next key, and not before', async () => {
  let isPossible = false;
  const save = vi.fn<() => Promise<boolean>>(() => Promise.resolve(isPossible));
  const rest = vi.fn<() => void>();
  const saver = new PauseSaver(save, rest);
  await type(saver, 100, 200);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(saver.isAhead).toBe(true);
  expect(rest).not.toHaveBeenCalled();
  isPossible = true;
  saver.typed();
  await vi.advanceTimersByTimeAsync(2000);
  expect(save).toHaveBeenCalledTimes(2);
  expect(saver.isAhead).toBe(false);
});

test('what is typed while a save runs is saved after it, and whoever asks waits for both', async () => {
  const running: (() => void)[] = [];
  const save = vi.fn<() => Promise<boolean>>(
    () => new Promise<boolean>((resolve) => running.push(() => resolve(true))),
  );
  const saver = new PauseSaver(save, () => {});
  saver.typed();
  const first = saver.flush();
  await vi.advanceTimersByTimeAsync(0);
  saver.typed();
  let isDone = false;
  const second = saver.flush().then(() => {
    isDone = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(save).toHaveBeenCalledTimes(1);
  running[0]?.();
  await first;
  await vi.advanceTimersByTimeAsync(0);
  expect(save).toHaveBeenCalledTimes(2);
  expect(isDone).toBe(false);
  running[1]?.();
  await second;
  expect(saver.isAhead).toBe(false);
});
