import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeFiles } from '../../../renderer/app/take-files.ts';
import { acceptWaiting } from '../../../renderer/commands/accept-waiting.ts';
import { compareWaiting } from '../../../renderer/commands/compare-waiting.ts';
import { openReview, reviewFiles } from '../../../renderer/commands/import-files.ts';
import { closeCase, openCase } from '../../../renderer/commands/open-case.ts';
import { readWaiting, stopReading } from '../../../renderer/commands/read-waiting.ts';
import { run } from '../../../renderer/commands/run.ts';
import { dropWaiting, keepWaiting, saveWaiting } from '../../../renderer/commands/waiting-list.ts';
import { type OpenedCase, openedCase } from '../../../renderer/db/opened-case.ts';
import { declareWaiting, waitingInOrder } from '../../../renderer/db/waiting.ts';
import { dismissNotice, useNotices } from '../../../renderer/state/notices.ts';
import { session } from '../../../renderer/state/session.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { openSmallCase } from '../commands/open-small-case.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { file, REPORT, waitingNow } from './review-case.tsx';

let main: FakeMain;
let opened: OpenedCase;
beforeEach(async () => {
  main = fakeMain();
  opened = await openSmallCase();
});
afterEach(async () => {
  await closeCase();
  for (const { id } of useNotices.getState().notices) dismissNotice(id);
});

const notices = () => useNotices.getState().notices.map(({ text, command }) => [text, command]);

