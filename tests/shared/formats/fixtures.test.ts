import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import { formatFor, formatOf, IMPORT_FORMATS } from '../../../shared/formats/all.ts';
import type { FoundFields, FoundIn } from '../../../shared/formats/import-batch.ts';
import { expectOrdered, shown } from './block-laws.ts';

/** A sample as a reader meets it: one folder for each format, `sample.*` beside `expected.json`. */
interface Expected {
  /** The name of what was read, where it is not that of the file. */
  readonly name?: string;
  readonly blocks: readonly string[];
  /** Opening words of each block proposed as residue, in order. */
  readonly residue: readonly string[];
  readonly found: FoundFields;
  readonly foundIn?: FoundIn;
  readonly remarks?: readonly string[];
}

const FOLDER = path.resolve('tests/fixtures/formats');

test('every format has its sample', () => {
  expect(fs.readdirSync(FOLDER).sort()).toEqual(IMPORT_FORMATS.map(({ id }) => id).sort());
});

describe.each(fs.readdirSync(FOLDER))('the sample of %s', async (id) => {
  const folder = path.join(FOLDER, id);
  const name = fs.readdirSync(folder).find((file) => file.startsWith('sample.')) ?? '';
  const bytes = new Uint8Array(fs.readFileSync(path.join(folder, name)));
  const json: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const expected = (Array.isArray(json) ? json : [json]) as readonly Expected[];
  const outcomes = await readImport({ name, bytes });
  const drafts = outcomes.flatMap((outcome) => (outcome.ok ? [outcome] : []));

  test('is known by its name or its bytes, and holds the sources that it holds', () => {
    expect(formatOf({ name: name.toUpperCase(), bytes }).id).toBe(id);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.name : outcome.message))).toEqual(
      expected.map((source) => source.name ?? name),
    );
    const format = formatOf({ name, bytes });
    if ('read' in format) expect(drafts[0]?.draft.read.text).toBe(new TextDecoder().decode(bytes));
  });

  test.each(expected.map((_, index) => index))('source %i is cut into the blocks a reader sees', (index) => {
    const { text, blocks } = drafts[index]?.draft.read ?? { text: '', blocks: [] };
    expectOrdered(text, blocks);
    expect(shown(text, blocks)).toEqual(expected[index]?.blocks);
  });

  test.each(expected.map((_, index) => index))(
    'source %i has its page residue proposed, and says what it says',
    (index) => {
      const read = drafts[index]?.draft.read;
      const residue = read?.residue.map(({ block }) =>
        read.text.slice(read.blocks[block]?.start, read.blocks[block]?.end),
      );
      expect(residue?.map((words) => words.slice(0, 40))).toEqual(expected[index]?.residue);
      expect(read?.found).toEqual(expected[index]?.found);
      if (expected[index]?.foundIn) expect(read?.foundIn).toEqual(expected[index].foundIn);
      if (expected[index]?.remarks) expect(read?.remarks).toEqual(expected[index].remarks);
    },
  );
});

test('a name that says nothing is read as plain text', () => {
  for (const name of ['', 'notes', '.txt', 'a.b.c', 'a.md.bak', 'a.'])
    expect(formatFor(name).id).toBe('plain-text');
});
