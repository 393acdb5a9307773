import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bold, ChartGantt, Columns2, FileSearch, Italic, Plus, Quote } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu,
  Button as MenuButton,
  MenuItem,
  MenuTrigger,
  Popover,
  ToggleButton,
  Toolbar,
} from 'react-aria-components';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { EDITOR_WORDS } from '../../../shared/words/editor.ts';
import { FIGURE_WORDS } from '../../../shared/words/figures.ts';
import { PREVIEW_WORDS } from '../../../shared/words/preview.ts';
import { runInContext } from '../../commands/run.ts';
import { printKeys, showKeys } from '../../commands/show-keys.ts';
import { Button, IconButton } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { BLOCK_ICONS } from './editor/block-icons.tsx';
import { tinyKeys } from './editor/block-keys.ts';
import { BLOCKS, type BlockId, blockKind } from './editor/blocks.ts';
import { TableBar } from './editor/TableBar.tsx';
import { WordCount } from './editor/WordCount.tsx';

/** Kinds of a line of text, one of which it always is. */
const STYLES = ['paragraph', 'heading1', 'heading2', 'heading3'] as const satisfies readonly BlockId[];
const STYLE_CHOICES = STYLES.map((value) => ({ value, label: blockKind(value).label }));

/** Kinds with a button of their own; the others are in the menu. */
const BUTTONS = ['bullets', 'numbers', 'quotation', 'judgement', 'table'] as const;

/** What can be done to the text at the cursor, and the way to the pages. */
export function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      style: STYLES.findLast((style) => blockKind(style).isOn(now)) ?? 'paragraph',
      isBold: now.isActive('bold'),
      isItalic: now.isActive('italic'),
      on: BUTTONS.filter((id) => blockKind(id).isOn(now)).join(' '),
      isInTable: now.isActive('table'),
    }),
  });
  return (
    <div className="assessment-bar">
      <Toolbar aria-label={WORDS.toolbar} className="assessment-tools">
        <Choice
          label={WORDS.style}
          hidesLabel
          value={at.style}
          options={STYLE_CHOICES}
          onChoose={(style) => {
            if (style !== at.style) blockKind(style).apply(editor);
          }}
        />
        <Toggle
          label={WORDS.bold}
          icon={<Bold />}
          isOn={at.isBold}
          onPress={() => editor.chain().focus().toggleBold().run()}
        />
        <Toggle
          label={WORDS.italic}
          icon={<Italic />}
          isOn={at.isItalic}
          onPress={() => editor.chain().focus().toggleItalic().run()}
        />
        {BUTTONS.map((id) => {
          const { label, apply } = blockKind(id);
          const Icon = BLOCK_ICONS[id];
          return (
            <Toggle
              key={id}
              label={label}
              icon={<Icon />}
              isOn={at.on.split(' ').includes(id)}
              onPress={() => apply(editor)}
            />
          );
        })}
        <InsertMenu editor={editor} />
        <IconButton
          label={WORDS.cite}
          icon={<Quote />}
          keys={showKeys('assessment.cite')}
          onPress={() => void runInContext('assessment.cite')}
        />
        <IconButton
          label={FIGURE_WORDS.editor.add}
          icon={<ChartGantt />}
          onPress={() => void runInContext('assessment.askFigure')}
        />
      </Toolbar>
      <div className="assessment-bar-end">
        <WordCount editor={editor} />
        <IconButton
          label={PREVIEW_WORDS.split}
          icon={<Columns2 />}
          onPress={() => void runInContext('assessment.split')}
        />
        <Button icon={<FileSearch aria-hidden />} onPress={() => void runInContext('assessment.preview')}>
          {WORDS.preview}
        </Button>
      </div>
      {at.isInTable && <TableBar editor={editor} />}
    </div>
  );
}

/** Every kind of block with its key, as the slash offers them. */
function InsertMenu({ editor }: { readonly editor: Editor }) {
  return (
    <MenuTrigger>
      <MenuButton className="button button-quiet">
        <Plus aria-hidden />
        <span>{EDITOR_WORDS.insert}</span>
      </MenuButton>
      <Popover className="popover" placement="bottom start">
        <Menu
          aria-label={EDITOR_WORDS.insertHint}
          className="block-menu"
          onAction={(id) => blockKind(id as BlockId).apply(editor)}
        >
          {BLOCKS.map(({ id, label, keys }) => {
            const Icon = BLOCK_ICONS[id];
            return (
              <MenuItem key={id} id={id} textValue={label} className="block-menu-item">
                <Icon aria-hidden />
                <span>{label}</span>
                <kbd>{printKeys(tinyKeys(keys))}</kbd>
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function Toggle({ label, icon, isOn, onPress }: ToggleProps) {
  return (
    <ToggleButton
      className="icon-button assessment-toggle"
      aria-label={label}
      isSelected={isOn}
      onPress={onPress}
    >
      {icon}
    </ToggleButton>
  );
}
