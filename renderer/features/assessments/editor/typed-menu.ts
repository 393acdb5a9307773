import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** What was typed to call for a menu: a slash for the blocks, an at sign for what can be cited. */
export interface TypedTrigger {
  readonly menu: 'blocks' | 'cite';
  /** Where the sign stands. */
  readonly from: number;
  /** The end of what is typed behind it, which is the cursor. */
  readonly to: number;
  readonly query: string;
}

const KEY = new PluginKey<TypedTrigger | null>('typedMenu');

/** Stands for what is no text in a paragraph, as a citation. */
const NO_TEXT = '\uFFFC';
const LONGEST = 60;

const SIGNS = [
  { menu: 'blocks', pattern: /^\/(?<query>[\p{L}\p{N} ]{0,30})$/u },
  // Not behind a letter: that is an address.
  { menu: 'cite', pattern: /(?:^|[^\p{L}\p{N}])@(?<query>[^@\uFFFC]{0,60})$/u },
] as const;

export const typedTrigger = (state: EditorState): TypedTrigger | null => KEY.getState(state) ?? null;

/** Closes the menu; what was typed stays. */
export const closeMenu = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(KEY, 'close'));

/** Who hears the keys of an open menu; answers whether a key was meant for it. */
const listeners = new WeakMap<EditorView, (event: KeyboardEvent) => boolean>();

export function listenToMenu(view: EditorView, listener: (event: KeyboardEvent) => boolean): () => void {
  listeners.set(view, listener);
  return () => listeners.delete(view);
}

/** Follows what is typed behind a sign. A menu opens when its sign is typed, never because the cursor comes by. */
export const TypedMenu = Extension.create({
  name: 'typedMenu',
  // An open menu hears Enter, Tab and the arrows before anything else does.
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin<TypedTrigger | null>({
      key: KEY,
      state: {
        init: () => null,
        apply: (change, before, _old, state) => {
          if (change.getMeta(KEY) === 'close') return null;
          if (!change.docChanged && !change.selectionSet) return before;
          if (before === null && !change.docChanged) return null;
          const found = findTrigger(state);
          if (!found) return null;
          const isSame = before?.menu === found.menu && change.mapping.map(before.from, -1) === found.from;
          return isSame || (change.docChanged && found.query === '') ? found : null;
        },
      },
      props: {
        handleKeyDown: (view, event) =>
          !event.isComposing && typedTrigger(view.state) !== null && (listeners.get(view)?.(event) ?? false),
        handleDOMEvents: {
          blur: (view) => {
            if (typedTrigger(view.state)) closeMenu(view);
            return false;
          },
        },
      },
    }),
  ],
});

function findTrigger(state: EditorState): TypedTrigger | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const start = Math.max(0, $from.parentOffset - LONGEST - 2);
  const before = $from.parent.textBetween(start, $from.parentOffset, undefined, NO_TEXT);
  for (const { menu, pattern } of SIGNS) {
    // A slash opens the menu of blocks in a line of text alone.
    if (menu === 'blocks' && (start > 0 || !TAKES_BLOCKS.has($from.parent.type.name))) continue;
    const query = pattern.exec(before)?.groups?.['query'];
    if (query === undefined || query.startsWith(' ')) continue;
    return { menu, from: $from.pos - query.length - 1, to: $from.pos, query };
  }
  return null;
}

const TAKES_BLOCKS = new Set(['paragraph', 'heading']);
