import type { Node as ProseNode } from '@tiptap/pm/model';
import { EMPTY_FIGURE } from '../../../shared/model/figure.ts';
import type { RichText } from '../../../shared/model/rich-text.ts';

/** Attributes that belong to the record; whatever else the editor keeps on a node is its own affair. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  heading: ['level', 'id'],
  judgement: ['id', 'likelihood', 'confidence'],
  citation: ['claimIds', 'note'],
  footnote: ['words'],
  box: ['kind'],
  figure: Object.keys(EMPTY_FIGURE),
};

/** Left out where nothing is said. */
const OPTIONAL = new Set(['note']);

/** The editor's nodes never change: one that is still there has been converted already. */
const converted = new WeakMap<ProseNode, object>();

/**
 * The editor's document as the record holds it: the schema guarantees the nodes, this keeps only their own attributes.
 * It costs what has changed since it was last asked, and what has not changed is the same object again.
 */
export const toRichText = (document: ProseNode): RichText => convert(document) as RichText;

function convert(node: ProseNode): object {
  const known = converted.get(node);
  if (known) return known;
  const made = tidy(node);
  converted.set(node, made);
  return made;
}

function tidy(node: ProseNode): object {
  const kept = KEPT[node.type.name]?.filter((name) => !OPTIONAL.has(name) || Boolean(node.attrs[name]));
  return {
    type: node.type.name,
    ...(kept && { attrs: Object.fromEntries(kept.map((name) => [name, node.attrs[name] as unknown])) }),
    ...(node.isText && { text: node.text }),
    ...(node.marks.length > 0 && { marks: node.marks.map((mark) => ({ type: mark.type.name })) }),
    ...(node.childCount > 0 && { content: node.children.map(convert) }),
  };
}
