import type { Editor } from '@tiptap/core';
import { folded } from '../../../../shared/analysis/claim-facts.ts';
import { EDITOR_WORDS as WORDS } from '../../../../shared/words/editor.ts';
import { printKeys } from '../../../commands/show-keys.ts';
import { BLOCK_ICONS } from './block-icons.tsx';
import { tinyKeys } from './block-keys.ts';
import { BLOCKS, type BlockKind } from './blocks.ts';
import { TypedMenuBox } from './TypedMenuBox.tsx';
import type { TypedTrigger } from './typed-menu.ts';

/** Every kind of block, for a slash at the start of a line. */
export function BlockMenu({ editor, trigger }: { readonly editor: Editor; readonly trigger: TypedTrigger }) {
  const options = findBlocks(trigger.query).map((block) => {
    const Icon = BLOCK_ICONS[block.id];
    return {
      id: block.id,
      group: WORDS.blocks,
      block,
      shown: (
        <>
          <Icon aria-hidden />
          <span className="typed-menu-main">
            {block.label}
            <span className="typed-menu-hint">{block.hint}</span>
          </span>
          <kbd>{printKeys(tinyKeys(block.keys))}</kbd>
        </>
      ),
    };
  });
  const choose = ({ block }: (typeof options)[number]): void => {
    editor.view.dispatch(editor.state.tr.delete(trigger.from, trigger.to));
    block.apply(editor);
  };
  return (
    <TypedMenuBox
      editor={editor}
      trigger={trigger}
      label={WORDS.blocks}
      options={options}
      none={null}
      width={320}
      onChoose={choose}
    />
  );
}

/** Blocks whose name begins with what is typed, then those that are called so besides. */
function findBlocks(query: string): readonly BlockKind[] {
  const wanted = folded(query).trim();
  const begins = BLOCKS.filter(({ label }) => folded(label).startsWith(wanted));
  const others = BLOCKS.filter(
    (block) =>
      !begins.includes(block) &&
      `${folded(block.label)} ${block.also}`.split(' ').some((word) => word.startsWith(wanted)),
  );
  return [...begins, ...others];
}
