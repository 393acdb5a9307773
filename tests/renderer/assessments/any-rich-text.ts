import fc from 'fast-check';
import type { ClaimId } from '../../../shared/model/claim.ts';
import {
  BOX_KINDS,
  type ListBlock,
  type ParagraphBlock,
  type RichBlock,
  type RichInline,
  type RichText,
} from '../../../shared/model/rich-text.ts';
import { CONFIDENCE, type ConfidenceLevel, LIKELIHOOD } from '../../../shared/model/scale.ts';

const MARKS = [[], [{ type: 'bold' }], [{ type: 'italic' }], [{ type: 'bold' }, { type: 'italic' }]] as const;

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replaceAll(/[\r\n]/gu, ' ').toWellFormed());
const someWords = words.filter((text) => text.length > 0);

const inline: fc.Arbitrary<RichInline> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(someWords, fc.constantFrom(...MARKS)).map(textOf) },
  fc
    .tuple(fc.array(fc.constantFrom('c1', 'c2', 'c3'), { maxLength: 3 }), fc.option(someWords, { nil: null }))
    .map(
      ([ids, note]): RichInline => ({
        type: 'citation',
        attrs: { claimIds: ids as ClaimId[], ...(note !== null && { note }) },
      }),
    ),
  words.map((said): RichInline => ({ type: 'footnote', attrs: { words: said } })),
  fc.constant<RichInline>({ type: 'hardBreak' }),
);

function textOf([text, marks]: readonly [string, (typeof MARKS)[number]]): RichInline {
  return { type: 'text', text, ...(marks.length > 0 && { marks }) };
}

/** Runs of one look are one: the editor knows no other way. */
const content = fc.array(inline, { maxLength: 6 }).map((inlines) => {
  const joined: RichInline[] = [];
  for (const one of inlines) {
    const last = joined.at(-1);
    const isSame =
      one.type === 'text' &&
      last?.type === 'text' &&
      JSON.stringify(one.marks) === JSON.stringify(last.marks);
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + one.text };
    else joined.push(one);
  }
  return joined.length > 0 ? { content: joined } : {};
});

const paragraph = content.map((said): ParagraphBlock => ({ type: 'paragraph', ...said }));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 });

const { list } = fc.letrec<{ readonly list: ListBlock }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('bulletList' as const, 'orderedList' as const),
      fc.array(
        fc.tuple(
          paragraph,
          fc.array(fc.oneof({ depthSize: 'small' }, paragraph, tie('list')), { maxLength: 2 }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([type, items]) => ({
      type,
      content: items.map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
    })),
}));

const id = fc.uuid().map((uuid) => `b${uuid.replaceAll('-', '')}`);

const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc
    .array(
      fc.array(fc.tuple(fc.constantFrom('tableCell' as const, 'tableHeader' as const), paragraphs), {
        minLength: width,
        maxLength: width,
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map(
      (rows): RichBlock => ({
        type: 'table',
        content: rows.map((cells) => ({
          type: 'tableRow',
          content: cells.map(([type, said]) => ({ type, content: said })),
        })),
      }),
    ),
);

/** Some of its cells joined to one, that at the top left. */
const joinedTable = fc
  .record({ from: table, left: fc.nat(2), top: fc.nat(2), wide: fc.nat(2), high: fc.nat(2) })
  .map(({ from, left, top, wide, high }): RichBlock => {
    const rows = from.type === 'table' ? from.content : [];
    const right = Math.min(left + wide + 1, rows[0]?.content.length ?? 0);
    const bottom = Math.min(top + high + 1, rows.length);
    const attrs = {
      ...(right - left > 1 && { colspan: right - left }),
      ...(bottom - top > 1 && { rowspan: bottom - top }),
    };
    return {
      type: 'table',
      content: rows.map(({ type, content: cells }, row) => ({
        type,
        content: cells.flatMap((cell, column) => {
          const isIn = row >= top && row < bottom && column >= left && column < right;
          if (!isIn || Object.keys(attrs).length === 0) return [cell];
          return row === top && column === left ? [{ ...cell, attrs }] : [];
        }),
      })),
    };
  });

const block: fc.Arbitrary<RichBlock> = fc.oneof(
  paragraph,
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), id, content)
    .map(([level, own, said]): RichBlock => ({ type: 'heading', attrs: { level, id: own }, ...said })),
  list,
  paragraphs.map((said): RichBlock => ({ type: 'blockquote', content: said })),
  fc
    .tuple(
      id,
      fc.constantFrom(...LIKELIHOOD.map(({ term }) => term)),
      fc.constantFrom(...(Object.keys(CONFIDENCE) as ConfidenceLevel[])),
      content,
      content,
    )
    .map(
      ([own, likelihood, confidence, statement, basis]): RichBlock => ({
        type: 'judgement',
        attrs: { id: own, likelihood, confidence },
        content: [
          { type: 'judgementStatement', ...statement },
          { type: 'judgementBasis', ...basis },
        ],
      }),
    ),
  table,
  joinedTable,
  fc
    .tuple(fc.constantFrom(...BOX_KINDS), fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 3 }))
    .map(([kind, said]): RichBlock => ({ type: 'box', attrs: { kind }, content: said })),
  fc.constant<RichBlock>({ type: 'pageBreak' }),
);

/** Any text that the editor can hold, written the one way in which the editor gives it back. */
export const anyRichText: fc.Arbitrary<RichText> = fc
  .uniqueArray(block, {
    minLength: 1,
    maxLength: 8,
    // Two headings never share an id.
    selector: (one) => ('attrs' in one && 'id' in one.attrs ? one.attrs.id : one),
  })
  .map((blocks) => ({ type: 'doc', content: blocks }));
