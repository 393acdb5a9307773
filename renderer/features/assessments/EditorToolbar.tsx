import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  ChartGantt,
  FileSearch,
  Gavel,
  Italic,
  List,
  ListOrdered,
  Quote,
  TextQuote,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton, Toolbar } from 'react-aria-components';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { FIGURE_WORDS } from '../../../shared/words/figures.ts';
import { runInContext } from '../../commands/run.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';

type Style = 'paragraph' | '1' | '2' | '3';
const STYLES: readonly { readonly value: Style; readonly label: string }[] = [
  { value: 'paragraph', label: WORDS.paragraph },
  { value: '1', label: WORDS.heading(1) },
  { value: '2', label: WORDS.heading(2) },
  { value: '3', label: WORDS.heading(3) },
];

/** What can be done to the text at the cursor, and the way to the pages. */
export function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      style: ([1, 2, 3].find((level) => now.isActive('heading', { level }))?.toString() ??
        'paragraph') as Style,
      isBold: now.isActive('bold'),
      isItalic: now.isActive('italic'),
      isBullets: now.isActive('bulletList'),
      isNumbers: now.isActive('orderedList'),
      isQuote: now.isActive('blockquote'),
    }),
  });
  const chain = () => editor.chain().focus();
  const setStyle = (style: Style): void => {
    if (style === 'paragraph') chain().setParagraph().run();
    else
      chain()
        .setHeading({ level: Number(style) as 1 | 2 | 3 })
        .run();
  };
  const addJudgement = (): void => {
    const content = [{ type: 'judgementStatement' }, { type: 'judgementBasis' }];
    chain().insertContent({ type: 'judgement', content }).run();
  };
  return (
    <div className="assessment-bar">
      <Toolbar aria-label={WORDS.toolbar} className="assessment-tools">
        <Choice label={WORDS.style} hidesLabel value={at.style} options={STYLES} onChoose={setStyle} />
        <Toggle
          label={WORDS.bold}
          icon={<Bold />}
          isOn={at.isBold}
          onPress={() => chain().toggleBold().run()}
        />
        <Toggle
          label={WORDS.italic}
          icon={<Italic />}
          isOn={at.isItalic}
          onPress={() => chain().toggleItalic().run()}
        />
        <Toggle
          label={WORDS.bullets}
          icon={<List />}
          isOn={at.isBullets}
          onPress={() => chain().toggleBulletList().run()}
        />
        <Toggle
          label={WORDS.numbers}
          icon={<ListOrdered />}
          isOn={at.isNumbers}
          onPress={() => chain().toggleOrderedList().run()}
        />
        <Toggle
          label={WORDS.quotation}
          icon={<TextQuote />}
          isOn={at.isQuote}
          onPress={() => chain().toggleBlockquote().run()}
        />
        <Button tone="quiet" icon={<Gavel aria-hidden />} onPress={addJudgement}>
          {WORDS.addJudgement}
        </Button>
        <Button
          tone="quiet"
          icon={<Quote aria-hidden />}
          onPress={() => void runInContext('assessment.cite')}
        >
          {WORDS.cite}
        </Button>
        <Button
          tone="quiet"
          icon={<ChartGantt aria-hidden />}
          onPress={() => void runInContext('assessment.askFigure')}
        >
          {FIGURE_WORDS.editor.add}
        </Button>
      </Toolbar>
      <Button icon={<FileSearch aria-hidden />} onPress={() => void runInContext('assessment.preview')}>
        {WORDS.preview}
      </Button>
    </div>
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
