import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findSnapshots } from '../../../electron/snapshots/folder-snapshots.ts';
import { snapshotTimes } from '../../../electron/snapshots/snapshot-times.ts';
import type { SnapshotReason } from '../../../shared/snapshot-facts.ts';
import { temporaryFolders } from '../temporary-folder.ts';
import { CASE, filesBelow, newestIn, tablesOf } from './journalled-case.ts';
import { clock, profileWithCase } from './profile-with-case.ts';

const newFolder = temporaryFolders();

test('a snapshot is due after thirty seconds of rest, after ten minutes without one, and after 200 changes', () => {
  const due: SnapshotReason[] = [];
  const time = clock();
  const times = snapshotTimes((caseId, reason) => {
    due.push(reason);
    times.taken(caseId);
  }, time.later);
  times.changed(CASE, 1);
  time.pass(29_999);
  expect(due).toEqual([]);
  time.pass(1);
  expect(due).toEqual(['time']);
  time.pass(3_600_000);
  expect(due).toEqual(['time']);

  for (let step = 0; step < 30; step += 1) {
    times.changed(CASE, 1);
    time.pass(20_000);
  }
  expect(due).toEqual(['time', 'time']);
  times.taken(CASE);
  for (let step = 0; step < 199; step += 1) times.changed(CASE, 1);
  expect(due).toHaveLength(2);
  times.changed(CASE, 1);
  expect(due).toEqual(['time', 'time', 'changes']);
  expect(times.waiting).toEqual([]);
});

test('what is changed is kept in a pause, and what is not yet is brought to the second folder at the end', async () => {
  const { snapshots, append, time, news, settled } = profileWithCase(newFolder());
  await append(3);
  time.pass(30_000);
  await settled(() => news.length > 0);
  expect(await snapshots.list(CASE)).toMatchObject([{ seq: 3, reason: 'time', isSound: true }]);
  await append();
  await snapshots.closing();
  expect(await snapshots.list(CASE)).toHaveLength(1);
  await snapshots.chooseFolder(CASE, newFolder());
  await snapshots.closing();
  expect(await snapshots.list(CASE)).toMatchObject([
    { seq: 4, reason: 'closing', counts: { claims: 4 } },
    { seq: 3, reason: 'time' },
  ]);
  await snapshots.closing();
  expect(await snapshots.list(CASE)).toHaveLength(2);
});

test('what an earlier run of the program left in no snapshot is taken soon after the case is opened', async () => {
  const first = profileWithCase(newFolder());
  await first.append(2);
  const again = profileWithCase(first.held.root);
  await again.snapshots.news(CASE);
  again.time.pass(30_000);
  await again.settled(() => again.news.length > 0);
  expect(await again.snapshots.list(CASE)).toMatchObject([{ seq: 2 }]);
});

test('a failure is told with its reason, and tried again', async () => {
  const { held, snapshots, append, news, time, settled } = profileWithCase(newFolder());
  await append(2);
  const sound = readFileSync(held.journal);
  writeFileSync(held.journal, sound.toString().replace('Said 2', 'Said 3'));
  time.pass(30_000);
  await settled(() => news.length > 0);
  expect(news[0]?.problem).toContain('damaged in line 2');
  writeFileSync(held.journal, sound);
  time.pass(600_000);
  await settled(() => news.length > 1);
  expect(news[1]?.problem).toBeNull();
  expect(await snapshots.list(CASE)).toMatchObject([{ seq: 2 }]);
});

test('the second folder holds everything that a case needs, also when the profile is gone', async () => {
  const { held, snapshots, append } = profileWithCase(newFolder());
  const original = held.keepOriginal('The bytes of a source.');
  const disk = newFolder();
  await append(2);
  await snapshots.take(CASE, 'time', null);
  expect(await snapshots.chooseFolder(CASE, disk)).toMatchObject({
    ok: true,
    value: { second: { name: path.basename(disk), isThere: true, behind: 0 } },
  });
  await append(1);
  await snapshots.take(CASE, 'time', null);
  rmSync(held.root, { recursive: true });

  const found = await findSnapshots(disk, { cwd: '/', profile: '/nowhere', job: newFolder() });
  if (!found.ok) throw new Error(found.message);
  const { caseId, snapshots: copies } = found.value;
  const listed = await copies.list(caseId);
  expect({ caseId, seqs: listed.map(({ seq }) => seq) }).toEqual({ caseId: CASE, seqs: [3, 2] });
  expect(await copies.check(caseId)).toMatchObject({ ok: true, value: { damaged: 0 } });
  const newest = listed[0]?.id ?? '';
  expect(await copies.bringOriginals(caseId, newest)).toEqual({ ok: true, value: [] });
  expect(filesBelow(path.join(disk, 'touchstone-snapshots', CASE))).toContain(`originals/${original}`);
  expect(existsSync(path.join(disk, 'touchstone-snapshots', CASE, 'README.txt'))).toBe(true);
});

