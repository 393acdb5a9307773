import { expect, test } from 'vitest';
import { caseFileQueue, caseFilesIn } from '../../electron/case-files.ts';
import { fail, ok } from '../../shared/lib/result.ts';

test('case files are found among the words of a start, whatever their case', () => {
  const words = [
    '--no-sandbox',
    'work.touchstone',
    '/else/B.TOUCHSTONE',
    'sealed.touchstone.age',
    'notes.txt',
    'notes.age',
    '--x=y.touchstone',
    '',
  ];
  expect(caseFilesIn(words, '/home/ana')).toEqual([
    '/home/ana/work.touchstone',
    '/else/B.TOUCHSTONE',
    '/home/ana/sealed.touchstone.age',
  ]);
});

test('files wait until the window listens and are handed over in the order they came', async () => {
  const opened: string[] = [];
  const refused: string[] = [];
  const { promise, resolve } = deferred();
  const queue = caseFileQueue({
    read: async (file) => {
      if (file === 'slow') await Promise.resolve();
      return await Promise.resolve(
        file === 'bad'
          ? fail('not-found', 'There is no file “bad”.')
          : ok({ name: file, bytes: new Uint8Array() }),
      );
    },
    open: ({ name }) => {
      opened.push(name);
      if (name === 'last') resolve();
    },
    refuse: (message) => refused.push(message),
  });
  queue.add(['slow', 'second']);
  await Promise.resolve();
  expect(opened).toEqual([]);
  queue.start();
  queue.add(['bad', 'last']);
  await promise;
  expect(opened).toEqual(['slow', 'second', 'last']);
  expect(refused).toEqual(['There is no file “bad”.']);
});

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
