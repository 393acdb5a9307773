import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeHandshake, FLUSH_MS } from '../../electron/close-handshake.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(canAsk = true) {
  const steps: string[] = [];
  const handshake = closeHandshake({
    canAsk: () => canAsk,
    ask: () => steps.push('asked'),
    leave: () => steps.push('gone'),
  });
  return { handshake, steps };
}

test('the window goes when it has flushed', () => {
  const { handshake, steps } = setUp();
  expect(handshake.request()).toBe(false);
  expect(steps).toEqual(['asked']);
  handshake.flushed();
  expect(steps).toEqual(['asked', 'gone']);
  vi.advanceTimersByTime(2 * FLUSH_MS);
  expect(steps).toEqual(['asked', 'gone']);
});

test('a window that hangs goes after two seconds', () => {
  const { handshake, steps } = setUp();
  handshake.request();
  vi.advanceTimersByTime(FLUSH_MS - 1);
  expect(steps).toEqual(['asked']);
  vi.advanceTimersByTime(1);
  expect(steps).toEqual(['asked', 'gone']);
  handshake.flushed();
  expect(steps).toEqual(['asked', 'gone']);
});

test('asking again does not ask twice and does not put the end off', () => {
  const { handshake, steps } = setUp();
  handshake.request();
  vi.advanceTimersByTime(FLUSH_MS / 2);
  expect(handshake.request()).toBe(false);
  vi.advanceTimersByTime(FLUSH_MS / 2);
  expect(steps).toEqual(['asked', 'gone']);
});

test('where nobody listens the window may go at once', () => {
  const { handshake, steps } = setUp(false);
  expect(handshake.request()).toBe(true);
  expect(steps).toEqual([]);
});

test('a flush that nobody asked for closes nothing', () => {
  const { handshake, steps } = setUp();
  handshake.flushed();
  vi.advanceTimersByTime(2 * FLUSH_MS);
  expect(steps).toEqual([]);
});

test('a window that asks the analyst stays as long as they think, and goes when they agree', () => {
  const { handshake, steps } = setUp();
  handshake.request();
  handshake.stays();
  vi.advanceTimersByTime(10 * FLUSH_MS);
  expect(steps).toEqual(['asked']);
  handshake.flushed();
  expect(steps).toEqual(['asked', 'gone']);
});

test('a window that stayed is asked anew when it is closed again', () => {
  const { handshake, steps } = setUp();
  handshake.request();
  handshake.stays();
  expect(handshake.request()).toBe(false);
  expect(steps).toEqual(['asked', 'asked']);
  vi.advanceTimersByTime(FLUSH_MS);
  expect(steps).toEqual(['asked', 'asked', 'gone']);
});

test('a window that was not asked to go cannot be held by itself', () => {
  const { handshake, steps } = setUp();
  handshake.stays();
  handshake.flushed();
  expect(steps).toEqual([]);
});