test('a case is put back from its snapshots into a profile that does not have it, and into no other', async () => {
  const { held, snapshots, append } = profileWithCase(newFolder());
  const original = held.keepOriginal('The bytes of a source.');
  const disk = newFolder();
  await append(3);
  await snapshots.take(CASE, 'time', null);
  await snapshots.chooseFolder(CASE, disk);
  const journal = readFileSync(path.join(held.root, 'cases', CASE, 'journal.ndjson'), 'utf8');
  rmSync(held.root, { recursive: true });

  const profile = newFolder();
  const found = await findSnapshots(disk, { cwd: '/', profile, job: newFolder() });
  if (!found.ok) throw new Error(found.message);
  const [newest] = await found.value.snapshots.list(CASE);
  const id = newest?.id ?? '';
  expect(await found.value.putBack(id)).toEqual({ ok: true, value: { missing: [] } });
  const here = path.join(profile, 'cases', CASE);
  expect(filesBelow(here)).toEqual(['journal.ndjson', `originals/${original}`]);
  expect(readFileSync(path.join(here, 'journal.ndjson'), 'utf8')).toBe(journal);
  expect(readFileSync(path.join(here, 'originals', original), 'utf8')).toBe('The bytes of a source.');

  writeFileSync(path.join(here, 'journal.ndjson'), 'later work');
  expect(await found.value.putBack(id)).toMatchObject({ ok: false, code: 'case-here' });
  expect(readFileSync(path.join(here, 'journal.ndjson'), 'utf8')).toBe('later work');
});

test('a folder that vanishes is said to be gone, is not made anew, and catches up when it is back', async () => {
  const { snapshots, append, news } = profileWithCase(newFolder());
  const [disk, away] = [path.join(newFolder(), 'disk'), path.join(newFolder(), 'away')];
  mkdirSync(disk);
  await append(1);
  await snapshots.chooseFolder(CASE, disk);
  renameSync(disk, away);
  // The place where it was mounted stays, as an empty folder.
  mkdirSync(disk);
  await append(1);
  await snapshots.take(CASE, 'time', null);
  await append(1);
  await snapshots.take(CASE, 'time', null);
  expect(news.at(-1)?.second).toEqual({ name: 'disk', isThere: false, behind: 2 });
  expect(readdirSync(disk)).toEqual([]);
  rmSync(disk, { recursive: true });
  renameSync(away, disk);
  await snapshots.take(CASE, 'closing', null);
  expect(news.at(-1)?.second).toEqual({ name: 'disk', isThere: true, behind: 0 });
  await snapshots.forgetFolder(CASE);
  expect(await snapshots.news(CASE)).toMatchObject({ second: null });
});

test.skipIf(process.platform === 'win32')(
  'a folder that falls silent is said to be out of reach, holds up neither a snapshot nor the end, and catches up',
  async () => {
    const { snapshots, append, news, time } = profileWithCase(newFolder());
    const [share, other] = [newFolder(), newFolder()];
    const meanwhile = async <T>(done: Promise<T>): Promise<T> => {
      const answers: T[] = [];
      void done.then((answer) => answers.push(answer));
      while (answers.length === 0) {
        await new Promise(setImmediate);
        time.pass(100);
      }
      return await done;
    };
    await append(1);
    await snapshots.chooseFolder(CASE, share);
    // Whoever opens a pipe to read it waits as with a share: until somebody answers.
    const mark = path.join(share, 'touchstone-snapshots', 'folder.json');
    const words = readFileSync(mark, 'utf8');
    rmSync(mark);
    execFileSync('mkfifo', [mark]);
    await append(1);
    expect(await meanwhile(snapshots.take(CASE, 'time', null))).toMatchObject({
      ok: true,
      value: { seq: 2 },
    });
    expect(news.at(-1)).toMatchObject({ second: { isThere: false, behind: 1 }, problem: null });
    expect(await snapshots.list(CASE)).toHaveLength(1);
    await append(1);
    await meanwhile(snapshots.closing());
    expect(await snapshots.list(CASE)).toHaveLength(1);

    // Another folder can be chosen while the first is silent.
    expect(await snapshots.chooseFolder(CASE, other)).toMatchObject({ ok: true });
    expect(news.at(-1)?.second).toMatchObject({ isThere: true, behind: 0 });
    expect(await snapshots.chooseFolder(CASE, newFolder())).toMatchObject({ ok: true });

    writeFileSync(mark, words);
    rmSync(mark);
    writeFileSync(mark, words);
    await snapshots.chooseFolder(CASE, share);
    await snapshots.take(CASE, 'time', null);
    expect(news.at(-1)?.second).toMatchObject({ isThere: true, behind: 0 });
  },
);

