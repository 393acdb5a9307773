import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedLines, compareTexts } from '../../../shared/analysis/compare-texts.ts';
import { type TextLine, textLines } from '../../../shared/analysis/text-lines.ts';
import { writtenWords } from '../../../shared/analysis/written-words.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import { textOf, write } from './invented-text.ts';

const linesOf = (...blocks: readonly RichBlock[]): readonly TextLine[] =>
  textLines(textOf(...blocks), (id) => id.replace('claim-', ''));

const wordsOf = (rows: readonly ComparedLines[], side: 'before' | 'after'): readonly string[] =>
  rows.flatMap((row) => {
    if (row.kind === 'same') return row.lines.map(({ text }) => text);
    if (row[side] === null) return [];
    const hidden = side === 'before' ? 'new' : 'gone';
    return [row.pieces.flatMap(({ kind, text }) => (kind === hidden ? [] : [text])).join('')];
  });

/** The pieces keep the blanks of the side they come from; what counts is the words in their order. */
const plain = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replaceAll(/\s+/gu, ''));

describe('the lines of a text', () => {
  test('keep what each paragraph is, where it lies, and what it cites', () => {
    const lines = linesOf(
      write.heading(2, 'h', 'Traffic'),
      write.paragraph('Ships **pass**.{C1,C2}'),
      write.bullets('One', 'Two{C3}'),
      write.quote('They said so.'),
      write.judgement({
        id: 'j',
        likelihood: 'likely',
        confidence: 'low',
        statement: 'It grows.',
        basis: 'One source.',
      }),
    );
    expect(lines.map(({ kind, depth, text }) => [kind, depth, text])).toEqual([
      ['heading 2', 0, 'Traffic'],
      ['paragraph', 0, 'Ships pass.[C1, C2]'],
      ['bulletList', 1, 'One'],
      ['bulletList', 1, 'Two[C3]'],
      ['blockquote', 0, 'They said so.'],
      ['judgement', 0, 'likely, low'],
      ['judgementStatement', 0, 'It grows.'],
      ['judgementBasis', 0, 'One source.'],
    ]);
  });

  test('a kind of node that is not known is still a line', () => {
    const strange = [
      { type: 'chart', attrs: { id: 'x', caption: 'Ships a month' } },
      { type: 'verse', content: [{ type: 'text', text: 'Calm sea' }] },
    ] as unknown as readonly RichBlock[];
    expect(linesOf(...strange).map(({ kind, text }) => [kind, text])).toEqual([
      ['chart', 'Ships a month'],
      ['verse', 'Calm sea'],
    ]);
  });
});

