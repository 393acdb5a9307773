import { expect, test } from 'vitest';
import { farFolder } from '../../electron/far-folder.ts';
import { clock } from './snapshots/profile-with-case.ts';

const turn = async (): Promise<void> => await new Promise(setImmediate);

test('a folder that does not answer is silent after five seconds, and is asked nothing until it does', async () => {
  const time = clock();
  const far = farFolder(time.later);
  const stuck = Promise.withResolvers<string>();
  const asked: string[] = [];
  const first = far.ask(async () => await stuck.promise);
  const second = far.ask(async () => {
    asked.push('second');
    return await Promise.resolve('never');
  });
  await turn();
  time.pass(4999);
  await turn();
  expect([far.isSilent, asked]).toEqual([false, []]);
  time.pass(1);
  expect(await first).toBeNull();
  expect(await second).toBeNull();
  expect([far.isSilent, asked]).toEqual([true, []]);
  stuck.resolve('late');
  await turn();
  expect(far.isSilent).toBe(false);
  expect(await far.ask(async () => await Promise.resolve('here'))).toBe('here');
});

test('work of many calls is silent only when one of them is, and a failure is the work’s own', async () => {
  const time = clock();
  const far = farFolder(time.later);
  const slow = far.ask(async (heard) => {
    for (let call = 0; call < 10; call += 1) {
      heard();
      time.pass(4000);
      await turn();
    }
    return 'all';
  });
  expect(await slow).toBe('all');
  await expect(far.ask(async () => await Promise.reject(new Error('no such folder')))).rejects.toThrow(
    'no such',
  );
  time.pass(60_000);
  expect(far.isSilent).toBe(false);
});
