import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { readCase } from '../../../renderer/db/read-case.ts';
import { startSearch } from '../../../renderer/workers/search-client.ts';
import { add, type Change, invert, put, remove } from '../../../shared/model/changes.ts';
import { freshCase, NOTE } from '../db/fresh-case.ts';
import { textId, withTexts } from './case-with-texts.ts';
import { asked, found, inShort, searchIn, whenReady } from './searched-case.ts';

/** A machine that is busy takes its time to start a worker. */
const PATIENT = { timeout: 120_000 } as const;

const save = (db: CaseDatabase, ...changes: readonly Change[]): Promise<unknown> =>
  commit(db, NOTE, async () => changes);

test('what is added, changed, taken back and removed is found, or not found, at once', PATIENT, async () => {
  const db = await freshCase();
  const search = searchIn(db);
  const claim = await db.claims.get('claim-1');
  const text = await db.texts.get('excerpt-1');
  const source = await db.sources.get('source-1');
  if (!claim || !text || !source) throw new Error('The case is not as it was made');

  const edited = put('claims', claim, { ...claim, statement: 'The lock gates jam.' });
  await save(db, edited);
  expect(await found(search, 'gates')).toBe('C1');
  await save(db, ...invert([{ ...edited, after: { ...edited.after, rev: 2 } } as Change]));
  expect(await found(search, 'gates')).toBe('');
  expect(await found(search, 'harbour open*')).toBe('X1 | C1');

  const second = { ...claim, id: 'claim-9', code: 'C9', statement: 'Gates again' } as typeof claim;
  await save(db, add('claims', second), put('texts', text, { ...text, text: 'Gates everywhere' }));
  expect(await found(search, 'gates')).toBe('X1 | C9');
  expect(await found(search, 'opened')).toBe('');

  // Removing a source takes its texts along.
  await save(db, remove('sources', source));
  expect(await found(search, 'gates')).toBe('C9');
});

test(
  'what was changed while nobody searched is caught up with, in the index that was kept',
  PATIENT,
  async () => {
    const db = await freshCase();
    const first = searchIn(db);
    expect(await found(first, 'shipping')).toBe('C1 C2');
    await first.close();
    const claim = await db.claims.get('claim-1');
    if (!claim) throw new Error('The case has no claim');
    await save(db, put('claims', claim, { ...claim, tags: ['dredging'] }));
    const second = searchIn(db);
    const states: string[] = [];
    second.subscribe(() => states.push(second.state().kind));
    expect(await found(second, 'dredging')).toBe('C1');
    expect(await found(second, 'shipping')).toBe('C2');
    // Nothing was made anew for it.
    expect(states).not.toContain('building');
  },
);

test('an index that is damaged, whole or in part, is made anew by itself', PATIENT, async () => {
  const db = await freshCase(
    withTexts(...Array.from({ length: 300 }, (_, at) => `Levee number ${at} held well`)),
  );
  for (const damage of ['all', 'middle', 'removed'] as const) {
    const search = searchIn(db);
    await whenReady(search);
    expect(await found(search, 'levee 217')).toBe('X228');
    await search.close();
    await spoil(db.name, damage);
    const mended = searchIn(db);
    for (const number of [3, 150, 299]) {
      const answer = await mended.ask(asked(`"number ${number}"`));
      if (answer.state.kind === 'ready') expect(inShort(answer)).toBe(`X${number + 11}`);
    }
    await whenReady(mended);
    expect(await found(mended, '"number 299"')).toBe('X310');
    await mended.close();
  }
});

test('an index that tells of another history of the case is made anew', PATIENT, async () => {
  const db = await freshCase();
  const first = searchIn(db);
  expect(await found(first, 'forty')).toBe('X1 | C2');
  await first.close();
  // The same case from an earlier copy, with other steps under the same numbers.
  const head = await db.journal.get(1);
  if (!head) throw new Error('The case has no journal');
  await db.journal.put({ ...head, label: 'Another beginning' });
  await db.claims.delete('claim-2');
  const second = searchIn(db);
  expect(await found(second, 'forty')).toBe('X1');
});

