import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { runInContext } from '../../../renderer/commands/run.ts';
import { hearOfWatched } from '../../../renderer/commands/watch-folder.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { dismissNotice, useNotices } from '../../../renderer/state/notices.ts';
import { useWatching } from '../../../renderer/state/watching.ts';
import type { FileBytes, WatchNews } from '../../../shared/ipc.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { file, waitingNow } from './review-case.tsx';

let main: FakeMain;
let waiting: FileBytes[];
let taken: string[];
beforeEach(async () => {
  main = fakeMain();
  [waiting, taken] = [[], []];
  main.answers = {
    'watch.choose': (caseId) => ok(news({ caseId })),
    'watch.next': () => {
      const [next] = waiting;
      return ok(next ? { key: next.name, file: next } : null);
    },
    'watch.taken': (_caseId, key) => {
      taken.push(key);
      waiting = waiting.filter(({ name }) => name !== key);
      return ok(null);
    },
  };
  await openSmallCase();
});
afterEach(async () => {
  await closeCase();
  for (const { id } of useNotices.getState().notices) dismissNotice(id);
});

const news = (change: Partial<WatchNews> = {}): WatchNews => ({
  caseId: openedCase().caseId,
  folder: 'inbox',
  isThere: true,
  ready: 0,
  problem: null,
  ...change,
});
const lastNotice = () => useNotices.getState().notices.at(-1)?.text;

test('new files of the watched folder wait in the review, and each is said to be taken once it is kept', async () => {
  await runInContext('watch.choose');
  expect(lastNotice()).toMatch(/^New files in “inbox” will wait in the review/);
  waiting = [file('one.txt', 'The ferry was late.'), file('two.txt', 'The pilots sang.')];
  await hearOfWatched(news({ ready: 2 }));
  expect(taken).toEqual(['one.txt', 'two.txt']);
  expect(await waitingNow()).toEqual(['one.txt: clean', 'two.txt: clean']);
  expect(lastNotice()).toBe('2 new files from “inbox” wait in the review.');
});

test('a file whose taking is not heard comes again and is known', async () => {
  waiting = [file('one.txt', 'The ferry was late.')];
  const { 'watch.taken': take } = main.answers;
  main.answers = { ...main.answers, 'watch.taken': () => fail('gone', 'Nobody listens.') };
  await expect(hearOfWatched(news({ ready: 1 }))).rejects.toThrow('Nobody listens.');
  main.answers = { ...main.answers, ...(take && { 'watch.taken': take }) };
  await hearOfWatched(news({ ready: 1 }));
  expect(await waitingNow()).toEqual(['one.txt: clean', 'one.txt: skipped']);
});

test('a folder that goes away and comes back is said, and the case that opens says that it is missing', async () => {
  await runInContext('watch.choose');
  await hearOfWatched(news({ isThere: false }));
  expect(lastNotice()).toMatch(/^The watched folder “inbox” is not there/);
  await hearOfWatched(news());
  expect(lastNotice()).toBe('The watched folder “inbox” is back.');
  const { caseId } = openedCase();
  main.answers = { ...main.answers, 'watch.start': () => ok(news({ caseId, isThere: false })) };
  await closeCase();
  expect(useWatching.getState().news).toBeNull();
  main.answers['watch.start'] = () =>
    ok({ caseId, folder: 'inbox', isThere: false, ready: 0, problem: null });
  await openCase(caseId);
  expect(lastNotice()).toMatch(/^The watched folder “inbox” is not there/);
});

test('what is told of another case is not heard', async () => {
  waiting = [file('one.txt', 'The ferry was late.')];
  await hearOfWatched(news({ caseId: 'case-other', ready: 1 }));
  expect(taken).toEqual([]);
  expect(useWatching.getState().news).toBeNull();
});

test('watching can be stopped, and only while something is watched', async () => {
  expect(await runInContext('watch.stop')).toBe(false);
  await runInContext('watch.choose');
  expect(await runInContext('watch.stop')).toBe(true);
  expect(useWatching.getState().news).toBeNull();
  expect(main.asked).toContain('watch.forget');
});
