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
  tableCell: ['colspan', 'rowspan'],
  tableHeader: ['colspan', 'rowspan'],
};

/** Left out where this is all they say. */
const UNSAID: Readonly<Record<string, unknown>> = { note: '', colspan: 1, rowspan: 1 };

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
  // Words have no content where there are none; a row has, though cells from above may reach all of its places.
  const hasContent = node.childCount > 0 || node.type.name === 'tableRow';
  const kept = (KEPT[node.type.name] ?? []).filter((name) => node.attrs[name] !== UNSAID[name]);
  return {
    type: node.type.name,
    ...(kept.length > 0 && {
      attrs: Object.fromEntries(kept.map((name) => [name, node.attrs[name] as unknown])),
    }),
    ...(node.isText && { text: node.text }),
    ...(node.marks.length > 0 && { marks: node.marks.map((mark) => ({ type: mark.type.name })) }),
    ...(hasContent && { content: node.children.map(convert) }),
  };
}
