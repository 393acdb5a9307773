import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../electron/store/open-store.ts';
import type { CaseFacts } from '../../../shared/store-facts.ts';
import { temporaryFolders } from '../temporary-folder.ts';
import { writtenLog } from './written-log.ts';

const newFolder = temporaryFolders();
const STORE = 'app_touchstone_0.indexeddb.leveldb';
const versions = { chrome: '130.0.6723.59', app: '0.2.0' };
const CASE = 'case-0001';
const facts = (seq: number, claims: number): CaseFacts => ({
  seq,
  format: 2,
  counts: { claims },
  ends: { claims: ['a', 'z'] },
});

test('a first start is clean, and an end that is not orderly is known at the next', async () => {
  const profile = newFolder();
  const first = await start(profile);
  expect(await first.store.state()).toMatchObject({ wasClean: true, cases: [], cut: 0, damaged: 0 });
  first.store.leave();
  const second = await start(profile);
  expect((await second.store.state()).wasClean).toBe(true);
  const third = await start(profile);
  expect((await third.store.state()).wasClean).toBe(false);
});

test('what a case holds is known at the next start, and an earlier state never replaces a later one', async () => {
  const profile = newFolder();
  const { store } = await start(profile);
  await store.note(CASE, facts(7, 40));
  await store.note(CASE, facts(3, 0));
  store.leave();
  const next = (await start(profile)).store;
  expect(next.facts(CASE)).toEqual({ needsCheck: false, facts: facts(7, 40) });
  expect(next.facts('case-0002')).toEqual({ needsCheck: false, facts: null });
});

test('after an end that was not orderly every case is to be looked at once', async () => {
  const profile = newFolder();
  await (await start(profile)).store.note(CASE, facts(7, 40));
  const { store } = await start(profile);
  expect(store.facts(CASE).needsCheck).toBe(true);
  await store.note(CASE, facts(7, 40));
  expect(store.facts(CASE).needsCheck).toBe(false);
});

test('a copy of the ledger that is damaged or missing leaves the other one, a state older', async () => {
  const profile = newFolder();
  const { store } = await start(profile);
  for (const seq of [1, 2, 3]) await store.note(CASE, facts(seq, seq));
  const [newest = ''] = ledgers(profile).toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const newestText = readFileSync(newest, 'utf8');
  expect(newestText).toContain('"seq":3');
  writeFileSync(newest, newestText.replace('"seq":3', '"seq":9'));
  expect((await start(profile)).store.facts(CASE).facts).toEqual(facts(2, 2));
});

test('an engine older than the last one is refused and touches nothing', async () => {
  const profile = storedProfile();
  await start(profile);
  const before = everythingIn(profile);
  const older = await start(profile, { ...versions, chrome: '129.0.1.1' });
  expect(older.store.refusal).toContain('engine 130, this one has 129');
  older.store.leave();
  expect(everythingIn(profile)).toEqual(before);
  expect((await start(profile, { ...versions, chrome: '131.0.1.1' })).store.refusal).toBeNull();
  expect((await start(profile)).store.refusal).not.toBeNull();
});

test('after an end that was not orderly the store is copied aside and a torn end is cut off', async () => {
  const profile = storedProfile();
  await start(profile);
  const log = path.join(profile, 'IndexedDB', STORE, '000003.log');
  const whole = readFileSync(log);
  appendFileSync(log, 'torn');
  const { store } = await start(profile);
  expect(await store.state()).toMatchObject({ wasClean: false, cut: 1, damaged: 0 });
  expect(readFileSync(log)).toEqual(whole);
  const [copy = ''] = readdirSync(path.join(profile, 'quarantine'));
  const kept = path.join(profile, 'quarantine', copy);
  expect(readFileSync(path.join(kept, 'IndexedDB', STORE, '000003.log'), 'utf8')).toBe(
    `${whole.toString('utf8')}torn`,
  );
  expect(readFileSync(path.join(kept, `${STORE}-000003.log.cut`), 'utf8')).toBe('torn');
  expect(statSync(path.join(kept, 'IndexedDB', STORE, '000005.ldb')).ino).toBe(
    statSync(path.join(profile, 'IndexedDB', STORE, '000005.ldb')).ino,
  );
});

test('after an orderly end nothing is copied and nothing is cut', async () => {
  const profile = storedProfile();
  (await start(profile)).store.leave();
  const before = readFileSync(path.join(profile, 'IndexedDB', STORE, '000003.log'));
  const { store } = await start(profile);
  expect(await store.state()).toMatchObject({ wasClean: true, cut: 0 });
  expect(readFileSync(path.join(profile, 'IndexedDB', STORE, '000003.log'))).toEqual(before);
  expect(existsSync(path.join(profile, 'quarantine'))).toBe(false);
});