test('a second search of the same case leaves the first one whole, and finds the same', PATIENT, async () => {
  const db = await freshCase();
  const first = searchIn(db);
  await whenReady(first);
  const second = searchIn(db);
  expect(await found(second, 'velm')).toBe(await found(first, 'velm'));
  await second.close();
  const claim = await db.claims.get('claim-1');
  if (!claim) throw new Error('The case has no claim');
  await save(db, put('claims', claim, { ...claim, tags: ['dredging'] }));
  expect(await found(first, 'dredging')).toBe('C1');
});

test('the index of a case that is gone goes, and those of others stay', PATIENT, async () => {
  const [gone, kept] = [await freshCase(), await freshCase()];
  for (const db of [gone, kept]) {
    const search = searchIn(db);
    await whenReady(search);
    await search.close();
  }
  expect(await keptIndexes()).toEqual(expect.arrayContaining([gone.name, kept.name]));
  await gone.delete();
  const search = searchIn(kept);
  await whenReady(search);
  await expect.poll(keptIndexes, { timeout: 15_000 }).not.toContain(gone.name);
  expect(await keptIndexes()).toContain(kept.name);
});

test(
  'while a large case is taken in, searching works on what is there and tells how far it is',
  PATIENT,
  async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `Pilot report ${at}`);
    const db = await freshCase(withTexts(...many));
    const search = searchIn(db);
    const told: { readonly done: number; readonly total: number }[] = [];
    search.subscribe(() => {
      const state = search.state();
      if (state.kind === 'building') told.push(state);
    });
    const { state } = await search.ask(asked('pilot'));
    expect(['starting', 'building', 'ready']).toContain(state.kind);
    await whenReady(search);
    expect(told.length).toBeGreaterThan(1);
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
    const { groups } = await search.ask(asked('pilot report'));
    expect(groups[0]?.total).toBe(3000);
  },
);

test(
  'thousands of records that come in one step are found, and gone when it is taken back',
  PATIENT,
  async () => {
    const db = await freshCase();
    const search = searchIn(db);
    await whenReady(search);
    const { snapshot } = withTexts(...Array.from({ length: 2000 }, (_, at) => `Gauge reading ${at}`))({
      snapshot: await readCase(db),
      journal: [],
    });
    const changes = [
      ...snapshot.excerpts
        .filter(({ id }) => id.startsWith('text-'))
        .map((excerpt) => add('excerpts', excerpt)),
      ...snapshot.texts.filter(({ id }) => id.startsWith('text-')).map((text) => add('texts', text)),
    ];
    const entry = await commit(db, NOTE, async () => changes);
    expect((await search.ask(asked('gauge'))).groups[0]?.total).toBe(2000);
    await save(db, ...invert(entry?.changes ?? []));
    expect(await found(search, 'gauge')).toBe('');
  },
);

test(
  'a text of a megabyte is found and its places are told, and an answer shows a part of it only',
  PATIENT,
  async () => {
    const line = 'The river rose by a hand and the watch wrote it down before the next one came. ';
    const long = `${line.repeat(7000)}The sluice jammed. ${line.repeat(6500)}A sluice again.`;
    const db = await freshCase(withTexts(long));
    const search = searchIn(db);
    await whenReady(search);
    const { groups } = await search.ask(asked('sluice'));
    const [hit] = groups[0]?.hits ?? [];
    expect(long.slice(hit?.place?.start, hit?.place?.end)).toBe('sluice');
    expect(hit?.snippet?.text.length).toBeLessThan(300);
    const places = await search.placesIn(asked('sluice'), textId(1));
    expect(places.map(({ start, end }) => long.slice(start, end))).toEqual(['sluice', 'sluice']);
    expect(await search.placesIn(asked('"next one came"'), textId(1))).toHaveLength(13_500);
  },
);

test(
  'Chinese, Japanese and Korean are found by any one to six characters, and nothing else is',
  PATIENT,
  async () => {
    const characters = '港口安全局表示北防波堤没有决口水位上升の港は한국어부두'.split('');
    const random = fc.sample(fc.array(fc.constantFrom(...characters), { minLength: 20, maxLength: 60 }), 120);
    const texts = random.map((text) => text.join(''));
    const db = await freshCase(withTexts(...texts));
    const search = searchIn(db);
    await whenReady(search);
    for (let length = 1; length <= 6; length += 1) {
      for (const from of [0, 17, 63, 101]) {
        const query = (texts[from] ?? '').slice(length, 2 * length);
        const wanted = texts.flatMap((text, at) => (text.includes(query) ? [`X${at + 11}`] : [])).sort();
        expect(await found(search, query, {}, { limit: 200 }), query).toBe(wanted.join(' '));
      }
    }
  },
);

