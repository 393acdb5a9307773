import { describe, expect, test } from 'vitest';
import { tryFromMain } from '../../electron/main-tries.ts';

const failing = (code: string): Promise<never> => Promise.reject(new Error(`net::${code}`));

describe('the attempts of main', () => {
  test('are refused where a guard says so', async () => {
    const tries = await tryFromMain({
      resolveHost: () => failing('ERR_NAME_NOT_RESOLVED'),
      fetch: () => failing('ERR_BLOCKED_BY_CLIENT'),
    });
    expect(tries.map(({ kind, isRefused }) => [kind, isRefused])).toEqual([
      ['resolve', true],
      ['resolve', true],
      ['request', true],
    ]);
    expect(tries[1]?.target).toMatch(/^[0-9a-f-]{36}\.example$/);
  });

  test('never ask anybody outside for a name unless the resolver is known to be off', async () => {
    const asked: string[] = [];
    const tries = await tryFromMain({
      resolveHost: (name: string) => {
        asked.push(name);
        return Promise.resolve({ endpoints: [] });
      },
      fetch: () => failing('ERR_CONNECTION_REFUSED'),
    });
    expect(asked).toEqual(['localhost']);
    expect(tries.map(({ isRefused, answer }) => [isRefused, answer])).toEqual([
      [false, 'OK'],
      [false, 'ERR_CONNECTION_REFUSED'],
    ]);
  });
});
