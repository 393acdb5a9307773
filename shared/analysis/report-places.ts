import type { RichBlock, RichText } from '../model/rich-text.ts';
import { partBody } from './report-front.ts';

/** Where in the editor's text an anchor of the report is written. */
export interface ReportPlace {
  readonly anchor: string;
  /** Index among the blocks of the text. */
  readonly block: number;
  /** Of a citation, its place among those of the block, from 0; null for the block itself. */
  readonly citation: number | null;
}

/** A caret in the text: the block it is in, and how many citations of the block stand before it. */
export interface WritingPlace {
  readonly block: number;
  readonly citations: number;
}

/**
 * The anchors of a text in the order in which they are written. Numbers are given as in the report: first page, key
 * judgements, body; what the report leaves out has none.
 */
export function reportPlaces({ content }: RichText): readonly ReportPlace[] {
  const { lead, body } = partBody(content);
  const judgements = content.filter((block) => block.type === 'judgement');
  const isRead = new Set<RichBlock>([...lead, ...judgements]);
  const index = new Map(content.map((block, at) => [block, at]));
  const places: ReportPlace[] = [];
  let notes = 0;
  const cite = (block: RichBlock): void => {
    const at = index.get(block) ?? 0;
    for (let citation = 0; citation < citationsIn(block); citation += 1) {
      notes += 1;
      places.push({ anchor: `citation-${notes}`, block: at, citation });
    }
  };
  for (const block of lead) cite(block);
  for (const [number, block] of judgements.entries()) {
    places.push({ anchor: `judgement-${number + 1}`, block: index.get(block) ?? 0, citation: null });
    cite(block);
  }
  let sections = 0;
  for (const block of body) {
    if (isRead.has(block)) continue;
    if (block.type === 'heading') {
      sections += 1;
      places.push({ anchor: `section-${sections}`, block: index.get(block) ?? 0, citation: null });
    }
    cite(block);
  }
  return places.toSorted((a, b) => a.block - b.block || (a.citation ?? -1) - (b.citation ?? -1));
}

/** The anchors nearest to a caret, best first: what stands before it in its block, after it there, or before the block. */
export function anchorsNear(places: readonly ReportPlace[], caret: WritingPlace): readonly string[] {
  const isBefore = ({ block, citation }: ReportPlace): boolean =>
    block < caret.block || (block === caret.block && (citation ?? -1) < caret.citations);
  const own = places.filter(({ block }) => block === caret.block);
  const earlier = places.filter(({ block }) => block < caret.block).toReversed();
  return [...own.filter(isBefore).toReversed(), ...own.filter((one) => !isBefore(one)), ...earlier].map(
    ({ anchor }) => anchor,
  );
}

type Node = { readonly type: string; readonly content?: readonly unknown[] };

const citationsIn = (node: Node): number =>
  (node.type === 'citation' ? 1 : 0) +
  (node.content ?? []).reduce<number>((sum, child) => sum + citationsIn(child as Node), 0);