const THREE = [
  file('one.txt', 'The ferry to Edra was late.\n\nNobody said why.'),
  { name: 'picture.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0) },
  file('two.txt', 'The pilots met at noon.\n\nThey sang.'),
];

test('files that were given are read, compared and wait; nothing of them is in the case', async () => {
  const before = await opened.db.sources.count();
  main.asked.length = 0;
  await reviewFiles(THREE);
  expect(session().dialog).toEqual({ kind: 'review' });
  expect(await waitingNow()).toEqual(['one.txt: clean', 'picture.png: refused', 'two.txt: clean']);
  expect(await opened.db.sources.count()).toBe(before);
  expect(main.asked).not.toContain('originals.keep');
});

test('a chosen file that cannot be read is refused by name, and sinks none of the others', async () => {
  const [one, , two] = THREE;
  const read = [one && ok(one), fail('too-large', '“huge.txt” is larger than 200 MB.'), two && ok(two)];
  main.answers = {
    'files.choose': () => ok(['one.txt', 'huge.txt', 'two.txt']),
    'chosen.read': (place) => read[place] ?? fail('not-found', 'There is no such file.'),
  };
  await run('import.files');
  expect(await waitingNow()).toEqual(['one.txt: clean', 'huge.txt: refused', 'two.txt: clean']);
  const [, refused] = await waitingInOrder(opened.waiting);
  expect(refused).toMatchObject({ message: '“huge.txt” is larger than 200 MB.' });
  expect(notices()).toEqual([]);
});

test('dropped files that cannot be read are refused by name, too', async () => {
  const gone = new File(['Words.'], 'gone.txt');
  vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotReadableError'));
  const huge = new File(['Words.'], 'huge.txt');
  Object.defineProperty(huge, 'size', { value: 3 * 1024 ** 3 });
  await takeFiles([gone, new File(['The pilots met.\n\nThey sang.'], 'two.txt'), huge]);
  expect(await waitingNow()).toEqual(['gone.txt: refused', 'two.txt: clean', 'huge.txt: refused']);
});

test('a window that dies before a file is read loses none, and the case says what waits when it opens', async () => {
  for (const one of THREE) await keepWaiting(one);
  // As after a crash: the database is gone from under the window, nothing was tidied up.
  opened.waiting.close();
  await closeCase();
  await openCase(opened.caseId);
  expect(notices().at(-1)).toEqual([
    '3 files wait in the review. Nothing of them is in the case yet.',
    'import.review',
  ]);
  expect(await waitingNow()).toEqual(['one.txt: unread', 'picture.png: unread', 'two.txt: unread']);
  await openReview();
  expect(await waitingNow()).toEqual(['one.txt: clean', 'picture.png: refused', 'two.txt: clean']);
});

test('a database that closes in the middle of reading keeps every file, read or not', async () => {
  for (const one of THREE) await keepWaiting(one);
  const reading = readWaiting();
  opened.waiting.close();
  await reading.catch(() => undefined);
  await closeCase();
  await openCase(opened.caseId);
  expect((await waitingInOrder(openedCase().waiting)).map(({ name }) => name)).toEqual([
    'one.txt',
    'picture.png',
    'two.txt',
  ]);
});

test('what the analyst typed and chose is there again after the window was closed', async () => {
  await reviewFiles(THREE.slice(0, 1));
  const [item] = await waitingInOrder(opened.waiting);
  await saveWaiting(item?.id ?? '', (now) => ({
    fields: { ...now.fields, title: 'Ferries', note: 'By hand.' },
  }));
  await closeCase();
  await openCase(opened.caseId);
  const [again] = await waitingInOrder(openedCase().waiting);
  expect(again).toMatchObject({ kind: 'draft', fields: { title: 'Ferries', note: 'By hand.' } });
});

test('reading that is stopped keeps what is done and leaves the rest unread', async () => {
  for (const one of THREE) await keepWaiting(one);
  const reading = readWaiting();
  await stopReading();
  await reading;
  const states = await waitingNow();
  expect(states).toHaveLength(3);
  expect(states.at(-1)).toBe('two.txt: unread');
  await readWaiting();
  expect(await waitingNow()).toEqual(['one.txt: clean', 'picture.png: refused', 'two.txt: clean']);
});

test('each file is one step, leaves the list at once and can be taken back alone', async () => {
  await reviewFiles([THREE[0], THREE[2]].flatMap((one) => one ?? []));
  const before = await opened.db.journal.count();
  await acceptWaiting();
  expect(await opened.db.journal.count()).toBe(before + 2);
  expect(await waitingNow()).toEqual([]);
  expect(session()).toMatchObject({ dialog: null, view: 'sources' });
  expect((await opened.db.sources.get(session().sourceId ?? ''))?.title).toBe('one');
  for (const table of [opened.waiting.items, opened.waiting.bodies, opened.waiting.bytes]) {
    expect(await table.count()).toBe(0);
  }
});

test('one original that cannot be kept holds up none of the others and stays on the list', async () => {
  await reviewFiles([THREE[0], THREE[2]].flatMap((one) => one ?? []));
  const keep = main.answers['originals.keep'];
  let asked = 0;
  main.answers = {
    ...main.answers,
    'originals.keep': (caseId, bytes) => {
      asked += 1;
      return asked === 1 ? fail('disk', 'The disk is full.') : (keep ?? healthyKeep)(caseId, bytes);
    },
  };
  await acceptWaiting();
  expect(await waitingNow()).toEqual(['one.txt: clean']);
  expect(notices().map(([text]) => text)).toContain('The disk is full.');
});

test('bytes that several items share go with the last of them', async () => {
  await reviewFiles(THREE.slice(0, 1));
  await reviewFiles(THREE.slice(0, 1));
  const items = await waitingInOrder(opened.waiting);
  expect(await waitingNow()).toEqual(['one.txt: clean', 'one.txt: skipped']);
  expect(await opened.waiting.bytes.count()).toBe(1);
  await dropWaiting([items[0]?.id ?? '']);
  expect(await opened.waiting.bytes.count()).toBe(1);
  await compareWaiting();
  expect(await waitingNow()).toEqual(['one.txt: clean']);
  await dropWaiting([items[1]?.id ?? '']);
  expect(await opened.waiting.bytes.count()).toBe(0);
});

test('a file that was accepted just before a crash is known again', async () => {
  await reviewFiles([file('report.txt', REPORT)]);
  const rows = await waitingInOrder(opened.waiting);
  const bodies = await opened.waiting.bodies.toArray();
  const bytes = await opened.waiting.bytes.toArray();
  await acceptWaiting();
  // The list had not been told yet.
  await opened.waiting.items.bulkAdd([...rows]);
  await opened.waiting.bodies.bulkAdd(bodies);
  await opened.waiting.bytes.bulkAdd(bytes);
  await openReview();
  expect(await waitingNow()).toEqual(['report.txt: skipped']);
});

test('the waiting list of one case is not that of another', async () => {
  await reviewFiles(THREE.slice(0, 1));
  await openSmallCase();
  expect(await waitingNow()).toEqual([]);
  const first = declareWaiting(opened.caseId);
  expect(await first.items.count()).toBe(1);
  first.close();
});

async function healthyKeep(_caseId: string, bytes: Uint8Array) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { ok: true as const, value: { sha256 } };
}