describe('two versions', () => {
  test('what was changed stands beside what it was, and only its words are marked', () => {
    const { rows, added, removed } = compareTexts(
      linesOf(
        write.paragraph('The first.'),
        write.paragraph('Twenty ships passed in May.'),
        write.paragraph('The last.'),
      ),
      linesOf(
        write.paragraph('The first.'),
        write.paragraph('Thirty ships passed in late May.'),
        write.paragraph('The last.'),
      ),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
    const [, row] = rows;
    if (row?.kind !== 'changed') throw new Error('No changed line');
    expect(
      row.pieces.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text.trim()}`),
    ).toEqual(['gone Twenty', 'new Thirty', 'new late']);
    expect({ added, removed }).toEqual({ added: 2, removed: 1 });
  });

  test('a new paragraph stands alone, and those around it stay what they were', () => {
    const { rows, added, removed } = compareTexts(
      linesOf(write.paragraph('One ship came.'), write.paragraph('It left at night.')),
      linesOf(
        write.paragraph('One ship came.'),
        write.paragraph('Nobody saw the crew.'),
        write.paragraph('It left at night.'),
      ),
    );
    expect(rows.map((row) => (row.kind === 'same' ? 'same' : [row.before, row.after?.text]))).toEqual([
      'same',
      [null, 'Nobody saw the crew.'],
      'same',
    ]);
    expect({ added, removed }).toEqual({ added: 4, removed: 0 });
  });

  test('other form with the same words is told from other words', () => {
    const compared = compareTexts(
      linesOf(write.paragraph('Ships pass.')),
      linesOf(write.paragraph('Ships **pass**.')),
    );
    expect(compared).toMatchObject({ added: 0, removed: 0, reformed: 1 });
  });

  test('a judgement that is judged more likely is seen, with the words it was', () => {
    const judged = (likelihood: 'likely' | 'very likely') =>
      linesOf(write.judgement({ id: 'j', likelihood, confidence: 'low', statement: 'It grows.', basis: '' }));
    const { rows } = compareTexts(judged('likely'), judged('very likely'));
    const [row] = rows;
    if (row?.kind !== 'changed') throw new Error('No changed line');
    expect([row.before?.text, row.after?.text]).toEqual(['likely, low', 'very likely, low']);
  });

  test('both sides read as they are, whatever was changed, and equal texts have no change', () => {
    const word = fc.constantFrom(
      'ship',
      'mole',
      'harbour',
      'Velm',
      'night',
      '港',
      'left',
      'came',
      'no',
      'one',
    );
    const block = fc
      .tuple(fc.constantFrom('p', 'h', 'q'), fc.array(word, { minLength: 1, maxLength: 9 }))
      .map(([kind, words]): RichBlock => {
        const text = `${words.join(' ')}.`;
        return kind === 'h'
          ? write.heading(1, 'x', text)
          : kind === 'q'
            ? write.quote(text)
            : write.paragraph(text);
      });
    const blocks = fc.array(block, { maxLength: 40 });
    fc.assert(
      fc.property(blocks, blocks, fc.nat(), (one, other, at) => {
        const before = linesOf(...one);
        // Half of the text is kept, so that much is the same.
        const after = linesOf(
          ...one.slice(0, at % (one.length + 1)),
          ...other,
          ...one.slice(at % (one.length + 1)),
        );
        for (const [a, b] of [
          [before, after],
          [after, before],
          [before, linesOf(...other)],
        ] as const) {
          const { rows } = compareTexts(a, b);
          expect(plain(wordsOf(rows, 'before'))).toEqual(plain(a.map(({ text }) => text)));
          expect(plain(wordsOf(rows, 'after'))).toEqual(plain(b.map(({ text }) => text)));
        }
        const same = compareTexts(after, after);
        expect(same.rows.every(({ kind }) => kind === 'same')).toBe(true);
        expect(same).toMatchObject({ added: 0, removed: 0, reformed: 0 });
      }),
      { numRuns: 200 },
    );
  });
});

describe('what was written', () => {
  test('is what the comparison counts', () => {
    const word = fc.constantFrom('ship', 'mole', 'harbour', 'Velm', 'night', 'left', 'came{C1}', 'no', 'one');
    const block = fc
      .array(word, { minLength: 1, maxLength: 7 })
      .map((words) => write.paragraph(`${words.join(' ')}.`));
    const fresh = fc
      .integer({ min: 0, max: 5000 })
      .map((number) => write.paragraph(`Entry ${number} was added.`));
    fc.assert(
      fc.property(
        fc.uniqueArray(block, { maxLength: 20, selector: (one) => JSON.stringify(one) }),
        fc.array(fc.tuple(fc.nat(), fresh), { maxLength: 4 }),
        (kept, additions) => {
          const after = [...kept];
          for (const [at, addition] of additions) after.splice(at % (after.length + 1), 0, addition);
          const { added, removed } = compareTexts(linesOf(...kept), linesOf(...after));
          expect(writtenWords(textOf(...kept), textOf(...after))).toEqual({ added, removed });
          expect(writtenWords(textOf(...after), textOf(...kept))).toEqual({ added: removed, removed: added });
        },
      ),
    );
  });

  test('is everything where there was nothing, and nothing where nothing changed', () => {
    const text = textOf(write.paragraph('Four words are here.'));
    expect(writtenWords(null, text)).toEqual({ added: 4, removed: 0 });
    expect(writtenWords(text, text)).toEqual({ added: 0, removed: 0 });
  });
});