test('a write that a full disk cut short is cut out though work went on behind it, also after an orderly end', async () => {
  const profile = storedProfile();
  (await start(profile)).store.leave();
  const log = path.join(profile, 'IndexedDB', STORE, '000003.log');
  const first = [new Uint8Array(40).fill(1), new Uint8Array(40).fill(2)];
  const before = readFileSync(log);
  const later = [new Uint8Array(50).fill(4)];
  const torn = writtenLog([new Uint8Array(300).fill(3)], before.length).bytes.subarray(0, 90);
  const behind = writtenLog(later, before.length + torn.length).bytes;
  const damaged = Buffer.concat([before, torn, behind]);
  writeFileSync(log, damaged);
  const { store, lines } = await start(profile);
  expect(await store.state()).toMatchObject({ wasClean: false, cut: 1, damaged: 0 });
  expect(store.facts(CASE).needsCheck).toBe(true);
  expect(lines.join()).toContain('a torn write of 90 bytes was cut out of 000003.log');
  expect(readFileSync(log)).toEqual(Buffer.from(writtenLog([...first, ...later]).bytes));
  const [copy = ''] = readdirSync(path.join(profile, 'quarantine'));
  expect(readFileSync(path.join(profile, 'quarantine', copy, `${STORE}-000003.log.torn`))).toEqual(damaged);
});

test('damage in the middle of a log is reported and left as it is', async () => {
  const profile = storedProfile();
  await start(profile);
  const log = path.join(profile, 'IndexedDB', STORE, '000003.log');
  const bytes = readFileSync(log);
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  writeFileSync(log, bytes);
  const { store, lines } = await start(profile);
  expect(await store.state()).toMatchObject({ cut: 0, damaged: 1 });
  expect(readFileSync(log)).toEqual(bytes);
  expect(lines.join()).toContain('000003.log is damaged before its end');
});

test('a folder that is not laid out as LevelDB does it is copied but never cut', async () => {
  for (const current of ['MANIFEST-000099\n', 'SQLite format 3']) {
    const profile = storedProfile();
    await start(profile);
    const store = path.join(profile, 'IndexedDB', STORE);
    writeFileSync(path.join(store, 'CURRENT'), current);
    appendFileSync(path.join(store, '000003.log'), 'torn');
    expect(await (await start(profile)).store.state()).toMatchObject({ cut: 0 });
    expect(readFileSync(path.join(store, '000003.log'), 'utf8')).toContain('torn');
  }
});

test('the last three copies are kept, in the order in which they were made, also when the clock goes back', async () => {
  const profile = storedProfile();
  await start(profile);
  for (const year of [2026, 2025, 2027, 2024, 2026])
    await start(profile, versions, new Date(Date.UTC(year, 0, 1)));
  expect(readdirSync(path.join(profile, 'quarantine'))).toEqual([
    '0003-20270101T000000.000Z',
    '0004-20240101T000000.000Z',
    '0005-20260101T000000.000Z',
  ]);
});

test('a copy that could not be made keeps neither the start nor the cutting from going on', async () => {
  const profile = storedProfile();
  await start(profile);
  const log = path.join(profile, 'IndexedDB', STORE, '000003.log');
  appendFileSync(log, 'torn');
  writeFileSync(path.join(profile, 'quarantine'), 'no folder can be made here');
  const { store, lines } = await start(profile);
  expect(store.refusal).toBeNull();
  expect(lines.join()).toContain('was not copied aside');
  // What is cut off must be kept; where it cannot be, nothing is cut.
  expect(readFileSync(log, 'utf8')).toContain('torn');
});

async function start(profile: string, by = versions, at = new Date(Date.UTC(2026, 0, 1))) {
  const lines: string[] = [];
  const log = { write: (_level: string, line: string) => void lines.push(line) };
  return { store: await openStore({ profile, versions: by, log, now: () => at }), lines };
}

/** A profile with a small store of LevelDB in it. */
function storedProfile(): string {
  const profile = newFolder();
  const store = path.join(profile, 'IndexedDB', STORE);
  mkdirSync(store, { recursive: true });
  const { bytes } = writtenLog([new Uint8Array(40).fill(1), new Uint8Array(40).fill(2)]);
  writeFileSync(path.join(store, '000003.log'), bytes);
  writeFileSync(path.join(store, '000005.ldb'), 'a table');
  writeFileSync(path.join(store, 'MANIFEST-000001'), bytes);
  writeFileSync(path.join(store, 'CURRENT'), 'MANIFEST-000001\n');
  return profile;
}

const ledgers = (profile: string): string[] =>
  readdirSync(profile)
    .filter((name) => name.startsWith('ledger'))
    .map((name) => path.join(profile, name));

const everythingIn = (folder: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => `${name} ${readFileSync(path.join(folder, name), 'base64')}`)
    .toSorted();
