import { canonicalJson } from '../lib/canonical-json.ts';
import type { RichText } from '../model/rich-text.ts';

/** A paragraph of an assessment, or whatever stands in the place of one, as it is compared with another. */
export interface TextLine {
  /** The node's type, or what the paragraph is by what it stands in. */
  readonly kind: string;
  /** How deep it lies in lists. */
  readonly depth: number;
  /** Its words; citations by the codes of their claims, as `[C3, C7]`. */
  readonly text: string;
  /** Equal for lines that are equal in everything, form included. */
  readonly key: string;
}

/** A node of the text. Kinds that are not known here are read by their structure. */
interface TextNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly TextNode[];
}

/** The code of a claim; undefined for one that is no longer in the case. */
export type CodeOf = (claimId: string) => string | undefined;

/** Stands for a cited claim that was removed. */
const GONE = '?';

/** The lines of a text in order. */
export function textLines(body: RichText, codeOf: CodeOf): readonly TextLine[] {
  const lines: TextLine[] = [];
  const visit = (node: TextNode, within: string, depth: number): void => {
    const children = node.content ?? [];
    if (node.type === 'judgement') lines.push(lineOf(node, 'judgement', depth, attributesOf(node)));
    if (isLine(node)) lines.push(lineOf(node, kindOf(node, within), depth, wordsIn(node, codeOf)));
    else if (children.length === 0) lines.push(lineOf(node, node.type, depth, attributesOf(node)));
    else {
      const inList = node.type === 'bulletList' || node.type === 'orderedList';
      for (const child of children) visit(child, holderOf(node, within), depth + Number(inList));
    }
  };
  for (const node of body.content as readonly TextNode[]) visit(node, '', 0);
  return lines;
}

const LINES = new Set(['paragraph', 'heading', 'judgementStatement', 'judgementBasis']);

const isLine = ({ type, content }: TextNode): boolean =>
  LINES.has(type) || (content ?? []).some((child) => child.type === 'text');

/** What gives the paragraphs inside it their kind. */
const holderOf = ({ type }: TextNode, within: string): string =>
  type === 'listItem' || type === 'judgement' ? within : type;

function kindOf({ type, attrs }: TextNode, within: string): string {
  const level = attrs?.['level'];
  if (type === 'heading') return `heading ${typeof level === 'number' ? level : 1}`;
  return type === 'paragraph' && within !== '' ? within : type;
}

function lineOf(node: TextNode, kind: string, depth: number, text: string): TextLine {
  const own = kind === 'judgement' ? { attrs: node.attrs } : node;
  return { kind, depth, text, key: `${kind} ${depth} ${canonicalJson(withoutIds(own))}` };
}

/** Ids are never derived from words; two lines with the same words are the same line. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (name === 'id' ? [] : [[name, withoutIds(part)]])),
  );
}

function wordsIn(node: TextNode, codeOf: CodeOf): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'citation') {
    const ids = (node.attrs?.['claimIds'] ?? []) as readonly string[];
    return `[${ids.map((id) => codeOf(id) ?? GONE).join(', ')}]`;
  }
  if (node.content) return node.content.map((child) => wordsIn(child, codeOf)).join('');
  return LINES.has(node.type) ? '' : `[${attributesOf(node) || node.type}]`;
}

/** What a node says without words: its plain attributes, ids left out. */
const attributesOf = ({ attrs = {} }: TextNode): string =>
  Object.entries(attrs)
    .flatMap(([name, value]) =>
      name !== 'id' && (typeof value === 'string' || typeof value === 'number') && value !== ''
        ? [String(value)]
        : [],
    )
    .join(', ');
