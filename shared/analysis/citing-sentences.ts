import { sentencesOf } from '../lib/sentences.ts';
import type { Assessment, AssessmentId } from '../model/assessment.ts';
import type { ClaimId } from '../model/claim.ts';
import type { JudgementBlock, RichBlock, RichInline } from '../model/rich-text.ts';

/** A sentence of an assessment that leans on claims which fall or are weakened. */
export interface CitingSentence {
  readonly assessmentId: AssessmentId;
  /** `R1` */
  readonly code: string;
  readonly title: string;
  /** The number of the key judgement, which is shown whole; null for other text. */
  readonly judgement: number | null;
  readonly words: string;
  readonly falls: readonly ClaimId[];
  readonly weakened: readonly ClaimId[];
  /** Whether nothing that it cites stands any more. */
  readonly isBare: boolean;
}

/** Sentences that cite one of the claims, key judgements first. */
export function sentencesCiting(
  { assessments }: { readonly assessments: readonly Assessment[] },
  fallen: ReadonlySet<string>,
  weakened: ReadonlySet<string>,
): readonly CitingSentence[] {
  return assessments.flatMap((assessment) => {
    const { id: assessmentId, code, title, body } = assessment;
    return piecesOf(body.content, assessment.language).flatMap(({ judgement, words, cited }) => {
      const falls = cited.filter((id) => fallen.has(id));
      const touched = cited.filter((id) => weakened.has(id));
      if (falls.length + touched.length === 0) return [];
      const isBare = cited.every((id) => fallen.has(id));
      return [{ assessmentId, code, title, judgement, words, falls, weakened: touched, isBare }];
    });
  });
}

interface Piece {
  readonly judgement: number | null;
  readonly words: string;
  readonly cited: readonly ClaimId[];
}

function piecesOf(blocks: readonly RichBlock[], language: string): readonly Piece[] {
  const judgements = blocks.filter((block) => block.type === 'judgement');
  return [
    ...judgements.map((block, index) => judgementPiece(block, index + 1)),
    ...blocks.flatMap(linesOf).flatMap((line) => sentencePieces(line, language)),
  ];
}

function judgementPiece({ content: [statement, basis] }: JudgementBlock, judgement: number): Piece {
  const all = [...(statement.content ?? []), ...(basis.content ?? [])];
  return { judgement, words: wordsOf(statement.content ?? []), cited: citedIn(all) };
}

/** Every run of inline text but those of judgements. */
function linesOf(block: RichBlock): readonly (readonly RichInline[])[] {
  switch (block.type) {
    case 'judgement':
    case 'pageBreak':
    case 'figure':
      return [];
    case 'heading':
    case 'paragraph':
      return [block.content ?? []];
    case 'blockquote':
    case 'box':
      return block.content.flatMap(linesOf);
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(linesOf)));
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(linesOf));
  }
}

/** A citation belongs to the sentence that it stands in or right behind. */
function sentencePieces(line: readonly RichInline[], language: string): readonly Piece[] {
  const text = wordsOf(line);
  const spans = sentencesOf(text, language);
  const cited = spans.map((): ClaimId[] => []);
  let offset = 0;
  for (const inline of line) {
    if (inline.type === 'citation') {
      const at = Math.max(
        0,
        spans.findLastIndex(({ start }) => start < offset),
      );
      cited[at]?.push(...inline.attrs.claimIds);
    }
    offset += wordsOf([inline]).length;
  }
  return spans.map(({ start, end }, index) => ({
    judgement: null,
    words: text.slice(start, end),
    cited: [...new Set(cited[index])],
  }));
}

const wordsOf = (line: readonly RichInline[]): string =>
  line
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? ' ' : ''))
    .join('');

const citedIn = (line: readonly RichInline[]): readonly ClaimId[] => [
  ...new Set(line.flatMap((inline) => (inline.type === 'citation' ? inline.attrs.claimIds : []))),
];