test('after any edits the index finds what one that is made anew finds', PATIENT, async () => {
  const db = await freshCase(withTexts('north mole breach', 'ferry tolls rise', '港口安全'));
  const search = searchIn(db);
  const word = fc.constantFrom('mole', 'breach', 'ferry', 'tolls', 'velm', '港口', 'north mole');
  const step = fc.record({
    table: fc.constantFrom('claims', 'sources', 'entities', 'texts', 'notes'),
    at: fc.nat(5),
    word,
    act: fc.constantFrom('change', 'change', 'remove', 'undo'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { table, at, word: words, act } of steps) await anyEdit(db, table, at, words, act);
      // It cannot have the index that the first one holds, and makes one in memory.
      const anew = startSearch(db.name);
      try {
        await whenReady(anew);
        for (const query of [
          'mole',
          'breach OR ferry',
          '"north mole"',
          'vel*',
          '港口',
          'in:claims',
          'tolls -mole',
        ]) {
          const options = { limit: 100 };
          expect(await found(search, query, {}, options), query).toBe(await found(anew, query, {}, options));
        }
      } finally {
        await anew.close();
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

/** Changes some record of the table, removes it, or takes back the last step. */
async function anyEdit(
  db: CaseDatabase,
  table: string,
  at: number,
  words: string,
  act: string,
): Promise<void> {
  if (act === 'undo') {
    const last = await db.journalBodies.orderBy(':id').last();
    if (last && last.seq > 1) await save(db, ...(await withStored(db, invert(last.changes))));
    return;
  }
  const records = await db.table<{ id: string; rev: number }>(table).orderBy(':id').toArray();
  const record = records[at % Math.max(1, records.length)];
  if (!record) return;
  const field =
    { claims: 'statement', sources: 'title', entities: 'name', texts: 'text', notes: 'words' }[table] ?? '';
  const after = act === 'remove' ? null : { ...record, [field]: `${words} ${at}` };
  if (table === 'texts' && act === 'remove') return;
  await save(db, { table, before: record, after } as unknown as Change);
}

/** With the revision that is stored now; what is gone meanwhile is left out. */
async function withStored(db: CaseDatabase, changes: readonly Change[]): Promise<readonly Change[]> {
  const stored = await Promise.all(
    changes.map(({ table, before, after }) => db.table<object>(table).get((before ?? after)?.id ?? '')),
  );
  return changes.flatMap((change, at) => {
    const now = stored[at] ?? null;
    return (now === null) === (change.before === null) ? [{ ...change, before: now } as Change] : [];
  });
}

/** Writes garbage into the files that an index lies in, or takes them away. */
async function spoil(name: string, damage: 'all' | 'middle' | 'removed'): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('search');
  if (damage === 'removed') {
    await folder.removeEntry(name, { recursive: true });
    return;
  }
  for (const file of await filesIn(await folder.getDirectoryHandle(name))) {
    const { size } = await file.getFile();
    const writable = await file.createWritable({ keepExistingData: true });
    const from = damage === 'all' ? 0 : Math.min(size, 20_000);
    const garbage = new Uint8Array(damage === 'all' ? size : Math.max(0, size - from));
    for (let at = 0; at < garbage.length; at += 65_536)
      crypto.getRandomValues(garbage.subarray(at, at + 65_536));
    await writable.write({ type: 'write', position: from, data: garbage });
    await writable.close();
  }
}

async function filesIn(folder: FileSystemDirectoryHandle): Promise<readonly FileSystemFileHandle[]> {
  const files: FileSystemFileHandle[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind === 'file') files.push(handle);
    else files.push(...(await filesIn(handle)));
  }
  return files;
}

async function keptIndexes(): Promise<readonly string[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('search', { create: true });
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}
