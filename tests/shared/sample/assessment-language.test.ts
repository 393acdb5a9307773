import { describe, expect, test } from 'vitest';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { JudgementBlock, RichBlock, TableCellBlock } from '../../../shared/model/rich-text.ts';
import { likelihood } from '../../../shared/model/scale.ts';
import { writeSampleAssessment } from '../../../shared/sample/assessment.ts';

/** Longest first, so that “very unlikely” is not read as “likely”. */
const TERM =
  /\b(?:almost no chance|very unlikely|very likely|unlikely|roughly even chance|likely|almost certain(?:ly)?|remote|(?:highly )?(?:im)?probabl[ey]|roughly even odds|nearly certain)\b/giu;
const HEDGE =
  /\b(?:may|might|could|can|cannot|possibl[ey]|perhaps|potentially|conceivabl[ey]|plausibl[ey]|seems?|appears?|suggests?)\b/u;
const OVERSURE =
  /\b(?:will|certainly|definitely|undoubtedly|clearly|obviously|proves?|always|never|no doubt)\b/iu;
const REPORTING =
  /\b(?:said|says|reported|reports that|according to|allegedly|told|denies|concludes|counts)\b/iu;
const PERIOD = /\b(?:\d{4}|January|February|March|April|June|July|October|November|day)\b/u;

const { body } = writeSampleAssessment((key) => key as ClaimId);
const blocks = [...body.content];
const judgements = blocks.filter((block): block is JudgementBlock => block.type === 'judgement');
const sentences = blocks.flatMap((block) => paragraphsOf(block)).flatMap(sentencesOf);
const ownWords = (sentence: string) => sentence.replace(/“[^”]*”/gu, '“”');

describe('the language of the sample’s assessment', () => {
  test('no sentence holds both a likelihood and a confidence (ICD 203 D.6.e)', () => {
    const both = sentences.filter(
      (text) => /\bconfidence\b/iu.test(text) && /%|likely|chance|probable/iu.test(text),
    );
    expect(both).toEqual([]);
    for (const { content } of judgements) {
      expect(textOf(content[0]), 'a judgement names no confidence').not.toMatch(/confiden/iu);
      expect(textOf(content[1]).match(TERM) ?? [], 'a basis names no likelihood').toEqual([]);
    }
  });

  test('every judgement uses its own term, once, and cites claims', () => {
    expect(judgements).toHaveLength(4);
    for (const { attrs, content } of judgements) {
      expect(textOf(content[0]).match(TERM)).toEqual([attrs.likelihood]);
      expect(content[0].content?.some(({ type }) => type === 'citation')).toBe(true);
    }
  });

  test('only one row of the likelihood table is used, and in running text with its range', () => {
    const statements = new Set(judgements.map(({ content }) => textOf(content[0])));
    for (const { attrs } of judgements) expect(likelihood(attrs.likelihood).scale).toBe('icd203-1');
    for (const sentence of sentences.filter((text) => !statements.has(text))) {
      for (const [term] of ownWords(sentence).matchAll(TERM)) {
        const { low, high, scale } = likelihood(term as Parameters<typeof likelihood>[0]);
        expect(scale).toBe('icd203-1');
        expect(sentence).toContain(`${term} (${low}–${high}%)`);
      }
    }
  });

  test('every sentence with a likelihood has a time frame', () => {
    const judged = sentences.filter((sentence) => ownWords(sentence).search(TERM) >= 0);
    expect(judged.length).toBeGreaterThan(judgements.length);
    for (const sentence of judged) expect(sentence).toMatch(PERIOD);
  });

  test('the analyst’s own words neither hedge nor claim to be sure', () => {
    for (const sentence of sentences.map(ownWords)) {
      expect(sentence).not.toMatch(HEDGE);
      expect(sentence).not.toMatch(OVERSURE);
    }
  });

  test('a sentence that reports what somebody said cites a claim', () => {
    for (const sentence of sentences.filter((text) => REPORTING.test(ownWords(text)))) {
      expect(sentence).toContain('\uFFFC');
    }
  });

  test('no sentence is longer than forty words', () => {
    expect(sentences.filter((sentence) => sentence.split(/\s+/u).length > 40)).toEqual([]);
  });

  test('it opens with a bottom line of a few sentences before the first heading', () => {
    const first = blocks.findIndex(({ type }) => type === 'heading');
    const lead = blocks.slice(0, first);
    expect(lead.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(lead.flatMap(paragraphsOf).join(' ').length).toBeLessThan(900);
  });

  test('it has headings, a list, a quotation, and ids of their own on headings and judgements', () => {
    const ids = blocks.flatMap((block) => ('attrs' in block && 'id' in block.attrs ? [block.attrs.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const types = new Set(blocks.map(({ type }) => type));
    for (const type of ['heading', 'bulletList', 'orderedList', 'blockquote', 'judgement'] as const) {
      expect(types).toContain(type);
    }
  });

  test('it has some twenty citations or more, and the length of four to six printed pages', () => {
    const text = blocks.flatMap(paragraphsOf).join(' ');
    expect(text.split('\uFFFC').length - 1).toBeGreaterThanOrEqual(20);
    const words = text.split(/\s+/u).length;
    expect(words).toBeGreaterThan(1700);
    expect(words).toBeLessThan(2600);
  });
});

/** The paragraphs of a block as plain text, with U+FFFC where a citation stands. */
function paragraphsOf(block: RichBlock): readonly string[] {
  if (block.type === 'heading' || block.type === 'paragraph') return [textOf(block)];
  if (block.type === 'judgement') return block.content.map(textOf);
  if (block.type === 'figure') return [block.attrs.caption];
  if (block.type === 'blockquote') return block.content.flatMap((part) => paragraphsOf(part));
  if (block.type === 'box') return block.content.flatMap((part) => paragraphsOf(part));
  if (block.type === 'pageBreak') return [];
  if (block.type === 'table') return block.content.flatMap(({ content }) => content.flatMap(cellOf));
  return block.content.flatMap((item) => item.content.flatMap((part) => paragraphsOf(part)));
}

function cellOf({ content }: TableCellBlock): readonly string[] {
  return content.flatMap(paragraphsOf);
}

function textOf({ content }: { readonly content?: readonly { readonly type: string }[] }): string {
  return (content ?? []).map((inline) => ('text' in inline ? String(inline.text) : '\uFFFC')).join('');
}

function sentencesOf(paragraph: string): readonly string[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)].map(({ segment }) =>
    segment.trim(),
  );
}
