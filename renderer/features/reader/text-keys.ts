import { READER_WORDS } from '../../../shared/words/reader.ts';
import type { CaretMove } from './text-caret.ts';

/** What a key does while the text has the focus. */
export type TextAct =
  | ({ readonly kind: 'move' } & CaretMove)
  | { readonly kind: 'sentence'; readonly by: 1 | -1 }
  | { readonly kind: 'grow' | 'shrink' | 'all' | 'enter' | 'let go' }
  | { readonly kind: 'edge'; readonly side: 'start' | 'end' };

/** What a key does while an edge of a mark has the focus. */
export type EdgeAct =
  | { readonly kind: 'move'; readonly unit: 'character' | 'word'; readonly by: 1 | -1 }
  | { readonly kind: 'keep' | 'take back' };

/** A line of the sheet of keys: what its keys do, in tinykeys notation. */
export interface KeyRow<Act> {
  readonly label: string;
  /** The same keys with Shift draw the selection along. */
  readonly canExtend?: true;
  readonly keys: Readonly<Record<string, Act>>;
}

const WORDS = READER_WORDS.keys;

const moves = (unit: CaretMove['unit'], back: string, on: string): Readonly<Record<string, TextAct>> => ({
  [back]: { kind: 'move', unit, by: -1 },
  [on]: { kind: 'move', unit, by: 1 },
});

/** The keys of the text, once: the reader acts on this list and the sheet of keys prints it. */
export const TEXT_KEYS: readonly KeyRow<TextAct>[] = [
  { label: WORDS.character, canExtend: true, keys: moves('character', 'ArrowLeft', 'ArrowRight') },
  { label: WORDS.word, canExtend: true, keys: moves('word', '$mod+ArrowLeft', '$mod+ArrowRight') },
  { label: WORDS.line, canExtend: true, keys: moves('line', 'ArrowUp', 'ArrowDown') },
  { label: WORDS.lineEdge, canExtend: true, keys: moves('line edge', 'Home', 'End') },
  { label: WORDS.page, canExtend: true, keys: moves('page', 'PageUp', 'PageDown') },
  { label: WORDS.textEdge, canExtend: true, keys: moves('text edge', '$mod+Home', '$mod+End') },
  {
    label: WORDS.sentence,
    canExtend: true,
    keys: { 'Alt+ArrowUp': { kind: 'sentence', by: -1 }, 'Alt+ArrowDown': { kind: 'sentence', by: 1 } },
  },
  { label: WORDS.grow, keys: { 'Alt+Shift+ArrowRight': { kind: 'grow' } } },
  { label: WORDS.shrink, keys: { 'Alt+Shift+ArrowLeft': { kind: 'shrink' } } },
  { label: WORDS.all, keys: { '$mod+a': { kind: 'all' } } },
  { label: WORDS.enter, keys: { Enter: { kind: 'enter' } } },
  {
    label: WORDS.edge,
    keys: { 'Alt+Home': { kind: 'edge', side: 'start' }, 'Alt+End': { kind: 'edge', side: 'end' } },
  },
  { label: WORDS.letGo, keys: { Escape: { kind: 'let go' } } },
];

/** The keys of an edge of a mark, for edge and sheet alike. */
export const EDGE_KEYS: readonly KeyRow<EdgeAct>[] = [
  {
    label: WORDS.edgeCharacter,
    keys: {
      ArrowLeft: { kind: 'move', unit: 'character', by: -1 },
      ArrowRight: { kind: 'move', unit: 'character', by: 1 },
    },
  },
  {
    label: WORDS.edgeWord,
    keys: {
      '$mod+ArrowLeft': { kind: 'move', unit: 'word', by: -1 },
      '$mod+ArrowRight': { kind: 'move', unit: 'word', by: 1 },
    },
  },
  { label: WORDS.edgeKeep, keys: { Enter: { kind: 'keep' } } },
  { label: WORDS.edgeBack, keys: { Escape: { kind: 'take back' } } },
];

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What the list of keys says to a key that was pressed. */
export function actOf<Act>(
  rows: readonly KeyRow<Act>[],
  event: Press,
): { readonly act: Act; readonly isExtending: boolean } | null {
  const plain = pressed(event, false);
  const shifted = event.shiftKey ? pressed(event, true) : plain;
  for (const { keys, canExtend } of rows) {
    const act = keys[shifted];
    if (act !== undefined) return { act, isExtending: false };
    const extended = event.shiftKey && canExtend ? keys[plain] : undefined;
    if (extended !== undefined) return { act: extended, isExtending: true };
  }
  return null;
}

function pressed({ key, ctrlKey, metaKey, altKey }: Press, isShifted: boolean): string {
  const name = key.length === 1 ? key.toLowerCase() : key;
  return [ctrlKey || metaKey ? ['$mod'] : [], altKey ? ['Alt'] : [], isShifted ? ['Shift'] : [], [name]]
    .flat()
    .join('+');
}