test('the journal of a snapshot takes the place of a damaged one, which is kept; snapshots go on from there', async () => {
  const { held, snapshots, append, journals } = profileWithCase(newFolder());
  await append(5);
  await snapshots.take(CASE, 'time', null);
  const sound = readFileSync(held.journal, 'utf8');
  const broken = sound.replace('Said 2', 'Said 9');
  writeFileSync(held.journal, broken);
  const [newest] = await snapshots.list(CASE);
  expect(await snapshots.bringJournal(CASE, newest?.id ?? '')).toEqual({ ok: true, value: { seq: 5 } });
  expect(readFileSync(held.journal, 'utf8')).toBe(sound);
  const folder = path.dirname(held.journal);
  const kept = readdirSync(folder).find((name) => name.startsWith('journal.replaced-')) ?? '';
  expect(readFileSync(path.join(folder, kept), 'utf8')).toBe(broken);
  expect(await journals.head(CASE)).toEqual({ ok: true, value: { seq: 5 } });
  await append(1);
  expect(await snapshots.take(CASE, 'time', null)).toMatchObject({ ok: true, value: { seq: 6 } });
});

test('a snapshot whose own journal is damaged still gives its records; the case begins anew with them', async () => {
  const { held, snapshots, append } = profileWithCase(newFolder());
  await append(4);
  await snapshots.take(CASE, 'time', null);
  const snapshot = await newestIn(held.folder);
  for (const { name } of snapshot.journal) writeFileSync(path.join(held.folder, 'chunks', name), 'damaged');
  const opened = await snapshots.open(CASE, snapshot.id);
  const parts = opened.ok ? opened.value.parts : 0;
  expect(await snapshots.read(CASE, snapshot.id, 0)).toMatchObject({ ok: true, value: { table: 'claims' } });
  expect(await snapshots.read(CASE, snapshot.id, parts - 1)).toMatchObject({ code: 'snapshot-damaged' });
  expect(await snapshots.bringJournal(CASE, snapshot.id)).toEqual({ ok: true, value: { seq: 0 } });
  expect(existsSync(held.journal)).toBe(false);
  expect((await tablesOf(held.folder, snapshot)).get('claims')?.size).toBe(4);
});

test('snapshots are found by case, by folder, by what holds the folder, and by file', async () => {
  const { held, snapshots, append } = profileWithCase(newFolder());
  await append(1);
  await snapshots.take(CASE, 'time', null);
  const { id } = await newestIn(held.folder);
  const where = { cwd: held.root, profile: held.root, job: newFolder() };
  for (const word of [CASE, held.folder, 'snapshots']) {
    expect(await findSnapshots(word, where)).toMatchObject({
      ok: true,
      value: { caseId: CASE, named: null },
    });
  }
  const file = path.join(held.folder, `${id}.snapshot`);
  expect(await findSnapshots(file, where)).toMatchObject({ ok: true, value: { named: id } });
  expect(await findSnapshots(newFolder(), where)).toMatchObject({ code: 'none' });
  expect(await findSnapshots('case-0009', where)).toMatchObject({ code: 'none' });
  const other = path.join(held.root, 'snapshots', 'case-0002');
  mkdirSync(other);
  writeFileSync(path.join(other, `${id}.snapshot`), readFileSync(file));
  expect(await findSnapshots('snapshots', where)).toMatchObject({ code: 'several' });
});
