import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Rows3,
  TableCellsMerge,
  TableCellsSplit,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { EDITOR_WORDS } from '../../../../shared/words/editor.ts';
import { printKeys } from '../../../commands/show-keys.ts';
import { IconButton } from '../../../ui/buttons.tsx';
import { tinyKeys } from './block-keys.ts';

const WORDS = EDITOR_WORDS.table;

/** What can be done to the table at the cursor; the keys are those of `table-nodes.ts`. */
const ACTIONS = [
  { word: 'rowBefore', Icon: BetweenHorizontalEnd, keys: '', act: 'addRowBefore' },
  { word: 'rowAfter', Icon: BetweenHorizontalStart, keys: 'Mod-Enter', act: 'addRowAfter' },
  { word: 'columnBefore', Icon: BetweenVerticalEnd, keys: '', act: 'addColumnBefore' },
  { word: 'columnAfter', Icon: BetweenVerticalStart, keys: 'Mod-Shift-Enter', act: 'addColumnAfter' },
  { word: 'removeRow', Icon: TableRowsSplit, keys: 'Mod-Shift-Backspace', act: 'deleteRow' },
  { word: 'removeColumn', Icon: TableColumnsSplit, keys: 'Mod-Alt-Backspace', act: 'deleteColumn' },
  { word: 'join', Icon: TableCellsMerge, keys: 'Mod-Alt-m', act: 'mergeCells' },
  { word: 'split', Icon: TableCellsSplit, keys: 'Mod-Alt-Shift-m', act: 'splitCell' },
  { word: 'headings', Icon: Rows3, keys: '', act: 'toggleHeaderRow' },
  { word: 'remove', Icon: Trash2, keys: '', act: 'deleteTable' },
] as const;

export function TableBar({ editor }: { readonly editor: Editor }) {
  const possible = useEditorState({
    editor,
    selector: ({ editor: now }) => ACTIONS.filter(({ act }) => now.can()[act]()).map(({ word }) => word),
  });
  return (
    <Toolbar aria-label={EDITOR_WORDS.tableBar} className="assessment-tools table-bar">
      {ACTIONS.map(({ word, Icon, keys, act }) => (
        <IconButton
          key={word}
          label={WORDS[word]}
          icon={<Icon />}
          {...(keys && { keys: printKeys(tinyKeys(keys)) })}
          isDisabled={!possible.includes(word)}
          onPress={() => editor.chain().focus()[act]().run()}
        />
      ))}
    </Toolbar>
  );
}
