import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { workOnSnapshots } from '../../../electron/snapshots/snapshot-work.ts';
import { sha256OfText } from '../../../shared/lib/sha256.ts';
import { temporaryFolders } from '../temporary-folder.ts';
import { buildToRun } from './build-to-run.ts';
import { CASE, journalledCase, newestIn } from './journalled-case.ts';

/** More writes than putting anything back takes. */
const MOST_WRITES = 60;

const newFolder = temporaryFolders();
const built = newFolder();

beforeAll(async () => {
  await buildToRun('dying-restorer.ts', built);
});

test('a restore that is killed at any of its writes leaves the journal that was or the one of the snapshot, and the old one beside', async () => {
  const first = await caseWithSnapshot();
  const restored = journalOf(first.root);
  await first.held.commit([{ table: 'claims', id: 'later', words: 'Later' }]);
  const old = journalOf(first.root);
  rmSync(first.held.originals, { recursive: true });
  const { length } = killAtEveryWrite(first.root, first.snapshotId, (root) => {
    const now = journalOf(root);
    expect([old, restored]).toContain(now);
    // Once it is another one, the old one lies beside it, to the byte.
    if (now !== old) expect(besides(root, 'journal.replaced-')).toEqual([old]);
    for (const [name, bytes] of originalsOf(root)) expect(sha256OfText(bytes)).toBe(name);
    return now === old ? 'old' : 'restored';
  });
  expect(length).toBeGreaterThanOrEqual(20);
});

test('going back to the sound part of a journal, killed at any write, leaves the damaged one or the sound part', async () => {
  const { root, held } = await caseWithSnapshot();
  await held.commit([{ table: 'claims', id: 'later', words: 'Later' }]);
  const lines = journalOf(root).split('\n');
  const old = lines.with(3, lines[3]?.replace('"hash":"', '"hash":"z') ?? '').join('\n');
  writeFileSync(held.journal, old);
  const sound = `${lines.slice(0, 3).join('\n')}\n`;
  const found = killAtEveryWrite(root, '', (folder) => {
    const now = journalOf(folder);
    expect([old, sound]).toContain(now);
    if (now === sound) expect(besides(folder, 'journal.damaged-', '.ndjson')).toEqual([old]);
    return now === old ? 'old' : 'restored';
  });
  expect(found.length).toBeGreaterThanOrEqual(5);
});

/** A case of some steps with two originals, a snapshot of it, and a copy of both in a second folder. */
async function caseWithSnapshot() {
  const root = newFolder();
  const held = journalledCase(root);
  for (const words of ['One original', 'Another']) {
    await held.commit([{ table: 'originals', id: held.keepOriginal(words), words }]);
  }
  for (const step of [1, 2, 3, 4]) {
    await held.commit([{ table: 'claims', id: `claim-${step}`, words: `Said ${step}` }]);
  }
  expect((await held.take()).ok).toBe(true);
  const { id } = await newestIn(held.folder);
  await workOnSnapshots({
    do: 'mirror',
    key: null,
    from: held.folder,
    to: held.second,
    originals: held.originals,
    now: new Date(Date.UTC(2026, 0, 1)).toISOString(),
  });
  return { root, held, snapshotId: id };
}

/** Puts back in one copy of the case after another, killed at another write each time; what each was found to be. */
function killAtEveryWrite(
  original: string,
  snapshotId: string,
  look: (root: string) => 'old' | 'restored',
): readonly string[] {
  const found: string[] = [];
  for (let fatal = 1; fatal < MOST_WRITES; fatal += 1) {
    const root = newFolder();
    cpSync(original, root, { recursive: true });
    const script = path.join(built, 'dying-restorer.mjs');
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      [script, root, String(fatal), snapshotId],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const is = look(root);
    if (status === 0) {
      expect(is).toBe('restored');
      expect(new Set(found)).toEqual(new Set(['old', 'restored']));
      return found;
    }
    expect(signal).toBe('SIGKILL');
    found.push(is);
  }
  throw new Error('It does not end');
}

const folderOf = (root: string): string => path.join(root, 'cases', CASE);
const journalOf = (root: string): string => readFileSync(path.join(folderOf(root), 'journal.ndjson'), 'utf8');

const besides = (root: string, start: string, end = ''): readonly string[] =>
  readdirSync(folderOf(root))
    .filter((name) => name.startsWith(start) && name.endsWith(end))
    .map((name) => readFileSync(path.join(folderOf(root), name), 'utf8'));

/** Originals under their names; what a killed process had begun has another name. */
function originalsOf(root: string): readonly (readonly [string, string])[] {
  const folder = path.join(folderOf(root), 'originals');
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  } catch {
    return [];
  }
}
