import { Extension } from '@tiptap/core';
import { BLOCKS } from './blocks.ts';

/** Every block has its key. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  // A table hears its keys first; the line break of Tiptap comes after, which has a key of its own besides.
  priority: 110,
  addKeyboardShortcuts() {
    return Object.fromEntries(BLOCKS.map(({ keys, apply }) => [keys, () => apply(this.editor)]));
  },
});

/** Tiptap's way of writing keys in that of the commands. */
export const tinyKeys = (keys: string): string => keys.replace('Mod', '$mod').replaceAll('-', '+');
