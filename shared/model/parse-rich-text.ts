import * as v from 'valibot';
import type { ClaimId } from './claim.ts';
import { figure } from './parse-figure.ts';
import {
  BOX_KINDS,
  type JudgementBasis,
  type JudgementStatement,
  type ListBlock,
  MOST_REACH,
  type ParagraphBlock,
  type RichBlock,
  type RichInline,
  type RichText,
  type TableBlock,
} from './rich-text.ts';
import { CONFIDENCE, type ConfidenceLevel, LIKELIHOOD } from './scale.ts';

type Schema<T> = v.GenericSchema<unknown, T>;

const blockId = v.pipe(v.string(), v.maxLength(100));

const inline: Schema<RichInline> = v.variant('type', [
  v.strictObject({
    type: v.literal('text'),
    text: v.string(),
    marks: v.exactOptional(v.array(v.strictObject({ type: v.picklist(['bold', 'italic']) }))),
  }),
  v.strictObject({
    type: v.literal('citation'),
    attrs: v.strictObject({
      claimIds: v.array(v.custom<ClaimId>((value) => typeof value === 'string')),
      note: v.exactOptional(v.string()),
    }),
  }),
  v.strictObject({ type: v.literal('footnote'), attrs: v.strictObject({ words: v.string() }) }),
  v.strictObject({ type: v.literal('hardBreak') }),
]);

const words = v.exactOptional(v.array(inline));

const paragraph: Schema<ParagraphBlock> = v.strictObject({ type: v.literal('paragraph'), content: words });

const list: Schema<ListBlock> = v.strictObject({
  type: v.picklist(['bulletList', 'orderedList']),
  content: v.array(
    v.strictObject({
      type: v.literal('listItem'),
      content: v.array(v.union([paragraph, v.lazy(() => list)])),
    }),
  ),
});

const reach = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(MOST_REACH)));

const table: Schema<TableBlock> = v.strictObject({
  type: v.literal('table'),
  content: v.array(
    v.strictObject({
      type: v.literal('tableRow'),
      content: v.array(
        v.strictObject({
          type: v.picklist(['tableCell', 'tableHeader']),
          attrs: v.exactOptional(v.strictObject({ colspan: reach, rowspan: reach })),
          content: v.array(paragraph),
        }),
      ),
    }),
  ),
});

const statement: Schema<JudgementStatement> = v.strictObject({
  type: v.literal('judgementStatement'),
  content: words,
});

const basis: Schema<JudgementBasis> = v.strictObject({ type: v.literal('judgementBasis'), content: words });

const block: Schema<RichBlock> = v.lazy((value): Schema<RichBlock> => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  return BLOCKS[type as RichBlock['type']] ?? paragraph;
});

const BLOCKS: { readonly [T in RichBlock['type']]: Schema<RichBlock> } = {
  paragraph,
  bulletList: list,
  orderedList: list,
  heading: v.strictObject({
    type: v.literal('heading'),
    attrs: v.strictObject({ level: v.picklist([1, 2, 3]), id: blockId }),
    content: words,
  }),
  blockquote: v.strictObject({ type: v.literal('blockquote'), content: v.array(paragraph) }),
  judgement: v.strictObject({
    type: v.literal('judgement'),
    attrs: v.strictObject({
      id: blockId,
      likelihood: v.picklist(LIKELIHOOD.map(({ term }) => term)),
      confidence: v.picklist(Object.keys(CONFIDENCE) as ConfidenceLevel[]),
    }),
    content: v.strictTuple([statement, basis]),
  }),
  table,
  box: v.strictObject({
    type: v.literal('box'),
    attrs: v.strictObject({ kind: v.picklist(BOX_KINDS) }),
    content: v.array(v.union([paragraph, list])),
  }),
  pageBreak: v.strictObject({ type: v.literal('pageBreak') }),
  figure,
};

/** Checks the body of an assessment; the answer is made of fresh objects. */
export const richText: Schema<RichText> = v.strictObject({
  type: v.literal('doc'),
  content: v.array(block),
});

/** Text of an assessment that came from elsewhere, as the clipboard; null where it is anything else. */
export function readRichText(value: unknown): RichText | null {
  const read = v.safeParse(richText, value);
  return read.success ? read.output : null;
}
