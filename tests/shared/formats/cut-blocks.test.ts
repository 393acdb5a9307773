import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutBlocks, MOST_LINES } from '../../../shared/formats/cut-blocks.ts';
import { anyText, BREAKS, expectOrdered, gaps, shown, wrap } from './block-laws.ts';

const cut = (text: string): readonly string[] => shown(text, cutBlocks(text));

const PROSE =
  'The harbour office said on Monday that the two ferries would stay in port until the inquiry had ended. ' +
  'Its head, who took up the post in spring, declined to name a day. Fishermen from the northern villages ' +
  'have asked for compensation, and the council will hear them next week.';

test('blocks lie in order, do not overlap and begin and end with a character that is not blank', () => {
  fc.assert(
    fc.property(anyText, (text) => expectOrdered(text, cutBlocks(text))),
    { numRuns: 400 },
  );
});

test('every character that is not blank lies in exactly one block', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const gap of gaps(text, cutBlocks(text))) expect(gap).toMatch(/^\s*$/);
    }),
    { numRuns: 400 },
  );
});

test('a blank line parts two paragraphs, whichever line break the file uses', () => {
  for (const end of BREAKS.filter((written) => !/\n.*\n/s.test(written))) {
    const text = `One sentence stands here.${end}${end}Another follows it.`;
    expect(cut(text)).toEqual(['paragraph: One sentence stands here.', 'paragraph: Another follows it.']);
  }
});

test('where every line is a paragraph, no blank line is needed to part them', () => {
  const text = `${PROSE}\n${PROSE}\n“Not yet,” she said.\n${PROSE}`;
  expect(cutBlocks(text)).toHaveLength(4);
});

test('a paragraph broken at a fixed width is one block again', () => {
  for (const width of [40, 65, 72, 80, 100]) {
    const text = `${wrap(PROSE, width)}\n\n${wrap(PROSE, width)}\n`;
    const blocks = cutBlocks(text);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toBe(wrap(PROSE, width));
  }
});

test('broken paragraphs without blank lines are parted where a line ends early', () => {
  const text = `${wrap(PROSE, 60)}\n${wrap(PROSE, 60)}`;
  expect(cutBlocks(text)).toHaveLength(2);
});

test('Chinese broken at a fixed width is one block again', () => {
  const prose =
    '港务局星期一表示两艘渡轮将留在港内直到调查结束为止局长今年春天上任他拒绝说明日期北部村庄的渔民要求赔偿市议会将在下周听取他们的意见';
  const lines = prose.match(/.{1,32}/gu)?.join('\n') ?? '';
  expect(cutBlocks(`${lines}。\n\n${lines}。`)).toHaveLength(2);
});

test('short lines are not joined, though the text around them is broken at a fixed width', () => {
  const text = `${wrap(PROSE, 70)}\n\n- two ferries\n- four pilot boats\n- one tug\n\n${wrap(PROSE, 70)}`;
  expect(cutBlocks(text).map(({ kind }) => kind)).toEqual([
    'paragraph',
    'list item',
    'list item',
    'list item',
    'paragraph',
  ]);
});

test('numbered paragraphs stand alone, with or without a blank behind the number', () => {
  const text = `I.${PROSE}\nII.${PROSE}\nIII. ${PROSE}`;
  expect(cutBlocks(text).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  const broken = ['I', 'II', 'III'].map((number) => wrap(`${number}.${PROSE}`, 72)).join('\n');
  expect(cutBlocks(broken)).toHaveLength(3);
});

test('a short line above a text is its title, and those further down are sections', () => {
  const text = `A Harbour Closes\n\n${PROSE}\n\nWhat the council knew\n\n${PROSE}\n\n2.1 The first letter\n${PROSE}`;
  expect(cut(text).filter((line) => line.startsWith('heading'))).toEqual([
    'heading1: A Harbour Closes',
    'heading2: What the council knew',
    'heading3: 2.1 The first letter',
  ]);
});

test('a line of strokes under a title does not hide it', () => {
  expect(cut(`A Harbour Closes\n================\n\n${PROSE}`)[0]).toBe('heading1: A Harbour Closes');
});

test('neither a short sentence, a quoted line, a date, a byline nor a label is a title', () => {
  for (const line of [
    'He paid.',
    '“We are staying”, he said.',
    'Monday, 3 March 2025',
    'By Ana Ruiz',
    'Date: 3 March',
    'Dear colleagues,',
  ]) {
    expect(cut(`${line}\n\n${PROSE}`)[0]).toBe(`paragraph: ${line}`);
  }
});

test('many titles in a row are a list of other stories, and none of them heads the text', () => {
  const stories = Array.from(
    { length: 9 },
    (_, index) => `Council Weighs Harbour Plan Number ${'I'.repeat(index + 1)}`,
  );
  expect(cutBlocks(`${PROSE}\n\n${stories.join('\n')}`).filter(({ kind }) => kind === 'heading')).toEqual([]);
});

test('list items, a quoted reply and a table are known by their marks', () => {
  const text =
    '1. Close the port\n2. Inform the crews\n(a) by radio\n\n> Are you sure?\n> I am.\n\nShip\tCrew\nAlba\t12\nBora\t9';
  expect(cut(text)).toEqual([
    'list item: 1. Close the port',
    'list item: 2. Inform the crews',
    'list item: (a) by radio',
    'quotation: > Are you sure?\n> I am.',
    'table: Ship\tCrew\nAlba\t12\nBora\t9',
  ]);
});

test('an author code behind the last sentence is a block of its own, an acronym is not', () => {
  const last = (text: string): string | undefined => cut(text).at(-1);
  expect(last(`${PROSE}\n${PROSE} (KLM-E)\nWrite to The Courier at desk@courier.example`)).toMatch(
    /^paragraph: Write/,
  );
  expect(cut(`${PROSE} (KLM-E)\nWrite to The Courier at desk@courier.example`)[1]).toBe('paragraph: (KLM-E)');
  expect(last(`${PROSE} (ab/cd)`)).toBe('paragraph: (ab/cd)');
  expect(last(`${PROSE} (AP)`)).toMatch(/\(AP\)$/);
  expect(cutBlocks(`${PROSE} It joined the pact (US-UK).`)).toHaveLength(1);
  expect(cutBlocks(`${PROSE} (KLM-E)\n${PROSE}`)).toHaveLength(2);
});

test('a text of very many lines is cut in runs, so that it never fills the memory', () => {
  const text = 'a\n'.repeat(MOST_LINES + 1);
  const blocks = cutBlocks(text);
  expect(blocks).toHaveLength(Math.ceil((MOST_LINES + 1) / 100));
  expectOrdered(text, blocks.slice(0, 3));
  expect(blocks.at(-1)?.end).toBe(text.length - 1);
});

test('one line of twenty million characters is one paragraph', () => {
  const text = 'word '.repeat(4_000_000).trimEnd();
  expect(cutBlocks(text)).toEqual([{ kind: 'paragraph', start: 0, end: text.length }]);
});
