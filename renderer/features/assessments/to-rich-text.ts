import type { JSONContent } from '@tiptap/core';
import { EMPTY_FIGURE } from '../../../shared/model/figure.ts';
import type { RichText } from '../../../shared/model/rich-text.ts';

/** Attributes that belong to the record; whatever else the editor keeps on a node is its own affair. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  heading: ['level', 'id'],
  judgement: ['id', 'likelihood', 'confidence'],
  citation: ['claimIds'],
  figure: Object.keys(EMPTY_FIGURE),
};

/** The editor's document as the record holds it: the schema guarantees the nodes, this keeps only their own attributes. */
export const toRichText = (document: JSONContent): RichText => tidy(document) as unknown as RichText;

function tidy(node: JSONContent): JSONContent {
  const kept = KEPT[node.type ?? ''];
  return {
    ...(node.type !== undefined && { type: node.type }),
    ...(kept && { attrs: Object.fromEntries(kept.map((name) => [name, node.attrs?.[name] as unknown])) }),
    ...(node.text !== undefined && { text: node.text }),
    ...(node.marks && { marks: node.marks.map(({ type }) => ({ type })) }),
    ...(node.content && { content: node.content.map(tidy) }),
  };
}
