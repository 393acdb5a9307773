import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** Over how many columns or rows a cell reaches; what is copied says so. */
const reach = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  renderHTML: ({ [name]: reached }: Readonly<Record<string, unknown>>) =>
    Number(reached) > 1 ? { [name]: reached } : {},
});

/** What prosemirror-tables asks a cell for. */
const CELL_ATTRIBUTES = {
  colspan: reach('colspan'),
  rowspan: reach('rowspan'),
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
      'Mod-Alt-m': inTable(() => editor.commands.mergeCells()),
      'Mod-Alt-Shift-m': inTable(() => editor.commands.splitCell()),
    };
  },
}).configure({ View: null, resizable: false });

const CellNode = TableCell.extend({
  content: 'paragraph+',
  addAttributes: () => CELL_ATTRIBUTES,
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

const HeaderNode = TableHeader.extend({
  content: 'paragraph+',
  addAttributes: () => CELL_ATTRIBUTES,
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

export const TABLE_NODES = [TableNode, TableRow, CellNode, HeaderNode];
