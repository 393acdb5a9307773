import type { Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Heading } from '@tiptap/extension-heading';
import { ListItem } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import type { Template } from '../../../shared/model/template.ts';
import { type CitationTargets, citationNode } from './citation-node.ts';
import { BlockKeys } from './editor/block-keys.ts';
import { BoxNode } from './editor/box-node.ts';
import { ClaimDrop } from './editor/claim-drop.ts';
import { CleanPaste } from './editor/clean-paste.ts';
import { FootnoteNode } from './editor/footnote-node.ts';
import { InlineCard } from './editor/inline-card.ts';
import { PageBreakNode } from './editor/page-break-node.ts';
import { TABLE_NODES } from './editor/table-nodes.ts';
import { TypedMenu } from './editor/typed-menu.ts';
import { FigureNode } from './figures/figure-node.ts';
import { JudgementBasisNode, JudgementNode, JudgementStatementNode } from './judgement-node.ts';
import { StableIds } from './stable-ids.ts';
import { partHints } from './templates/part-hints.ts';

/**
 * The editor's schema: exactly the nodes of `shared/model/rich-text.ts`. The editor has no undo of its own: the
 * case's journal undoes writing like everything else.
 */
export const editorExtensions = (
  targets: CitationTargets,
  templateNow: () => Template | null,
): Extensions => [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    strike: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
  }),
  Heading.configure({ levels: [1, 2, 3] }),
  Blockquote.extend({ content: 'paragraph+' }),
  ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
  JudgementNode,
  JudgementStatementNode,
  JudgementBasisNode,
  ...TABLE_NODES,
  BoxNode,
  PageBreakNode,
  citationNode(targets),
  FootnoteNode,
  InlineCard,
  TypedMenu,
  BlockKeys,
  ClaimDrop,
  CleanPaste,
  FigureNode,
  partHints(templateNow),
  StableIds,
];
