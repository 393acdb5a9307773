import type { Editor } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { ClaimId } from '../../../../shared/model/claim.ts';

/** Cites claims in the place of a range, which may be empty, and puts the cursor behind. */
export function citeInPlaceOf(editor: Editor, from: number, to: number, claimIds: readonly ClaimId[]): void {
  const { state, view } = editor;
  if (claimIds.length === 0 || !state.doc.resolve(from).parent.inlineContent) return;
  const change = state.tr.delete(from, to);
  cite(change, withoutBlankBefore(change, from), claimIds);
  view.dispatch(change.scrollIntoView());
  view.focus();
}

/** A citation that stands next to the place takes the claims in; else there is a new one. */
function cite(change: Transaction, at: number, claimIds: readonly ClaimId[]): void {
  const $at = change.doc.resolve(at);
  const before = isCitation($at.nodeBefore) ? $at.nodeBefore : null;
  const after = isCitation($at.nodeAfter) ? $at.nodeAfter : null;
  const neighbour = before ?? after;
  if (neighbour) {
    const there = before ? at - before.nodeSize : at;
    const cited = neighbour.attrs['claimIds'] as readonly ClaimId[];
    change.setNodeAttribute(there, 'claimIds', [...new Set([...cited, ...claimIds])]);
    change.setSelection(TextSelection.create(change.doc, there + neighbour.nodeSize));
    return;
  }
  const citation = change.doc.type.schema.node('citation', { claimIds: [...claimIds] });
  change.insert(at, citation);
  change.setSelection(TextSelection.create(change.doc, at + citation.nodeSize));
}

/** A citation follows its word, or another citation, without a blank: one typed before the sign goes. */
function withoutBlankBefore(change: Transaction, at: number): number {
  const { nodeBefore, nodeAfter } = change.doc.resolve(at);
  if (!nodeBefore?.text?.endsWith(' ')) return at;
  const isBehind = nodeBefore.nodeSize > 1 || isCitation(change.doc.resolve(at - 1).nodeBefore);
  const isBefore = nodeAfter?.isText && !nodeAfter.text?.startsWith(' ');
  if (!isBehind || isBefore) return at;
  change.delete(at - 1, at);
  return at - 1;
}

const isCitation = (node: ProseNode | null): node is ProseNode => node?.type.name === 'citation';
