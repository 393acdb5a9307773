import type { Node as ProseNode } from '@tiptap/pm/model';
import { wordsOf } from '../../../../shared/analysis/words-of.ts';

/** Nodes never change: one that is still there has been counted. */
const counted = new WeakMap<ProseNode, number>();

/** The words of a text with those of its notes. Costs what has changed since it was last asked. */
export function countWords(node: ProseNode): number {
  const known = counted.get(node);
  if (known !== undefined) return known;
  const count = node.isTextblock
    ? countIn(node, 0, node.content.size)
    : node.children.reduce((sum, child) => sum + countWords(child), 0);
  counted.set(node, count);
  return count;
}

/** The words between two places. */
export function countWordsBetween(document: ProseNode, from: number, to: number): number {
  let count = 0;
  document.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    const isWhole = from <= at + 1 && to >= at + 1 + node.content.size;
    const end = Math.min(node.content.size, to - at - 1);
    count += isWhole ? countWords(node) : countIn(node, Math.max(0, from - at - 1), end);
    return false;
  });
  return count;
}

function countIn(block: ProseNode, from: number, to: number): number {
  let notes = 0;
  block.nodesBetween(from, to, (node) => {
    if (node.type.name === 'footnote') notes += wordsOf(String(node.attrs['words'])).count;
  });
  // A citation parts no word: it stands behind one.
  return wordsOf(block.textBetween(from, to, undefined, (node) => (node.isText ? '' : ' '))).count + notes;
}
