import type { ClaimId } from '../model/claim.ts';
import type { RichText } from '../model/rich-text.ts';
import { wordsOfText } from './text-words.ts';

export type UnitKind = 'paragraph' | 'list item' | 'quotation' | 'table' | 'judgement';

/** A paragraph of an assessment, or what is judged with its basis: what is asked what it rests on. */
export interface TextUnit {
  /** Its place among the units, from 0; the editor counts the same way. */
  readonly index: number;
  readonly kind: UnitKind;
  /** Number of the key judgement. */
  readonly judgement: number | null;
  readonly words: string;
  readonly claimIds: readonly ClaimId[];
  /** Whether it says something and cites nothing. */
  readonly isBare: boolean;
}

/** A node of the text. Kinds that are not known here are read by their structure. */
interface UnitNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly UnitNode[];
}

/** How a node takes part: it is a unit, it is left out with all that is in it, or units may lie in it. */
export function unitRole(type: string, holdsText: boolean): 'unit' | 'out' | 'holder' {
  if (type === 'heading') return 'out';
  return WHOLE.has(type) || type === 'paragraph' || holdsText ? 'unit' : 'holder';
}

/** Asked as one, however many paragraphs they hold. */
const WHOLE = new Set(['judgement', 'table']);

/** The units of a text in order, empty ones left out; these are counted all the same. */
export function textUnits(body: RichText): readonly TextUnit[] {
  const units: TextUnit[] = [];
  let index = 0;
  let judgements = 0;
  const visit = (node: UnitNode, within: UnitKind): void => {
    const holdsText = (node.content ?? []).some(({ type }) => type === 'text');
    const role = unitRole(node.type, holdsText);
    if (role === 'out') return;
    if (role === 'holder') {
      for (const child of node.content ?? []) visit(child, WITHIN[node.type] ?? within);
      return;
    }
    const kind = KINDS[node.type] ?? within;
    if (kind === 'judgement') judgements += 1;
    const words = wordsIn(node).replaceAll(/\s+/gu, ' ').trim();
    const claimIds = [...new Set(citedIn(node))];
    if (words !== '' || claimIds.length > 0) {
      units.push({
        index,
        kind,
        judgement: kind === 'judgement' ? judgements : null,
        words,
        claimIds,
        isBare: claimIds.length === 0 && (kind === 'judgement' || asserts(words)),
      });
    }
    index += 1;
  };
  for (const node of body.content as readonly UnitNode[]) visit(node, 'paragraph');
  return units;
}

const WITHIN: Readonly<Record<string, UnitKind>> = {
  bulletList: 'list item',
  orderedList: 'list item',
  blockquote: 'quotation',
};
const KINDS: Readonly<Record<string, UnitKind>> = { judgement: 'judgement', table: 'table' };

/** Words from which a line says something, rather than naming or introducing it. */
const FEWEST_WORDS = 4;

function asserts(words: string): boolean {
  if (/[:：]\s*$/u.test(words)) return false;
  let lettered = 0;
  for (const isWord of wordsOfText(words).lettered) lettered += isWord;
  return lettered >= FEWEST_WORDS;
}

function wordsIn({ text, type, content }: UnitNode): string {
  if (text !== undefined) return text;
  if (type === 'hardBreak') return ' ';
  return `${(content ?? []).map(wordsIn).join('')}${content ? ' ' : ''}`;
}

function citedIn(node: UnitNode): readonly ClaimId[] {
  if (node.type === 'citation') return (node.attrs?.['claimIds'] ?? []) as readonly ClaimId[];
  return (node.content ?? []).flatMap(citedIn);
}
