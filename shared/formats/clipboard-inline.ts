import type { RichInline, RichWords } from '../model/rich-text.ts';
import { type Notes, noteCalled } from './clipboard-notes.ts';
import { isElement, styleOf } from './clipboard-style.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { isVisible } from './html-visible.ts';

/** Running text of some nodes; empty where nothing is said. */
export type ReadInline = (nodes: readonly HtmlNode[]) => readonly RichInline[];

interface Style {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

const PLAIN: Style = { isBold: false, isItalic: false };

/** Reads running text with bold, italic, line breaks and footnotes; each picture is told and left out. */
export function inlineReader(notes: Notes, onPicture: () => void): ReadInline {
  return (nodes) => {
    const found: RichInline[] = [];
    const visit = (node: HtmlNode, style: Style): void => {
      if (!isElement(node)) {
        addWords(found, node.replaceAll(/[\t\n\r\f ]+/gu, ' '), style);
        return;
      }
      if (node.name === 'img') onPicture();
      if (isLeftOut(node)) return;
      const note = noteCalled(node);
      if (node.name === 'br') found.push({ type: 'hardBreak' });
      else if (note !== null) found.push(...footnote(notes.get(note)));
      else for (const child of readChildren(node)) visit(child, styledBy(node, style));
    };
    for (const node of nodes) visit(node, PLAIN);
    return tidy(found);
  };
}

/** A link without words is the address that it leads to, as words. */
function readChildren(element: HtmlElement): readonly HtmlNode[] {
  const style = styleOf(element);
  if (style.has('mso-tab-count') || style.get('mso-spacerun') === 'yes') return [' '];
  const href = element.attributes.get('href') ?? '';
  const isBare = element.name === 'a' && element.children.length === 0 && /^(?:https?|mailto):/iu.test(href);
  return isBare ? [href] : element.children;
}

const footnote = (words: string | undefined): readonly RichInline[] =>
  words ? [{ type: 'footnote', attrs: { words } }] : [];

function isLeftOut(element: HtmlElement): boolean {
  return (
    !isVisible(element) ||
    element.name === 'img' ||
    element.name === 'del' ||
    styleOf(element).get('mso-list') === 'ignore' ||
    /^MsoCommentReference$/u.test(element.attributes.get('class') ?? '')
  );
}

function styledBy(element: HtmlElement, { isBold, isItalic }: Style): Style {
  const style = styleOf(element);
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  return {
    isBold: weight === undefined ? isBold || /^(?:b|strong)$/u.test(element.name) : isHeavy(weight),
    isItalic:
      slant === undefined
        ? isItalic || /^(?:i|em)$/u.test(element.name)
        : slant === 'italic' || slant === 'oblique',
  };
}

const isHeavy = (weight: string): boolean => weight.startsWith('bold') || Number(weight) >= 600;

function addWords(found: RichInline[], text: string, { isBold, isItalic }: Style): void {
  if (text === '') return;
  const marks: NonNullable<RichWords['marks']> = [
    ...(isBold ? [{ type: 'bold' as const }] : []),
    ...(isItalic ? [{ type: 'italic' as const }] : []),
  ];
  const last = found.at(-1);
  // Blanks on both sides of a tag are one.
  const afterBlank = last === undefined || last.type === 'hardBreak' || /[ ]$/u.test(wordsOf(last));
  const words = afterBlank ? text.replace(/^ +/u, '') : text;
  if (words === '') return;
  if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) {
    found[found.length - 1] = { ...last, text: last.text + words };
  } else found.push({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
}

const wordsOf = (inline: RichInline): string => (inline.type === 'text' ? inline.text : '');

const sameMarks = (a: NonNullable<RichWords['marks']>, b: NonNullable<RichWords['marks']>): boolean =>
  a.length === b.length && a.every(({ type }, at) => type === b[at]?.type);

/** Without blanks and breaks at the ends: an empty paragraph of Word holds a no-break space. */
function tidy(found: readonly RichInline[]): readonly RichInline[] {
  const trimmed = [...found];
  const trim = (at: 0 | -1, ends: RegExp): void => {
    for (let edge = trimmed.at(at); edge; edge = trimmed.at(at)) {
      const words = edge.type === 'text' ? edge.text.replace(ends, '') : '';
      if (edge.type !== 'hardBreak' && (edge.type !== 'text' || words === edge.text)) return;
      if (words === '') trimmed.splice(at, 1);
      else trimmed.splice(at, 1, { ...(edge as RichWords), text: words });
    }
  };
  trim(0, /^[\s\u00a0]+/u);
  trim(-1, /[\s\u00a0]+$/u);
  return trimmed;
}
