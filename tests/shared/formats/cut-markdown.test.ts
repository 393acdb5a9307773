import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutMarkdown } from '../../../shared/formats/cut-markdown.ts';
import { markdown } from '../../../shared/formats/markdown.ts';
import { anyText, expectOrdered, gaps, shown } from './block-laws.ts';

const cut = (text: string): readonly string[] => shown(text, cutMarkdown(text));

test('blocks lie in order, do not overlap and begin and end with a character that is not blank', () => {
  fc.assert(
    fc.property(anyText, (text) => expectOrdered(text, cutMarkdown(text))),
    { numRuns: 400 },
  );
});

test('only marks stand outside the blocks', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const gap of gaps(text, cutMarkdown(text))) {
        for (const line of gap.split(/[\n\v\f\r\u2028\u2029]/)) expect(line).toMatch(MARKS);
      }
    }),
    { numRuns: 400 },
  );
});

const MARKS = /^(?:[\s#>*+\-_=]|\d{1,9}[.)](?=\s|$))*(?:(?:```|~~~).*)?$/u;

test('headings leave their marks outside and keep their level', () => {
  expect(cut('# One\n## Two ##\n#hash\n===\nFour\nlines\n---\n###\nText')).toEqual([
    'heading1: One',
    'heading2: Two',
    'heading1: #hash',
    'heading2: Four\nlines',
    'paragraph: Text',
  ]);
});

test('list items leave their mark outside and take in the lines that run on', () => {
  expect(cut('- one\n  more of one\n- two\n  1. deep\n\n7) seven\n\nAfter *it* all')).toEqual([
    'list item: one\n  more of one',
    'list item: two',
    'list item: deep',
    'list item: seven',
    'paragraph: After *it* all',
  ]);
});

test('a number in the middle of a paragraph begins no list', () => {
  expect(cut('The port closed in\n1987. It never opened again.')).toHaveLength(1);
});

test('a quotation is one block to its blank line and leaves the first mark outside', () => {
  expect(cut('> We stay.\n> All of us,\nto the last.\n>\n> Second part\n\nText')).toEqual([
    'quotation: We stay.\n> All of us,\nto the last.',
    'quotation: Second part',
    'paragraph: Text',
  ]);
});

test('a table is one block, a stroke in a sentence makes none', () => {
  expect(cut('| Ship | Crew |\n|---|--:|\n| Alba | 12 |\nText | more\n\nA | B\nis no table')).toEqual([
    'table: | Ship | Crew |\n|---|--:|\n| Alba | 12 |\nText | more',
    'paragraph: A | B\nis no table',
  ]);
});

test('fenced lines are one paragraph, whatever they look like', () => {
  expect(cut('```txt\n# no heading\n\n- no item\n```\nAfter\n~~~\nopen to the end')).toEqual([
    'paragraph: # no heading\n\n- no item',
    'paragraph: After',
    'paragraph: open to the end',
  ]);
});

test('rules part blocks and are none', () => {
  expect(cut('One\n\n---\n\nTwo\n* * *\nThree')).toEqual([
    'paragraph: One',
    'paragraph: Two',
    'paragraph: Three',
  ]);
});

test('front matter is one proposed block, and its fields are offered', () => {
  const text =
    '---\ntitle: "The Harbour"\nauthors: [Ana Ruiz, Ben Okoro]\ndate: 2025-03-04\nsource: https://courier.example/1\nlang: en-GB\n---\n\n# Other title\n\nText.';
  const read = markdown.read(text, 'a.md');
  expect(read.text).toBe(text);
  expect(read.found).toEqual({
    title: 'The Harbour',
    authors: ['Ana Ruiz', 'Ben Okoro'],
    published: '2025-03-04',
    url: 'https://courier.example/1',
    language: 'en-GB',
  });
  expect(read.residue.map(({ block }) => block)).toEqual([0]);
  expect(shown(text, read.blocks.slice(1))).toEqual(['heading1: Other title', 'paragraph: Text.']);
});

test('a rule at the start without an end is no front matter', () => {
  expect(shown('---\nkey: value', markdown.read('---\nkey: value', 'a.md').blocks)).toEqual([
    'paragraph: key: value',
  ]);
});

test('one line of five million characters is one block', () => {
  for (const opening of ['', '- ', '# ', '> ']) {
    const text = `${opening}${'word | '.repeat(700_000)}`;
    expect(cutMarkdown(text)).toHaveLength(1);
  }
});
