import { sentencesOf } from '../lib/sentences.ts';
import type { ClaimId } from '../model/claim.ts';
import type { JudgementBlock, RichCitation, RichFootnote, RichText } from '../model/rich-text.ts';
import { quotationsIn } from './quotations.ts';

/** One run of words of an assessment, and what it is. */
export interface CheckLine {
  readonly path: readonly number[];
  /** A cell of a table holds what need not be a sentence. */
  readonly kind: 'heading' | 'text' | 'cell' | 'quotation' | 'statement' | 'basis';
  /** Whatever is no text stands as one unit, as in the editor. */
  readonly text: string;
  readonly citations: readonly { readonly at: number; readonly node: RichCitation }[];
  /** Footnotes that say nothing. */
  readonly emptyFootnotes: readonly { readonly at: number; readonly node: RichFootnote }[];
  /** The key judgement that it is a half of. */
  readonly judgement: JudgementBlock['attrs'] | null;
  /** What belongs together: the path of the key judgement or quotation, else its own. */
  readonly group: string;
}

export interface CheckSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As long as `text`; what stands between quotation marks is blotted out. */
  readonly own: string;
  readonly cited: readonly ClaimId[];
}

/** Stands for what is no text in a line. */
export const NO_TEXT = '\uFFFC';

/** Stands for a letter that is quoted: no rule reads it, and none takes it for the end of a word. */
const BLOT = '\uE000';

/** The lines of a text in order. Blocks that are not known are gone through for the lines in them. */
export function linesOf(body: RichText): readonly CheckLine[] {
  const lines: CheckLine[] = [];
  const visit = (node: Node, path: readonly number[], within: Within): void => {
    const children = node.content ?? [];
    if (isLine(node)) lines.push(readLine(node, path, within));
    else
      children.forEach((child, index) => visit(child, [...path, index], inside(child, path, index, within)));
  };
  visit(body, [], { judgement: null, group: null, isQuoted: false, isCell: false });
  return lines;
}

/**
 * The sentences of a line. A citation belongs to the sentence that it stands in or right behind, whichever side of the
 * full stop it is on.
 */
export function sentencesIn(line: CheckLine, language: string): readonly CheckSentence[] {
  const { text, citations } = line;
  const own = line.kind === 'quotation' ? BLOT.repeat(text.length) : withoutQuotations(text);
  const isCited = new Set(citations.map(({ at }) => at));
  // To the segmenter a citation is a closing bracket, which stays with the sentence before it.
  const shape = text.replaceAll(NO_TEXT, (_, at: number) => (isCited.has(at) ? ')' : 'x'));
  const spans = sentencesOf(shape, language);
  return spans.map(({ start, end }, index) => ({
    start,
    end,
    text: text.slice(start, end),
    own: own.slice(start, end),
    cited: [
      ...new Set(
        citations
          .filter(({ at }) => spans.findLastIndex((span) => span.start <= at) === index)
          .flatMap(({ node }) => node.attrs.claimIds),
      ),
    ],
  }));
}

type Node = { readonly type: string; readonly content?: readonly Node[]; readonly text?: string };
interface Within {
  readonly judgement: JudgementBlock['attrs'] | null;
  readonly group: string | null;
  readonly isQuoted: boolean;
  readonly isCell: boolean;
}

const LINES: ReadonlySet<string> = new Set(['heading', 'paragraph', 'judgementStatement', 'judgementBasis']);
const CELLS: ReadonlySet<string> = new Set(['tableCell', 'tableHeader']);
const INLINE: ReadonlySet<string> = new Set(['text', 'citation', 'footnote', 'hardBreak']);

const isLine = (node: Node): boolean =>
  LINES.has(node.type) || (node.content ?? []).some(({ type }) => INLINE.has(type));

function inside(child: Node, path: readonly number[], index: number, within: Within): Within {
  const group = [...path, index].join('.');
  if (child.type === 'judgement') return { ...within, judgement: (child as JudgementBlock).attrs, group };
  if (CELLS.has(child.type)) return { ...within, isCell: true };
  return child.type === 'blockquote' ? { ...within, isQuoted: true, group } : within;
}

function readLine(
  node: Node,
  path: readonly number[],
  { judgement, group, isQuoted, isCell }: Within,
): CheckLine {
  const citations: { at: number; node: RichCitation }[] = [];
  const emptyFootnotes: { at: number; node: RichFootnote }[] = [];
  let text = '';
  for (const child of node.content ?? []) {
    if (child.type === 'footnote' && (child as RichFootnote).attrs.words.trim() === '') {
      emptyFootnotes.push({ at: text.length, node: child as RichFootnote });
    }
    if (child.type === 'citation') citations.push({ at: text.length, node: child as RichCitation });
    text += child.text ?? (child.type === 'hardBreak' ? '\n' : NO_TEXT);
  }
  const kind = KINDS[node.type as keyof typeof KINDS] ?? (isQuoted ? 'quotation' : isCell ? 'cell' : 'text');
  return { path, kind, text, citations, emptyFootnotes, judgement, group: group ?? path.join('.') };
}

const KINDS = { heading: 'heading', judgementStatement: 'statement', judgementBasis: 'basis' } as const;

/** Single marks are quotation marks where the first stands before a word and the last behind one. */
const SINGLE = /(?<![\p{L}\p{N}])‘(?=\S)[^‘’\n]*(?:’(?=\p{L})[^‘’\n]*)*’(?!\p{L})/gu;

function withoutQuotations(text: string): string {
  let own = text;
  const blot = (start: number, end: number): void => {
    own = own.slice(0, start) + BLOT.repeat(end - start) + own.slice(end);
  };
  for (const { start, end } of quotationsIn(text)) blot(start, end);
  for (const { 0: quoted, index } of own.matchAll(SINGLE)) blot(index + 1, index + quoted.length - 1);
  return own;
}
