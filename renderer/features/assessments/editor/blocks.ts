import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { BoxKind } from '../../../../shared/model/rich-text.ts';
import { BLOCK_WORDS as WORDS } from '../../../../shared/words/blocks.ts';
import { chosenScale, usualTerm } from '../checking/chosen-scale.ts';
import { editInline } from './inline-card.ts';

/** A kind of block that can be written, declared once for the bar, the menu and the keys. */
export interface BlockKind {
  readonly id: BlockId;
  readonly label: string;
  readonly hint: string;
  readonly also: string;
  /** As Tiptap writes keys: `Mod` is Command on macOS, Control elsewhere. */
  readonly keys: string;
  /** Whether the cursor stands in one. */
  readonly isOn: (editor: Editor) => boolean;
  /** Makes the block at the cursor one, or puts one in; what is one already becomes plain text again. */
  readonly apply: (editor: Editor) => boolean;
}

export type BlockId = Exclude<keyof typeof WORDS, 'boxes'>;

const kind = (id: BlockId, keys: string, isOn: BlockKind['isOn'], apply: BlockKind['apply']): BlockKind => ({
  id,
  ...WORDS[id],
  keys,
  isOn,
  apply,
});

const heading = (level: 1 | 2 | 3): BlockKind =>
  kind(
    `heading${level}`,
    `Mod-Alt-${level}`,
    (editor) => editor.isActive('heading', { level }),
    (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  );

const box = (id: BlockId, name: BoxKind, keys: string): BlockKind =>
  kind(
    id,
    keys,
    (editor) => editor.isActive('box', { kind: name }),
    (editor) => toggleBox(editor, name),
  );

/** In the order of the menu. */
export const BLOCKS: readonly BlockKind[] = [
  kind(
    'paragraph',
    'Mod-Alt-0',
    (editor) => editor.isActive('paragraph'),
    (editor) => editor.chain().focus().setParagraph().run(),
  ),
  heading(1),
  heading(2),
  heading(3),
  kind(
    'bullets',
    'Mod-Shift-8',
    (editor) => editor.isActive('bulletList'),
    (editor) => editor.chain().focus().toggleBulletList().run(),
  ),
  kind(
    'numbers',
    'Mod-Shift-7',
    (editor) => editor.isActive('orderedList'),
    (editor) => editor.chain().focus().toggleOrderedList().run(),
  ),
  kind(
    'quotation',
    'Mod-Shift-b',
    (editor) => editor.isActive('blockquote'),
    (editor) => editor.chain().focus().toggleBlockquote().run(),
  ),
  kind(
    'judgement',
    'Mod-Alt-j',
    (editor) => editor.isActive('judgement'),
    (editor) => insertBlock(editor, judgementIn(editor)),
  ),
  kind(
    'table',
    'Mod-Alt-t',
    (editor) => editor.isActive('table'),
    (editor) => insertBlock(editor, TABLE),
  ),
  box('boxNote', 'note', 'Mod-Alt-n'),
  box('boxGap', 'gap', 'Mod-Alt-g'),
  box('boxAssumption', 'assumption', 'Mod-Alt-a'),
  kind('footnote', 'Mod-Alt-f', (editor) => editor.isActive('footnote'), insertFootnote),
  kind(
    'pageBreak',
    'Mod-Enter',
    (editor) => editor.isActive('pageBreak'),
    (editor) => insertBlock(editor, { type: 'pageBreak' }),
  ),
];

export const blockKind = (id: BlockId): BlockKind => BLOCKS.find((one) => one.id === id) as BlockKind;

const judgementIn = (editor: Editor) => ({
  type: 'judgement',
  attrs: { likelihood: usualTerm(chosenScale(editor).id) },
  content: [{ type: 'judgementStatement' }, { type: 'judgementBasis' }],
});

const EMPTY_ROW = (cell: 'tableHeader' | 'tableCell') => ({
  type: 'tableRow',
  content: Array.from({ length: 3 }, () => ({ type: cell, content: [{ type: 'paragraph' }] })),
});

const TABLE = {
  type: 'table',
  content: [EMPTY_ROW('tableHeader'), EMPTY_ROW('tableCell'), EMPTY_ROW('tableCell')],
};

/** Puts a block in the place of an empty paragraph, else behind what the cursor is in, and the cursor into it. */
function insertBlock(editor: Editor, content: object): boolean {
  const { state, view } = editor;
  const { $from } = state.selection;
  const block = state.schema.nodeFromJSON(content);
  const top = $from.depth === 0 ? null : $from.node(1);
  const [from, to] =
    top === null
      ? [state.selection.to, state.selection.to]
      : top.type.name === 'paragraph' && top.content.size === 0
        ? [$from.before(1), $from.after(1)]
        : [$from.after(1), $from.after(1)];
  const change = state.tr.replaceWith(from, to, block);
  const after = from + block.nodeSize;
  // A block at the very end leaves no place to go on writing.
  if (after === change.doc.content.size) change.insert(after, state.schema.node('paragraph'));
  const into = block.isAtom ? after + 1 : from + 1;
  change.setSelection(TextSelection.near(change.doc.resolve(into))).scrollIntoView();
  view.dispatch(change);
  view.focus();
  return true;
}

function toggleBox(editor: Editor, name: BoxKind): boolean {
  const chain = editor.chain().focus();
  if (editor.isActive('box', { kind: name })) return chain.lift('box').run();
  if (editor.isActive('box')) return chain.updateAttributes('box', { kind: name }).run();
  if (editor.can().wrapIn('box')) return chain.wrapIn('box', { kind: name }).run();
  return insertBlock(editor, { type: 'box', attrs: { kind: name }, content: [{ type: 'paragraph' }] });
}

/** Puts a footnote behind what is selected and opens its card, to be written in. */
function insertFootnote(editor: Editor): boolean {
  const { state, view } = editor;
  const { footnote } = state.schema.nodes;
  const { $to } = state.selection;
  if (!footnote || !$to.parent.inlineContent) return false;
  editor
    .chain()
    .focus()
    .insertContentAt($to.pos, { type: 'footnote' }, { updateSelection: false })
    .setNodeSelection($to.pos)
    .run();
  view.dispatch(editInline(editor.state.tr));
  return true;
}
