import { expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import { type MadeEntry, makeZip } from './foreign-zips.ts';

/** What came of an archive, a line for each: the text's first words, or the refusal. */
async function linesOf(entries: readonly MadeEntry[]): Promise<readonly string[]> {
  const outcomes = await readImport({ name: 'papers.zip', bytes: makeZip(entries) });
  return outcomes.map((outcome) =>
    outcome.ok
      ? `${outcome.name}: ${outcome.draft.read.text.slice(0, 20)}`
      : `${outcome.name} (${outcome.code}): ${outcome.message}`,
  );
}

const STORY = 'The ferries stay in port.';

test('files are read, folders and what systems put beside them are passed over', async () => {
  expect(
    await linesOf([
      { name: 'a/' },
      { name: 'a/story.txt', bytes: STORY },
      { name: 'a/.DS_Store', bytes: '\0\0' },
      { name: '__MACOSX/a/._story.txt', bytes: '\0\0' },
      { name: 'a/Thumbs.db', bytes: '\0\0' },
      { name: 'a\\desktop.ini', bytes: '[x]' },
    ]),
  ).toEqual(['story.txt: The ferries stay in ']);
});

test('a file of an unknown kind is refused by itself, with its reason', async () => {
  expect(
    await linesOf([
      { name: 'photo.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) },
      { name: 'story.txt', bytes: STORY },
    ]),
  ).toEqual([
    'photo.png (binary): “photo.png” is a PNG picture, which Touchstone does not read. Nothing was imported from it, and the file is as it was. Open it in its own program, save it as plain text and import that copy.',
    'story.txt: The ferries stay in ',
  ]);
});

test('a file that unpacks to too much, or is encrypted, leaves the others', async () => {
  const lines = await linesOf([
    { name: 'bomb.txt', bytes: new Uint8Array(3 * 1024 * 1024) },
    { name: 'secret.txt', bytes: STORY, flags: 0x801 },
    { name: 'story.txt', bytes: STORY },
  ]);
  expect(lines[0]).toContain('bomb.txt (unsound): “bomb.txt” in “papers.zip” unpacks to more than 100 times');
  expect(lines[1]).toContain('secret.txt (locked): “secret.txt” in “papers.zip” is encrypted.');
  expect(lines[2]).toBe('story.txt: The ferries stay in ');
});

test('an archive of encrypted files alone, and one without files, are refused as a whole', async () => {
  expect(
    await linesOf([
      { name: 'a.txt', bytes: STORY, flags: 0x801 },
      { name: 'b.txt', bytes: STORY, flags: 0x801 },
    ]),
  ).toEqual([
    'papers.zip (locked): All files in “papers.zip” are encrypted. Nothing was imported from it. Unpack it with its password in another program and import the files themselves.',
  ]);
  expect(await linesOf([{ name: 'a/' }, { name: 'a/.DS_Store' }])).toEqual([
    'papers.zip (empty): “papers.zip” is an archive without files. Nothing was imported from it.',
  ]);
});

test('a name that is meant as a path is used nowhere, and said', async () => {
  const bytes = makeZip([{ name: '../../startup/run.txt', bytes: STORY }]);
  const [outcome] = await readImport({ name: 'papers.zip', bytes });
  expect(outcome).toMatchObject({
    name: 'run.txt',
    draft: {
      read: {
        remarks: [
          'In its archive this file is called “../../startup/run.txt”, which is not a name a file can safely have; only the name shown here is used.',
        ],
      },
    },
  });
});

test('an archive in an archive is read, and each source knows in what it lay', async () => {
  const inner = makeZip([{ name: 'story.txt', bytes: STORY }]);
  const bytes = makeZip([{ name: 'inner.zip', bytes: inner }]);
  const [outcome] = await readImport({ name: 'papers.zip', bytes });
  expect(outcome?.ok && outcome.draft.within.map(({ name }) => name)).toEqual(['papers.zip', 'inner.zip']);
});

test('archives in archives are counted together and end somewhere', async () => {
  let bytes = makeZip([{ name: 'story.txt', bytes: STORY }]);
  for (let depth = 0; depth < 6; depth += 1) bytes = makeZip([{ name: `${depth}.zip`, bytes }]);
  const [outcome] = await readImport({ name: 'papers.zip', bytes });
  expect(outcome).toMatchObject({ ok: false, code: 'unsound' });
  const many = makeZip(Array.from({ length: 1_500 }, (_, index) => ({ name: `${index}.txt`, bytes: STORY })));
  const twice = await readImport({
    name: 'papers.zip',
    bytes: makeZip([
      { name: 'a.zip', bytes: many },
      { name: 'b.zip', bytes: many },
    ]),
  });
  expect(twice.at(-1)).toMatchObject({ ok: false, name: 'b.zip', code: 'unsound' });
});

test('a presentation is no archive of files, whatever it is called inside', async () => {
  const bytes = makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'ppt/slides/slide1.xml', bytes: '<p:sld/>' },
  ]);
  const outcomes = await readImport({ name: 'talk.pptx', bytes });
  expect(outcomes).toHaveLength(1);
  expect(outcomes[0]).toMatchObject({ ok: false, name: 'talk.pptx', code: 'binary' });
});
