import { describe, expect, test } from 'vitest';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { richTextBuilder } from '../../../shared/sample/rich-text-builder.ts';

const write = richTextBuilder((key) => {
  if (key === 'unknown') throw new Error('There is no such claim');
  return `claim-${key}` as ClaimId;
});

describe('writing rich text for the sample', () => {
  test('plain words become one run', () => {
    expect(write.paragraph('The cable failed.')).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: 'The cable failed.' }],
    });
  });

  test('an empty paragraph has no content', () => {
    expect(write.paragraph('')).toEqual({ type: 'paragraph' });
  });

  test('stars make bold, low lines make italic, braces make a citation in its place', () => {
    expect(write.paragraph('**When.** It _failed_ {a, b}.').content).toEqual([
      { type: 'text', text: 'When.', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' It ' },
      { type: 'text', text: 'failed', marks: [{ type: 'italic' }] },
      { type: 'text', text: ' ' },
      { type: 'citation', attrs: { claimIds: ['claim-a', 'claim-b'] } },
      { type: 'text', text: '.' },
    ]);
  });

  test('lists, quotations and headings hold what they are given', () => {
    expect(write.bullets('one', 'two').content.map(({ type }) => type)).toEqual(['listItem', 'listItem']);
    expect(write.numbered('one').type).toBe('orderedList');
    expect(write.quote('one', 'two').content).toEqual([write.paragraph('one'), write.paragraph('two')]);
    expect(write.heading(2, 'h', 'Title')).toEqual({
      type: 'heading',
      attrs: { level: 2, id: 'h' },
      content: [{ type: 'text', text: 'Title' }],
    });
  });

  test('a judgement keeps its likelihood apart from its basis', () => {
    const block = write.judgement({
      id: 'j',
      likelihood: 'likely',
      confidence: 'low',
      statement: 'It is likely {a}.',
      basis: 'One source.',
    });
    expect(block.attrs).toEqual({ id: 'j', likelihood: 'likely', confidence: 'low' });
    expect(block.content.map(({ type }) => type)).toEqual(['judgementStatement', 'judgementBasis']);
  });

  test.each(['**bold without an end', 'a {brace without an end', 'a brace} too many', 'a low_line'])(
    'a mark left open is refused: %s',
    (text) => {
      expect(() => write.paragraph(text)).toThrow('left open');
    },
  );

  test('a citation of an unknown claim is refused', () => {
    expect(() => write.paragraph('It failed {unknown}.')).toThrow('no such claim');
  });
});

test('a table heads its columns by its first row and its rows by their first cells', () => {
  const { content } = write.table(['Ship', 'Days'], ['Tern', '2{a}']);
  expect(content.map((row) => row.content.map(({ type }) => type))).toEqual([
    ['tableHeader', 'tableHeader'],
    ['tableHeader', 'tableCell'],
  ]);
  expect(content[1]?.content[1]?.content[0]?.content).toContainEqual({
    type: 'citation',
    attrs: { claimIds: ['claim-a'] },
  });
});
