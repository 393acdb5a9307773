import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReadText } from '../../../shared/formats/import-batch.ts';
import { plainText } from '../../../shared/formats/plain-text.ts';
import { expectOrdered, gaps } from './block-laws.ts';

/** Five real sources that are not part of the project: they are read in place, where they are at hand. */
const SEEDS = path.resolve('../shared/seeds');
const files = fs.existsSync(SEEDS)
  ? fs
      .readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];

const read = (number: string): ReadText => {
  const name = files.find((file) => file.startsWith(number)) ?? '';
  return plainText.read(fs.readFileSync(path.join(SEEDS, name), 'utf8'), name);
};
const wordsOf = ({ text, blocks }: ReadText): readonly string[] =>
  blocks.map(({ start, end }) => text.slice(start, end));
const residueOf = ({ residue }: ReadText): readonly number[] => residue.map(({ block }) => block);

describe.skipIf(files.length === 0)('the five real sources', () => {
  test.each(['000', '001', '002', '003', '004'])('%s is cut lawfully and kept as it is', (number) => {
    const seed = read(number);
    expectOrdered(seed.text, seed.blocks);
    for (const gap of gaps(seed.text, seed.blocks)) expect(gap).toMatch(/^\s*$/);
    expect(seed.text).toBe(
      fs.readFileSync(path.join(SEEDS, files.find((file) => file.startsWith(number)) ?? ''), 'utf8'),
    );
  });

  test('000: one paragraph to a line; the author code and the contact line are residue, and nothing else', () => {
    const seed = read('000');
    const words = wordsOf(seed);
    expect(seed.blocks).toHaveLength(9);
    expect(residueOf(seed)).toEqual([7, 8]);
    expect(words[7]).toMatch(/^\([A-Z]+-[A-Z]\)$/);
    expect(words[6]).toMatch(/\.$/);
    expect(words[8]).toMatch(/\S@\S/);
    expect(seed.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  test('000: the contact line names the outlet; a date without a year is not the day of publication', () => {
    const { found } = read('000');
    expect(wordsOf(read('000')).at(-1)).toContain(found.outlet);
    expect(found.published).toBeUndefined();
    expect(found.title).toBeUndefined();
  });

  test('001: date line, empty labels and the tail of other stories are residue, the article is not', () => {
    const seed = read('001');
    const words = wordsOf(seed);
    const title = seed.blocks.findIndex(({ kind }) => kind === 'heading');
    const share = words.findIndex((line) => /^share.*:$/i.test(line));
    expect(title).toBe(1);
    expect(seed.blocks[title]?.level).toBe(1);
    expect(words.filter((line) => /^\w+:$/.test(line))).toHaveLength(1);
    const article = words.flatMap((_, index) => (index > title + 1 && index < share ? [index] : []));
    expect(article).toHaveLength(8);
    const rest = words
      .map((_, index) => index)
      .filter((index) => index !== title && !article.includes(index));
    expect(residueOf(seed)).toEqual(rest);
    expect(words.slice(share + 1).filter((line) => line.endsWith('...'))).toHaveLength(4);
  });

  test('001: title and day of publication are found', () => {
    const seed = read('001');
    expect(seed.found).toEqual({ title: wordsOf(seed)[1], published: '2025-12-17' });
  });

  test('002: the numbered paragraphs stand alone, and the line of provenance is no residue', () => {
    const seed = read('002');
    const words = wordsOf(seed);
    expect(seed.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
    expect(words.map((line) => /^([IVX]+)\./.exec(line)?.[1])).toEqual(['I', 'II', 'III', 'IV', undefined]);
    expect(seed.residue).toEqual([]);
    expect(seed.found.kind).toBe('official report');
    expect(words.at(-1)?.endsWith(seed.found.title ?? 'no title')).toBe(true);
  });

  test('003: every line is a paragraph of the text, quoted lines too', () => {
    const seed = read('003');
    expect(seed.blocks).toHaveLength(18);
    expect(seed.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
    expect(seed.residue).toEqual([]);
    expect(seed.found).toEqual({});
  });

  test('004: the seventeen headlines below the last paragraph are residue, the article is not', () => {
    const seed = read('004');
    expect(seed.blocks).toHaveLength(23);
    expect(residueOf(seed)).toEqual(Array.from({ length: 17 }, (_, index) => index + 6));
    expect(seed.found).toEqual({});
  });
});
