import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFor, IMPORT_FORMATS } from '../../../shared/formats/all.ts';
import type { FoundFields } from '../../../shared/formats/import-batch.ts';
import { expectOrdered, shown } from './block-laws.ts';

/** A sample as a reader meets it: one folder for each format, `sample.*` beside `expected.json`. */
interface Expected {
  readonly blocks: readonly string[];
  /** Opening words of each block proposed as residue, in order. */
  readonly residue: readonly string[];
  readonly found: FoundFields;
}

const FOLDER = path.resolve('tests/fixtures/formats');

test('every format has its sample', () => {
  expect(fs.readdirSync(FOLDER).sort()).toEqual(IMPORT_FORMATS.map(({ id }) => id).sort());
});

describe.each(fs.readdirSync(FOLDER))('the sample of %s', (id) => {
  const folder = path.join(FOLDER, id);
  const name = fs.readdirSync(folder).find((file) => file.startsWith('sample.')) ?? '';
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  const expected = JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected;
  const read = formatFor(name).read(text, name);

  test('is known by its name and keeps its text', () => {
    expect(formatFor(name.toUpperCase()).id).toBe(id);
    expect(read.extractor.name).toBe(id);
    expect(read.text).toBe(text);
  });

  test('is cut into the blocks a reader sees', () => {
    expectOrdered(text, read.blocks);
    expect(shown(text, read.blocks)).toEqual(expected.blocks);
  });

  test('has its page residue proposed, and says about itself what it says', () => {
    const residue = read.residue.map(({ block }) =>
      text.slice(read.blocks[block]?.start, read.blocks[block]?.end),
    );
    expect(residue.map((words) => words.slice(0, 40))).toEqual(expected.residue);
    expect(read.found).toEqual(expected.found);
  });
});

test('a name that says nothing is read as plain text', () => {
  for (const name of ['', 'notes', '.txt', 'a.b.c', 'a.md.bak', 'a.'])
    expect(formatFor(name).id).toBe('plain-text');
});
