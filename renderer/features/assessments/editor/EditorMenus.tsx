import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { BlockMenu } from './BlockMenu.tsx';
import { CiteMenu } from './CiteMenu.tsx';
import { typedTrigger } from './typed-menu.ts';

/** The menu that was called for by what was typed. */
export function EditorMenus({ editor }: { readonly editor: Editor }) {
  const trigger = useEditorState({ editor, selector: ({ editor: now }) => typedTrigger(now.state) });
  if (!trigger) return null;
  const Menu = trigger.menu === 'blocks' ? BlockMenu : CiteMenu;
  return <Menu key={`${trigger.menu} ${trigger.from}`} editor={editor} trigger={trigger} />;
}
