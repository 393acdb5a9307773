import { describe, expect, test } from 'vitest';
import { countRefusals } from '../../electron/refusals.ts';

describe('what was refused', () => {
  test('is counted by scheme, and nothing else of an address is kept', () => {
    const refusals = countRefusals();
    refusals.request('https://secret.example/case?name=ana');
    refusals.request('HTTPS://other.example/');
    refusals.request('wss://secret.example/');
    refusals.request('');
    expect(refusals.requests).toEqual({ https: 2, wss: 1, other: 1 });
  });

  test('is counted by guard, from nought on', () => {
    const refusals = countRefusals();
    refusals.refuse('windows');
    refusals.refuse('windows');
    expect(refusals.refused).toEqual({ permissions: 0, downloads: 0, windows: 2, navigations: 0, frames: 0 });
  });

  test('does not grow with the schemes that a page makes up', () => {
    const refusals = countRefusals();
    for (let at = 0; at < 500; at += 1) refusals.request(`made-up-${at}:x`);
    refusals.request('__proto__:x');
    const kinds = Object.keys(refusals.requests);
    expect(kinds.length).toBeLessThanOrEqual(33);
    expect(Object.values(refusals.requests).reduce((sum, count) => sum + count, 0)).toBe(501);
  });
});
