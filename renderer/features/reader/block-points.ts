interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/**
 * The place of an offset within a block's element. A block is one text node, unless it holds tokens of invisible
 * characters: then it is several, which together hold exactly the block's characters. Between two of them a start
 * goes to the later one, an end to the earlier one.
 */
export function pointIn(element: Element, offset: number, side: 'start' | 'end' = 'start'): TextPoint {
  const first = element.firstChild;
  if (first instanceof Text && !first.nextSibling) return { node: first, offset: within(first, offset) };
  const nodes = textNodesIn(element);
  let rest = offset;
  for (const node of nodes) {
    if (rest < node.length || (rest === node.length && side === 'end'))
      return { node, offset: within(node, rest) };
    rest -= node.length;
  }
  const last = nodes.at(-1);
  if (!last) throw new RangeError('A block holds no text');
  return { node: last, offset: last.length };
}

/** The offset within the block's element of a place in it, in whatever node that place is. */
export function offsetIn(element: Element, node: Node, at: number): number {
  if (node === element.firstChild && node instanceof Text) return at;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, Math.min(at, node instanceof Text ? node.length : node.childNodes.length));
  return before.toString().length;
}

const within = (node: Text, offset: number): number => Math.max(0, Math.min(offset, node.length));

function textNodesIn(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
