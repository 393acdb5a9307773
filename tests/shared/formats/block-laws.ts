import fc from 'fast-check';
import { expect } from 'vitest';
import type { Block } from '../../../shared/model/source.ts';

/** Every kind of line break that a file may hold. */
export const BREAKS = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\v', '\f', '\n\n', '\r\n\r\n', '\n \t\n'];

const PIECES = BREAKS.concat(
  [
    'a',
    'Word',
    'the',
    'Minister',
    'U.S.',
    'said.',
    'why?',
    '“No,”',
    '…',
    '...',
    ':',
    ';',
    '中',
    '国',
    '。',
    '😀',
    'é',
  ],
  [' ', '  ', '\t', '\u00a0', '\u3000', '    '],
  [
    '- ',
    '* ',
    '1. ',
    '12) ',
    '(a) ',
    'IV.',
    '• ',
    '> ',
    '>> ',
    '# ',
    '### ',
    '#',
    '##',
    '| ',
    ' | ',
    '|---|',
    '```',
    '~~~',
  ],
  [
    '---',
    '===',
    '***',
    '[x](y)',
    '(AB-C)',
    '@',
    'a@b.org',
    '2025-12-17',
    'Dec. 17, 2025',
    'By ',
    'Date:',
    '\ud800',
  ],
);

/** Texts made of all that the cutters look at, in any order. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 0xffff }).map((code) => String.fromCharCode(code)) },
    ),
    {
      maxLength: 80,
    },
  )
  .map((pieces) => pieces.join(''));

/** Prose broken at a width, as e-mail and wire copy are. */
export const wrap = (prose: string, width: number): string => {
  const lines = [''];
  for (const word of prose.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
};

/** Blocks lie in order within the text, do not overlap, and begin and end with a character that is not blank. */
export function expectOrdered(text: string, blocks: readonly Block[]): void {
  let last = 0;
  for (const { start, end, kind, level } of blocks) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/);
    expect(level === undefined).toBe(kind !== 'heading');
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

/** What stands between the blocks, and before and after them. */
export function gaps(text: string, blocks: readonly Block[]): readonly string[] {
  const edges = [0, ...blocks.flatMap(({ start, end }) => [start, end]), text.length];
  return Array.from({ length: edges.length / 2 }, (_, index) =>
    text.slice(edges[index * 2], edges[index * 2 + 1]),
  );
}

/** Kind and words of each block, for reading in a test. */
export const shown = (text: string, blocks: readonly Block[]): readonly string[] =>
  blocks.map(({ kind, start, end, level }) => `${kind}${level ?? ''}: ${text.slice(start, end)}`);
