import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** What prosemirror-tables asks a cell for. Cells are never joined, so that every cell has its heading. */
const UNJOINED = {
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
} as const;

/** A table without widths: the engine lays it out, and no style attribute is written. */
const TableNode = Table.extend({
  // Before the keys of the blocks.
  priority: 120,
  renderHTML: () => ['table', ['tbody', 0]],
  addKeyboardShortcuts() {
    const { editor } = this;
    const inTable = (act: () => boolean) => (): boolean => editor.isActive('table') && act();
    return {
      ...this.parent?.(),
      'Mod-Enter': inTable(() => editor.commands.addRowAfter()),
      'Mod-Shift-Enter': inTable(() => editor.commands.addColumnAfter()),
      'Mod-Shift-Backspace': inTable(() => editor.commands.deleteRow()),
      'Mod-Alt-Backspace': inTable(() => editor.commands.deleteColumn()),
    };
  },
}).configure({ View: null, resizable: false });

const CellNode = TableCell.extend({
  content: 'paragraph+',
  addAttributes: () => UNJOINED,
  renderHTML: () => ['td', 0],
});

const HeaderNode = TableHeader.extend({
  content: 'paragraph+',
  addAttributes: () => UNJOINED,
  renderHTML: () => ['th', 0],
});

export const TABLE_NODES = [TableNode, TableRow, CellNode, HeaderNode];
